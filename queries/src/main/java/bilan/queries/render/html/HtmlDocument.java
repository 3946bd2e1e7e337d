package bilan.queries.render.html;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Opening;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import bilan.queries.words.HeadingLevels;
import bilan.queries.words.Markup;
import bilan.queries.words.Notes;
import bilan.queries.words.Resources;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import java.util.List;

/** One HTML file that loads nothing, reads on a phone, prints, and is well-formed XML as well. */
public final class HtmlDocument implements Page {

  /** Cards side by side. */
  /** Pixels of a line on A4, at 96 dots an inch. */
  private static final long LINE = 640;

  private static final int ABREAST = 3;

  private static final String ROW = "</div>\n<div class=\"row\">\n";

  private final Wording wording;
  private final HtmlMedium medium;
  private final StringBuilder out = new StringBuilder();
  private int headings;
  private int chapters;
  private String back = "";
  private final HeadingLevels levels = new HeadingLevels();

  private HtmlDocument(Wording wording, HtmlMedium medium) {
    this.wording = wording;
    this.medium = medium;
  }

  public static String render(Document document, Wording wording) {
    String body =
        "<a class=\"skip\" href=\"#contenu\">%s</a>\n".formatted(wording.say("report.skip"))
            + body(document, wording, new HtmlScreen(wording, document.cover().published()));
    String lang = wording.lang() == Lang.FR ? "fr" : "en";
    String traces = document.cover().published() ? "" : Resources.text("document-trace.css");
    String style = Resources.text("document.css") + traces;
    return HtmlPage.of(lang, document.cover().title(), style, body);
  }

  /** What stands in the page's body, as well-formed XML. */
  public static String body(Document document, Wording wording, HtmlMedium medium) {
    HtmlDocument page = new HtmlDocument(wording, medium);
    page.cover(document.cover());
    if (document.cover().opening().contents()) {
      page.out.append(HtmlContents.of(document, wording, medium.listsTables()));
      page.back = medium.back();
    }
    page.out.append("<main id=\"contenu\" tabindex=\"-1\">\n");
    document.blocks().forEach(block -> block.showOn(page));
    return page.out.append("</main>\n").toString();
  }

  private void cover(Cover cover) {
    Opening opening = cover.opening();
    out.append("<header class=\"%s\">\n".formatted(opening.coverPage() ? "cover" : "cover short"));
    if (cover.organisation() != null) {
      element("p", "organisation", cover.organisation());
    }
    out.append("<h1>").append(Markup.escape(cover.title())).append("</h1>\n");
    if (cover.subtitle() != null) {
      element("p", "subtitle", cover.subtitle());
    }
    element("p", "asof", wording.dated(cover));
    out.append("</header>\n");
    if (opening.coverPage() && !opening.contents()) {
      pageBreak();
    }
  }

  private void element(String name, String type, String text) {
    out.append("<%s class=\"%s\">%s</%s>\n".formatted(name, type, Markup.escape(text), name));
  }

  @Override
  public void heading(Block.Heading heading) {
    headings++;
    if (heading.level() == 1) {
      out.append(chapters++ == 0 ? "" : back);
    }
    int level = Math.min(6, levels.of(heading) + 1);
    String whole = heading.isWhole() ? " class=\"whole\"" : "";
    out.append("<h%d id=\"s%d\"%s>".formatted(level, headings, whole));
    inline(heading.text());
    out.append("</h%d>\n".formatted(level));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    out.append("<p>");
    inline(paragraph.text());
    out.append("</p>\n");
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    String name = bullets.ordered() ? "ol" : "ul";
    out.append('<').append(name).append(">\n");
    for (List<Inline> item : bullets.items()) {
      out.append("<li>");
      inline(item);
      out.append("</li>\n");
    }
    out.append("</").append(name).append(">\n");
  }

  @Override
  public void callout(Block.Callout callout) {
    out.append("<p class=\"callout\">");
    inline(callout.text());
    out.append("</p>\n");
  }

  @Override
  public void blank(Block.Blank blank) {
    element("p", blank.isForm() ? "blank form" : "blank", blank.invitation());
  }

  @Override
  public void pageBreak() {
    out.append("<div class=\"break\"></div>\n");
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    out.append("<section class=\"cards\" aria-label=\"")
        .append(Markup.escape(scoreboard.title()))
        .append("\">\n");
    for (int i = 0; i < scoreboard.cards().size(); i++) {
      Scoreboard.Card card = scoreboard.cards().get(i);
      out.append(i == 0 ? "<div class=\"row\">\n" : i % ABREAST == 0 ? ROW : "");
      out.append("<div class=\"card\"").append(medium.traced(card.trace())).append(">\n");
      element("p", "name", card.label());
      element("p", "value", card.value());
      if (card.aside() != null) {
        element("p", "aside", card.aside());
      }
      out.append("</div>\n");
    }
    out.append("</div>\n</section>\n");
  }

  @Override
  public void table(Table table) {
    String title = wording.caption(table);
    out.append("<div class=\"table\" id=\"t%d\">\n".formatted(table.number()));
    HtmlGrid.write(table, title, wording, medium, out);
    if (!table.notes().isEmpty()) {
      out.append(medium.notes(table.notes().stream().map(Markup::escape).toList()));
    }
    Notes.remarks(table, wording).forEach(remark -> element("p", "remark", remark));
    out.append("</div>\n");
  }

  @Override
  public void picture(Picture picture) {
    out.append(
            "<figure class=\"picture\"><img width=\"%d\" height=\"%d\" alt=\""
                .formatted(picture.widthIn(LINE), picture.heightIn(LINE)))
        .append(Markup.escape(picture.alternative()))
        .append("\" src=\"data:image/%s;base64,".formatted(picture.type()))
        .append(picture.base64())
        .append("\"/>\n");
    if (picture.caption() != null) {
      element("figcaption", "remark", picture.caption());
    }
    out.append("</figure>\n");
  }

  @Override
  public void chart(Chart chart) {
    String title = wording.caption(chart);
    out.append("<figure id=\"g%d\">\n<figcaption>".formatted(chart.number()))
        .append(Markup.escape(title))
        .append("</figcaption>\n");
    out.append(medium.draw(chart)).append('\n');
    chart.remarks().forEach(line -> element("p", "remark", line));
    out.append("<details>\n<summary>")
        .append(wording.say("report.chart_data"))
        .append("</summary>\n");
    HtmlGrid.write(ChartWords.table(chart, wording), title, wording, medium, out);
    out.append("</details>\n</figure>\n");
  }

  private void inline(List<Inline> text) {
    for (Inline piece : text) {
      String words = Markup.escape(piece.plain());
      if (piece instanceof Inline.Strong) {
        out.append("<strong>").append(words).append("</strong>");
      } else if (piece instanceof Inline.Emphasis) {
        out.append("<em>").append(words).append("</em>");
      } else if (piece instanceof Inline.Figure figure) {
        out.append("<span class=\"figure\"")
            .append(medium.traced(figure.trace()))
            .append(">")
            .append(words)
            .append("</span>");
      } else if (piece instanceof Inline.Link link && Markup.isSafeLink(link.target())) {
        out.append("<a href=\"")
            .append(Markup.escape(link.target()))
            .append("\" rel=\"noreferrer\">")
            .append(words)
            .append("</a>");
      } else {
        out.append(text.size() > 1 ? medium.words(words) : words);
      }
    }
  }
}
