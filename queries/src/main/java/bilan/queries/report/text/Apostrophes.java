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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Curly apostrophes of a French document, whoever typed them: names, purposes and prose of
 * spreadsheets have straight ones. Addresses, file names, codes and quotations of a file stay as
 * they are.
 */
public final class Apostrophes {

  private static final Pattern STRAIGHT = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{N}«])");

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** What only a word for machines holds. */
  private static final Pattern CODE = Pattern.compile("@|://|[\\\\_=<>{}]|\\.\\p{Alnum}");

  /** Columns that name things of files. */
  private static final Set<String> NAMING =
      Set.of(
          "source",
          "file",
          "sheet",
          "cell",
          "cells",
          "where",
          "what",
          "grant",
          "code",
          "reference");

  private Apostrophes() {}

  /** Document with curly apostrophes in all its prose. */
  public static Document curly(Document document) {
    List<Document.Part> parts =
        document.parts().stream()
            .map(part -> new Document.Part(part.anchor(), curly(part.block())))
            .toList();
    return new Document(document.cover(), parts, document.figures(), document.months());
  }

  /** One text of people. */
  static String curly(String words) {
    if (words.indexOf('\'') < 0) {
      return words;
    }
    return WORD.matcher(words).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private static String word(String word) {
    return CODE.matcher(word).find() ? word : STRAIGHT.matcher(word).replaceAll("’");
  }

  private static Block curly(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), inlines(heading.text()));
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(inlines(paragraph.text()));
    }
    if (block instanceof Block.Bullets bullets) {
      return new Block.Bullets(
          bullets.ordered(), bullets.items().stream().map(Apostrophes::inlines).toList());
    }
    if (block instanceof Block.Callout callout) {
      return new Block.Callout(inlines(callout.text()));
    }
    if (block instanceof Table table) {
      return curly(table);
    }
    if (block instanceof Chart chart) {
      return curly(chart);
    }
    if (block instanceof Picture picture) {
      return curly(picture);
    }
    return block instanceof Scoreboard scores ? curly(scores) : block;
  }

  private static List<Inline> inlines(List<Inline> text) {
    List<Inline> curly = new ArrayList<>();
    for (Inline piece : text) {
      if (piece instanceof Inline.Words words) {
        curly.add(new Inline.Words(curly(words.plain())));
      } else if (piece instanceof Inline.Strong strong) {
        curly.add(new Inline.Strong(curly(strong.plain())));
      } else if (piece instanceof Inline.Emphasis emphasis) {
        curly.add(new Inline.Emphasis(curly(emphasis.plain())));
      } else {
        curly.add(piece);
      }
    }
    return curly;
  }

  private static Picture curly(Picture one) {
    return new Picture(
        one.name(),
        one.type(),
        one.base64(),
        one.width(),
        one.height(),
        curly(one.alternative()),
        optional(one.caption()));
  }

  private static Scoreboard curly(Scoreboard scores) {
    return new Scoreboard(
        curly(scores.title()),
        scores.cards().stream()
            .map(
                card ->
                    new Scoreboard.Card(
                        curly(card.label()), card.value(), optional(card.aside()), card.trace()))
            .toList());
  }

  private static @Nullable String optional(@Nullable String words) {
    return words == null ? null : curly(words);
  }

  private static Table curly(Table table) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        cells.add(NAMING.contains(table.heads().get(i).key()) ? cell : curly(cell));
      }
      rows.add(new Table.Row(row.role(), cells));
    }
    return new Table(
        table.id(),
        table.number(),
        curly(table.title()),
        table.heads().stream().map(Apostrophes::curly).toList(),
        rows,
        all(table.notes()),
        all(table.remarks()));
  }

  private static Table.Head curly(Table.Head head) {
    return new Table.Head(
        head.key(), curly(head.label()), head.kind(), optional(head.definition()), head.tax());
  }

  private static Cell curly(Cell cell) {
    Object value = value(cell.value(), cell.kind());
    return new Cell(
        value,
        cell.kind(),
        cell.unit(),
        cell.decimals(),
        cell.signed(),
        cell.partial(),
        cell.notes(),
        cell.trace());
  }

  private static @Nullable Object value(@Nullable Object value, Kind kind) {
    if (value instanceof String words && kind == Kind.TEXT) {
      return curly(words);
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

  private static List<String> all(List<String> texts) {
    return texts.stream().map(Apostrophes::curly).toList();
  }

  private static Chart curly(Chart chart) {
    Chart curly =
        new Chart(
            chart.id(),
            chart.number(),
            curly(chart.title()),
            chart.type(),
            chart.categories().stream().map(one -> one.named(curly(one.name()))).toList(),
            chart.series().stream().map(one -> one.named(curly(one.label()))).toList(),
            chart.kind(),
            chart.unit(),
            curly(chart.alternative()),
            all(chart.remarks()));
    Chart.Target target = chart.target();
    return target == null
        ? curly
        : curly.aiming(new Chart.Target(curly(target.label()), target.values()));
  }
}
