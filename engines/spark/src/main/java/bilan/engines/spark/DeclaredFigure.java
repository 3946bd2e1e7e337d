package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as the model of a package declares it: its SQL, and the rules of its state. */
record DeclaredFigure(String id, JsonNode terms) {

  String text(String key) {
    return terms.path(key).asText("");
  }

  boolean flag(String key) {
    return terms.path(key).asBoolean(false);
  }

  /** Whether it is made of rows, and not of other figures. */
  boolean isOfRows() {
    return terms.has("relation");
  }

  String relation() {
    return text("relation");
  }

  /** The dataset whose months give it its state; empty if it has its own coverage. */
  String compares() {
    return text("compares");
  }

  boolean isDistinct() {
    return terms.has("distinct");
  }

  /** Whether it adds up over places and months. */
  boolean addsOverAll() {
    return text("adds").equals("both");
  }

  /** Whether networks add up. */
  boolean addsOverNetworks() {
    return !text("adds").equals("not");
  }

  /** The figures that it is made of. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (terms.has("ratio")) {
      parts.add(terms.path("ratio").path("of").asText());
      parts.add(terms.path("ratio").path("by").asText());
    }
    terms.path("together").forEach(part -> parts.add(part.asText()));
    return parts;
  }

  /** The figures over rows that it is made of, itself if it is one. */
  Set<String> leaves(Map<String, DeclaredFigure> all) {
    Set<String> leaves = new LinkedHashSet<>();
    if (isOfRows()) {
      leaves.add(id);
    }
    parts().forEach(part -> leaves.addAll(all.get(part).leaves(all)));
    return leaves;
  }

  /** The columns of its relation that it needs and a package lacks. */
  Set<String> lacking(Map<String, Set<String>> columns) {
    Set<String> lacking = new LinkedHashSet<>();
    Pattern named = Pattern.compile("\\b" + relation() + "\\.\"?(\\w+)");
    for (String key : List.of("sum", "distinct", "first", "where", "unknown", "partial")) {
      Matcher column = named.matcher(text(key));
      while (column.find()) {
        lacking.add(column.group(1));
      }
    }
    lacking.removeAll(columns.getOrDefault(relation(), Set.of()));
    return lacking;
  }
}
