package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Shares and tax rates, as fractions. A number above 1 is a percentage, with or without its sign;
 * up to 1 it is a fraction unless the sign is there.
 */
public final class Rates {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rates() {}

  public static ParsedValue<BigDecimal> parse(SheetCell cell, DecimalMark column) {
    BigDecimal number = cell.number();
    if (cell.type() == SheetCell.Type.NUMBER && number != null) {
      String format = cell.format();
      boolean percent = format != null && format.indexOf('%') >= 0;
      return percent
          ? checked(number, ParsedValue.written(cell))
          : bare(number, ParsedValue.written(cell));
    }
    return cell.type() == SheetCell.Type.TEXT
        ? parse(ParsedValue.written(cell), column)
        : ParsedValue.unusable(cell, "NUM-07", "rate");
  }

  public static ParsedValue<BigDecimal> parse(String text, DecimalMark column) {
    if (MissingMarks.isMissing(text)) {
      return ParsedValue.blank();
    }
    String plain = Spaces.strip(text);
    if (plain.toLowerCase(Locale.ROOT).startsWith("tva")) {
      plain = Spaces.strip(plain.substring(3));
    }
    boolean percent = plain.endsWith("%");
    if (percent) {
      plain = plain.substring(0, plain.length() - 1);
    }
    NumberText number = NumberText.of(plain);
    if (number == null) {
      return ParsedValue.fault(Fault.of("NUM-07", "rate", text));
    }
    // A rate has no thousands: its lone point is the decimal one.
    BigDecimal value = number.value(column == DecimalMark.UNKNOWN ? DecimalMark.POINT : column);
    if (value == null) {
      return ParsedValue.fault(Fault.of("NUM-07", "rate", text));
    }
    return percent ? checked(divided(value), text) : bare(value, text);
  }

  private static ParsedValue<BigDecimal> bare(BigDecimal value, String text) {
    return checked(value.compareTo(BigDecimal.ONE) > 0 ? divided(value) : value, text);
  }

  private static BigDecimal divided(BigDecimal value) {
    return value.scaleByPowerOfTen(-2).stripTrailingZeros();
  }

  private static ParsedValue<BigDecimal> checked(BigDecimal rate, String text) {
    if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
      return ParsedValue.fault(Fault.of("NUM-07", "rate", text));
    }
    return ParsedValue.of(rate.scale() < 0 ? rate.setScale(0) : rate);
  }
}
