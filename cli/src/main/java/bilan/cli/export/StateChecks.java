package bilan.cli.export;

import bilan.cli.job.FailIf;
import bilan.cli.job.Job;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.database.Database;
import bilan.queries.figure.status.Status;
import bilan.queries.figure.status.StatusReader;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of the data with which a job says that it failed. */
final class StateChecks {

  private final Run run;
  private final Job job;
  private final List<Problem> problems = new ArrayList<>();

  StateChecks(Run run, Job job) {
    this.run = run;
    this.job = job;
  }

  /** States of the data as they are that fail a job; nothing is opened for one that names none. */
  static List<Problem> now(Run run, Job job) {
    return job.failIf().isAny()
        ? new StateChecks(run, job).problems(new DataState(run).day())
        : List.of();
  }

  /**
   * Everything that the job is told to fail on.
   *
   * @param day last day that the data tell of; null if there is none
   */
  List<Problem> problems(@Nullable LocalDate day) {
    FailIf failIf = job.failIf();
    if (!failIf.isAny() || !Files.exists(run.workspace().warehouse())) {
      return List.of();
    }
    if (failIf.stale() != null) {
      stale(day, failIf.stale());
    }
    if (failIf.rejects() != null || failIf.missingMonths()) {
      status(failIf);
    }
    if (failIf.anomalies() != null) {
      anomalies(failIf.anomalies());
    }
    return problems;
  }

  private void stale(@Nullable LocalDate day, int most) {
    long age = day == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, run.today());
    if (day == null) {
      add("EXPORT-10", Message.of("export.no_data", job.name()), "export.stale.cure");
    } else if (age > most) {
      add("EXPORT-10", Message.of("export.stale", job.name(), day, age, most), "export.stale.cure");
    }
  }

  private void status(FailIf failIf) {
    Status status;
    try (Database database = AskedWarehouse.open(run.workspace(), run.session())) {
      status =
          StatusReader.read(
              database,
              run.today(),
              run.workspace().figures().firstMonth(),
              run.session().catalogue().lang());
    }
    Integer most = failIf.rejects();
    long waiting = status.rejects().stream().mapToLong(Status.Waiting::rows).sum();
    if (most != null && waiting > most) {
      add(
          "EXPORT-11",
          Message.of("export.rejects", job.name(), waiting, most),
          "export.rejects.cure");
    }
    long late = status.calendars().stream().mapToLong(Status.Calendar::late).sum();
    if (failIf.missingMonths() && late > 0) {
      add("EXPORT-12", Message.of("export.missing", job.name(), late), "export.missing.cure");
    }
  }

  private void anomalies(String severity) {
    Front.Ended ended =
        run.front()
            .run(
                run.words(
                    List.of("reconcile", "--fail-on", severity, "--as-of", run.today().toString())),
                null);
    if (ended.exit() == Exit.REFUSED) {
      add("EXPORT-13", Message.of("export.anomalies", job.name()), "export.anomalies.cure");
    } else if (ended.exit() != Exit.DONE) {
      add(
          "EXPORT-03",
          Message.of("export.not_checked", job.name(), ended.exit().code()),
          "export.anomalies.cure");
    }
  }

  private void add(String code, Message what, String cure) {
    problems.add(Problem.error(code, what, null, Message.of(cure)));
  }
}
