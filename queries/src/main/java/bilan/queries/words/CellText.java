package bilan.queries.words;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Kind;
import bilan.queries.figure.calendar.Network;
import bilan.text.Catalogue;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as people read it, in one language: {@code 1 234,56 €}, {@code 12,3 %}, {@code mars 2022}.
 */
public final class CellText {

  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

  private final Catalogue catalogue;
  private final Typography typography;
  private final boolean cents;

  public CellText(Catalogue catalogue) {
    this(catalogue, true);
  }

  /**
   * @param cents whether all euros have them; else prices and averages alone do
   */
  CellText(Catalogue catalogue, boolean cents) {
    this.catalogue = catalogue;
    this.cents = cents;
    this.typography = Typography.of(catalogue.lang());
  }

  /**
   * A cell of a kind; what has no value shows its mark, and null shows nothing.
   *
   * @param decimals of a {@link Kind#NUMBER}, and of euros that may do without; see {@link
   *     Decimals}
   */
  public String of(@Nullable Object cell, Kind kind, int decimals) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Missing missing) {
      return missing.mark();
    }
    if (cell instanceof Noted noted) {
      return of(noted.value(), kind, decimals) + " " + noted.mark();
    }
    if (cell instanceof Boolean flag) {
      return catalogue.say(flag ? "query.yes" : "query.no");
    }
    if (cell instanceof LocalDate date) {
      return kind == Kind.MONTH ? month(date.getYear(), date.getMonthValue()) : shortDate(date);
    }
    if (cell instanceof Number) {
      return number(new BigDecimal(cell.toString()), kind, decimals);
    }
    if (cell.equals(Network.NOWHERE)) {
      return catalogue.say("report.nowhere");
    }
    return kind == Kind.MONTH ? writtenMonth(cell.toString()) : Inert.line(cell.toString());
  }

  private String number(BigDecimal number, Kind kind, int decimals) {
    return switch (kind) {
      case AMOUNT ->
          typography.euros(number, cents ? Decimals.MONEY : Decimals.ofEuros(number, decimals));
      case RATE -> typography.percent(number, 1);
      case HOURS -> typography.number(number, 2) + Typography.NARROW + "h";
      case YEAR -> number.toPlainString();
      case MONTH -> monthName(number);
      case COUNT -> typography.number(number, 0);
      default -> typography.number(number, decimals);
    };
  }

  private String shortDate(LocalDate date) {
    return typography.shortDate(date);
  }

  private String month(int year, int month) {
    return typography.month(month) + " " + year;
  }

  private String monthName(BigDecimal number) {
    int month = number.intValue();
    return month >= 1 && month <= 12 ? typography.month(month) : number.toPlainString();
  }

  private String writtenMonth(String text) {
    Matcher matcher = YEAR_MONTH.matcher(text);
    if (!matcher.matches()) {
      return Inert.line(text);
    }
    int month = Integer.parseInt(matcher.group(2));
    return month >= 1 && month <= 12
        ? month(Integer.parseInt(matcher.group(1)), month)
        : Inert.line(text);
  }
}
