package bilan.queries.render;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Opening;
import bilan.queries.document.Page;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.render.chart.ChartDrawer;
import bilan.queries.render.chart.SvgWriter;
import bilan.text.Lang;
import java.util.List;

/** One HTML file that loads nothing, reads on a phone, prints, and is well-formed XML as well. */
public final class HtmlDocument implements Page {

  private final Wording wording;
  private final ChartMarkup charts;
  private final StringBuilder out = new StringBuilder();
  private int headings;
  private int lastLevel = 1;

  private HtmlDocument(Wording wording, ChartMarkup charts) {
    this.wording = wording;
    this.charts = charts;
  }

  /** How a chart is drawn in the page. */
  @FunctionalInterface
  public interface ChartMarkup {
    String draw(Chart chart);
  }

  static String render(Document document, Wording wording) {
    String body = body(document, wording, chart -> svg(chart, wording));
    String lang = wording.lang() == Lang.FR ? "fr" : "en";
    return HtmlPage.of(lang, document.cover().title(), Resources.text("document.css"), body);
  }

  /** What stands in the page's body, as well-formed XML. */
  public static String body(Document document, Wording wording, ChartMarkup charts) {
    HtmlDocument page = new HtmlDocument(wording, charts);
    page.cover(document.cover());
    if (document.cover().opening().contents()) {
      page.out.append(HtmlContents.of(document, wording));
    }
    page.out.append("<main id=\"contenu\">\n");
    document.blocks().forEach(block -> block.showOn(page));
    return page.out.append("</main>\n").toString();
  }

  private static String svg(Chart chart, Wording wording) {
    return SvgWriter.write(
        ChartDrawer.draw(chart, wording), "g" + chart.number(), chart.title(), chart.alternative());
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
    element("p", "asof", CoverWords.dated(cover, wording));
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
    // A level that is left out is a gap for who reads by headings.
    int level = Math.min(Math.min(6, heading.level() + 1), lastLevel + 1);
    lastLevel = level;
    out.append("<h%d id=\"s%d\">".formatted(level, headings));
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
    element("p", "blank", blank.invitation());
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
    for (Scoreboard.Card card : scoreboard.cards()) {
      out.append("<div class=\"card\"").append(Markup.traced(card.trace())).append(">\n");
      element("p", "name", card.label());
      element("p", "value", card.value());
      element("p", "aside", card.aside() == null ? "" : card.aside());
      out.append("</div>\n");
    }
    out.append("</section>\n");
  }

  @Override
  public void table(Table table) {
    String title = wording.caption(table);
    out.append("<div class=\"table\" id=\"t%d\">\n".formatted(table.number()));
    grid(table, title);
    notes(table.notes(), table.remarks());
    out.append("</div>\n");
  }

  private void grid(Table table, String title) {
    out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(Markup.escape(title))
        .append("\">\n<table>\n");
    out.append("<caption>").append(Markup.escape(title)).append("</caption>\n<thead>\n<tr>");
    for (Table.Head head : table.heads()) {
      head(head);
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    if (table.rows().stream().noneMatch(row -> row.role() == Role.BODY)) {
      // A table of a tagged pdf has a body; and a reader sees that nothing was forgotten.
      out.append("<tr><td colspan=\"%d\">".formatted(table.heads().size()))
          .append(Markup.escape(wording.say("query.no_rows")))
          .append("</td></tr>\n");
    }
    table.rows().forEach(row -> row(table, row));
    out.append("</tbody>\n</table>\n</div>\n");
  }

  /** The corner above the names of rows heads nothing. */
  private void head(Table.Head head) {
    String label = Markup.escape(head.label());
    String type = head.isNumeric() ? " class=\"n\"" : "";
    out.append(label.isBlank() ? "<td></td>" : "<th scope=\"col\"%s>".formatted(type))
        .append(label)
        .append(label.isBlank() ? "" : "</th>");
  }

  private void row(Table table, Table.Row row) {
    out.append(
        row.role() == Role.BODY
            ? "<tr>"
            : "<tr class=\"%s\">".formatted(row.role() == Role.TOTAL ? "total" : "subtotal"));
    for (int i = 0; i < row.cells().size(); i++) {
      cell(row.cells().get(i), table.heads().get(i).isNumeric(), i == 0);
    }
    out.append("</tr>\n");
  }

  private void cell(Cell cell, boolean numeric, boolean first) {
    String type =
        (numeric ? "n" : cell.kind() == Kind.DATE ? "d" : "")
            + (cell.partial() ? " partial" : "")
            + (cell.isMissing() ? " missing" : "");
    out.append(first ? "<th scope=\"row\"" : "<td");
    if (!type.isBlank()) {
      out.append(" class=\"").append(type.strip()).append('"');
    }
    String trace = cell.trace();
    out.append(trace == null ? "" : Markup.traced(trace));
    out.append('>').append(Markup.escape(wording.value(cell)));
    if (!cell.notes().isEmpty()) {
      out.append("<sup>").append(Notes.plain(cell.notes())).append("</sup>");
    }
    out.append(first ? "</th>" : "</td>");
  }

  private void notes(List<String> notes, List<String> remarks) {
    if (!notes.isEmpty()) {
      out.append("<ol class=\"notes\">\n");
      notes.forEach(note -> out.append("<li>").append(Markup.escape(note)).append("</li>\n"));
      out.append("</ol>\n");
    }
    remarks.forEach(remark -> element("p", "remark", remark));
  }

  @Override
  public void chart(Chart chart) {
    String title = wording.caption(chart);
    out.append("<figure id=\"g%d\">\n<figcaption>".formatted(chart.number()))
        .append(Markup.escape(title))
        .append("</figcaption>\n");
    out.append(charts.draw(chart)).append('\n');
    chart.remarks().forEach(line -> element("p", "remark", line));
    out.append("<details>\n<summary>")
        .append(wording.say("report.chart_data"))
        .append("</summary>\n");
    grid(ChartWords.table(chart, wording), title);
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
            .append(Markup.traced(figure.trace()))
            .append(">")
            .append(words)
            .append("</span>");
      } else if (piece instanceof Inline.Link link && Links.isSafe(link.target())) {
        out.append("<a href=\"")
            .append(Markup.escape(link.target()))
            .append("\" rel=\"noreferrer\">")
            .append(words)
            .append("</a>");
      } else {
        out.append(words);
      }
    }
  }
}
