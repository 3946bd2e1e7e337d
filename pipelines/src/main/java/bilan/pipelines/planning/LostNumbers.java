package bilan.pipelines.planning;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.model.Notices;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Codes;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Identifiers of which Excel has kept the first digits only: {@code 7,17E+13}. */
public final class LostNumbers {

  private static final String CODE = "CELL-14";

  private LostNumbers() {}

  public static boolean isLost(SheetCell cell) {
    Fault fault = isShort(cell) ? Codes.siret(cell).fault() : null;
    return fault != null && fault.code().equals(CODE);
  }

  private static boolean isShort(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && text.length() <= 24
        && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
  }

  /** Whether what is left of a number may be one of those. */
  public static boolean mayBe(SheetCell cell, Iterable<String> numbers) {
    BigDecimal left = new BigDecimal(String.valueOf(cell.text()).strip().replace(',', '.'));
    MathContext digits = new MathContext(left.precision(), RoundingMode.HALF_UP);
    for (String number : numbers) {
      if (number.chars().allMatch(Character::isDigit)
          && new BigDecimal(number).round(digits).compareTo(left) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Says those that stand in columns which nothing reads, over the rows at hand. */
  static void say(TablePlan plan, List<ColumnHead> columns, List<Row> head, Notices notices) {
    for (ColumnHead column : columns) {
      for (Row row : head) {
        SheetCell cell = row.cell(column.column());
        if (isLost(cell)) {
          notices.count(
              CODE,
              "profile.lost_number",
              column.text(),
              plan.where(column.column(), row),
              cell.text(),
              Message.of("value.lost.cure"));
        }
      }
    }
  }

  public static void sayBeneficiary(TablePlan plan, ColumnHead column, Row row, Notices notices) {
    notices.count(
        CODE,
        "profile.lost_beneficiary",
        column.text(),
        plan.where(column.column(), row),
        row.cell(column.column()).text(),
        Message.of("value.lost.cure"));
  }
}
