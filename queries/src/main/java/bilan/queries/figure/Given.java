package bilan.queries.figure;

import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rule by which it is known whether the rows of a relation were given, where no months of
 * deliveries tell it.
 *
 * @param none said where no row was given
 * @param needs what must be there beside, for rows that are given once
 * @param places where its figures are told, as a SELECT; null for the places of its rows
 * @param some said of a year of which some months were given
 * @param last said where the last month was not given and a figure needs it
 * @param others said where only other years were given
 * @param elsewhere said of other periods than that of the cut-off date, by which a figure is told
 * @param unknown said of the places that send data and whose life nobody knows
 * @param calendar said of a calendar year that is no fiscal year
 */
public record Given(
    By by,
    Saying none,
    List<Need> needs,
    @Nullable String places,
    @Nullable Saying some,
    @Nullable Saying last,
    @Nullable Saying others,
    @Nullable Saying elsewhere,
    @Nullable Saying unknown,
    @Nullable Saying calendar) {

  public Given {
    needs = List.copyOf(needs);
  }

  /** Rows that must be there, as a SELECT, and what is said where there are none. */
  public record Need(String rows, Saying none) {}

  /** What is given together. */
  public enum By {
    /** A fiscal year: one row tells that all are there. */
    YEAR,
    /** A month: one row of any place tells that all of it are there. */
    MONTH,
    /** Everything: one row of any day tells that the others would be there. */
    EVER,
    /** The life of a place: where it has no row, it was not open. */
    LIFE
  }

  /**
   * Reads the {@code given} of a relation; null if it has none.
   *
   * @param foreign whether the file is the organisation's
   */
  static @Nullable Given read(YamlMap top, boolean foreign) {
    if (!top.has("given")) {
      return null;
    }
    YamlMap map = top.map("given");
    String by = map.choice("by", List.of("year", "month", "ever", "life"));
    Saying none = Saying.read(map, "none", foreign);
    Given given =
        new Given(
            by == null ? By.EVER : By.valueOf(by.toUpperCase(Locale.ROOT)),
            none == null ? Saying.of("figure.not_given") : none,
            needs(map, foreign),
            map.text("places"),
            Saying.read(map, "some", foreign),
            Saying.read(map, "last", foreign),
            Saying.read(map, "others", foreign),
            Saying.read(map, "elsewhere", foreign),
            Saying.read(map, "unknown", foreign),
            Saying.read(map, "calendar", foreign));
    map.finish();
    return given;
  }

  private static List<Need> needs(YamlMap map, boolean foreign) {
    List<Need> needs = new ArrayList<>();
    for (YamlMap one : map.maps("needs")) {
      Saying none = Saying.read(one, "none", foreign);
      needs.add(
          new Need(one.required("rows"), none == null ? Saying.of("figure.not_given") : none));
      one.finish();
    }
    return needs;
  }
}
