package bilan.cli;

import bilan.files.TextFile;
import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Database;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.Sql;
import bilan.queries.explore.Crossing;
import bilan.queries.explore.Summary;
import bilan.queries.figure.KeyFigures;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    int firstMonth = period.calendar ? 1 : workspace.organisation().figures().firstMonth();
    Asking asking = new Asking(session.lang(), firstMonth, session.today());
    Queries queries =
        new Queries(
            new SavedQueries(workspace.queries()),
            asking,
            new KeyFigures(workspace.organisation().figures()).marking(session.lang()));
    if (name == null && sql == null && !schema) {
      List<Problem> bad = new ArrayList<>();
      output.write(QueryList.of(queries.list(one -> bad.add(one.asWarning())), session));
      session.tell(bad);
      return Exit.DONE;
    }
    output.write(explored(answer(workspace, queries)));
    return Exit.DONE;
  }

  private Answer answer(Workspace workspace, Queries queries) throws IOException {
    Duration limit = timeout == null ? null : Words.seconds("--timeout", timeout);
    if (schema) {
      return name == null
          ? ask(workspace, limit, queries::schema)
          : queries.described(queries.describe(name));
    }
    if (sql != null) {
      Sql typed = typed(sql);
      return ask(workspace, limit, database -> queries.sql(database, typed));
    }
    SavedQuery query = queries.describe(name == null ? "" : name);
    Map<String, String> values = values(query);
    return ask(workspace, limit, database -> queries.run(database, query, values));
  }

  /** A question to an open warehouse. */
  private interface Question {
    Answer ask(Database database);
  }

  private Answer ask(Workspace workspace, @Nullable Duration limit, Question question) {
    try (Database database = AskedWarehouse.open(workspace, session, limit)) {
      return question.ask(database);
    }
  }

  private Map<String, String> values(SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>(Words.pairs("-p", parameters));
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
}
