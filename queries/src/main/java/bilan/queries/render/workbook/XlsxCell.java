package bilan.queries.render.workbook;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Kind;
import bilan.queries.words.Inert;
import bilan.queries.words.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Puts a value into a spreadsheet cell with its type: text stays text, numbers can be reckoned
 * with.
 */
public final class XlsxCell {

  /** Excel refuses a longer text. */
  private static final int LONGEST = 32_767;

  /** Excel would complain of it as text. */
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  /** Excel knows no date before. */
  private static final int FIRST_YEAR = 1900;

  private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private XlsxCell() {}

  /** Fills a cell and gives it its style. */
  static void set(
      Cell cell,
      @Nullable Object value,
      Kind kind,
      int decimals,
      boolean total,
      XlsxStyles styles) {
    XlsxStyles.Role role = total ? XlsxStyles.Role.TOTAL : XlsxStyles.Role.BODY;
    Object plain = value instanceof Noted noted ? noted.value() : value;
    if (kind == Kind.MONTH && month(cell, plain, total, styles)) {
      return;
    }
    cell.setCellStyle(styles.of(formatted(plain, kind), decimals, role));
    if (plain instanceof Missing missing) {
      cell.setCellValue(text(missing.mark()));
      if (!total) {
        cell.setCellStyle(styles.of(kind, decimals, XlsxStyles.Role.MARK));
      }
    } else if (plain instanceof Number) {
      cell.setCellValue(number(new BigDecimal(plain.toString()), kind, decimals).doubleValue());
    } else if (plain instanceof LocalDate date && date.getYear() >= FIRST_YEAR) {
      cell.setCellValue(date);
    } else if (plain instanceof Boolean flag) {
      cell.setCellValue(flag ? 1 : 0); // that its format reads as yes and no; Excel has no other
    } else if (plain != null && YEAR.matcher(plain.toString()).matches()) {
      cell.setCellValue(Integer.parseInt(plain.toString()));
      cell.setCellStyle(styles.of(Kind.YEAR, 0, role));
    } else if (plain != null) {
      String text = text(plain.toString());
      cell.setCellValue(text);
      if (!total && Inert.isFormula(text)) {
        cell.setCellStyle(styles.of(kind, decimals, XlsxStyles.Role.QUOTED));
      }
    }
  }

  /**
   * A month that is written as {@code 2021-03} or as a number is sorted and filtered as any; false
   * if it is something else.
   */
  private static boolean month(
      Cell cell, @Nullable Object value, boolean total, XlsxStyles styles) {
    int number = value instanceof Number month ? month.intValue() : 0;
    if (number >= 1 && number <= 12) {
      cell.setCellValue(number);
      cell.setCellStyle(styles.month(number, total));
      return true;
    }
    boolean written = value instanceof String words && YEAR_MONTH.matcher(words).matches();
    if (written) {
      set(cell, LocalDate.parse(value + "-01"), Kind.MONTH, 0, total, styles);
    }
    return written;
  }

  /** What a cell is shown as where it isn't of its column's kind: a date among numbers. */
  private static Kind formatted(@Nullable Object value, Kind kind) {
    if (value instanceof LocalDate && kind != Kind.MONTH) {
      return Kind.DATE;
    }
    if (value instanceof Boolean) {
      return Kind.BOOLEAN;
    }
    return value instanceof String ? Kind.TEXT : kind;
  }

  /** Rounded as it is printed; a rate as Excel has it, 12.5 % being 0.125. */
  static BigDecimal number(BigDecimal number, Kind kind, int decimals) {
    BigDecimal rounded =
        number.setScale(Math.max(decimals, kind == Kind.NUMBER ? 6 : 0), RoundingMode.HALF_UP);
    return kind == Kind.RATE ? rounded.divide(HUNDRED) : rounded;
  }

  /** Text that a spreadsheet can hold; the end of a longer one is cut, visibly. */
  public static String text(String text) {
    String clean = Markup.clean(text);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
