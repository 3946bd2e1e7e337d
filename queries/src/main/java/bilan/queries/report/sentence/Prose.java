package bilan.queries.report.sentence;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.report.text.Holes;
import bilan.queries.report.text.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Sentences of a document made of Markdown, with each {@code {{ }}} in its place. */
public final class Prose {

  private final Composition composition;
  private final Evaluator evaluator;
  private final Holes holes = new Holes();
  private boolean headed;

  public Prose(Composition composition, Evaluator evaluator) {
    this.composition = composition;
    this.evaluator = evaluator;
  }

  /** The Markdown with a mark in the place of each {@code {{ }}}. */
  public String withMarks(String markdown, int firstLine) {
    return holes.withMarks(markdown, firstLine);
  }

  /** One sentence that is no Markdown, like a title. */
  public String plain(String text, int line) {
    return Inline.plain(words(holes.marked(text, line)));
  }

  /** Several of them. */
  public List<String> each(List<String> texts, int line) {
    return texts.stream().map(text -> plain(text, line)).toList();
  }

  /** One paragraph of Markdown. */
  public List<Inline> sentence(String markdown, int line) {
    Node node = MarkdownReader.parse(holes.marked(markdown.strip(), line));
    Node first = node.getFirstChild();
    return first == null ? List.of() : passage(first);
  }

  /** Paragraphs and lists of Markdown. */
  List<Block> passages(String markdown, int line) {
    List<Block> blocks = new ArrayList<>();
    Node node = MarkdownReader.parse(holes.marked(markdown.strip(), line)).getFirstChild();
    while (node != null) {
      blocks.addAll(blocks(node));
      node = node.getNext();
    }
    return blocks;
  }

  /** The blocks that one top-level node gives; empty for what is no prose. */
  public List<Block> blocks(Node node) {
    if (node instanceof Heading heading) {
      return List.of(new Block.Heading(heading.getLevel(), inline(heading)));
    }
    if (node instanceof Paragraph) {
      return List.of(new Block.Paragraph(passage(node)));
    }
    if (node instanceof BlockQuote) {
      return List.of(new Block.Callout(passage(node)));
    }
    if (node instanceof ListBlock list) {
      return List.of(new Block.Bullets(list instanceof OrderedList, items(list)));
    }
    return node instanceof TableBlock table ? List.of(table(table)) : List.of();
  }

  /** Those of a list within an item come after it: a document has lists of one level. */
  private List<List<Inline>> items(ListBlock list) {
    List<List<Inline>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Inline> own = new ArrayList<>();
      List<List<Inline>> below = new ArrayList<>();
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        if (part instanceof ListBlock inner) {
          below.addAll(items(inner));
        } else {
          own.addAll(own.isEmpty() ? List.of() : List.of(new Inline.Words(" ")));
          own.addAll(passage(part));
        }
      }
      items.add(own);
      items.addAll(below);
    }
    return items;
  }

  /** A table that somebody typed: words, whose figures are those of the sentences in it. */
  private Block table(TableBlock block) {
    List<Table.Head> heads = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(Cell.text(Inline.plain(inline(cell))));
        }
        if (part instanceof TableHead) {
          cells.forEach(cell -> heads.add(head(heads.size(), cell)));
        } else {
          rows.add(
              new Table.Row(Role.BODY, cells.subList(0, Math.min(cells.size(), heads.size()))));
        }
      }
    }
    int number = composition.nextTable();
    return new Table("prose-" + number, number, "", heads, rows, List.of(), List.of());
  }

  private static Table.Head head(int at, Cell label) {
    return new Table.Head("column_" + (at + 1), String.valueOf(label.value()), Kind.TEXT);
  }

  /**
   * What stands by itself. If all its figures are those of the network, in a bilan of one place, it
   * says so once, at its head; else each of them does.
   */
  private List<Inline> passage(Node node) {
    List<String> figures =
        holes.in(MarkdownReader.words(node)).stream().filter(evaluator::isFigure).toList();
    headed = !figures.isEmpty() && figures.stream().allMatch(evaluator::isWider);
    List<Inline> pieces = new ArrayList<>();
    if (headed) {
      pieces.add(new Inline.Words(composition.say("report.of_whole_network") + " "));
    }
    pieces.addAll(inline(node));
    headed = false;
    return pieces;
  }

  private List<Inline> inline(Node node) {
    List<Inline> pieces = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            pieces.addAll(words(text.getLiteral()));
          }

          @Override
          public void visit(Code code) {
            pieces.addAll(words(code.getLiteral()));
          }

          @Override
          public void visit(HtmlInline html) {
            pieces.addAll(words(html.getLiteral()));
          }

          @Override
          public void visit(SoftLineBreak soft) {
            pieces.add(new Inline.Words(" "));
          }

          @Override
          public void visit(HardLineBreak hard) {
            pieces.add(new Inline.Words(" "));
          }

          @Override
          public void visit(StrongEmphasis strong) {
            pieces.add(new Inline.Strong(Inline.plain(inlineOf(strong))));
          }

          @Override
          public void visit(Emphasis emphasis) {
            pieces.add(new Inline.Emphasis(Inline.plain(inlineOf(emphasis))));
          }

          @Override
          public void visit(Link link) {
            pieces.add(new Inline.Link(Inline.plain(inlineOf(link)), link.getDestination()));
          }
        });
    return pieces;
  }

  private List<Inline> inlineOf(Node parent) {
    List<Inline> pieces = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      pieces.addAll(inline(child));
    }
    return pieces;
  }

  private List<Inline> words(String text) {
    List<Inline> pieces = new ArrayList<>();
    Matcher matcher = Holes.STANDING.matcher(text);
    int from = 0;
    while (matcher.find()) {
      add(pieces, text.substring(from, matcher.start()));
      Holes.Hole hole = holes.of(matcher);
      pieces.add(evaluator.evaluate(hole.expression(), hole.line()));
      if (!headed && evaluator.isWider(hole.expression())) {
        pieces.add(new Inline.Words(" (" + composition.say("report.whole_network") + ")"));
      }
      from = matcher.end();
    }
    add(pieces, text.substring(from));
    return pieces;
  }

  private static void add(List<Inline> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Inline.Words(FrenchSpaces.in(words)));
    }
  }
}
