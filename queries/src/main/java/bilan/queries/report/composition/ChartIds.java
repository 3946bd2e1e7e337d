package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.CellOrigin;
import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.document.Document.Part;
import bilan.queries.figure.trace.Tracing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the figures in the charts of one document. Where a table shows the same cell of the same
 * answer, the chart takes the id of the table, so that a reader sees one figure in both.
 */
public final class ChartIds {

  private final Composition composition;
  private final Map<String, CellOrigin> charted = new HashMap<>();

  ChartIds(Composition composition) {
    this.composition = composition;
  }

  /**
   * The id of each line's cell of a column, none where two would have the same.
   *
   * @param parameters that the bilan gives
   */
  public Map<Line, String> of(Answer answer, int column, Map<String, String> parameters) {
    Map<Line, String> ids = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Line line : answer.lines()) {
      String id = new CellIds(answer, composition.cover()).of(line, column);
      if (id != null && !(seen.add(id) && knows(id, answer, column, line, parameters))) {
        twice.add(id);
      } else if (id != null) {
        ids.put(line, id);
      }
    }
    ids.values().removeAll(twice);
    return ids;
  }

  /** Whether an id means this cell, here and in every chart before. */
  private boolean knows(
      String id, Answer answer, int column, Line line, Map<String, String> parameters) {
    if (Tracing.isKeyFigure(composition.material().figures().declared(), id)) {
      return true;
    }
    String key = answer.columns().get(column).key();
    CellOrigin origin =
        new CellOrigin(
            id,
            answer.id(),
            parameters,
            key,
            List.of(CellOrigins.words(answer, line)),
            CellOrigins.number(line.cells().get(column)));
    CellOrigin before = charted.putIfAbsent(id, origin);
    return before == null || before.equals(origin);
  }

  /** Once every table stands. */
  public List<Part> settled(List<Part> parts) {
    return parts.stream().map(part -> new Part(part.anchor(), settled(part.block()))).toList();
  }

  private Block settled(Block block) {
    if (!(block instanceof Chart chart)) {
      return block;
    }
    List<Series> series = new ArrayList<>();
    for (Series one : chart.series()) {
      series.add(one.with(one.points().stream().map(this::settled).toList()));
    }
    return chart.of(chart.categories(), series);
  }

  private Point settled(Point point) {
    return point.from(settled(point.trace()));
  }

  private @Nullable String settled(@Nullable String id) {
    CellOrigin origin = id == null ? null : charted.get(id);
    return origin == null ? id : composition.material().known(origin);
  }
}
