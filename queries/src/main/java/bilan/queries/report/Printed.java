package bilan.queries.report;

import bilan.files.ResourceFolder;
import bilan.yaml.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a report printed, as it was kept.
 *
 * @param bilan its name
 * @param deliveries those that counted then; empty if it was not noted
 * @param figures by their id
 * @param cells the numbers of its tables
 * @param texts what it said itself: paragraphs, notes and remarks
 */
public record Printed(
    String bilan,
    LocalDate asOf,
    List<Long> deliveries,
    Map<String, Figure> figures,
    List<Cell> cells,
    List<String> texts) {

  static final String FOLDER = ".printed";

  private static final String JSON = ".json";

  public Printed {
    deliveries = List.copyOf(deliveries);
    figures = new LinkedHashMap<>(figures);
    cells = List.copyOf(cells);
    texts = List.copyOf(texts);
  }

  /**
   * One figure as printed.
   *
   * @param value rounded; null if it had none
   * @param change in percent or points, rounded; null if it had none
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
      @Nullable String changeUnit) {}

  /**
   * A number of a table.
   *
   * @param table its title
   * @param kind of its column
   */
  public record Cell(String table, String kind, BigDecimal value) {}

  /** The latest report of a bilan; null if there is none. */
  public static @Nullable Printed ofBilan(Path bilans, String bilan) throws IOException {
    return latest(bilans, file -> true, printed -> printed.bilan().equals(bilan));
  }

  /** The report that a file bears the name of, else the latest; null if there is none. */
  public static @Nullable Printed ofFile(Path bilans, String name) throws IOException {
    String bare = name.replaceAll("\\.[^.]*$", "");
    Printed same = latest(bilans, file -> bare.startsWith(file), printed -> true);
    Printed bilan = same == null ? ofBilan(bilans, bare) : same;
    return bilan == null ? latest(bilans, file -> true, printed -> true) : bilan;
  }

  /**
   * The latest report that printed a figure; null if none did.
   *
   * @param bilans the organisation's folder of bilans
   * @param id of the figure; what stands behind a colon is left out
   */
  public static @Nullable Printed last(Path bilans, String id) throws IOException {
    String bare = id.split(":", 2)[0];
    return latest(bilans, file -> true, printed -> printed.figures().containsKey(bare));
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
      Printed printed = later ? read(file) : null;
      if (printed != null && wanted.test(printed)) {
        last = printed;
        when = written;
      }
    }
    return last;
  }

  /** What one file kept; null if there is none, or it can't be read any more. */
  static @Nullable Printed read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Object json = JsonText.read(Files.readString(file, StandardCharsets.UTF_8));
    if (!(json instanceof Map<?, ?> map) || text(map, "as_of") == null) {
      return null;
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Object one : list(map, "figures")) {
      if (one instanceof Map<?, ?> figure) {
        Figure read = figure(figure);
        figures.put(read.id(), read);
      }
    }
    List<Long> deliveries = new ArrayList<>();
    for (Object one : list(map, "deliveries")) {
      if (one instanceof Number number) {
        deliveries.add(number.longValue());
      }
    }
    LocalDate asOf = LocalDate.parse(word(map, "as_of"));
    return new Printed(word(map, "bilan"), asOf, deliveries, figures, cells(map), texts(map));
  }

  private static List<Cell> cells(Map<?, ?> map) {
    List<Cell> cells = new ArrayList<>();
    for (Object one : list(map, "tables")) {
      if (one instanceof Map<?, ?> table) {
        List<?> columns = list(table, "columns");
        for (Object row : list(table, "rows")) {
          if (row instanceof List<?> values) {
            row(word(table, "title"), columns, values, cells);
          }
        }
      }
    }
    return cells;
  }

  private static List<String> texts(Map<?, ?> map) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(map, "tables")) {
      if (one instanceof Map<?, ?> table) {
        list(table, "notes").forEach(note -> texts.add(String.valueOf(note)));
        list(table, "remarks").forEach(remark -> texts.add(String.valueOf(remark)));
      }
    }
    for (Object one : list(map, "sections")) {
      if (one instanceof Map<?, ?> section) {
        texts.addAll(List.of(word(section, "text").split("\n\n", -1)));
      }
    }
    return texts;
  }

  private static void row(String title, List<?> columns, List<?> values, List<Cell> cells) {
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      String kind = columns.get(i) instanceof Map<?, ?> column ? word(column, "kind") : "";
      String value = String.valueOf(values.get(i));
      boolean figure = Set.of("count", "amount", "rate", "hours", "number").contains(kind);
      if (figure && value.matches("-?\\d+(\\.\\d+)?")) {
        cells.add(new Cell(title, kind, new BigDecimal(value)));
      }
    }
  }

  private static Figure figure(Map<?, ?> map) {
    Map<?, ?> change = map.get("change") instanceof Map<?, ?> changed ? changed : Map.of();
    return new Figure(
        word(map, "trace"),
        word(map, "label"),
        word(map, "period"),
        text(map, "place"),
        text(map, "value"),
        word(map, "unit"),
        word(map, "state"),
        text(change, "value"),
        text(change, "unit"));
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  private static String word(Map<?, ?> map, String key) {
    String text = text(map, key);
    return text == null ? "" : text;
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }
}
