package bilan.cli;

import bilan.cli.options.Inbox;
import bilan.cli.options.PeriodOptions;
import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedQueries;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.files.TextFile;
import bilan.queries.Answer;
import bilan.queries.LongAnswer;
import bilan.queries.Parameter;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.queries.explore.Crossing;
import bilan.queries.explore.Summary;
import bilan.queries.figure.calendar.GrantLabels;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan query [NAME]}: lists the saved queries, runs one, or asks what is typed. */
@Command(name = "query", sortOptions = false)
final class QueryCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "<nom>", descriptionKey = "name")
  @Nullable String name;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "<nom=valeur>")
  List<String> parameters = new ArrayList<>();

  @Mixin PeriodOptions period = new PeriodOptions();

  @Option(names = "--sql", paramLabel = "<select|fichier>")
  @Nullable String sql;

  @Option(names = "--schema")
  boolean schema;

  @Option(names = "--summary")
  boolean summary;

  @Option(names = "--pivot", paramLabel = "<ligne,colonne,valeur>")
  @Nullable String pivot;

  @Option(names = "--timeout", paramLabel = "<secondes>")
  @Nullable String timeout;

  QueryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    Queries queries =
        AskedQueries.of(workspace, session, new SavedQueries(workspace.queries()), period.calendar);
    if (name == null && sql == null && !schema) {
      List<Problem> bad = new ArrayList<>();
      output.write(listed(queries.list(one -> bad.add(one.asWarning())), session));
      session.tell(bad);
      return Exit.DONE;
    }
    new Answering(workspace, queries, output).write();
    return Exit.DONE;
  }

  /** A question to an open warehouse. */
  private interface Question<T> {
    T ask(Database database);
  }

  /** The answer of one run, and how it is written. */
  private final class Answering {

    private final Workspace workspace;
    private final Queries queries;
    private final Output output;
    private final @Nullable Duration limit;

    Answering(Workspace workspace, Queries queries, Output output) {
      this.workspace = workspace;
      this.queries = queries;
      this.output = output;
      this.limit = timeout == null ? null : OptionWords.seconds("--timeout", timeout);
    }

    void write() throws IOException {
      if (schema) {
        show(name == null ? ask(queries::schema) : queries.described(queries.describe(name)));
        return;
      }
      if (sql != null) {
        Sql typed = typed(sql);
        write(db -> queries.sql(db, typed), db -> Optional.of(queries.longSql(db, typed)));
        return;
      }
      SavedQuery query = queries.describe(name == null ? "" : name);
      Map<String, String> values = values(query);
      write(
          db -> new GrantLabels(db, session.lang()).in(queries.run(db, query, values)),
          db -> queries.longRun(db, query, values));
    }

    /**
     * @param large the same question, for an answer that memory does not hold
     */
    private void write(Question<Answer> question, Question<Optional<LongAnswer>> large)
        throws IOException {
      if (!output.isByLine() || pivot != null || summary) {
        show(ask(question));
        return;
      }
      Answer answer;
      try (Database database = AskedWarehouse.streaming(workspace, session, limit)) {
        try {
          answer = question.ask(database);
        } catch (Failure e) {
          if (!Database.isTooLarge(e)) {
            throw e;
          }
          Optional<LongAnswer> lines = large.ask(database);
          if (lines.isPresent()) {
            output.write(lines.get());
            return;
          }
          answer = null; // its figures are told by all lines together
        }
      }
      show(answer == null ? ask(question) : answer);
    }

    private Answer ask(Question<Answer> question) {
      try (Database database = AskedWarehouse.open(workspace, session, limit)) {
        return question.ask(database);
      }
    }

    private void show(Answer answer) throws IOException {
      output.write(explored(answer));
    }
  }

  private Map<String, String> values(SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>(OptionWords.pairs("-p", parameters));
    period
        .asParameters()
        .forEach(
            (typed, value) -> {
              String key =
                  typed.equals("years") && query.parameter("year") != null ? "year" : typed;
              if (query.parameter(key) == null && !key.equals("as_of")) {
                throw Session.wrongUsage(
                    "USAGE-08",
                    Message.of("cli.query_has_no", query.name(), key),
                    Message.of("cli.query_has_no_cure"));
              }
              values.put(key, value);
            });
    return values;
  }

  /** A file's SELECT, or the one that was typed. */
  private Sql typed(String text) throws IOException {
    boolean named = text.endsWith(".sql") || (text.startsWith("/dev/") && text.indexOf(' ') < 0);
    if (!named) {
      return Sql.of(text, "--sql");
    }
    Path file = session.path(text);
    Inbox.awaited(file, session);
    return Sql.of(TextFile.read(file), text);
  }

  private Answer explored(Answer answer) {
    if (pivot != null) {
      return Crossing.of(answer, List.of(pivot.split(",", -1)), session.catalogue());
    }
    return summary ? Summary.of(answer, session.catalogue()) : answer;
  }

  /** The saved queries as a table: name, title, what they ask for. */
  private static Answer listed(List<SavedQuery> queries, Session session) {
    Lang lang = session.lang();
    ListAnswer table = new ListAnswer("queries", session);
    table.text("name").text("title").text("parameters");
    for (SavedQuery query : queries) {
      table.row(query.name(), query.title().in(lang), parameters(query));
    }
    return table.note("cli.queries_note").answer();
  }

  /** Those that must be typed stand alone, the others in brackets. */
  private static String parameters(SavedQuery query) {
    return query.parameters().stream().map(QueryCommand::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Parameter parameter) {
    return parameter.canBeLeftOut() ? "[" + parameter.name() + "]" : parameter.name();
  }
}
