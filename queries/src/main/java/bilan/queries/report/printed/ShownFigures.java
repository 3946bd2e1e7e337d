package bilan.queries.report.printed;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures that the blocks of a document show; the json of the document holds more of them than a
 * reader has on paper.
 */
public final class ShownFigures {

  /** What a chart of one figure is called, place by place. */
  public static final String BY_PLACE = "-by-place";

  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> charted = new LinkedHashSet<>();

  public ShownFigures(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    if (block instanceof Table table) {
      table.rows().forEach(row -> row.cells().forEach(cell -> add(cell.trace())));
    } else if (block instanceof Scoreboard board) {
      board.cards().forEach(card -> add(card.trace()));
    } else if (block instanceof Chart chart) {
      names.add(chart.id());
      chart.series().forEach(series -> names.add(series.key()));
      chart.series().forEach(series -> charted.addAll(drawn(chart, series)));
    } else {
      for (Inline piece : prose(block)) {
        add(piece instanceof Inline.Figure figure ? figure.trace() : null);
      }
    }
  }

  /** A series is a figure, or in a chart of one figure a place. */
  private static List<String> drawn(Chart chart, Chart.Series series) {
    return List.of(series.key(), chart.id() + " " + series.key());
  }

  private void add(@Nullable String trace) {
    if (trace != null) {
      ids.add(trace);
      names.add(trace.split("\\.", 2)[0]);
    }
  }

  /** The key figures and saved queries of which some value stands anywhere. */
  public Set<String> names() {
    return names;
  }

  /**
   * Whether a key figure stands there: in a table or a sentence by its id, in a chart by its name.
   *
   * @param place the only one told about; null for the network
   */
  boolean has(KeyFigure figure, @Nullable String place) {
    return ids.contains(figure.trace())
        || (Objects.equals(figure.place(), place) && charted.contains(figure.id()))
        || charted.contains(figure.id() + BY_PLACE + " " + figure.place());
  }

  /** What a block says in sentences. */
  static List<Inline> prose(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.text();
    }
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    }
    if (block instanceof Block.Callout callout) {
      return callout.text();
    }
    return block instanceof Block.Bullets bullets
        ? bullets.items().stream().flatMap(List::stream).toList()
        : List.of();
  }
}
