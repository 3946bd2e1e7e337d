package bilan.queries.render.html;

import bilan.queries.document.Block;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.render.words.Markup;
import bilan.queries.render.words.Wording;

/** The chapters of a page, each with its link and, on a screen, its parts. */
final class HtmlContents {

  private final int depth;
  private final StringBuilder out = new StringBuilder();
  private int open;

  private HtmlContents(int depth) {
    this.depth = depth;
  }

  /**
   * @param depth 1 for chapters alone, 2 with their parts
   */
  static String of(Document document, Wording wording, int depth) {
    HtmlContents contents = new HtmlContents(depth);
    int number = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        contents.add(heading, ++number);
      }
    }
    contents.to(0);
    return "<nav aria-labelledby=\"sommaire\">\n<h2 id=\"sommaire\">%s</h2>\n%s</nav>\n"
        .formatted(wording.say("report.contents"), contents.out);
  }

  /** A part before any chapter belongs to none. */
  private void add(Block.Heading heading, int number) {
    int level = heading.level();
    if (level > depth || level > open + 1) {
      return;
    }
    out.append(level <= open ? "" : level == 1 ? "<ol>\n" : "\n<ul>\n");
    to(level);
    open = level;
    out.append(
        "<li><a href=\"#s%d\">%s</a>"
            .formatted(number, Markup.escape(Inline.plain(heading.text()))));
  }

  /** Closes the entry at this level, and the lists below it. */
  private void to(int level) {
    for (; open > level; open--) {
      out.append(open == 1 ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
    }
    out.append(open == level && level > 0 ? "</li>\n" : "");
  }
}
