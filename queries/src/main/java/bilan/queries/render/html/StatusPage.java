package bilan.queries.render.html;

import bilan.queries.Answer;
import bilan.queries.Basis;
import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.status.Status;
import bilan.queries.words.Markup;
import bilan.queries.words.Resources;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Typography;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The status of a warehouse as one page: a calendar for each place and dataset, then tables. */
public final class StatusPage {

  /** The id of the table of refused files, which stands before the calendars. */
  public static final String REFUSED = "refused_files";

  private final Catalogue catalogue;
  private final Typography typography;
  private final StringBuilder body = new StringBuilder();

  private StatusPage(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.typography = Typography.of(catalogue.lang());
  }

  /**
   * One self-contained file.
   *
   * @param tables those that have something to say: refused files stand above the calendars, the
   *     others below
   */
  public static byte[] write(Status status, List<Answer> tables, Catalogue catalogue) {
    return new StatusPage(catalogue).page(status, tables).getBytes(StandardCharsets.UTF_8);
  }

  private String page(Status status, List<Answer> tables) {
    String title = catalogue.say("query.status.title", status.asOf());
    body.append("<main>\n<h1>").append(Markup.escape(title)).append("</h1>\n");
    HtmlTable table = new HtmlTable(catalogue);
    paragraph("lead", summary(status));
    tables.stream()
        .filter(one -> one.id().equals(REFUSED))
        .forEach(one -> body.append(table.section(one, "h2")));
    legend();
    body.append("<div class=\"calendars\">\n");
    status.calendars().forEach(calendar -> calendar(calendar, status));
    body.append("</div>\n");
    tables.stream()
        .filter(one -> !one.id().equals(REFUSED))
        .forEach(one -> body.append(table.section(one, "h2")));
    body.append("</main>\n");
    String lang = catalogue.lang() == Lang.FR ? "fr" : "en";
    String style = Resources.text("table.css") + Resources.text("status.css");
    return HtmlPage.of(lang, title, style, body.toString());
  }

  private String summary(Status status) {
    long late = status.calendars().stream().filter(c -> c.lateSince() != null).count();
    if (status.calendars().isEmpty()) {
      return catalogue.say("query.status.nothing");
    }
    return late == 0
        ? catalogue.say("query.status.none_late")
        : catalogue.say("query.status.some_late", late, status.calendars().size());
  }

  private void legend() {
    body.append("<ul class=\"legend\">\n");
    for (MonthState state : MonthState.values()) {
      body.append(
          "<li><span class=\"%s\">%s</span> %s</li>\n"
              .formatted(key(state), sign(state), Markup.escape(word(state))));
    }
    body.append("</ul>\n");
  }

  private void calendar(Status.Calendar calendar, Status status) {
    String name =
        catalogue.say(
            "query.status.calendar",
            calendar.place(),
            Basis.of(calendar.dataset()).label(catalogue.lang()));
    body.append("<section>\n<h2>").append(Markup.escape(name)).append("</h2>\n");
    paragraph(calendar.lateSince() == null ? "fine" : "late", standing(calendar));
    body.append("<table>\n<caption class=\"said\">").append(Markup.escape(name));
    body.append("</caption>\n<thead>\n<tr><td></td>");
    Period first = Period.containing(status.from().atDay(1), status.firstMonth());
    Period last = Period.containing(status.asOf(), status.firstMonth());
    for (YearMonth month : last.months()) {
      String word = typography.month(month.getMonthValue());
      body.append(
          "<th scope=\"col\"><abbr title=\"%s\">%s</abbr></th>"
              .formatted(Markup.escape(word), word.substring(0, 1).toUpperCase(Locale.ROOT)));
    }
    body.append("</tr>\n</thead>\n<tbody>\n");
    Period.years(first.year(), last.year(), status.firstMonth(), false)
        .forEach(year -> year(calendar, year));
    body.append("</tbody>\n</table>\n</section>\n");
  }

  /** Since when it is late and whom to ask: whoever sent the last file. */
  private String standing(Status.Calendar calendar) {
    YearMonth since = calendar.lateSince();
    String source = calendar.lastSource();
    LocalDate on = calendar.receivedOn();
    String last =
        source == null || on == null
            ? catalogue.say("query.status.never")
            : catalogue.say("query.status.last", source, on);
    if (calendar.closedOn() != null) {
      last = catalogue.say("query.status.closed", calendar.closedOn()) + " " + last;
    }
    return since == null
        ? last
        : String.join(
            " ",
            catalogue.say("query.status.late", calendar.late(), month(since)),
            last,
            source == null ? "" : catalogue.say("query.status.ask"));
  }

  private void year(Status.Calendar calendar, Period year) {
    body.append("<tr><th scope=\"row\">").append(year.label()).append("</th>");
    for (YearMonth wanted : year.months()) {
      MonthState state =
          calendar.months().stream()
              .filter(m -> m.month().equals(wanted))
              .map(Status.Month::state)
              .findFirst()
              .orElse(null);
      if (state == null) {
        body.append("<td></td>");
      } else {
        String said = Markup.escape(month(wanted) + " : " + word(state));
        body.append(
            "<td class=\"%s\" title=\"%s\"><span aria-hidden=\"true\">%s</span>"
                .formatted(key(state), said, sign(state)));
        body.append("<span class=\"said\">").append(said).append("</span></td>");
      }
    }
    body.append("</tr>\n");
  }

  private void paragraph(String style, String text) {
    body.append("<p class=\"%s\">%s</p>\n".formatted(style, Markup.escape(text)));
  }

  private String month(YearMonth month) {
    return typography.month(month.getMonthValue()) + " " + month.getYear();
  }

  private String word(MonthState state) {
    return catalogue.say("query.status.state." + key(state));
  }

  private static String key(MonthState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** What the terminal shows too; a colour alone tells nobody who doesn't see it. */
  public static String sign(MonthState state) {
    return switch (state) {
      case COVERED -> "●";
      case MISSING -> "○";
      case CLOSED -> "×";
      case NOT_OPEN, NOT_EXPECTED -> "·";
    };
  }
}
