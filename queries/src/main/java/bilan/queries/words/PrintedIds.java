package bilan.queries.words;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of all key figures those that a document speaks about, in every year and place. */
public final class PrintedIds {

  private final Set<String> ids = new HashSet<>();

  public static List<KeyFigure> of(Document document) {
    PrintedIds printed = new PrintedIds();
    document.blocks().forEach(printed::see);
    return document.figures().stream().filter(f -> printed.ids.contains(f.id())).toList();
  }

  private void see(Block block) {
    if (block instanceof Table table) {
      table.rows().forEach(row -> row.cells().forEach(cell -> see(cell.trace())));
    } else if (block instanceof Chart chart) {
      chart.series().forEach(series -> series.points().forEach(point -> see(point.trace())));
    } else if (block instanceof Scoreboard scoreboard) {
      scoreboard.cards().forEach(card -> id(card.trace()));
    } else if (block instanceof Block.Paragraph paragraph) {
      see(paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(this::see);
    }
  }

  private void see(@Nullable String trace) {
    if (trace != null) {
      id(trace);
    }
  }

  private void see(List<Inline> text) {
    for (Inline piece : text) {
      if (piece instanceof Inline.Figure figure) {
        id(figure.trace());
      }
    }
  }

  private void id(String trace) {
    ids.add(trace.split("[.:]", 2)[0]);
  }
}
