package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as the model of a package declares it: its SQL, and the rules of its state. */
record DeclaredFigure(String id, JsonNode terms) {

  /** A term as text; empty where there is none. */
  String text(String key) {
    return terms.path(key).asText("");
  }

  boolean flag(String key) {
    return terms.path(key).asBoolean();
  }

  /** Whether it is made of rows, and not of other figures. */
  boolean isOfRows() {
    return terms.has("relation");
  }

  /** Whether the months of a dataset give its state, and it adds up over places and months. */
  boolean isMonthly() {
    return terms.has("compares") && text("adds").equals("both");
  }

  boolean isRatio() {
    return terms.has("ratio");
  }

  /** The figures that it is made of. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    terms.path("together").forEach(part -> parts.add(part.asText()));
    if (isRatio()) {
      parts.add(terms.path("ratio").path("of").asText());
      parts.add(terms.path("ratio").path("by").asText());
    }
    return parts;
  }

  /** The figures over rows that it is made of, itself if it is one. */
  Set<String> leaves(Map<String, DeclaredFigure> all) {
    Set<String> leaves = new TreeSet<>(isOfRows() ? List.of(id) : List.of());
    parts().forEach(part -> leaves.addAll(all.get(part).leaves(all)));
    return leaves;
  }

  /** The columns of its relation that it needs and a package lacks. */
  Set<String> lacking(Map<String, Set<String>> columns) {
    Set<String> lacking = new TreeSet<>();
    Pattern named = Pattern.compile("\\b" + text("relation") + "\\.\"?(\\w+)");
    for (String key : List.of("sum", "distinct", "first", "where", "unknown", "partial")) {
      Matcher column = named.matcher(text(key));
      while (column.find()) {
        lacking.add(column.group(1));
      }
    }
    lacking.removeAll(columns.getOrDefault(text("relation"), Set.of()));
    return lacking;
  }
}
