package bilan.queries.words;

import bilan.text.Lang;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Months as they stand under a chart, {@code janv. 21}: a year of them must fit there. */
public final class ShortMonths {

  private static final List<String> FRENCH =
      List.of(
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
          "déc.");
  private static final List<String> ENGLISH =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private ShortMonths() {}

  public static String of(YearMonth month, Lang lang) {
    String name = names(lang).get(month.getMonthValue() - 1);
    return name + "\u00a0" + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
  }

  private static List<String> names(Lang lang) {
    return lang == Lang.FR ? FRENCH : ENGLISH;
  }
}
