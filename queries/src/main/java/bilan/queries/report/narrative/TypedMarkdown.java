package bilan.queries.report.narrative;

import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.report.text.Holes;
import bilan.queries.report.text.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * What somebody typed into a cell of a workbook: bold, italics, links and lists are Markdown’s;
 * each line is a paragraph, and whatever else looks like Markdown stays as it was typed.
 */
final class TypedMarkdown {

  private static final Pattern LINE_END = Pattern.compile("\\\\?\\R+");

  /** {@code [a]: http://x} alone would be a definition, and vanish. */
  private static final Pattern DEFINITION = Pattern.compile("^(\\W*)\\[(?=[^\\]]*]:)");

  /** More of them in one line are no sentence, and could be nested without end. */
  private static final int MARKS = 300;

  private static final String MARK = "*_[]!`<-+";

  private final Prose prose;

  TypedMarkdown(Prose prose) {
    this.prose = prose;
  }

  List<Block> blocks(String typed) {
    List<String> lines =
        LINE_END.splitAsStream(Holes.withoutMarks(typed)).map(String::stripTrailing).toList();
    if (lines.stream().anyMatch(TypedMarkdown::isNoSentence)) {
      return lines.stream().map(TypedMarkdown::asTyped).toList();
    }
    String body =
        String.join(
            "\n\n",
            lines.stream().map(line -> DEFINITION.matcher(line).replaceFirst("$1\\\\[")).toList());
    List<Block> blocks = new ArrayList<>();
    Node root = MarkdownReader.parseLists(body);
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(
          node instanceof ListBlock list && !isList(list)
              ? sentences(MarkdownReader.source(node, body))
              : prose.blocks(node));
    }
    return blocks;
  }

  private static boolean isNoSentence(String line) {
    return line.chars().filter(c -> MARK.indexOf(c) >= 0).count() > MARKS;
  }

  private static Block asTyped(String line) {
    return new Block.Paragraph(List.of(new Inline.Words(FrenchSpaces.in(line.strip()))));
  }

  /** {@code + 12 %}, {@code - 3 postes} and {@code 2022. Une année} alone are sentences. */
  private static boolean isList(ListBlock list) {
    boolean several = list.getFirstChild() != list.getLastChild();
    return several
        && (list instanceof BulletList bullets
            ? !"+".equals(bullets.getMarker())
            : list instanceof OrderedList ordered && startsAtOne(ordered));
  }

  private static boolean startsAtOne(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    return first != null && first == 1;
  }

  private List<Block> sentences(String source) {
    List<Block> blocks = new ArrayList<>();
    for (String line : source.split("\\R+", -1)) {
      Node root = MarkdownReader.parseSentence(line.strip());
      for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
        blocks.addAll(prose.blocks(node));
      }
    }
    return blocks;
  }
}
