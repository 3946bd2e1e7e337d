package bilan.cli;

import bilan.cli.handed.WrittenFiles;
import bilan.cli.ingest.OutcomeText;
import bilan.cli.options.Inbox;
import bilan.cli.options.IngestOptions;
import bilan.cli.output.DocumentFile;
import bilan.cli.output.Output;
import bilan.cli.output.WordOutput;
import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.status.KeyFigureTable;
import bilan.cli.status.StatusTables;
import bilan.cli.warehouse.SeenFiles;
import bilan.files.AtomicFile;
import bilan.pipelines.Ingest;
import bilan.pipelines.Outcome;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.queries.Answer;
import bilan.queries.document.Document;
import bilan.queries.figure.status.Status;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.render.PrintStamp;
import bilan.queries.report.printed.PrintedFigures;
import bilan.queries.report.printed.Report;
import bilan.queries.report.printed.ReportRequest;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan demo [DIR]}: the whole chain over the sample, and where everything is. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements BilanCommand {

  private static final int FIRST_YEAR = 2020;
  private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
  private static final List<Format> FORMATS = List.of(Format.DOCX, Format.XLSX, Format.HTML);

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "<dossier>", descriptionKey = "folder")
  @Nullable String folder;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Path sample = sample();
    Path target = session.path(folder == null ? "demo" : folder);
    boolean begun = Files.exists(target.resolve(Workspace.FILE));
    InitCommand.make(target);
    if (!begun) {
      own(sample, target);
    }
    Workspace workspace = Workspace.in(target);
    session.print("cli.demo_workspace", shown(target));
    Exit exit = ingest(sample, workspace);
    status(workspace);
    report(workspace);
    session.print("cli.demo_next", shown(target));
    return exit;
  }

  /** The folder that the launcher names. */
  private static Path sample() {
    String named = System.getProperty("bilan.sample", "sample-data");
    Path sample = Path.of(named);
    if (!Files.isDirectory(sample)) {
      throw Failures.of(
          Exit.USAGE,
          "FILE-03",
          Message.of("cli.no_sample"),
          sample.toAbsolutePath().toString(),
          Message.of("cli.no_sample_cure"));
    }
    return sample;
  }

  /** The sample's own settings and pictures, if it has some. */
  private static void own(Path sample, Path target) throws IOException {
    pictures(sample.resolve(Workspace.IMAGES), target.resolve(Workspace.IMAGES));
    Path settings = sample.resolve(Workspace.FILE);
    if (Files.isRegularFile(settings)) {
      AtomicFile.write(target.resolve(Workspace.FILE), Files.readAllBytes(settings));
    }
  }

  private static void pictures(Path given, Path images) throws IOException {
    if (!Files.isDirectory(given)) {
      return;
    }
    Files.createDirectories(images);
    try (Stream<Path> files = Files.list(given)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        AtomicFile.write(images.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  /** What the others speak of comes first, what happens day by day last. */
  private static List<String> datasets(Path sample) {
    return Datasets.load().stream()
        .sorted(
            Comparator.comparing((Dataset d) -> !d.use().reference())
                .thenComparing(d -> d.has(Trait.DAILY)))
        .map(Dataset::name)
        .filter(name -> Files.isDirectory(sample.resolve(name)))
        .toList();
  }

  private Exit ingest(Path sample, Workspace workspace) throws IOException {
    SeenFiles delivered = SeenFiles.in(workspace, session);
    Ingest ingest = new Ingest(workspace.settings(session.patience()));
    OutcomeText text = new OutcomeText(session);
    Exit worst = Exit.DONE;
    int known = 0;
    for (String dataset : datasets(sample)) {
      try (Inbox inbox = Inbox.of(List.of(sample.resolve(dataset).toString()), null, session)) {
        for (Path file : inbox.files()) {
          if (delivered.holds(file)) {
            known++;
          } else {
            worst = worst.worse(ingest(ingest, dataset, file, text));
          }
        }
      }
    }
    if (known > 0) {
      session.print("cli.demo_known", known);
    }
    return worst;
  }

  private Exit ingest(Ingest ingest, String dataset, Path file, OutcomeText text) {
    try {
      Outcome outcome = ingest.run(new IngestOptions().request(dataset, file));
      text.summary(file, outcome);
      return outcome.exit();
    } catch (Failure e) {
      session.tell(e.problems());
      return e.exit();
    }
  }

  private void status(Workspace workspace) throws IOException {
    Status status = StatusCommand.read(workspace, LAST_DAY, session);
    session.out().println();
    List<Answer> answers = new ArrayList<>(new StatusTables(session).of(status));
    answers.add(KeyFigureTable.of(workspace, FIRST_YEAR, LAST_DAY.getYear(), session));
    Output.of(session).write(answers, Format.TEXT);
    session.out().println();
  }

  private void report(Workspace workspace) throws IOException {
    var request =
        new ReportRequest(
            "retrospective",
            FIRST_YEAR + ".." + LAST_DAY.getYear(),
            false,
            null,
            null,
            Map.of(),
            false,
            session.lang());
    Report report = ReportCommand.compose(workspace, request, session);
    Document document = report.document();
    session.print("cli.demo_bilan");
    String print = PrintedFigures.id(report, DocumentFormat::json);
    WrittenFiles files = new WrittenFiles();
    for (Format format : FORMATS) {
      Path target = workspace.exports().resolve(DocumentFormat.fileName(document, format));
      for (DocumentFile file : DocumentFile.of(document, format, target, session.catalogue())) {
        Path to = Objects.requireNonNull(file.to());
        byte[] bytes =
            format == Format.DOCX
                ? new WordOutput(session, workspace.template()).bytes(file.document(), to, false)
                : DocumentFormat.write(file.document(), format, session.catalogue());
        byte[] stamped = PrintStamp.on(format, bytes, print);
        AtomicFile.write(to, stamped);
        files.add(String.valueOf(to.getFileName()), format, stamped);
        session.out().println("  " + shown(to));
      }
    }
    PrintedFigures.keep(workspace.bilans(), report, files.copies(), null, DocumentFormat::json);
  }

  private static String shown(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
