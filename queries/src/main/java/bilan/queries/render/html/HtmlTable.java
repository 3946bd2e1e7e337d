package bilan.queries.render.html;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.words.Markup;
import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownCell;
import bilan.queries.words.Shown.ShownLine;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as one HTML file that needs nothing else. */
public final class HtmlTable {

  private final Catalogue catalogue;

  public HtmlTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public byte[] write(Answer answer) {
    String body = "<main>\n" + section(answer, "h1") + "</main>\n";
    String lang = catalogue.lang() == Lang.FR ? "fr" : "en";
    return HtmlPage.of(lang, title(answer), body).getBytes(StandardCharsets.UTF_8);
  }

  private static String title(Answer answer) {
    return answer.title().isEmpty() ? answer.id() : answer.title();
  }

  /** Its title, its table and its notes, as a part of a page. */
  String section(Answer answer, String heading) {
    Shown shown = Shown.of(answer, catalogue);
    String title = title(answer);
    StringBuilder body = new StringBuilder();
    body.append("<%1$s>%2$s</%1$s>\n".formatted(heading, Markup.escape(title)));
    body.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(Markup.escape(title))
        .append("\">\n<table>\n");
    head(shown, body);
    body.append("<tbody>\n");
    shown.lines().forEach(line -> line(shown, line, body));
    body.append("</tbody>\n</table>\n</div>\n");
    if (shown.lines().isEmpty()) {
      body.append("<p>").append(Markup.escape(catalogue.say("query.no_rows"))).append("</p>\n");
    }
    notes(shown, body);
    return body.toString();
  }

  private static void head(Shown shown, StringBuilder out) {
    out.append("<thead>\n<tr>");
    for (int i = 0; i < shown.headers().size(); i++) {
      out.append("<th scope=\"col\"").append(right(shown, i)).append('>');
      out.append(Markup.escape(shown.headers().get(i))).append("</th>");
    }
    out.append("</tr>\n</thead>\n");
  }

  private static void line(Shown shown, ShownLine line, StringBuilder out) {
    out.append(line.role() == Role.BODY ? "<tr>" : "<tr class=\"total\">");
    List<ShownCell> cells = line.cells();
    for (int i = 0; i < cells.size(); i++) {
      out.append("<td").append(right(shown, i)).append('>');
      out.append(Markup.escape(cells.get(i).text())).append("</td>");
    }
    out.append("</tr>\n");
  }

  private static String right(Shown shown, int column) {
    return shown.right().get(column) ? " class=\"n\"" : "";
  }

  private static void notes(Shown shown, StringBuilder out) {
    if (!shown.reasons().isEmpty()) {
      out.append("<ol class=\"reasons\">\n");
      shown.reasons().forEach(reason -> item(reason, out));
      out.append("</ol>\n");
    }
    if (!shown.notes().isEmpty()) {
      out.append("<ul class=\"notes\">\n");
      shown.notes().forEach(note -> item(note, out));
      out.append("</ul>\n");
    }
  }

  private static void item(String text, StringBuilder out) {
    out.append("<li>").append(Markup.escape(text)).append("</li>\n");
  }
}
