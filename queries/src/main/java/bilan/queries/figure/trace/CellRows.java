package bilan.queries.figure.trace;

import bilan.queries.CellOrigin;
import bilan.queries.IndicatorFact;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.database.Rows;
import bilan.queries.figure.Exact;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Those of a query's rows that belong to one cell of its answer. */
final class CellRows {

  private final Rows rows;
  private final List<Line> lines;
  private final FigureWording wording;

  CellRows(Rows rows, SavedQuery query, CellOrigin origin, FigureWording wording) {
    this.rows = rows;
    this.wording = wording;
    Map<String, String> keys = keys(rows, query);
    this.lines =
        rows.rows().stream()
            .map(cells -> new Line(rows, cells))
            .filter(line -> isOf(line, keys, origin))
            .toList();
  }

  /** Whether any of them says something in a column. */
  boolean tell(String column) {
    return has(column) && lines.stream().anyMatch(line -> line.amount(column) != null);
  }

  void addTo(Traced.Term term, String column) {
    lines.forEach(line -> add(term, line, column));
  }

  private boolean has(String column) {
    return rows.names().contains(column);
  }

  /** The columns by whose words a row belongs to a line of the answer, with their names there. */
  private static Map<String, String> keys(Rows rows, SavedQuery query) {
    Map<String, String> keys = new HashMap<>();
    for (SavedColumn column : query.columns()) {
      IndicatorFact fact = column.indicator();
      boolean code = fact != null && fact.isCode() && rows.names().contains(fact.word());
      String name = fact != null && code ? fact.word() : column.key();
      boolean file = name.equals("source") && !rows.names().contains("file");
      if (!column.kind().isFigure() && !column.isFilled() && !file && rows.names().contains(name)) {
        keys.put(column.key(), name);
      }
    }
    return keys;
  }

  private static boolean isOf(Line line, Map<String, String> keys, CellOrigin origin) {
    return origin.lines().stream()
        .anyMatch(
            words ->
                keys.entrySet().stream()
                    .allMatch(
                        key ->
                            Objects.equals(
                                text(words.get(key.getKey())), line.text(key.getValue()))));
  }

  private static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }

  private void add(Traced.Term term, Line line, String column) {
    BigDecimal part = line.amount(column);
    if (part == null || part.signum() == 0) {
      return;
    }
    String said = column + "_said";
    BigDecimal value = has(said) ? line.amount(said) : part;
    term.rows().add(row(line, value, part, how(line, value, part)));
  }

  private @Nullable String how(Line line, @Nullable BigDecimal value, BigDecimal part) {
    String told = PartWords.of(line, wording);
    if (told != null) {
      return told;
    }
    boolean days = has("days") && line.amount("days") != null;
    if (days && line.count("days") != line.count("length")) {
      return wording.say("trace.how.days", line.count("days"), line.count("length"));
    }
    boolean whole = value == null || value.compareTo(part) == 0;
    return whole ? null : wording.say("trace.how.part");
  }

  private TraceRow row(
      Line line, @Nullable BigDecimal value, @Nullable BigDecimal part, @Nullable String how) {
    boolean file = has("file") && line.text("file") != null;
    return new TraceRow(
        line.count("delivery_id"),
        line.word(file ? "file" : "source"),
        line.text("sheet"),
        line.count("source_row"),
        has("place") ? line.text("place") : null,
        has("day") ? line.date("day") : null,
        has("about") ? line.text("about") : null,
        value,
        part == null ? null : Exact.settled(part),
        how);
  }
}
