package bilan.cli;

import bilan.cli.options.PeriodOptions;
import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedQueries;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Answer;
import bilan.queries.FigureQuestion;
import bilan.queries.Label;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.exchange.SemanticModel;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.answer.FigureList;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan figure [ID...]}: lists the figures, or answers some by their dimensions. */
@Command(name = "figure", sortOptions = false)
final class FigureCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "<chiffre>", descriptionKey = "ids", split = ",")
  List<String> ids = new ArrayList<>();

  @Option(names = "--by", paramLabel = "<year,place,kind>", split = ",")
  @Nullable List<String> by;

  @Option(names = "--where", paramLabel = "<dimension=valeur>")
  List<String> where = new ArrayList<>();

  @Option(names = "--changes")
  boolean changes;

  @Option(names = "--model")
  boolean model;

  @Mixin PeriodOptions period = new PeriodOptions();

  @Option(names = "--timeout", paramLabel = "<secondes>")
  @Nullable String timeout;

  FigureCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    FigureSettings settings = workspace.figures();
    if (model) {
      return model(workspace, settings, output);
    }
    if (ids.isEmpty()) {
      List<Problem> bad = new ArrayList<>();
      List<Figure> all = settings.declared().readable(one -> bad.add(one.asWarning()));
      output.write(FigureList.of(all, session.catalogue()));
      session.tell(bad);
      return Exit.DONE;
    }
    output.write(answer(workspace, settings));
    return Exit.DONE;
  }

  /**
   * Every declared figure as other tools take it; none of the options of an answer goes with it.
   */
  private Exit model(Workspace workspace, FigureSettings settings, Output output)
      throws IOException {
    boolean asked = !ids.isEmpty() || by != null || !where.isEmpty() || changes;
    if (asked || !period.asParameters().isEmpty() || period.calendar) {
      throw Session.wrongUsage(
          "USAGE-10", Message.of("cli.model_alone"), Message.of("cli.model_alone_cure"));
    }
    byte[] text;
    try (Database database = AskedWarehouse.open(workspace, session)) {
      text =
          SemanticModel.of(database, settings.declared(), session.lang())
              .text()
              .getBytes(StandardCharsets.UTF_8);
    }
    if (session.common().output == null) {
      session.write(text);
    } else {
      output.write("model.json", Format.JSON, text);
    }
    return Exit.DONE;
  }

  private Answer answer(Workspace workspace, FigureSettings settings) {
    Queries queries =
        AskedQueries.of(workspace, session, new SavedQueries(workspace.queries()), period.calendar);
    FigureQuestion question =
        new FigureQuestion(
            ids, by == null ? List.of("year") : by, filters(), changes, false, false);
    SavedQuery query = SavedQuery.of("figure", title(settings), question);
    Duration limit = timeout == null ? null : OptionWords.seconds("--timeout", timeout);
    try (Database database = AskedWarehouse.open(workspace, session, limit)) {
      return queries.run(database, query, period.asParameters());
    }
  }

  private Label title(FigureSettings settings) {
    String title =
        ids.stream()
            .map(id -> settings.declared().ifAny(id))
            .map(figure -> figure == null ? "" : figure.label(session.lang()))
            .collect(Collectors.joining(", "));
    return new Label(title, title);
  }

  /** Several values of one dimension may be typed; any of them is meant. */
  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String one : where) {
      int at = one.indexOf('=');
      if (at < 1) {
        throw Session.wrongUsage(
            "USAGE-10", Message.of("cli.bad_where", one), Message.of("cli.bad_where_cure"));
      }
      filters
          .computeIfAbsent(one.substring(0, at).strip(), d -> new ArrayList<>())
          .add(one.substring(at + 1).strip());
    }
    return filters;
  }
}
