package bilan.cli;

import bilan.cli.export.DryRun;
import bilan.cli.export.ExportRun;
import bilan.cli.export.Front;
import bilan.cli.export.Run;
import bilan.cli.export.Schedule;
import bilan.cli.job.Job;
import bilan.cli.job.JobPiece;
import bilan.cli.options.PeriodOptions;
import bilan.cli.session.Common;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Organisation;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.cli.session.Workspace;
import bilan.queries.SavedQueries;
import bilan.queries.report.Bilans;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Nearest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan export [JOB…]}: the jobs of bilan.yaml; {@code bilan export scdl}: open data. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "<nom|scdl>", descriptionKey = "what")
  List<String> names = new ArrayList<>();

  @Option(names = "--dry-run")
  boolean dryRun;

  @Option(names = "--crontab")
  boolean crontab;

  @Option(names = "--systemd")
  boolean systemd;

  @Option(names = "--log-format", paramLabel = "<text|json>")
  String logFormat = "text";

  @Mixin PeriodOptions period = new PeriodOptions();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    OptionWords.choice("--log-format", logFormat, List.of("text", "json"));
    if (names.equals(List.of(Organisation.SCDL))) {
      return new ScdlExport(session, period).run();
    }
    refuseOptionsOfScdl();
    if (Stream.of(dryRun, crontab, systemd).filter(typed -> typed).count() > 1) {
      throw Session.wrongUsage("EXPORT-08", Message.of("export.one_schedule"), null);
    }
    Workspace workspace = session.workspace();
    List<Job> jobs = chosen(workspace.jobs(kind -> known(workspace, kind)));
    Run run = Run.begin(session, this::front, Version.number(), logFormat.equals("json"));
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
        words.add(Organisation.SCDL);
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

  private static Collection<String> known(Workspace workspace, JobPiece.Kind kind) {
    return switch (kind) {
      case BILAN -> new Bilans(workspace.bilans()).names();
      case QUERY -> new SavedQueries(workspace.queries()).names();
      case FIGURE -> workspace.figures().declared().names();
    };
  }

  /** A command line of its own, in the same surroundings; nobody's screen shows what it says. */
  private Front.Ended front(List<String> words, @Nullable String stem) {
    Surroundings around = session.around();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintWriter both = new PrintWriter(new Doubled(err, said), true);
    Surroundings own =
        new Surroundings(
            InputStream.nullInputStream(),
            said,
            both,
            around.environment(),
            around.folder(),
            false,
            false);
    CommandLineRun run = new CommandLineRun(own);
    Exit exit = run.run(words.toArray(String[]::new), stem);
    both.flush();
    return new Front.Ended(
        exit, said.toString(StandardCharsets.UTF_8), err.toString(), run.written());
  }
}
