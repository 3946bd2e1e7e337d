package bilan.cli.ingest;

import bilan.cli.options.LineToType;
import bilan.cli.session.Session;
import bilan.pipelines.Outcome;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.GrantChange;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowFate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcome of ingesting one file, with stable keys for scripts. */
public final class OutcomeJson {

  private final Session session;

  private final @Nullable LineToType line;

  private OutcomeJson(Session session, @Nullable LineToType line) {
    this.session = session;
    this.line = line;
  }

  /** Outcome as a tree for JSON. */
  public static Map<String, @Nullable Object> of(
      Outcome outcome, Session session, LineToType line) {
    return new OutcomeJson(session, line).outcome(outcome);
  }

  private Map<String, @Nullable Object> outcome(Outcome outcome) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("exit", outcome.exit().code());
    map.put("state", outcome.state());
    map.put("delivery", outcome.delivery());
    map.put("source", outcome.source());
    map.put("profile", outcome.profile());
    map.put("rows", outcome.rows());
    map.put("rejected", outcome.rejected().size());
    map.put("ignored_columns", outcome.ignoredColumns());
    map.put("account", account(outcome.account()));
    map.putAll(plan(outcome.plan()));
    map.put("rejects", outcome.rejected().stream().map(this::rejection).toList());
    map.put("problems", outcome.problems().stream().map(session.failures()::asMap).toList());
    return map;
  }

  /** The rows of the tables by what became of them; their sum is {@code rows}. */
  public static Map<String, @Nullable Object> account(RowAccount account) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rows", account.rows());
    for (RowFate fate : RowFate.values()) {
      map.put(fate.name().toLowerCase(Locale.ROOT), account.of(fate));
    }
    return map;
  }

  private Map<String, Object> plan(Plan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("streams", plan.streams().stream().map(this::stream).toList());
    map.put("changes", plan.changes().stream().map(this::change).toList());
    map.put("grants", plan.grants().stream().map(OutcomeJson::grant).toList());
    map.put("questions", plan.questions().stream().map(this::question).toList());
    return map;
  }

  /** What a delivery would change, the line to type being unknown. */
  public static Map<String, Object> plan(Plan plan, Session session) {
    return new OutcomeJson(session, null).plan(plan);
  }

  private Map<String, @Nullable Object> stream(StreamPlan stream) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", stream.table());
    map.put("stream", stream.stream());
    map.put("new", tally(stream.added()));
    map.put("changed", tally(stream.changed()));
    map.put("gone", tally(stream.gone()));
    map.put("unchanged", tally(stream.unchanged()));
    map.put("duplicate", tally(stream.duplicate()));
    map.put("set_aside", tally(stream.setAside()));
    map.put("rejected", tally(stream.rejected()));
    map.put("before", stream.before() == null ? null : tally(stream.before()));
    map.put("after", stream.after() == null ? null : tally(stream.after()));
    return map;
  }

  /** Counts and amounts as a tree for JSON. */
  public static Map<String, @Nullable Object> tally(Tally tally) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rows", tally.rows());
    map.put("euros", tally.euros());
    return map;
  }

  private static Map<String, Object> grant(GrantChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("grant", change.grant());
    map.put("before", terms(change.before()));
    map.put("after", terms(change.after()));
    return map;
  }

  private static Map<String, @Nullable Object> terms(GrantChange.Terms terms) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("awarded", terms.awarded());
    map.put("ends_on", terms.endsOn());
    map.put("status", terms.status());
    return map;
  }

  private Map<String, @Nullable Object> change(Plan.Change change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", change.table());
    map.put("what", change.what());
    map.put("before", change.before());
    map.put("after", change.after());
    map.put("difference", change.difference());
    map.put("euros", change.euros());
    return map;
  }

  /**
   * @param line the command to type again with the answer; null if it isn't known
   */
  public static List<Map<String, Object>> questions(
      List<Plan.Question> questions, Session session, @Nullable LineToType line) {
    OutcomeJson json = new OutcomeJson(session, line);
    return questions.stream().map(json::question).toList();
  }

  private Map<String, Object> question(Plan.Question question) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", question.code());
    map.put("stream", question.stream());
    map.put("what", session.catalogue().say(question.what()));
    map.put("answers", question.answers().stream().map(this::answer).toList());
    return map;
  }

  private Map<String, Object> answer(Plan.Question.Choice choice) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("option", choice.option());
    map.put("meaning", session.catalogue().say(choice.meaning()));
    Said whole = choice.whole();
    if (line != null && whole != null) {
      map.put("line", line.with(whole));
    }
    return map;
  }

  private Map<String, Object> rejection(Rejection rejection) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("table", rejection.table());
    map.put("sheet", rejection.sheet());
    map.put("row", rejection.row());
    map.put("faults", rejection.faults().stream().map(this::fault).toList());
    return map;
  }

  private Map<String, @Nullable Object> fault(Rejection.Fault fault) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("code", fault.code());
    map.put("field", fault.field());
    map.put("column", fault.column());
    map.put("cell", fault.cell());
    map.put("value", fault.value());
    map.put("what", session.catalogue().say(fault.what()));
    map.put("cause", session.catalogue().say(fault.cause()));
    map.put("cure", session.catalogue().say(fault.cure()));
    return map;
  }
}
