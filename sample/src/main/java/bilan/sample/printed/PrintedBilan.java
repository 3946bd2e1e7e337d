package bilan.sample.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bilan as its json gives it.
 *
 * @param paragraphs all prose, without the typography of its blanks
 */
public record PrintedBilan(
    List<PrintedFigure> figures, List<Table> tables, List<Table> charts, List<String> paragraphs) {

  /** Id of the table of what was said of files when they came. */
  public static final String WARNINGS = "warnings";

  /**
   * A table, or a chart with its categories in the column {@code x}.
   *
   * @param told whether pages say it in a sentence
   */
  public record Table(
      String id,
      boolean told,
      String section,
      String title,
      List<String> columns,
      List<String> kinds,
      List<List<@Nullable Object>> rows,
      List<String> roles,
      List<String> notes) {

    /** This table without the number of its place in its id. */
    private Table unnumbered() {
      return new Table(
          id.replaceAll("^(\\w+)-\\d+$", "$1"),
          told,
          section,
          title,
          columns,
          kinds,
          rows,
          roles,
          notes);
    }
  }

  /** The bilan of a JSON text. */
  @SuppressWarnings("unchecked")
  public static PrintedBilan read(String json) {
    var document = (Map<String, Object>) Objects.requireNonNull(JsonReader.read(json));
    List<Table> tables = new ArrayList<>();
    for (var table : (List<Map<String, Object>>) get(document, "tables")) {
      tables.add(table(table));
    }
    List<Table> charts = new ArrayList<>();
    for (var chart : (List<Map<String, Object>>) get(document, "charts")) {
      charts.add(chart(chart));
    }
    List<String> paragraphs = new ArrayList<>();
    for (var section : (List<Map<String, Object>>) get(document, "sections")) {
      paragraphs.addAll(Arrays.asList(plain(get(section, "text").toString()).split("\n\n")));
    }
    return new PrintedBilan(PrintedFigure.read(json), tables, charts, paragraphs);
  }

  /**
   * This bilan less what was said of the files when they came, which is no figure; its tables
   * without the numbers that their places in the document give them.
   */
  public PrintedBilan withoutWarnings() {
    return new PrintedBilan(
        figures,
        tables.stream().filter(t -> !t.id().equals(WARNINGS)).map(Table::unnumbered).toList(),
        charts.stream().map(Table::unnumbered).toList(),
        paragraphs);
  }

  private static Object get(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  @SuppressWarnings("unchecked")
  private static Table table(Map<String, Object> table) {
    List<String> keys = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (var column : (List<Map<String, Object>>) get(table, "columns")) {
      keys.add(get(column, "key").toString());
      kinds.add(get(column, "kind").toString());
    }
    List<String> notes = new ArrayList<>();
    ((List<String>) get(table, "notes")).forEach(note -> notes.add(plain(note)));
    ((List<String>) get(table, "remarks")).forEach(note -> notes.add(plain(note)));
    return new Table(
        get(table, "id").toString(),
        table.get("number") == null,
        plain(get(table, "section").toString()),
        plain(get(table, "title").toString()),
        keys,
        kinds,
        (List<List<@Nullable Object>>) get(table, "rows"),
        (List<String>) get(table, "roles"),
        notes);
  }

  @SuppressWarnings("unchecked")
  private static Table chart(Map<String, Object> chart) {
    List<String> keys = new ArrayList<>(List.of("x"));
    List<String> kinds = new ArrayList<>(List.of("text"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<String> names = (List<String>) get(chart, "categories");
    List<Boolean> partial = (List<Boolean>) get(chart, "partial");
    for (int i = 0; i < names.size(); i++) {
      rows.add(new ArrayList<>(List.of(names.get(i) + (partial.get(i) ? " (partielle)" : ""))));
    }
    for (var series : (List<Map<String, Object>>) get(chart, "series")) {
      keys.add(get(series, "key").toString());
      kinds.add(get(chart, "kind").toString());
      List<@Nullable Object> values = (List<@Nullable Object>) get(series, "values");
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).add(values.get(i));
      }
    }
    return new Table(
        "chart:" + get(chart, "id"),
        false,
        "",
        plain(get(chart, "title").toString()),
        keys,
        kinds,
        rows,
        rows.stream().map(row -> "body").toList(),
        List.of());
  }

  /** Words without the typography of their blanks and apostrophes. */
  public static String plain(String words) {
    return words.replaceAll("[\\u00a0\\u202f\\u2009]", " ").replace('’', '\'').strip();
  }
}
