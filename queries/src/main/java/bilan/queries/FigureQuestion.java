package bilan.queries;

import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that names figures instead of SQL.
 *
 * @param figures their ids, in the order of the columns
 * @param by what they are told apart by, in the order of the columns: {@code year}, {@code month},
 *     {@code place}, or a dimension of their rows
 * @param where the values that a dimension may have, as they are typed; others are left out
 * @param changes whether each year stands beside its change since the year before
 * @param network whether the network has a line before its places
 * @param constant whether two years are compared on the months and places that both have
 */
public record FigureQuestion(
    List<String> figures,
    List<String> by,
    Map<String, List<String>> where,
    boolean changes,
    boolean network,
    boolean constant) {

  /** Reads {@code figures}, {@code by} and {@code where} of a query or of a block. */
  public static FigureQuestion read(YamlMap map) {
    YamlMap where = map.map("where");
    Map<String, List<String>> only = new LinkedHashMap<>();
    for (String dimension : where.keys()) {
      only.put(dimension, where.texts(dimension));
    }
    List<String> by = map.has("by") ? map.texts("by") : List.of("year");
    return new FigureQuestion(
        map.texts("figures"),
        by,
        only,
        map.flag("changes", false),
        map.flag("network", false),
        map.flag("constant", false));
  }

  /** What the name of a question that stands in no file begins with. */
  private static final String NAME = "figures~";

  /** A name by which such a question is asked like a saved one. */
  public String name() {
    StringBuilder name = new StringBuilder(NAME).append(String.join("+", figures));
    by.forEach(one -> name.append("~by=").append(one));
    where.forEach(
        (dimension, values) ->
            values.forEach(
                value ->
                    name.append('~').append(dimension).append('=').append(TraceId.word(value))));
    return name.toString();
  }

  /** Whether a name is that of such a question. */
  public static boolean isName(String name) {
    return name.startsWith(NAME);
  }

  /** The question that bears a name. */
  public static FigureQuestion of(String name) {
    String[] parts = name.substring(NAME.length()).split("~", -1);
    List<String> by = new ArrayList<>();
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      String value = parts[i].substring(at + 1);
      if (parts[i].startsWith("by=")) {
        by.add(value);
      } else {
        where.computeIfAbsent(parts[i].substring(0, at), d -> new ArrayList<>()).add(value);
      }
    }
    return new FigureQuestion(List.of(parts[0].split("\\+", -1)), by, where, false, false, false);
  }

  public FigureQuestion {
    figures = List.copyOf(figures);
    by = List.copyOf(by);
    where = Map.copyOf(where);
  }
}
