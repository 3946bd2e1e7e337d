package bilan.pipelines.profile;

import bilan.pipelines.dataset.Table;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Mapping.Bound;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column called TVA holds amounts or rates: its values tell. */
final class TaxColumns {

  private static final Set<String> RATES =
      Set.of(
          "0", "2.1", "5.5", "10", "20", "0.2", "0.1", "0.055", "0.021", "2.10", "5.50", "10.00",
          "20.00", "10.0", "20.0", "0.00");

  private static final BigDecimal CENTS = new BigDecimal("0.05");

  private TaxColumns() {}

  /** The same mapping, the tax being a rate if each of its values is one. */
  static Mapping read(Mapping mapping, List<Row> head) {
    ColumnHead tax = mapping.columnOf("tax");
    Table table = mapping.table();
    int rate = table.indexOf("tax_rate");
    if (tax == null
        || rate < 0
        || mapping.fills("tax_rate")
        || !areRates(tax, head)
        || isDifference(mapping, tax, head)) {
      return mapping;
    }
    Target asRate = new Target.ToField(rate, table.fields().get(rate));
    List<Bound> bound =
        mapping.bound().stream()
            .map(b -> b.head().equals(tax) ? new Bound(tax, asRate) : b)
            .toList();
    return mapping.with(bound, mapping.conflicts());
  }

  /**
   * Whether it is what lies between the amounts with and without tax, in each row that has all
   * three.
   */
  private static boolean isDifference(Mapping mapping, ColumnHead tax, List<Row> head) {
    ColumnHead incl = mapping.columnOf("amount_incl_tax");
    ColumnHead excl = mapping.columnOf("amount_excl_tax");
    boolean some = false;
    for (Row row : incl == null || excl == null ? List.<Row>of() : head) {
      BigDecimal with = amount(row, incl);
      BigDecimal without = amount(row, excl);
      BigDecimal between = amount(row, tax);
      if (with != null && without != null && between != null) {
        if (with.subtract(without).subtract(between).abs().compareTo(CENTS) > 0) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  private static @Nullable BigDecimal amount(Row row, @Nullable ColumnHead column) {
    return column == null
        ? null
        : Amounts.parse(row.cell(column.column()), DecimalMark.UNKNOWN).value();
  }

  private static boolean areRates(ColumnHead column, List<Row> head) {
    boolean some = false;
    for (Row row : head) {
      Cell cell = row.cell(column.column());
      String text = CellReaders.text(cell);
      if (text != null) {
        String plain = text.replace(',', '.').replace("%", "").strip();
        boolean zero = plain.equals("0") || plain.equals("0.00");
        if (!text.endsWith("%") && !RATES.contains(plain)) {
          return false;
        }
        some |= !zero;
      }
    }
    return some;
  }
}
