package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers of persons or things, with or without the word for them. */
public final class Counts {

  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "([-−+\\d][\\d\\s.,'’\u00a0\u202f]*?)\\s*(?:pers|personnes?|participant(?:[·.]?e)?(?:[·.]?s)?|participations?|usager(?:[·.]?e)?(?:[·.]?s)?|visiteurs?|beneficiaires?|inscrits?|presents?|adultes?|enfants?|jeunes?|eleves?|passages?|entrees?|places?|fois|u|unites?|pieces?|pcs?|x)\\.?");
  private static final Pattern APPROXIMATE =
      Pattern.compile(
          "(?:(?:environ|env\\.?|~|≈|±|>|<|\\+|plus de|moins de|une?|quelques|plusieurs|deux|trois).*)|.*(?:aine|aines|\\+|environ|env\\.|\\?)|\\d+\\s*(?:-|/|à|a|ou|–)\\s*\\d+.*");

  private Counts() {}

  /** A count, not negative. */
  public static ParsedValue<Integer> parse(SheetCell cell, DecimalMark column) {
    ParsedValue<Integer> count = signed(cell, column);
    Integer value = count.value();
    return value != null && value < 0
        ? ParsedValue.fault(Fault.of("NUM-08", "negative", ParsedValue.written(cell)))
        : count;
  }

  /** A count that may be negative, such as a quantity given back. */
  public static ParsedValue<Integer> signed(SheetCell cell, DecimalMark column) {
    BigDecimal number = cell.number();
    if (cell.type() == SheetCell.Type.NUMBER && number != null) {
      return whole(number, ParsedValue.written(cell));
    }
    return cell.type() == SheetCell.Type.TEXT
        ? parse(ParsedValue.written(cell), column)
        : ParsedValue.unusable(cell, "NUM-04", "count");
  }

  private static ParsedValue<Integer> parse(String text, DecimalMark column) {
    NumberText number = NumberText.of(text);
    if (number == null) {
      if (MissingMarks.isMissing(text)) {
        return ParsedValue.blank();
      }
      String plain = Spaces.fold(text);
      Matcher unit = WITH_UNIT.matcher(plain);
      number = unit.matches() ? NumberText.of(unit.group(1)) : null;
      if (number == null) {
        return ParsedValue.fault(
            APPROXIMATE.matcher(plain).matches()
                ? Fault.of("NUM-05", "approximate", text)
                : Fault.of("NUM-04", "count", text));
      }
    }
    BigDecimal value = number.value(column);
    return value == null ? ParsedValue.fault(Amounts.ambiguous(text)) : whole(value, text);
  }

  private static ParsedValue<Integer> whole(BigDecimal number, String text) {
    try {
      return ParsedValue.of(number.setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    } catch (ArithmeticException e) {
      return ParsedValue.fault(
          number.stripTrailingZeros().scale() <= 0
              ? Amounts.tooLarge(text)
              : Fault.of("NUM-04", "count", text));
    }
  }
}
