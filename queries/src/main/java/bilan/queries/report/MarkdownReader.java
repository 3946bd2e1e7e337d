package bilan.queries.report;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark reads it, each block knowing its line. */
final class MarkdownReader {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private MarkdownReader() {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** From 0; 0 if it is not known. */
  static int line(Node node) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
  }

  /** The lines that a block was written in, with its {@code {{ }}} as they stand there. */
  static String source(Node node, String body) {
    String[] lines = body.split("\n", -1);
    StringBuilder source = new StringBuilder();
    for (org.commonmark.node.SourceSpan span : node.getSourceSpans()) {
      source.append(lines[span.getLineIndex()]).append('\n');
    }
    return source.toString();
  }
}
