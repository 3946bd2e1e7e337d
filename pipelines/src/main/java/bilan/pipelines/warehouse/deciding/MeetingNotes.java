package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowNames;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Handful;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a delivery without stopping anything: one note for all places of which the same
 * is said.
 */
public final class MeetingNotes {

  /** The most tickets, activities or vouchers that a note lists. */
  private static final int LISTED = 20;

  private final Statements sql;
  private final Dataset dataset;

  public MeetingNotes(Statements sql, Dataset dataset) {
    this.sql = sql;
    this.dataset = dataset;
  }

  public List<Problem> of(DecidedDelivery decided) {
    List<Problem> notes = new ArrayList<>();
    for (List<Encounter> alike : alike(decided.judged())) {
      if (alike.get(0).verdict().outcome() == Outcome.APART_NOTED) {
        notes.add(twice(alike, decided.delivery().id()));
      } else {
        notes.addAll(units(alike));
      }
    }
    if (dataset.has(Trait.DAILY) && decided.grains().isEmpty()) {
      notes.addAll(marked());
    }
    return notes;
  }

  /** The meetings of which something is noted, by the files that meet. */
  private static List<List<Encounter>> alike(List<Encounter> judged) {
    Map<List<?>, List<Encounter>> alike = new LinkedHashMap<>();
    for (Encounter e : judged) {
      Outcome outcome = e.verdict().outcome();
      boolean lacks = outcome == Outcome.UNION && e.meeting().comparison().goneUnits() > 0;
      if (lacks || outcome == Outcome.APART_NOTED) {
        List<?> kind = List.of(e.table(), outcome, e.meeting().others());
        alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(e);
      }
    }
    return List.copyOf(alike.values());
  }

  private static Problem twice(List<Encounter> alike, int delivery) {
    Meeting m = alike.stream().map(Encounter::meeting).reduce(Meeting::and).orElseThrow();
    String table = m.stream().table();
    String key = StreamNouns.key(table, "delivery.note.double");
    Object[] arguments = {
      m.source(),
      String.join(", ", m.others()),
      m.comparison().newer().rows(),
      StreamNouns.amount(table, m.comparison().newer().euros()),
      m.comparison().older().rows(),
      StreamNouns.amount(table, m.comparison().older().euros()),
      String.valueOf(delivery),
      m.others().stream()
          .map(other -> "--same-register=" + Reply.quoted(other))
          .collect(Collectors.joining(" "))
    };
    List<String> places = alike.stream().map(j -> StreamNouns.stream(j.meeting())).toList();
    return note(
        "DOUBLE-01",
        Message.of(key, arguments),
        StreamNouns.where(places),
        Message.of(key + ".cure", arguments));
  }

  private List<Problem> units(List<Encounter> alike) {
    Encounter first = alike.get(0);
    BaseTable table = first.table();
    PartyTable.of(sql, alike).show();
    sql.script(
        table
            .script("plan/lacking-units")
            .replace("{{delivery}}", String.valueOf(first.meeting().delivery()))
            .replace("{{row_name}}", RowNames.of(table, "")));
    List<Problem> notes = new ArrayList<>();
    notes.addAll(units("GONE-01", "delivery.note.gone", false, first.meeting()));
    notes.addAll(units("GONE-02", "delivery.note.unread", true, first.meeting()));
    return notes;
  }

  private List<Problem> units(String code, String key, boolean unread, Meeting m) {
    String which = "from lacking_unit where unread = " + unread;
    long count = sql.number("select count(distinct (party, unit_hash)) " + which);
    List<String> names =
        sql.list(
            "select distinct party, name " + which + " order by all limit " + LISTED,
            row -> row.getString(2));
    return count == 0
        ? List.of()
        : List.of(
            note(
                code,
                Message.of(
                    StreamNouns.key(m.stream().table(), key),
                    count,
                    String.join(", ", m.others()),
                    m.source(),
                    Handful.of(names, LISTED, count)),
                null,
                Message.of(key + ".cure", count, String.join(", ", m.others()))));
  }

  private static Problem note(String code, Message what, @Nullable String where, Message cure) {
    return new Problem(code, Problem.Severity.NOTE, what, where, null, null, cure);
  }

  /** Months of which the totals are above the detail on some day. */
  private List<Problem> marked() {
    List<Message> marks =
        sql.list(
            "select coalesce(place, ''), month, lines_amount, total_amount from store.grain_mark where table_name = ? order by all",
            row ->
                Message.of(
                    "delivery.note.mark",
                    row.getString(1),
                    StreamNouns.month(row.getObject(2, LocalDate.class)),
                    amount(row.getBigDecimal(4)),
                    amount(row.getBigDecimal(3))),
            dataset.name());
    if (marks.isEmpty()) {
      return List.of();
    }
    Message all = StreamNouns.listed(marks);
    return List.of(
        Problem.warning("TOTAL-02", Message.of("delivery.note.marked", all), null, null));
  }

  /** Euros, or participations. */
  private Message amount(BigDecimal amount) {
    return dataset.has(Trait.EUROS)
        ? StreamNouns.euros(amount)
        : Message.of("delivery.participations", amount.setScale(0, RoundingMode.HALF_UP));
  }
}
