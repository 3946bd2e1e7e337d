package bilan.queries.report.text;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A document in other words: each text that people read in it, but in columns of kept keys. */
public final class Rewording {

  private final UnaryOperator<String> words;
  private final Set<String> kept;

  public Rewording(UnaryOperator<String> words, Set<String> kept) {
    this.words = words;
    this.kept = Set.copyOf(kept);
  }

  /** The document in these words; ids and anchors stay. */
  public Document in(Document document) {
    List<Document.Part> parts =
        document.parts().stream()
            .map(part -> new Document.Part(part.anchor(), said(part.block())))
            .toList();
    return new Document(document.cover(), parts, document.figures(), document.months());
  }

  private String said(String text) {
    return words.apply(text);
  }

  private Block said(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), inlines(heading.text()), heading.isWhole());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(
          inlines(paragraph.text()), paragraph.told().stream().map(this::said).toList());
    }
    if (block instanceof Block.Bullets bullets) {
      return new Block.Bullets(
          bullets.ordered(), bullets.items().stream().map(this::inlines).toList());
    }
    if (block instanceof Block.Callout callout) {
      return new Block.Callout(inlines(callout.text()));
    }
    if (block instanceof Table table) {
      return said(table);
    }
    if (block instanceof Chart chart) {
      return said(chart);
    }
    if (block instanceof Picture picture) {
      return said(picture);
    }
    return block instanceof Scoreboard scores ? said(scores) : block;
  }

  private List<Inline> inlines(List<Inline> text) {
    return text.stream().map(this::said).toList();
  }

  private Inline said(Inline piece) {
    if (piece instanceof Inline.Words plain) {
      return new Inline.Words(said(plain.plain()));
    }
    if (piece instanceof Inline.Strong strong) {
      return new Inline.Strong(said(strong.plain()));
    }
    if (piece instanceof Inline.Figure figure) {
      return new Inline.Figure(said(figure.plain()), figure.trace());
    }
    return piece instanceof Inline.Emphasis mild ? new Inline.Emphasis(said(mild.plain())) : piece;
  }

  private Picture said(Picture one) {
    return new Picture(
        one.name(),
        one.type(),
        one.base64(),
        one.width(),
        one.height(),
        said(one.alternative()),
        optional(one.caption()));
  }

  private Scoreboard said(Scoreboard scores) {
    return new Scoreboard(
        said(scores.title()),
        scores.cards().stream()
            .map(
                card ->
                    new Scoreboard.Card(
                        said(card.label()), card.value(), optional(card.aside()), card.trace()))
            .toList());
  }

  private @Nullable String optional(@Nullable String words) {
    return words == null ? null : said(words);
  }

  private Table said(Table table) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        cells.add(kept.contains(table.heads().get(i).key()) ? cell : said(cell));
      }
      rows.add(new Table.Row(row.role(), cells));
    }
    return new Table(
        table.id(),
        table.number(),
        said(table.title()),
        table.heads().stream().map(this::said).toList(),
        rows,
        all(table.notes()),
        all(table.remarks()));
  }

  private Table.Head said(Table.Head head) {
    return new Table.Head(
        head.key(), said(head.label()), head.kind(), optional(head.definition()), head.tax());
  }

  private Cell said(Cell cell) {
    return cell.saying(value(cell.value(), cell.kind()));
  }

  private @Nullable Object value(@Nullable Object value, Kind kind) {
    if (value instanceof String words && kind == Kind.TEXT) {
      return said(words);
    }
    if (value instanceof Missing missing) {
      return new Missing(missing.mark(), optional(missing.reason()));
    }
    if (value instanceof Noted noted) {
      Object inner = value(noted.value(), kind);
      return inner == null ? noted : new Noted(inner, noted.mark(), optional(noted.reason()));
    }
    return value;
  }

  private List<String> all(List<String> texts) {
    return texts.stream().map(this::said).toList();
  }

  private Chart said(Chart chart) {
    Chart.Target target = chart.target();
    return new Chart(
        chart.id(),
        chart.number(),
        said(chart.title()),
        chart.type(),
        chart.categories().stream().map(one -> one.named(said(one.name()))).toList(),
        chart.series().stream().map(one -> one.named(said(one.label()))).toList(),
        chart.kind(),
        chart.unit(),
        said(chart.alternative()),
        all(chart.remarks()),
        target == null ? null : new Chart.Target(said(target.label()), target.values()));
  }
}
