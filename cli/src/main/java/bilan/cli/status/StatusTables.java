package bilan.cli.status;

import bilan.cli.options.DatasetNames;
import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.Basis;
import bilan.queries.Kind;
import bilan.queries.Years;
import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.status.Status;
import bilan.queries.render.html.StatusPage;
import bilan.text.Kept;
import bilan.text.Lang;
import bilan.text.Typography;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Status of a warehouse as tables, without those that have nothing to say. */
public final class StatusTables {

  private static final int MOST_YEARS = 4;
  private static final int MOST_DEADLINES = 12;

  /** The id of the table of months, which a page shows as calendars instead. */
  public static final String CALENDARS = "status";

  private final Session session;

  public StatusTables(Session session) {
    this.session = session;
  }

  /** Tables of a status in the order in which they are printed. */
  public List<Answer> of(Status status) {
    List<Answer> answers = new ArrayList<>();
    answers.add(refused(status));
    answers.add(calendars(status));
    answers.add(late(status));
    answers.add(waiting(status));
    answers.add(unknown(status));
    answers.add(marks(status));
    answers.add(overdue(status));
    answers.add(deadlines(status));
    answers.removeIf(answer -> answer.lines().isEmpty() && !answer.id().equals(CALENDARS));
    return answers;
  }

  /** What to do first: nothing of these files counts. */
  private Answer refused(Status status) {
    ListAnswer table =
        new ListAnswer(StatusPage.REFUSED, session).text("source").text("dataset").date("on");
    table.count("rejected").text("earlier").count("delivery");
    for (RefusedFile file : status.refused()) {
      String earlier = file.hasEarlier() ? "earlier_counts" : "nothing_counts";
      table.row(
          file.source(),
          dataset(file.dataset()),
          file.refusedOn(),
          file.rejected(),
          session.catalogue().say("cli.refused_files." + earlier),
          file.delivery());
    }
    return table.note("cli.refused_files_note").answer();
  }

  /** A sign a month, a column a year. */
  private Answer calendars(Status status) {
    int oldest = year(status, status.from());
    int last = lastTold(status);
    int first = Math.max(oldest, last - MOST_YEARS + 1);
    List<Period> years = Period.years(first, last, status.firstMonth(), false);
    ListAnswer table = new ListAnswer(CALENDARS, session).text("place").text("dataset");
    years.forEach(year -> table.labelled("y" + year.year(), year.label()));
    for (Status.Calendar calendar : status.calendars()) {
      List<Object> cells = new ArrayList<>();
      cells.add(
          calendar.closedOn() == null
              ? calendar.place()
              : session
                  .catalogue()
                  .say("cli.status_closed", calendar.place(), calendar.closedOn()));
      cells.add(dataset(calendar.dataset()));
      years.forEach(year -> cells.add(months(calendar, year)));
      table.row(cells.toArray());
    }
    if (status.calendars().isEmpty()) {
      return table.note("cli.status_nothing_followed", followed()).answer();
    }
    table.note("cli.status_signs", session.catalogue().show(status.asOf()));
    if (first > oldest) {
      Period older = Period.of(first - 1, status.firstMonth());
      table.note("cli.status_older", older.to().toString());
    }
    return table.answer();
  }

  /** The last year of which anything came, and the one after it where something is missing. */
  private static int lastTold(Status status) {
    int last =
        status.calendars().stream()
            .flatMap(calendar -> calendar.months().stream())
            .filter(month -> month.state() == MonthState.COVERED)
            .mapToInt(month -> year(status, month.month()))
            .max()
            .orElse(year(status, YearMonth.from(status.asOf())));
    boolean awaited =
        status.calendars().stream()
            .flatMap(calendar -> calendar.months().stream())
            .anyMatch(
                month ->
                    month.state() == MonthState.MISSING && year(status, month.month()) == last + 1);
    return awaited ? last + 1 : last;
  }

  private static int year(Status status, YearMonth month) {
    return Years.containing(month.atDay(1), status.firstMonth());
  }

  private static String months(Status.Calendar calendar, Period year) {
    StringBuilder signs = new StringBuilder();
    for (YearMonth wanted : year.months()) {
      signs.append(
          calendar.months().stream()
              .filter(m -> m.month().equals(wanted))
              .map(m -> StatusPage.sign(m.state()))
              .findFirst()
              .orElse(" "));
    }
    return signs.toString();
  }

  private Answer late(Status status) {
    ListAnswer table = new ListAnswer("late", session).text("place").text("dataset").text("since");
    table.count("months").text("ask");
    for (Status.Calendar calendar : status.calendars()) {
      YearMonth since = calendar.lateSince();
      if (since != null) {
        table.row(
            calendar.place(),
            dataset(calendar.dataset()),
            month(since),
            (long) calendar.late(),
            calendar.lastSource());
      }
    }
    return table.answer();
  }

  private Answer waiting(Status status) {
    ListAnswer table = new ListAnswer("waiting", session).text("source").text("code");
    table.text("what").text("where").count("rows");
    Kept kept = new Kept(session.catalogue());
    for (Status.Waiting waiting : status.rejects()) {
      String what = kept.say(waiting.what());
      table.row(waiting.source(), waiting.code(), what, waiting.where(), waiting.rows());
    }
    return table.note("cli.waiting_note").answer();
  }

  private Answer unknown(Status status) {
    ListAnswer table = new ListAnswer("unknown", session).text("kind").text("name").count("rows");
    table.text("candidates");
    for (Status.UnknownName name : status.unknown()) {
      table.row(
          session.catalogue().say("cli.unknown_kind." + name.kind()),
          name.name(),
          name.rows(),
          String.join(", ", name.candidates()));
    }
    return table.note("cli.unknown_note").answer();
  }

  private Answer marks(Status status) {
    ListAnswer table = new ListAnswer("marks", session).text("place").text("dataset").text("month");
    table.column("lines", Kind.AMOUNT).column("total", Kind.AMOUNT);
    for (Status.Mark mark : status.marks()) {
      table.row(
          mark.place(), dataset(mark.dataset()), month(mark.month()), mark.lines(), mark.total());
    }
    return table.note("cli.marks_note").answer();
  }

  /** All of them: what is late stays listed until it is done. */
  private Answer overdue(Status status) {
    return due("overdue", status.overdue());
  }

  private Answer deadlines(Status status) {
    return due("deadlines", status.deadlines().stream().limit(MOST_DEADLINES).toList());
  }

  private Answer due(String id, List<Status.Deadline> deadlines) {
    ListAnswer table = new ListAnswer(id, session).date("due_on").text("kind").text("label");
    table.text("place").column("amount", Kind.AMOUNT);
    deadlines.forEach(
        due ->
            table.row(
                due.dueOn(),
                session.catalogue().say("cli.deadline." + due.kind()),
                due.label(),
                due.place(),
                due.amount()));
    return table.answer();
  }

  /** The datasets whose months are followed. */
  private String followed() {
    return Basis.followedNames().stream().map(this::dataset).collect(Collectors.joining(", "));
  }

  private String dataset(String name) {
    return DatasetNames.noun(name, session.lang());
  }

  private String month(YearMonth month) {
    Lang lang = session.lang();
    return Typography.of(lang).month(month.getMonthValue()) + " " + month.getYear();
  }
}
