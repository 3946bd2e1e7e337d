package bilan.cli;

import bilan.cli.export.DryRun;
import bilan.cli.export.ExportRun;
import bilan.cli.export.Run;
import bilan.cli.export.Schedule;
import bilan.cli.job.Job;
import bilan.cli.job.JobPiece;
import bilan.cli.options.PeriodOptions;
import bilan.cli.session.Common;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Organisation;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.SavedQueries;
import bilan.queries.report.Bilans;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bilan export [JOB…]}: the jobs of bilan.yaml; {@code bilan export scdl}: open data; {@code
 * bilan export rows}: the rows that count, for other engines.
 */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "<nom|scdl|rows>", descriptionKey = "what")
  List<String> names = new ArrayList<>();

  @Option(names = "--dry-run")
  boolean dryRun;

  @Option(names = "--crontab")
  boolean crontab;

  @Option(names = "--systemd")
  boolean systemd;

  @Option(names = "--log-format", paramLabel = "<text|json>")
  String logFormat = "text";

  @Option(names = "--with", paramLabel = "<colonne>", split = ",")
  List<String> with = new ArrayList<>();

  @Mixin PeriodOptions period = new PeriodOptions();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    OptionWords.choice("--log-format", logFormat, List.of("text", "json"));
    if (names.equals(List.of(Organisation.ROWS))) {
      return new RowsExport(session, period, with).run();
    }
    if (!with.isEmpty()) {
      throw Session.wrongUsage(
          "ROWS-01", Message.of("export.rows.with"), Message.of("export.rows.usage.cure"));
    }
    if (names.equals(List.of(Organisation.SCDL))) {
      return new ScdlExport(session, period).run();
    }
    refuseOptionsOfScdl();
    if (Stream.of(dryRun, crontab, systemd).filter(typed -> typed).count() > 1) {
      throw Session.wrongUsage("EXPORT-08", Message.of("export.one_schedule"), null);
    }
    Workspace workspace = session.workspace();
    List<Job> jobs = chosen(jobs(workspace));
    Run run =
        Run.begin(session, new OwnCommandLine(session), Version.number(), logFormat.equals("json"));
    if (dryRun) {
      return new DryRun(run).say(jobs);
    }
    if (crontab || systemd) {
      Schedule schedule = new Schedule(run, names.isEmpty() ? List.of() : jobs);
      session.out().print(crontab ? schedule.crontab() : schedule.systemd());
      return Exit.DONE;
    }
    return new ExportRun(run).go(jobs);
  }

  /** What bilan.yaml says of a job is not typed. */
  private void refuseOptionsOfScdl() {
    Common common = session.common();
    boolean typed = !period.asParameters().isEmpty() || period.calendar || common.output != null;
    if (typed || common.formats.stream().anyMatch(format -> !format.equals("json"))) {
      throw Session.wrongUsage(
          "EXPORT-08", Message.of("export.options"), Message.of("export.options.cure"));
    }
  }

  private List<Job> chosen(List<Job> jobs) {
    List<String> all = jobs.stream().map(Job::name).toList();
    if (jobs.isEmpty() && names.isEmpty()) {
      throw Session.wrongUsage(
          "EXPORT-06", Message.of("export.none"), Message.of("export.none.cure"));
    }
    for (String name : names) {
      if (!all.contains(name)) {
        List<String> words = new ArrayList<>(all);
        words.addAll(Organisation.EXPORTS);
        String near = Nearest.of(name, words);
        throw Session.wrongUsage(
            "EXPORT-06",
            Message.of("export.unknown_job", name),
            near == null
                ? Message.of("cli.possible_values", String.join(", ", words))
                : Message.of("cli.did_you_mean", near));
      }
    }
    return names.isEmpty()
        ? jobs
        : jobs.stream().filter(job -> names.contains(job.name())).toList();
  }

  /**
   * The jobs of a workspace.
   *
   * @throws bilan.text.Failure (2) with every fault of bilan.yaml, names of bilans, queries and
   *     figures that nothing has included
   */
  static List<Job> jobs(Workspace workspace) {
    return workspace.jobs(kind -> known(workspace, kind));
  }

  private static Collection<String> known(Workspace workspace, JobPiece.Kind kind) {
    return switch (kind) {
      case BILAN -> new Bilans(workspace.bilans()).names();
      case QUERY -> new SavedQueries(workspace.queries()).names();
      case FIGURE -> workspace.figures().declared().names();
    };
  }
}
