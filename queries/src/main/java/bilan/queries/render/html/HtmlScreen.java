package bilan.queries.render.html;

import bilan.queries.document.Chart;
import bilan.queries.render.chart.ChartDrawer;
import bilan.queries.render.chart.ChartPaper;
import bilan.queries.render.chart.SvgWriter;
import bilan.queries.words.Markup;
import bilan.queries.words.Wording;
import java.util.List;

/** The page on a screen: wide and narrow charts, and words for who hears it. */
final class HtmlScreen implements HtmlMedium {

  private final Wording wording;
  private final boolean published;

  /**
   * @param published people outside have no figures to trace
   */
  HtmlScreen(Wording wording, boolean published) {
    this.wording = wording;
    this.published = published;
  }

  @Override
  public String draw(Chart chart) {
    return svg(chart, ChartPaper.WIDE, "g" + chart.number())
        + svg(chart, ChartPaper.NARROW, "p" + chart.number());
  }

  private String svg(Chart chart, ChartPaper paper, String id) {
    String type = paper.isNarrow() ? "narrow" : "wide";
    // The title is said before the description, which begins with it as a text of its own does.
    String title = chart.title() + ". ";
    String told = chart.alternative();
    String description = told.startsWith(title) ? told.substring(title.length()) : told;
    return SvgWriter.write(
        ChartDrawer.draw(chart, paper, wording), id, type, chart.title(), description);
  }

  /** A list tells how many there are, and each is heard with its number. */
  @Override
  public String notes(List<String> notes) {
    StringBuilder out = new StringBuilder("<ol class=\"notes\">\n");
    notes.forEach(note -> out.append("<li>").append(note).append("</li>\n"));
    return out.append("</ol>\n").toString();
  }

  @Override
  public String whole(String words, String plain, String dressed) {
    int last = words.lastIndexOf(' ') + 1;
    return words.substring(0, last)
        + "<span class=\"whole\">%s%s</span>".formatted(words.substring(last), dressed);
  }

  /** The style sheet shows what to type to who points at it. */
  @Override
  public String traced(String trace) {
    return published ? "" : " data-trace=\"%s\"".formatted(Markup.escape(trace));
  }

  @Override
  public String back() {
    return "<div class=\"back\"><a href=\"#sommaire\">%s ↑</a></div>\n"
        .formatted(wording.say("report.contents"));
  }

  @Override
  public String heard(String escaped) {
    return "<span class=\"heard\">" + escaped + "</span>";
  }
}
