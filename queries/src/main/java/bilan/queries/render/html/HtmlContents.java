package bilan.queries.render.html;

import bilan.queries.document.Block;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.render.words.Markup;
import bilan.queries.render.words.Wording;

/** The chapters of a page, each with its link. */
final class HtmlContents {

  private HtmlContents() {}

  static String of(Document document, Wording wording) {
    StringBuilder out = new StringBuilder();
    out.append("<nav aria-labelledby=\"sommaire\">\n<h2 id=\"sommaire\">")
        .append(wording.say("report.contents"))
        .append("</h2>\n<ol>\n");
    int number = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        number++;
        if (heading.level() == 1) {
          out.append(
              "<li><a href=\"#s%d\">%s</a></li>\n"
                  .formatted(number, Markup.escape(Inline.plain(heading.text()))));
        }
      }
    }
    return out.append("</ol>\n</nav>\n").toString();
  }
}
