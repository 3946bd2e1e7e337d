package bilan.queries.render.pdf;

import bilan.queries.document.Block;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.render.Markup;
import java.util.ArrayDeque;
import java.util.Deque;

/** The headings of a document as the outline that a reader of pdf opens beside its pages. */
final class Bookmarks {

  private Bookmarks() {}

  static String of(Document document) {
    StringBuilder out = new StringBuilder("<bookmarks>");
    Deque<Integer> open = new ArrayDeque<>();
    int number = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
          out.append("</bookmark>");
          open.pop();
        }
        open.push(heading.level());
        out.append("<bookmark name=\"")
            .append(Markup.escape(Inline.plain(heading.text())))
            .append("\" href=\"#s%d\">".formatted(++number));
      }
    }
    return out.append("</bookmark>".repeat(open.size())).append("</bookmarks>").toString();
  }
}
