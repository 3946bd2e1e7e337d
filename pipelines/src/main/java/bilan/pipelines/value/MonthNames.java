package bilan.pipelines.value;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of months and days of the week, in full and by their usual abbreviations, French and
 * English.
 */
final class MonthNames {

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> DAYS = new HashMap<>();

  static {
    month(1, "janvier", "janv", "jan", "january");
    month(2, "fevrier", "fevr", "fev", "february", "feb");
    month(3, "mars", "mar", "march");
    month(4, "avril", "avr", "avri", "april", "apr");
    month(5, "mai", "may");
    month(6, "juin", "jun", "june");
    month(7, "juillet", "juil", "jul", "juill", "july");
    month(8, "aout", "aou", "august", "aug");
    month(9, "septembre", "sept", "sep", "september");
    month(10, "octobre", "oct", "october");
    month(11, "novembre", "nov", "november");
    month(12, "decembre", "dec", "december");
    String[][] days = {
      {"lundi", "lun", "monday", "mon"},
      {"mardi", "mar", "tuesday", "tue"},
      {"mercredi", "mer", "wednesday", "wed"},
      {"jeudi", "jeu", "thursday", "thu"},
      {"vendredi", "ven", "vend", "friday", "fri"},
      {"samedi", "sam", "saturday", "sat"},
      {"dimanche", "dim", "sunday", "sun"}
    };
    for (int day = 0; day < days.length; day++) {
      for (String name : days[day]) {
        DAYS.put(name, day + 1);
      }
    }
  }

  private MonthNames() {}

  private static void month(int month, String... names) {
    for (String name : names) {
      MONTHS.put(name, month);
    }
  }

  /** The month of a folded word, 1 to 12; 0 if it is none. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** Whether a folded word is a day of the week. */
  static boolean isDay(String word) {
    return DAYS.containsKey(word);
  }
}
