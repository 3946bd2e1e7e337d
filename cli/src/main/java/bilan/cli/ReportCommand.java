package bilan.cli;

import bilan.cli.handed.WrittenFiles;
import bilan.cli.options.PeriodOptions;
import bilan.cli.output.DocumentFile;
import bilan.cli.output.FigureText;
import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.output.Progress;
import bilan.cli.output.WordOutput;
import bilan.cli.session.Failures;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.cli.warehouse.FarDates;
import bilan.queries.Answer;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.document.Document;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.render.PrintStamp;
import bilan.queries.render.data.CsvDialect;
import bilan.queries.report.Bilans;
import bilan.queries.report.Edition;
import bilan.queries.report.Reports;
import bilan.queries.report.composition.Gallery;
import bilan.queries.report.federation.FederationReport;
import bilan.queries.report.printed.HandedFile;
import bilan.queries.report.printed.PrintedFigures;
import bilan.queries.report.printed.Report;
import bilan.queries.report.printed.ReportRequest;
import bilan.queries.report.printed.Revision;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan report [NAME]}: lists the bilans, or writes one in every format asked for. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements BilanCommand {

  private static final int MOST_REVISED = 12;
  private static final String FEDERATION = "federation";

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "<bilan>", descriptionKey = "name")
  @Nullable String name;

  @Mixin PeriodOptions period = new PeriodOptions();

  @Option(
      names = {"-p", "--param"},
      paramLabel = "<nom=valeur>")
  List<String> parameters = new ArrayList<>();

  @Option(names = "--grant", paramLabel = "<code>")
  @Nullable String grant;

  @Option(names = "--period", paramLabel = "<jour..jour>")
  @Nullable String span;

  @Option(names = "--from", paramLabel = "<dossier>")
  @Nullable String from;

  @Option(names = "--public")
  boolean published;

  @Option(names = "--fresh")
  boolean fresh;

  @Option(names = "--final")
  boolean handedOver;

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    if (from != null || FEDERATION.equals(name)) {
      return federation(output);
    }
    Workspace workspace = session.workspace();
    if (name == null) {
      output.write(list(reports(workspace, session)));
      return Exit.DONE;
    }
    if (handedOver && published) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "REPORT-06",
              Message.of("cli.final.public"),
              null,
              Message.of("cli.final.public.cure")));
    }
    tellWords(workspace, name);
    var request =
        new ReportRequest(
            name,
            period.years(),
            period.calendar,
            period.asOf(),
            period.place,
            parameters(),
            published,
            session.lang());
    boolean byMonth = output.formats().contains(Format.XLSX);
    boolean drawn = output.formats().stream().anyMatch(Format::drawsPictures);
    Report report =
        Progress.during(
            session,
            () -> compose(workspace, request, session, byMonth, drawn),
            "cli.composing",
            name);
    Document document = report.document();
    List<DocumentFile> all = files(output, document); // all places before any is written
    WordOutput word = new WordOutput(session, workspace.template());
    String print = PrintedFigures.id(report, DocumentFormat::json);
    var written =
        DocumentFormat.writeAll(
            all,
            DocumentFile::format,
            file -> PrintStamp.on(file.format(), bytes(file, word), print));
    WrittenFiles files = new WrittenFiles();
    for (DocumentFile file : all) {
      byte[] bytes = Objects.requireNonNull(written.get(file));
      Path to = file.to();
      String named =
          to == null
              ? DocumentFormat.fileName(document, file.format())
              : String.valueOf(to.getFileName());
      boolean noted = files.add(named, file.format(), bytes);
      output.write(file, bytes);
      if (handedOver && noted) {
        HandedFile.keep(workspace.bilans(), bytes);
      }
    }
    PrintedFigures.keep(
        workspace.bilans(),
        report,
        files.copies(),
        handedOver ? FreezeCommand.by(session) : null,
        DocumentFormat::json);
    if (report.revised().fresh()) {
      revised(report.revised().all());
    }
    return Exit.DONE;
  }

  private byte[] bytes(DocumentFile file, WordOutput word) {
    return file.format() == Format.DOCX
        ? word.bytes(file.document(), file.to(), fresh)
        : DocumentFormat.write(file.document(), file.format(), session.catalogue());
  }

  /** The answer of an engine about many networks, which needs no workspace. */
  private Exit federation(Output output) throws IOException {
    boolean more = published || handedOver || !parameters().isEmpty();
    if (from == null
        || !FEDERATION.equals(name)
        || more
        || period.calendar
        || !period.asParameters().isEmpty()) {
      throw Session.wrongUsage(
          "REPORT-08", Message.of("cli.federation"), Message.of("cli.federation_cure"));
    }
    Document document =
        FederationReport.compose(
            session.path(from), CsvDialect.MACHINE::read, session.catalogue(), session.lang());
    List<DocumentFile> all = files(output, document);
    WordOutput word = new WordOutput(session, null);
    var written = DocumentFormat.writeAll(all, DocumentFile::format, file -> bytes(file, word));
    for (DocumentFile file : all) {
      output.write(file, Objects.requireNonNull(written.get(file)));
    }
    return Exit.DONE;
  }

  private Map<String, String> parameters() {
    Map<String, String> typed = new HashMap<>(OptionWords.pairs("-p", parameters));
    if (grant != null) {
      typed.put("grant", grant);
    }
    if (span != null) {
      typed.put("period", span);
    }
    return typed;
  }

  /** A bilan that the organisation wrote is in its language, unless it wrote it in both. */
  private void tellWords(Workspace workspace, String bilan) {
    Lang asked = session.lang();
    if (asked != workspace.organisation().language()
        && new Bilans(workspace.bilans()).isOnlyInOwnWords(bilan, asked)) {
      session.tell("cli.own_words", bilan, asked.name().toLowerCase(Locale.ROOT));
    }
  }

  private List<DocumentFile> files(Output output, Document document) throws IOException {
    List<DocumentFile> files = new ArrayList<>();
    for (Format format : output.formats()) {
      Path to = output.file(DocumentFormat.fileName(document, format), format);
      for (DocumentFile file : DocumentFile.of(document, format, to, session.catalogue())) {
        output.check(file);
        files.add(file);
      }
    }
    return files;
  }

  /** What differs from the last one, the network's first; the annex goes on saying it. */
  private void revised(List<Revision> revised) {
    session.tell("cli.revised", revised.size());
    revised.stream()
        .sorted(Comparator.comparing((Revision one) -> one.now().place() != null))
        .limit(MOST_REVISED)
        .forEach(one -> session.tell("cli.revised_line", said(one)));
    if (revised.size() > MOST_REVISED) {
      session.tell("cli.revised_more", revised.size() - MOST_REVISED);
    }
  }

  private Object[] said(Revision one) {
    String by =
        one.by().stream().map(m -> m.id() + " " + m.source()).collect(Collectors.joining(", "));
    String place = one.now().place();
    return new Object[] {
      place == null ? one.now().label() : one.now().label() + ", " + place + ",",
      one.now().period(),
      FigureText.of(one.was(), one.now().unit(), session),
      one.gone()
          ? session.catalogue().say("trace.revised.gone")
          : FigureText.of(one.now().value(), one.now().unit(), session),
      by.isEmpty() ? "–" : by
    };
  }

  static Reports reports(Workspace workspace, Session session) {
    return reports(workspace, session, false);
  }

  private static Reports reports(Workspace workspace, Session session, boolean drawn) {
    return new Reports(
            new Bilans(workspace.bilans()),
            new SavedQueries(workspace.queries()),
            new KeyFigures(workspace.figures()),
            workspace.organisation().name().isEmpty() ? null : workspace.organisation().name(),
            session.today())
        .in(
            new Edition(
                workspace.bilans(),
                new Gallery(workspace.images(), drawn),
                workspace.organisation().maskUnder(),
                workspace.organisation().acceptedIncomplete()));
  }

  /** The warehouse is closed before any format is written: a reader keeps a writer waiting. */
  static Report compose(Workspace workspace, ReportRequest request, Session session) {
    return compose(workspace, request, session, false, true);
  }

  private static Report compose(
      Workspace workspace, ReportRequest request, Session session, boolean byMonth, boolean drawn) {
    try (Database database = AskedWarehouse.open(workspace, session)) {
      if (request.years() == null) {
        FarDates.tell(database, session);
      }
      Reports reports = reports(workspace, session, drawn);
      return (byMonth ? reports.byMonth() : reports).report(database, request);
    } catch (StackOverflowError e) {
      throw Failures.of(
          Exit.USAGE,
          "TEXT-02",
          Message.of("cli.too_deep"),
          "bilans/" + request.bilan() + ".md",
          Message.of("cli.too_deep_cure"));
    }
  }

  private Answer list(Reports reports) {
    ListAnswer table =
        new ListAnswer("bilans", session).text("name").text("title").text("description");
    List<Problem> bad = new ArrayList<>();
    for (Reports.Listed bilan : reports.list(session.lang(), one -> bad.add(one.asWarning()))) {
      table.row(bilan.name(), bilan.title(), bilan.description());
    }
    session.tell(bad);
    return table.note("cli.bilans_note").answer();
  }
}
