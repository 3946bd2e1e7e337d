package bilan.cli.inspect;

import bilan.cli.session.Session;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Inspection.Use;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.model.SheetPicture;
import bilan.pipelines.model.SheetPicture.Head;
import bilan.pipelines.model.SheetPicture.Line;
import bilan.pipelines.model.SheetPicture.Part;
import bilan.queries.render.html.HtmlPage;
import bilan.queries.words.Markup;
import bilan.queries.words.Resources;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.List;
import java.util.Locale;

/** The sheets of a file as grids, each row marked by what it is, beside what was understood. */
final class InspectPage {

  private final Catalogue say;
  private final StringBuilder body = new StringBuilder();

  InspectPage(Session session) {
    this.say = session.catalogue();
  }

  String of(Inspection seen) {
    String title = say.say("inspect.page.title", seen.file());
    body.append("<main>\n<h1>").append(Markup.escape(title)).append("</h1>\n");
    legend();
    for (SheetPicture picture : seen.pictures()) {
      body.append("<section>\n<h2>").append(Markup.escape(picture.sheet())).append("</h2>\n");
      seen.explained().stream()
          .filter(e -> e.sheet().equals(picture.sheet()))
          .forEach(this::explained);
      grid(picture);
      body.append("</section>\n");
    }
    body.append("</main>\n");
    String style = Resources.text("table.css") + Resources.text("inspect.css");
    return HtmlPage.of(say.lang() == Lang.FR ? "fr" : "en", title, style, body.toString());
  }

  private void legend() {
    body.append("<ul class=\"legend\">\n");
    for (Part part : Part.values()) {
      body.append(
          "<li><span class=\"%s\">%s</span> %s</li>\n"
              .formatted(key(part), letter(part), Markup.escape(word(part))));
    }
    body.append("<li><span class=\"hidden\">•••</span> ");
    body.append(Markup.escape(say.say("inspect.masked"))).append("</li>\n</ul>\n");
  }

  private void explained(SheetExplained sheet) {
    paragraph(say.say(sheet.said()));
    if (sheet.next() != null) {
      paragraph(say.say(sheet.next()));
    }
    sheet.held().forEach(held -> paragraph(say.say("inspect.held", held).strip()));
    if (!sheet.reasons().isEmpty()) {
      body.append("<details><summary>").append(Markup.escape(say.say("inspect.page.why")));
      body.append("</summary>\n<ul>\n");
      for (SheetExplained.Reason reason : sheet.reasons()) {
        String key = reason.points().signum() > 0 ? "inspect.for" : "inspect.against";
        String text = say.say(key, reason.points().abs(), reason.text()).strip();
        body.append("<li>").append(Markup.escape(text)).append("</li>\n");
      }
      body.append("</ul>\n</details>\n");
    }
  }

  private void paragraph(String text) {
    body.append("<p class=\"said\">").append(Markup.escape(text)).append("</p>\n");
  }

  private void grid(SheetPicture picture) {
    String caption = Markup.escape(say.say("inspect.page.caption", picture.sheet()));
    body.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    body.append(caption).append("\">\n<table>\n<thead>\n<tr><th scope=\"col\">");
    body.append(Markup.escape(say.say("inspect.page.row"))).append("</th><th scope=\"col\">");
    body.append(Markup.escape(say.say("inspect.page.part"))).append("</th>");
    for (Head head : picture.columns()) {
      body.append("<th scope=\"col\"><span class=\"letter\">").append(head.letter());
      body.append("</span>").append(Markup.escape(field(head))).append("</th>");
    }
    body.append("</tr>\n</thead>\n<tbody>\n");
    int behind = picture.between() == 0 ? -1 : picture.lines().size() - 20;
    for (int i = 0; i < picture.lines().size(); i++) {
      if (i == behind) {
        int width = picture.columns().size() + 2;
        String gap = Markup.escape(say.say("inspect.page.between", picture.between()));
        body.append("<tr class=\"gap\"><td colspan=\"%d\">%s</td></tr>\n".formatted(width, gap));
      }
      line(picture.lines().get(i), picture.columns().size());
    }
    body.append("</tbody>\n</table>\n</div>\n");
    if (picture.wider() > 0) {
      paragraph(say.say("inspect.page.wider", picture.wider()));
    }
  }

  private void line(Line line, int width) {
    body.append(
        "<tr class=\"%s\"><th scope=\"row\">%d</th><td><abbr title=\"%s\">%s</abbr></td>"
            .formatted(
                key(line.part()),
                line.number(),
                Markup.escape(word(line.part())),
                letter(line.part())));
    List<String> masked = line.cells();
    for (int c = 0; c < width; c++) {
      String cell = c < masked.size() ? masked.get(c) : "";
      body.append("<td>");
      body.append(cell == null ? "<span class=\"hidden\">•••</span>" : Markup.escape(cell));
      body.append("</td>");
    }
    body.append("</tr>\n");
  }

  private String field(Head head) {
    String label = say.lang() == Lang.FR ? head.label() : head.labelEn();
    return head.use() == Use.PERIOD
        ? say.say("inspect.period")
        : head.use() == Use.AUDIENCE
            ? say.say("inspect.page.audience")
            : label == null ? "–" : label;
  }

  private String word(Part part) {
    return say.say("inspect.part." + key(part));
  }

  /** A colour alone tells nobody who doesn't see it. */
  private String letter(Part part) {
    return say.say("inspect.letter." + key(part));
  }

  private static String key(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
