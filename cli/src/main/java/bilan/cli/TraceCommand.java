package bilan.cli;

import bilan.cli.output.Output;
import bilan.cli.output.TerminalText;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.trace.FigureSearch;
import bilan.cli.trace.TraceJson;
import bilan.cli.trace.TraceTables;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.database.Database;
import bilan.queries.figure.trace.Trace;
import bilan.queries.figure.trace.Tracing;
import bilan.queries.render.Format;
import bilan.queries.report.printed.Printed;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan trace ID}: where a printed figure comes from, down to the rows of the files. */
@Command(name = "trace", sortOptions = false)
final class TraceCommand implements BilanCommand {

  private final Session session;

  /** A number that was typed without quotation marks is several words. */
  @Parameters(paramLabel = "<id>", descriptionKey = "id", arity = "1..*")
  List<String> words = new ArrayList<>();

  private String id = "";

  @Option(names = "--as-of", paramLabel = "<date>")
  @Nullable String asOf;

  @Option(names = "--left-out")
  boolean leftOut;

  TraceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    id = String.join(" ", words);
    Answer meant = new FigureSearch(session, workspace).of(id);
    if (meant != null && meant.lines().size() > 1) {
      output.write(meant);
      return Exit.DONE;
    }
    if (meant != null) {
      id = String.valueOf(meant.lines().get(0).cells().get(0)); // there is but one to mean
    }
    Printed printed = Printed.last(workspace.bilans(), id);
    Trace cell =
        Tracing.isKeyFigure(workspace.figures().declared(), id)
            ? null
            : new QueryTrace(session, workspace).of(id, printed);
    Trace trace = cell == null ? trace(workspace, printed) : cell;
    for (Format format : output.formats()) {
      switch (format) {
        case JSON -> output.write("trace.json", format, bytes(Json.write(TraceJson.of(trace))));
        case TEXT -> read(output, trace, printed);
        case MD -> output.write(read(trace, printed), format);
        default -> output.write(rows(trace, printed), format);
      }
    }
    if (!trace.holds()) {
      session.tell(
          List.of(
              Problem.error(
                  "TRACE-02",
                  Message.of("cli.trace_differs", trace.figure().trace()),
                  null,
                  Message.of("cli.trace_differs.cure"))));
      return Exit.DIFFERENCE;
    }
    return Exit.DONE;
  }

  private Trace trace(Workspace workspace, @Nullable Printed printed) {
    LocalDate day =
        asOf != null ? OptionWords.date("--as-of", asOf) : printed == null ? null : printed.asOf();
    try (Database database = AskedWarehouse.open(workspace, session)) {
      return new Tracing(workspace.figures(), session.lang(), session.today())
          .trace(database, id, day);
    }
  }

  /** In a terminal: what can be said on the telephone, then the files and a few rows. */
  private void read(Output output, Trace trace, @Nullable Printed printed) throws IOException {
    List<Answer> answers = new ArrayList<>(read(trace, printed));
    TerminalText reading = new TerminalText();
    if (!leftOut) {
      reading.said(answers.remove(0), session.lang());
    }
    reading.write(output, "trace", answers.stream().map(TraceCommand::narrow).toList(), session);
  }

  /** For a person: the explanation first, then a few rows. */
  private List<Answer> read(Trace trace, @Nullable Printed printed) {
    TraceTables tables = new TraceTables(session, trace);
    if (leftOut) {
      return List.of(tables.leftOut());
    }
    List<Answer> answers = new ArrayList<>();
    answers.add(tables.explained(printed));
    answers.add(tables.deliveries());
    answers.add(tables.firstRows());
    answers.add(tables.reasons());
    answers.removeIf(answer -> answer.lines().isEmpty());
    return answers;
  }

  /** For a spreadsheet: every row first. */
  private List<Answer> rows(Trace trace, @Nullable Printed printed) {
    TraceTables tables = new TraceTables(session, trace);
    return leftOut
        ? List.of(tables.leftOut())
        : List.of(tables.rows(printed), tables.explained(printed), tables.leftOut());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Answer without its empty columns and without those that always say the same. */
  private static Answer narrow(Answer answer) {
    List<Integer> kept =
        IntStream.range(0, answer.columns().size()).filter(i -> tells(answer, i)).boxed().toList();
    List<Column> columns = kept.stream().map(answer.columns()::get).toList();
    List<Answer.Line> lines = new ArrayList<>();
    for (Answer.Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      kept.forEach(i -> cells.add(line.cells().get(i)));
      lines.add(new Answer.Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  private static boolean tells(Answer answer, int column) {
    String key = answer.columns().get(column).key();
    Set<String> said = new HashSet<>();
    for (Answer.Line line : answer.lines()) {
      Object cell = line.cells().get(column);
      said.add(cell == null ? "" : cell.toString());
    }
    boolean empty = said.stream().allMatch(String::isEmpty);
    return !empty && (said.size() > 1 || !Set.of("term", "profile").contains(key));
  }
}
