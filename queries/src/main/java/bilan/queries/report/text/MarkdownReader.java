package bilan.queries.report.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark reads it, with the line of each block. */
public final class MarkdownReader {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private static final Parser LISTS = only(Set.of(ListBlock.class));
  private static final Parser SENTENCES = only(Set.of());

  private MarkdownReader() {}

  /** Tree of the blocks of a text. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** Paragraphs and lists; a title, a quotation, a rule, a fence or html is a paragraph. */
  public static Node parseLists(String markdown) {
    return LISTS.parse(markdown);
  }

  /** Paragraphs, whatever they begin with. */
  public static Node parseSentence(String markdown) {
    return SENTENCES.parse(markdown);
  }

  private static Parser only(Set<Class<? extends Block>> blocks) {
    return Parser.builder()
        .enabledBlockTypes(blocks)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build();
  }

  /** What it says, without its Markdown. */
  public static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** From 0; 0 if it is not known. */
  public static int line(Node node) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
  }

  /** The lines that a block was written in, with its {@code {{ }}} as they stand there. */
  public static String source(Node node, String body) {
    String[] lines = body.split("\n", -1);
    StringBuilder source = new StringBuilder();
    for (org.commonmark.node.SourceSpan span : node.getSourceSpans()) {
      source.append(lines[span.getLineIndex()]).append('\n');
    }
    return source.toString();
  }
}
