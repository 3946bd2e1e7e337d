package bilan.pipelines.planning;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Tables that nobody filled: formulas that come to nothing, lists without the numbers. */
public final class UnfilledTables {

  private UnfilledTables() {}

  /** Whether no row holds a date, a word or an amount in the columns that are read. */
  public static boolean isForm(FoundTable table) {
    return table.isWhole()
        && table.rows().stream()
            .allMatch(row -> heads(table.mapping()).allMatch(h -> isNothing(row, h)));
  }

  /**
   * Whether an income statement has accounts, and nothing but zeros under their amounts.
   *
   * @param mapping what is read of its columns; {@code rows} those at hand
   */
  static boolean isStatement(FoundTable table, Mapping mapping, List<Row> rows) {
    ColumnHead amount = mapping.columnOf("amount");
    List<ColumnHead> amounts =
        Stream.concat(Stream.ofNullable(amount), mapping.periods().stream()).toList();
    return table.isWhole()
        && mapping.table().is(Trait.ACCOUNTS)
        && !rows.isEmpty()
        && !amounts.isEmpty()
        && rows.stream().allMatch(row -> amounts.stream().allMatch(h -> isNothing(row, h)));
  }

  /** Whether the number that a table lacks stands in none of its other columns. */
  public static boolean hasNoNumber(Mapping mapping, List<Row> rows) {
    boolean number =
        mapping.missing().stream()
            .filter(f -> !f.context())
            .allMatch(f -> f.type() == FieldType.AMOUNT || f.type() == FieldType.COUNT);
    return number
        && mapping.ignored().stream()
            .noneMatch(h -> rows.stream().anyMatch(r -> hasDigit(r.cell(h.column()))));
  }

  private static Stream<ColumnHead> heads(Mapping mapping) {
    return Stream.concat(
        mapping.bound().stream().map(Mapping.Bound::head), mapping.periods().stream());
  }

  private static boolean isNothing(Row row, ColumnHead head) {
    SheetCell cell = row.cell(head.column());
    BigDecimal number =
        cell.type() == SheetCell.Type.TEXT
            ? Amounts.parse(String.valueOf(cell.text()), DecimalMark.COMMA).value()
            : cell.number();
    return cell.isBlank()
        || cell.type() == SheetCell.Type.ERROR
        || cell.type() == SheetCell.Type.UNCOMPUTED
        || (number != null && number.signum() == 0);
  }

  private static boolean hasDigit(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.NUMBER
        || (text != null
            && text.chars().anyMatch(Character::isDigit)
            && text.chars().noneMatch(Character::isLetter));
  }
}
