package bilan.pipelines.value;

import bilan.pipelines.sheet.Cell;
import java.math.BigDecimal;

/** Amounts in euros, and decimal numbers that are no money. */
public final class Amounts {

  private Amounts() {}

  /** An amount in euros; the decimals are those written. */
  public static Parsed<BigDecimal> parse(Cell cell, DecimalMark column) {
    BigDecimal number = cell.number();
    if (cell.type() == Cell.Type.NUMBER && number != null) {
      return Parsed.of(number);
    }
    return cell.type() == Cell.Type.TEXT
        ? parse(Parsed.written(cell), column)
        : Parsed.unusable(cell, "NUM-01", "amount");
  }

  public static Parsed<BigDecimal> parse(String text, DecimalMark column) {
    NumberText number = NumberText.of(text);
    if (number != null) {
      BigDecimal value = number.value(column);
      return value != null ? Parsed.of(value) : Parsed.fault(ambiguous(text));
    }
    if (Missing.isMissing(text)) {
      return Parsed.blank();
    }
    return Parsed.fault(
        Currency.isOther(text)
            ? Fault.of("NUM-03", "currency", text)
            : Fault.of("NUM-01", "amount", text));
  }

  /**
   * What to say when neither the text nor its column tells a decimal point from one that parts
   * thousands.
   */
  public static Fault ambiguous(String text) {
    return Fault.of("NUM-02", "point", text);
  }
}
