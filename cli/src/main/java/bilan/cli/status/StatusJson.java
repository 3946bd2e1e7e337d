package bilan.cli.status;

import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.status.Status;
import bilan.text.Kept;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Status of a warehouse with stable keys, for scripts. */
public final class StatusJson {

  private StatusJson() {}

  /**
   * @param kept in whose language the sentences that were kept in French are said
   */
  public static Map<String, Object> of(Status status, Kept kept) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("as_of", status.asOf());
    map.put("late", status.isLate());
    map.put("refused", status.refused().stream().map(StatusJson::refused).toList());
    map.put("calendars", status.calendars().stream().map(StatusJson::calendar).toList());
    map.put("rejects", status.rejects().stream().map(w -> waiting(w, kept)).toList());
    map.put("unknown", status.unknown().stream().map(StatusJson::unknown).toList());
    map.put("overdue", status.overdue().stream().map(StatusJson::deadline).toList());
    map.put("deadlines", status.deadlines().stream().map(StatusJson::deadline).toList());
    map.put("marks", status.marks().stream().map(StatusJson::mark).toList());
    return map;
  }

  private static Map<String, Object> refused(RefusedFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", file.source());
    map.put("dataset", file.dataset());
    map.put("delivery", file.delivery());
    map.put("refused_on", file.refusedOn());
    map.put("rejected", file.rejected());
    map.put("earlier_counts", file.hasEarlier());
    return map;
  }

  private static Map<String, @Nullable Object> calendar(Status.Calendar calendar) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("place", calendar.place());
    map.put("dataset", calendar.dataset());
    map.put("frequency", calendar.frequency());
    map.put("late_since", calendar.lateSince());
    map.put("late_months", calendar.late());
    map.put("last_source", calendar.lastSource());
    map.put("received_on", calendar.receivedOn());
    map.put("closed_on", calendar.closedOn());
    Map<String, Object> months = new TreeMap<>();
    calendar.months().forEach(month -> months.put(month.month().toString(), month.state()));
    map.put("months", months);
    return map;
  }

  private static Map<String, @Nullable Object> waiting(Status.Waiting waiting, Kept kept) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("source", waiting.source());
    map.put("dataset", waiting.dataset());
    map.put("code", waiting.code());
    map.put("what", said(waiting.what(), kept));
    map.put("cure", said(waiting.cure(), kept));
    map.put("where", waiting.where());
    map.put("rows", waiting.rows());
    return map;
  }

  private static @Nullable String said(@Nullable String sentence, Kept kept) {
    return sentence == null ? null : kept.say(sentence);
  }

  private static Map<String, Object> unknown(Status.UnknownName name) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", name.kind());
    map.put("name", name.name());
    map.put("rows", name.rows());
    map.put("candidates", name.candidates());
    return map;
  }

  private static Map<String, @Nullable Object> deadline(Status.Deadline due) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("due_on", due.dueOn());
    map.put("kind", due.kind());
    map.put("label", due.label());
    map.put("place", due.place());
    map.put("amount", due.amount());
    return map;
  }

  private static Map<String, Object> mark(Status.Mark mark) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("dataset", mark.dataset());
    map.put("place", mark.place());
    map.put("month", mark.month());
    map.put("lines", mark.lines());
    map.put("total", mark.total());
    return map;
  }
}
