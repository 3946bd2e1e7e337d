package bilan.queries.figure.sheet;

import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Warehouse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How grants are called for people outside: by what they are for, never by the code that the
 * organisation gave them.
 *
 * @param labels by code, those that are awarded
 * @param others codes of those that are asked for, refused or cancelled
 */
public record GrantNames(Map<String, String> labels, List<String> others) {

  public GrantNames {
    labels = Map.copyOf(labels);
    others = List.copyOf(others);
  }

  /** Those of a warehouse, as they are on the request's day. */
  public static GrantNames read(Database database, FigureRequest request) {
    List<Line> lines = Warehouse.of(database, request).ask("grant_names");
    Map<String, Integer> alike = new HashMap<>();
    lines.forEach(line -> alike.merge(line.word("label"), 1, Integer::sum));
    Map<String, String> labels = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.flag("awarded")) {
        labels.put(line.word("code"), label(line, alike));
      }
    }
    return new GrantNames(
        labels,
        lines.stream()
            .filter(line -> !line.flag("awarded"))
            .map(line -> line.word("code"))
            .toList());
  }

  /** Two for the same are told apart by their years. */
  private static String label(Line line, Map<String, Integer> alike) {
    String label = line.word("label");
    String year = line.word("year");
    return alike.getOrDefault(label, 1) == 1 || year.isEmpty() ? label : label + ", " + year;
  }
}
