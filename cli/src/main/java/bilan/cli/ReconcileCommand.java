package bilan.cli;

import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedQueries;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Answer;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.Years;
import bilan.queries.anomaly.AnomalyRules;
import bilan.queries.database.Database;
import bilan.queries.figure.calendar.GrantLabels;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Problem.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bilan reconcile}: what is wrong with grants, vouchers, claims and books, dearest first.
 */
@Command(name = "reconcile", sortOptions = false)
final class ReconcileCommand implements BilanCommand {

  private static final String QUERY = "anomalies";

  /** The gravest first, as {@link Severity} has them. */
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  private final Session session;

  @Option(names = "--as-of", paramLabel = "<date>")
  @Nullable String asOf;

  @Option(names = "--grant", paramLabel = "<code>")
  @Nullable String grant;

  @Option(names = "--place", paramLabel = "<lieu>")
  @Nullable String place;

  /** From which severity on an anomaly makes the command end with 3. */
  @Option(names = "--fail-on", paramLabel = "<error|warning|note>")
  String failOn = "warning";

  ReconcileCommand(Session session) {
    this.session = session;
  }

  /** One line of the answer. */
  private record Anomaly(Map<String, @Nullable Object> cells) {

    String text(String column) {
      Object cell = cells.get(column);
      return cell == null ? "" : cell.toString();
    }

    Severity severity() {
      return AnomalyRules.severity(text("anomaly"));
    }

    boolean isAccepted() {
      return cells.get("accepted_by") != null;
    }

    BigDecimal atRisk() {
      return cells.get("at_risk") instanceof BigDecimal euros ? euros : BigDecimal.ZERO;
    }

    Problem problem() {
      String where = text("places");
      return new Problem(
          text("anomaly"),
          severity(),
          Message.of("cli.said", text("message")),
          where.isEmpty() ? null : where,
          null,
          Message.of("cli.said", text("cause")),
          Message.of("cli.said", text("cure")));
    }
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    OptionWords.choice("--fail-on", failOn, SEVERITIES);
    int worst = SEVERITIES.indexOf(failOn);
    Answer answer = ask();
    List<Anomaly> anomalies = anomalies(answer);
    if (output.formats().equals(List.of(Format.TEXT)) && session.common().output == null) {
      print(anomalies);
    } else {
      output.write(answer);
    }
    boolean fails =
        anomalies.stream().anyMatch(a -> !a.isAccepted() && a.severity().ordinal() <= worst);
    return fails ? Exit.REFUSED : Exit.DONE;
  }

  private LocalDate day() {
    return asOf == null ? session.today() : OptionWords.date("--as-of", asOf);
  }

  private Answer ask() {
    Workspace workspace = session.workspace();
    SavedQueries saved = new SavedQueries(null); // an own query of this name is another question
    Queries queries = AskedQueries.of(workspace, session, saved, false);
    Map<String, String> values = new HashMap<>();
    values.put(
        "years", Integer.toString(Years.containing(day(), workspace.figures().firstMonth())));
    values.put("as_of", day().toString());
    if (grant != null) {
      values.put("grant", grant);
    }
    if (place != null) {
      values.put("place", place);
    }
    try (Database database = AskedWarehouse.open(workspace, session)) {
      Answer answer = queries.run(database, QUERY, values);
      return new GrantLabels(database, session.lang()).in(answer);
    }
  }

  private List<Anomaly> anomalies(Answer answer) {
    List<Anomaly> anomalies = new ArrayList<>();
    for (Answer.Line line : answer.lines()) {
      Map<String, @Nullable Object> cells = new HashMap<>();
      for (int i = 0; i < line.cells().size(); i++) {
        cells.put(answer.columns().get(i).key(), line.cells().get(i));
      }
      anomalies.add(new Anomaly(cells));
    }
    return anomalies;
  }

  private void print(List<Anomaly> anomalies) {
    List<Anomaly> open = anomalies.stream().filter(a -> !a.isAccepted()).toList();
    if (open.isEmpty()) {
      session.print("cli.reconcile.nothing", day());
    } else {
      session.print(
          "cli.reconcile.found",
          day(),
          open.size(),
          count(open, Severity.ERROR),
          count(open, Severity.WARNING),
          count(open, Severity.NOTE),
          open.stream().map(Anomaly::atRisk).reduce(BigDecimal.ZERO, BigDecimal::add));
      session.print("cli.reconcile.at_risk");
    }
    for (Anomaly anomaly : open) {
      session.out().println();
      session.out().print(session.failures().sentences(anomaly.problem()));
    }
    for (Anomaly anomaly : anomalies) {
      if (anomaly.isAccepted()) {
        accepted(anomaly);
      }
    }
    if (!open.isEmpty()) {
      session.out().println();
      session.print("cli.reconcile.accept");
    }
  }

  private void accepted(Anomaly anomaly) {
    session.out().println();
    Object until = anomaly.cells().get("until");
    session.print(
        until == null ? "cli.reconcile.accepted" : "cli.reconcile.accepted_until",
        anomaly.text("anomaly"),
        anomaly.text("message"),
        anomaly.text("accepted_by"),
        anomaly.text("reason"),
        until == null ? "" : until);
  }

  private static long count(List<Anomaly> anomalies, Severity severity) {
    return anomalies.stream().filter(a -> a.severity() == severity).count();
  }
}
