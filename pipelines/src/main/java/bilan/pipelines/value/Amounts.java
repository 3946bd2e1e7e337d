package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;

/** Amounts in euros, and decimal numbers that are no money. */
public final class Amounts {

  private Amounts() {}

  /** An amount in euros; the decimals are those written. */
  public static ParsedValue<BigDecimal> parse(SheetCell cell, DecimalMark column) {
    BigDecimal number = cell.number();
    if (cell.type() == SheetCell.Type.NUMBER && number != null) {
      return ParsedValue.of(number);
    }
    return cell.type() == SheetCell.Type.TEXT
        ? parse(ParsedValue.written(cell), column)
        : ParsedValue.unusable(cell, "NUM-01", "amount");
  }

  public static ParsedValue<BigDecimal> parse(String text, DecimalMark column) {
    NumberText number = NumberText.of(text);
    if (number != null) {
      BigDecimal value = number.value(column);
      return value != null ? ParsedValue.of(value) : ParsedValue.fault(ambiguous(text));
    }
    if (MissingMarks.isMissing(text)) {
      return ParsedValue.blank();
    }
    return ParsedValue.fault(
        Currency.isOther(text) ? Currency.foreign(text) : Fault.of("NUM-01", "amount", text));
  }

  /** A number that no column stores, such as a barcode among amounts. */
  public static Fault tooLarge(String text) {
    return Fault.of("NUM-09", "too-large", text);
  }

  /**
   * What to say when neither the text nor its column tells a decimal point from one that parts
   * thousands.
   */
  public static Fault ambiguous(String text) {
    return Fault.of("NUM-02", "point", text);
  }
}
