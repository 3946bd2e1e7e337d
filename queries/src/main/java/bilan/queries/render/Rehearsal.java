package bilan.queries.render;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/**
 * Writes a page for nobody in the formats that are wanted, on a processor that has nothing to do
 * while the warehouse is asked: a third of the time of a first document goes into what its format
 * loads, and the whole one finds it there.
 */
final class Rehearsal {

  private static final Set<Format> BEGUN = EnumSet.noneOf(Format.class);

  private Rehearsal() {}

  /** Returns at once; once in a process for each format, and never where no processor waits. */
  static void begin(List<Format> formats, Catalogue catalogue) {
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return;
    }
    for (Format format : formats) {
      if (isFirst(format)) {
        ForkJoinPool.commonPool().execute(() -> write(format, catalogue));
      }
    }
  }

  private static synchronized boolean isFirst(Format format) {
    return BEGUN.add(format);
  }

  /** What fails here fails again where somebody is told. */
  private static void write(Format format, Catalogue catalogue) {
    try {
      DocumentFormat.write(page(catalogue), format, catalogue);
    } catch (RuntimeException e) {
      return;
    }
  }

  static Document page(Catalogue catalogue) {
    String word = "Bilan";
    List<Inline> words = List.of(new Inline.Words(word), new Inline.Figure("1", "page.1"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(new Inline.Words(word))));
    blocks.add(new Block.Paragraph(words));
    blocks.add(new Block.Bullets(false, List.of(words)));
    blocks.add(new Scoreboard(word, List.of(new Scoreboard.Card(word, "1", null, "page.1"))));
    blocks.add(table(word));
    for (Chart.Type type : Chart.Type.values()) {
      blocks.add(chart(word, type));
    }
    Cover cover =
        new Cover("page", word, null, word, List.of("1"), LocalDate.EPOCH, null, catalogue.lang());
    return Document.of(cover, blocks, List.of());
  }

  private static Table table(String word) {
    Cell number = new Cell(new BigDecimal("1.5"), Kind.AMOUNT, "EUR", true, List.of(1), "page.2");
    return new Table(
        "page",
        1,
        word,
        List.of(new Table.Head("name", word, Kind.TEXT), new Table.Head("1", "1", Kind.AMOUNT)),
        List.of(
            new Table.Row(Role.BODY, List.of(Cell.text(word), number)),
            new Table.Row(Role.TOTAL, List.of(Cell.text(word), number))),
        List.of(word),
        List.of(word));
  }

  private static Chart chart(String word, Chart.Type type) {
    List<Chart.Series> series = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var point = new Chart.Point(BigDecimal.ONE, i > 0);
      series.add(new Chart.Series("s" + i, word, i, List.of(point, point)));
    }
    return new Chart(
        "page-" + type,
        type.ordinal() + 1,
        word,
        type,
        Chart.Category.of(List.of("1", "2")),
        series,
        Kind.COUNT,
        null,
        word,
        List.of());
  }
}
