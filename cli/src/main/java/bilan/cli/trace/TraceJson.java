package bilan.cli.trace;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.trace.Trace;
import bilan.queries.figure.trace.TraceRow;
import bilan.queries.figure.trace.TraceTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Origin of a figure for scripts: every row, exact. */
public final class TraceJson {

  private static final int SCHEMA_VERSION = 1;

  private TraceJson() {}

  /** Trace as a tree for JSON. */
  public static Map<String, @Nullable Object> of(Trace trace) {
    KeyFigure figure = trace.figure();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", SCHEMA_VERSION);
    map.put("trace", figure.trace());
    map.put("id", figure.id());
    map.put("label", figure.label());
    map.put("period", figure.period());
    map.put("place", figure.place());
    map.put("value", figure.value());
    map.put("unit", figure.unit());
    map.put("state", figure.state());
    map.put("note", figure.note());
    map.put("change", figure.change());
    if (figure.since().difference() != null) {
      map.put("difference", figure.since().difference());
    }
    map.put("change_note", figure.changeNote());
    map.put("definition", trace.definition());
    map.put("rule", trace.rule());
    map.put("filters", trace.filters());
    map.put("perimeter", trace.perimeter());
    map.put("as_of", trace.asOf() == null ? null : trace.asOf().toString());
    map.put("recomputed", trace.recomputed());
    map.put("holds", trace.holds());
    map.put("terms", trace.terms().stream().map(TraceJson::term).toList());
    map.put("deliveries", trace.deliveries().stream().map(TraceJson::delivery).toList());
    map.put("left_out", trace.leftOut().stream().map(TraceJson::leftOut).toList());
    map.put("sql", trace.sql());
    return map;
  }

  private static Map<String, @Nullable Object> term(TraceTerm term) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("label", term.label());
    map.put("unit", term.unit());
    map.put("sum", term.sum());
    map.put("rows", rows(term.rows()));
    return map;
  }

  private static Map<String, @Nullable Object> delivery(Trace.Delivered one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("delivery_id", one.delivery());
    map.put("file", one.file());
    map.put("received_on", one.receivedOn() == null ? null : one.receivedOn().toString());
    map.put("profile", one.profile());
    map.put("rows", one.rows());
    map.put("part", one.part());
    return map;
  }

  private static Map<String, @Nullable Object> leftOut(Trace.LeftOut one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("reason", one.reason());
    map.put("count", one.rows().size());
    map.put("rows", rows(one.rows()));
    return map;
  }

  private static List<Object> rows(List<TraceRow> rows) {
    List<Object> list = new ArrayList<>();
    for (TraceRow row : rows) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("file", row.file());
      map.put("sheet", row.sheet());
      map.put("row", row.row());
      map.put("day", row.day() == null ? null : row.day().toString());
      map.put("place", row.place());
      map.put("about", row.about());
      map.put("value", row.value());
      map.put("part", row.part());
      map.put("how", row.how());
      map.put("delivery_id", row.delivery());
      list.add(map);
    }
    return list;
  }
}
