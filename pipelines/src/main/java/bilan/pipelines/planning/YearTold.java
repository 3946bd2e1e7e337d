package bilan.pipelines.planning;

import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.MonthLabel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year of dates that name none. The day on which somebody printed or changed the file is no
 * year of what it tells.
 */
final class YearTold {

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(er)? \\p{L}{3,9}\\.? \\d{4}");

  private static final Set<String> STAMPS =
      Set.of(
          "version",
          "maj",
          "jour",
          "modifie",
          "modifiee",
          "edite",
          "editee",
          "edition",
          "imprime",
          "imprimee",
          "impression",
          "extrait",
          "extraction",
          "exporte",
          "export",
          "genere",
          "generee",
          "cree",
          "creee",
          "fait",
          "etabli",
          "etablie",
          "envoye",
          "envoyee",
          "updated",
          "printed",
          "exported");

  private YearTold() {}

  /**
   * What the group of columns, the sheet, titles, or last the file name; 0 if none does.
   *
   * @param file its base name without extension, which is the sheet's name too in a csv
   */
  static int of(TableArea area, String file, boolean csv) {
    HeaderPeriod group = area.period();
    if (group != null && group.year() > 0) {
      return group.year();
    }
    Integer year = csv ? null : MonthLabel.findYear(area.sheet().name());
    year = year == null ? inTitles(area.titles()) : year;
    boolean labels = !area.columns().isEmpty() && area.columns().get(0).period() == null;
    if (year == null && labels) {
      year = MonthLabel.findYear(area.columns().get(0).text());
    }
    for (String value : area.facts().values()) {
      year = year == null ? MonthLabel.findYear(value) : year;
    }
    year = year == null ? MonthLabel.findYear(file) : year;
    return year == null ? 0 : year;
  }

  private static @Nullable Integer inTitles(List<String> titles) {
    for (int i = titles.size() - 1; i >= 0; i--) {
      Integer year = isStamp(titles.get(i)) ? null : MonthLabel.findYear(titles.get(i));
      if (year != null) {
        return year;
      }
    }
    return null;
  }

  /** {@code Mis à jour le 05/02/2025}: one day, and a word of what was done to the file. */
  static boolean isStamp(String title) {
    return DAY.matcher(title).results().count() == 1
        && List.of(Headers.normalise(title).split("[^a-z]+", -1)).stream()
            .anyMatch(STAMPS::contains);
  }
}
