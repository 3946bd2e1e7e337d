package bilan.queries.report.printed;

import bilan.files.ResourceFolder;
import bilan.queries.figure.Figure;
import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Figures and texts that a report printed, as a file keeps them.
 *
 * @param bilan its name
 * @param lang the language of its words
 * @param asked what to ask for to have it again
 * @param deliveries those that counted then; empty if it was not noted
 * @param figures by their id
 * @param cells the numbers of its tables
 * @param said the numbers of saved queries that its sentences said
 * @param texts what it said itself: paragraphs, titles of tables, notes and remarks
 * @param shown the ids of the figures that a reader finds in it
 * @param revised what it listed as revised since the one before
 */
public record Printed(
    String bilan,
    Lang lang,
    ReportRequest asked,
    LocalDate asOf,
    List<Long> deliveries,
    Map<String, Figure> figures,
    List<Cell> cells,
    List<Said> said,
    List<String> texts,
    Set<String> shown,
    List<Change> revised) {

  static final String FOLDER = ".printed";

  /** Folder of what was handed over, in the folder of bilans. */
  static final String HANDED_OVER = ".final";

  private static final String JSON = ".json";

  public Printed {
    deliveries = List.copyOf(deliveries);
    figures = new LinkedHashMap<>(figures);
    cells = List.copyOf(cells);
    said = List.copyOf(said);
    texts = List.copyOf(texts);
    shown = Set.copyOf(shown);
    revised = List.copyOf(revised);
  }

  /**
   * One figure as printed.
   *
   * @param value rounded; null if it had none
   * @param change in percent or points, or a difference in the unit that it names, rounded; null if
   *     it had none
   * @param note beside its value; {@code changeNote} why it has no change
   */
  public record Figure(
      String id,
      String label,
      String period,
      @Nullable String place,
      @Nullable String value,
      String unit,
      String state,
      @Nullable String change,
      @Nullable String changeUnit,
      @Nullable String note,
      @Nullable String changeNote) {}

  /**
   * A number of a table or chart.
   *
   * @param in which of the bilan's tables and charts: two may bear one title
   * @param table its title
   * @param row what its line is about; empty if nothing says so
   * @param column the label over it
   * @param kind of its column
   * @param trace its id; null if it has none
   */
  public record Cell(
      String in,
      String table,
      String row,
      String column,
      String kind,
      BigDecimal value,
      @Nullable String trace) {}

  /**
   * A number in a sentence.
   *
   * @param trace its id
   * @param value unrounded
   */
  public record Said(String trace, BigDecimal value, String sentence) {}

  /**
   * A figure that it listed as revised.
   *
   * @param id of the figure
   * @param was what had been printed before; null if it had no value
   * @param gone its name, if nothing gave it any more; null otherwise
   */
  public record Change(
      String id, @Nullable String was, List<LiveDeliveries.Moved> by, @Nullable Figure gone) {
    public Change {
      by = List.copyOf(by);
    }
  }

  /** What the json of a bilan says; null if it is none. */
  public static @Nullable Printed of(String json) {
    return PrintedFile.of(json);
  }

  /** The latest report of a bilan; null if there is none. */
  public static @Nullable Printed ofBilan(Path bilans, String bilan) throws IOException {
    return latest(bilans, file -> true, printed -> printed.bilan().equals(bilan));
  }

  /** The latest report of a bilan in a language, else in another; null if there is none. */
  public static @Nullable Printed ofBilan(Path bilans, String bilan, Lang lang) throws IOException {
    Printed last =
        latest(
            bilans, file -> true, printed -> printed.bilan().equals(bilan) && printed.lang == lang);
    return last == null ? ofBilan(bilans, bilan) : last;
  }

  /** The report that a file bears the name of, else the latest; null if there is none. */
  public static @Nullable Printed ofFile(Path bilans, String name, Lang lang) throws IOException {
    String bare = name.replaceAll("\\.[^.]*$", "");
    int most =
        ResourceFolder.inFolder(bilans.resolve(FOLDER), JSON).stream()
            .map(PrintedFigures::bare)
            .filter(bare::startsWith)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    Printed same =
        latest(
            bilans,
            file ->
                bare.startsWith(PrintedFigures.bare(file))
                    && PrintedFigures.bare(file).length() == most,
            printed -> true);
    Printed bilan = same == null ? ofBilan(bilans, bare, lang) : same;
    Printed last = bilan == null ? latest(bilans, file -> true, one -> one.lang == lang) : bilan;
    return last == null ? latest(bilans, file -> true, printed -> true) : last;
  }

  /**
   * The latest report that shows a figure, or a cell; else the latest that knows it; null if none
   * does.
   *
   * @param bilans the organisation's folder of bilans
   * @param id of the figure; what stands behind a colon is left out
   */
  public static @Nullable Printed last(Path bilans, String id) throws IOException {
    Printed shows = latest(bilans, file -> true, printed -> printed.shows(id));
    return shows == null ? latest(bilans, file -> true, printed -> printed.knows(id)) : shows;
  }

  /** Whether a reader finds it there: in a table, a chart or a sentence. */
  public boolean shows(String id) {
    return shown.contains(id.split(":", 2)[0])
        || cells.stream().anyMatch(cell -> id.equals(cell.trace()))
        || said.stream().anyMatch(one -> id.equals(one.trace()));
  }

  private boolean knows(String id) {
    return figures.containsKey(id.split(":", 2)[0]);
  }

  /** The latest report of each bilan. */
  public static List<Printed> each(Path bilans) throws IOException {
    Map<String, Printed> each = new LinkedHashMap<>();
    for (String name : ResourceFolder.inFolder(bilans.resolve(FOLDER), JSON)) {
      Printed printed = PrintedFile.read(bilans.resolve(FOLDER).resolve(name + JSON));
      if (printed != null && !each.containsKey(printed.bilan())) {
        Printed last = ofBilan(bilans, printed.bilan());
        each.put(printed.bilan(), last == null ? printed : last);
      }
    }
    return List.copyOf(each.values());
  }

  private static @Nullable Printed latest(
      Path bilans, Predicate<String> names, Predicate<Printed> wanted) throws IOException {
    Printed last = null;
    FileTime when = FileTime.fromMillis(Long.MIN_VALUE);
    Path folder = bilans.resolve(FOLDER);
    for (String name : ResourceFolder.inFolder(folder, JSON)) {
      Path file = folder.resolve(name + JSON);
      FileTime written = Files.getLastModifiedTime(file);
      boolean later = names.test(name) && written.compareTo(when) > 0;
      Printed printed = later ? PrintedFile.read(file) : null;
      if (printed != null && wanted.test(printed)) {
        last = printed;
        when = written;
      }
    }
    return last;
  }
}
