package bilan.queries.render.pdf;

import bilan.queries.document.Block;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.words.HeadingLevels;
import bilan.queries.words.Markup;

/** The headings of a document as the outline that a reader of pdf opens beside its pages. */
final class Bookmarks {

  private Bookmarks() {}

  static String of(Document document) {
    StringBuilder out = new StringBuilder("<bookmarks>");
    HeadingLevels levels = new HeadingLevels();
    int open = 0;
    int number = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        int level = levels.of(heading);
        out.append("</bookmark>".repeat(open - level + 1));
        open = level;
        out.append("<bookmark name=\"")
            .append(Markup.escape(Inline.plain(heading.text())))
            .append("\" href=\"#s%d\">".formatted(++number));
      }
    }
    return out.append("</bookmark>".repeat(open)).append("</bookmarks>").toString();
  }
}
