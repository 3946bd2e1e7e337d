package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Identifiers: text whose every digit matters. */
public final class Codes {

  private static final Pattern NOISE = Pattern.compile("[\\s\u00a0\u202f\u2007\u200b\ufeff'’.\\-]");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d(?:[.,]\\d*)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
  private static final String LA_POSTE = "356000000";

  private Codes() {}

  /**
   * An identifier as written, without the spaces around it and the apostrophe that keeps Excel from
   * counting with it.
   */
  public static ParsedValue<String> parse(SheetCell cell) {
    BigDecimal number = cell.number();
    String text = ParsedValue.written(cell);
    return switch (cell.type()) {
      case NUMBER -> ParsedValue.of(number == null ? text : plain(number));
      case TEXT -> ofText(text);
      case DATE, BOOLEAN -> ParsedValue.of(text);
      default -> ParsedValue.unusable(cell, "CELL-11", "cell-error");
    };
  }

  private static ParsedValue<String> ofText(String text) {
    String plain = Spaces.strip(text);
    if (plain.length() > 1 && plain.charAt(0) == '\'' && plain.indexOf('\'', 1) < 0) {
      plain = plain.substring(1);
    }
    return MissingMarks.isMissing(plain) ? ParsedValue.blank() : ParsedValue.of(plain);
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /**
   * The 14 digits of a SIRET with a right key. Lost zeros at the start come back if the key then
   * fits.
   */
  public static ParsedValue<String> siret(SheetCell cell) {
    ParsedValue<String> parsed = parse(cell);
    String text = parsed.value();
    if (text == null) {
      return parsed;
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return ParsedValue.fault(Fault.of("CELL-14", "lost", text));
    }
    String digits =
        NOISE
            .matcher(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text)
            .replaceAll("");
    if (digits.equals("0")) {
      return ParsedValue.blank();
    }
    if (!digits.matches("\\d{10,14}")) {
      return ParsedValue.fault(Fault.of("CELL-15", "siret", text));
    }
    String padded = "0".repeat(14 - digits.length()) + digits;
    return isKeyRight(padded)
        ? ParsedValue.of(padded)
        : ParsedValue.fault(Fault.of("CELL-15", "siret", text));
  }

  /**
   * The number of an organisation, a SIRET or an RNA, without what people write between its digits;
   * as written where it is neither: a check says so, and the row stays.
   */
  public static ParsedValue<String> organisation(SheetCell cell) {
    ParsedValue<String> siret = siret(cell);
    ParsedValue<String> number = siret.isFault() ? rna(cell) : siret;
    return number.isFault() ? parse(cell) : number;
  }

  /** Whether a cell holds a SIRET or an RNA that can be right. */
  public static boolean isOrganisation(SheetCell cell) {
    return siret(cell).value() != null || rna(cell).value() != null;
  }

  /**
   * Whether the last digit of a SIRET is the key of the others (Luhn; the post offices have a rule
   * of their own).
   */
  public static boolean isKeyRight(String digits) {
    int luhn = 0;
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      luhn += doubled > 9 ? doubled - 9 : doubled;
      sum += digit;
    }
    return luhn % 10 == 0 || (digits.startsWith(LA_POSTE) && sum % 5 == 0);
  }

  /**
   * An association's number: {@code W} and nine digits; a letter is the third of them in Corsica
   * and overseas.
   */
  public static ParsedValue<String> rna(SheetCell cell) {
    ParsedValue<String> parsed = parse(cell);
    String text = parsed.value();
    if (text == null) {
      return parsed;
    }
    String plain = NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return plain.matches("W\\d[\\dA-Z]\\d{7}")
        ? ParsedValue.of(plain)
        : ParsedValue.fault(Fault.of("CELL-17", "rna", text));
  }
}
