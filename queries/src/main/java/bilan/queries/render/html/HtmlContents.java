package bilan.queries.render.html;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.words.Markup;
import bilan.queries.words.Wording;
import java.util.List;

/** The chapters of a page and their parts, each with its link. */
final class HtmlContents {

  private static final int DEPTH = 2;

  /** Lines that the page of the cover has room for. */
  private static final int MOST = 32;

  /** Most lines that stand apart from each other; a longer list is set closer. */
  private static final int LOOSE = 26;

  /** Letters of a line. */
  private static final int WIDE = 120;

  private final StringBuilder out = new StringBuilder();
  private int open;
  private int lines;

  private HtmlContents() {}

  /**
   * @param tables whether a chapter without parts shows its tables and charts instead, as far as
   *     the first page holds them
   */
  static String of(Document document, Wording wording, boolean tables) {
    HtmlContents whole = listing(document, wording, tables, tables);
    if (whole.lines > MOST) {
      whole = listing(document, wording, tables, false);
    }
    if (whole.lines > MOST) {
      whole = listing(document, wording, false, false);
    }
    String close = whole.lines > LOOSE ? " class=\"dense\"" : "";
    return "<nav%s aria-labelledby=\"sommaire\">\n<h2 id=\"sommaire\">%s</h2>\n%s</nav>\n"
        .formatted(close, wording.say("report.contents"), whole.out);
  }

  private static HtmlContents listing(
      Document document, Wording wording, boolean tables, boolean charts) {
    HtmlContents contents = new HtmlContents();
    List<Block> blocks = document.blocks();
    int number = 0;
    boolean whole = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading heading) {
        contents.add(heading.level(), "s" + ++number, Inline.plain(heading.text()));
        whole = heading.level() == 1 ? !hasParts(blocks, i) : whole;
      } else if (whole && tables && block instanceof Table table) {
        contents.add(DEPTH, "t" + table.number(), wording.caption(table));
      } else if (whole && charts && block instanceof Chart chart) {
        contents.add(DEPTH, "g" + chart.number(), wording.caption(chart));
      }
    }
    contents.to(0);
    return contents;
  }

  private static boolean hasParts(List<Block> blocks, int chapter) {
    for (int i = chapter + 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() <= DEPTH) {
        return heading.level() == DEPTH;
      }
    }
    return false;
  }

  /** A part before any chapter belongs to none. */
  private void add(int level, String id, String words) {
    if (level > DEPTH || level > open + 1) {
      return;
    }
    out.append(level <= open ? "" : level == 1 ? "<ol>\n" : "\n<ul>\n");
    to(level);
    open = level;
    lines += 1 + words.length() / WIDE;
    out.append("<li><a href=\"#%s\">%s</a>".formatted(id, Markup.escape(words)));
  }

  /** Closes the entry at this level, and the lists below it. */
  private void to(int level) {
    for (; open > level; open--) {
      out.append(open == 1 ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
    }
    out.append(open == level && level > 0 ? "</li>\n" : "");
  }
}
