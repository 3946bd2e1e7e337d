package bilan.cli.status;

import bilan.cli.export.ExportState;
import bilan.cli.export.ExportState.LastRun;
import bilan.cli.export.ExportState.WaitingFile;
import bilan.cli.export.Foreseen;
import bilan.cli.export.Manifest;
import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unattended exports in the status: files that wait in the inbox, how each job ended, and what
 * would fail next.
 */
public final class ExportTables {

  private final Session session;
  private final ExportState state;
  private final List<Foreseen> foreseen;

  /** State of the exports, with what would fail next. */
  public ExportTables(Session session, ExportState state, List<Foreseen> foreseen) {
    this.session = session;
    this.state = state;
    this.foreseen = List.copyOf(foreseen);
  }

  /** Those that have something to say. */
  public List<Answer> tables() {
    List<Answer> tables = new ArrayList<>();
    if (!state.waiting().isEmpty()) {
      tables.add(waiting());
    }
    if (!state.jobs().isEmpty()) {
      tables.add(jobs());
    }
    if (!foreseen.isEmpty()) {
      tables.add(foreseen());
    }
    return tables;
  }

  private Answer waiting() {
    ListAnswer table = new ListAnswer("inbox", session).text("file").text("where").date("since");
    table.text("message");
    for (WaitingFile file : state.waiting()) {
      String where = session.catalogue().say("cli.inbox_where." + file.where());
      table.row(file.file(), where, file.since(), file.message());
    }
    return table.answer();
  }

  private Answer jobs() {
    ListAnswer table = new ListAnswer("exports", session).text("job").date("on").text("outcome");
    table.count("exit").date("data_day").count("files").text("to");
    for (LastRun job : state.jobs()) {
      Manifest last = job.last();
      String outcome =
          session
              .catalogue()
              .say("cli.exports_outcome." + (last == null ? "never" : last.outcome()));
      if (last == null) {
        table.row(job.job(), null, outcome, null, null, null, job.to());
      } else {
        table.row(
            job.job(),
            day(last.startedAt()),
            outcome,
            (long) last.exit(),
            last.dataDay() == null ? null : LocalDate.parse(last.dataDay()),
            (long) last.files().size(),
            job.to());
      }
    }
    return table.answer();
  }

  private Answer foreseen() {
    ListAnswer table = new ListAnswer("exports_foreseen", session).text("job").text("what");
    table.text("cure");
    for (Foreseen one : foreseen) {
      Message cure = one.problem().cure();
      table.row(
          one.job(),
          session.catalogue().say(one.problem().what()),
          cure == null ? null : session.catalogue().say(cure));
    }
    return table.answer();
  }

  private static @Nullable LocalDate day(String instant) {
    try {
      return LocalDate.ofInstant(Instant.parse(instant), ZoneId.systemDefault());
    } catch (DateTimeParseException e) {
      return null; // somebody edited the manifest
    }
  }

  /** Exports and waiting files with stable keys, for scripts. */
  public Map<String, Object> json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("exports", state.jobs().stream().map(job -> json(job)).toList());
    map.put("next_failures", foreseen.stream().map(this::json).toList());
    map.put("inbox", state.waiting().stream().map(file -> json(file)).toList());
    return map;
  }

  private Map<String, @Nullable Object> json(Foreseen one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("job", one.job());
    map.put("code", one.problem().code());
    map.put("message", session.catalogue().say(one.problem().what()));
    return map;
  }

  private static Map<String, @Nullable Object> json(LastRun job) {
    Manifest last = job.last();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("job", job.job());
    map.put("to", job.to());
    map.put("run", last == null ? null : last.run());
    map.put("started_at", last == null ? null : last.startedAt());
    map.put("outcome", last == null ? "never" : last.outcome());
    map.put("exit", last == null ? null : last.exit());
    map.put("problems", last == null ? List.of() : last.problems());
    map.put("data_day", last == null ? null : last.dataDay());
    map.put("files", last == null ? null : last.files().size());
    return map;
  }

  private static Map<String, @Nullable Object> json(WaitingFile file) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file.file());
    map.put("where", file.where());
    map.put("since", file.since());
    map.put("message", file.message());
    return map;
  }
}
