package bilan.queries.database;

import bilan.queries.anomaly.AnomalyRules;
import bilan.queries.matching.BankMatching;
import bilan.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What many questions of one bilan start from, such as how each grant stands on its day: reckoned
 * once and kept in memory for as long as the warehouse is open, which nobody changes meanwhile. A
 * dozen tables about grants asked each of it anew took half of the time of a bilan. For the
 * program's own statements: another may name a view with its schema, and its errors quote its
 * words.
 */
final class KeptRelations {

  /**
   * One argument, or what stands between two: a variable, one with its default, a constant. Each is
   * whole, so that a call is taken with its last parenthesis.
   */
  private static final String ARGUMENT =
      "getvariable\\('\\w+'\\)|coalesce\\(getvariable\\('\\w+'\\), ?[0-9]+\\)|::date|[0-9]+"
          + "|[-+, ]|interval|year|month";

  /** Calls of views with a day, by nothing but variables and constants. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:grants_on|grants_awaited|instalments_on|settling_rows|grant_shares|grant_rows"
              + "|grant_month_shares|grant_costs|grant_budget_costs|grant_year_rows|grant_years_reckoned"
              + "|grant_step_rows|grant_expense_rows|grant_flat_rates|grant_hours|named_claim_lines"
              + "|erdf_lines|erdf_rows|erdf_claimed|ledger_ties|ledger_named|ledger_balances"
              + "|sales_shares|income_statements)"
              + "\\((?:"
              + ARGUMENT
              + ")+\\)(?=\\s|\\)|,|$)");

  private static final Pattern VARIABLE = Pattern.compile("getvariable\\('(\\w+)'\\)");

  /**
   * A relation that a script of several statements makes.
   *
   * @param call as the SQL of a saved query names it
   * @param variables that its statements read
   * @param source a view without whose rows the first statement, which makes the relation, is all;
   *     null if the whole script is always run
   * @param script its statements, given the name of the temporary table and the language
   */
  private record Scripted(
      String call,
      List<String> variables,
      @Nullable String source,
      BiFunction<String, Lang, List<String>> script) {}

  private static final List<Scripted> SCRIPTED =
      List.of(
          new Scripted(AnomalyRules.CALL, AnomalyRules.VARIABLES, null, AnomalyRules::script),
          new Scripted(
              BankMatching.CALL,
              BankMatching.VARIABLES,
              "bank_lines",
              (name, lang) -> BankMatching.script(name)));

  /** Gives statements; the caller closes them. */
  interface Statements {
    Statement open() throws SQLException;
  }

  private final Statements statements;
  private final @Nullable KeptViews views;
  private final Map<List<@Nullable Object>, String> names = new HashMap<>();
  private int last;

  /**
   * @param small whether the warehouse is, so that its views are kept, too
   */
  KeptRelations(Statements statements, boolean small) {
    this.statements = statements;
    this.views = small ? new KeptViews(statements) : null;
  }

  /**
   * The same statement, its calls replaced by what is kept of them; as it was if one can't be
   * reckoned, since DuckDB's error is then about its own words.
   *
   * @param variables as they are bound now
   */
  String in(String sql, Map<String, @Nullable Object> variables) {
    try {
      keepViews(sql);
      return replaced(sql, variables);
    } catch (SQLException e) {
      for (Scripted relation : SCRIPTED) {
        if (sql.contains(relation.call())) {
          throw SqlProblem.failure(e, Sql.of(sql, relation.call()));
        }
      }
      return sql;
    }
  }

  private void keepViews(String sql) throws SQLException {
    if (views != null) {
      views.before(sql);
    }
  }

  private String replaced(String sql, Map<String, @Nullable Object> variables) throws SQLException {
    Matcher call = CALL.matcher(withScripted(sql, variables));
    StringBuilder replaced = new StringBuilder();
    while (call.find()) {
      call.appendReplacement(replaced, Matcher.quoteReplacement(kept(call.group(), variables)));
    }
    return call.appendTail(replaced).toString();
  }

  /**
   * The statement with what scripts make put where it calls them; an own one may call them, too.
   */
  String withScripted(String sql, Map<String, @Nullable Object> variables) throws SQLException {
    String with = sql;
    for (Scripted relation : SCRIPTED) {
      with =
          with.contains(relation.call())
              ? with.replace(relation.call(), made(relation, variables))
              : with;
    }
    return with;
  }

  private String made(Scripted relation, Map<String, @Nullable Object> variables)
      throws SQLException {
    List<@Nullable Object> key = new ArrayList<>(List.of(relation.call()));
    relation.variables().forEach(variable -> key.add(variables.get(variable)));
    String name = names.get(key);
    if (name == null) {
      String table = next();
      name = "temp." + table;
      List<String> script = relation.script().apply(table, lang(variables));
      run(isNeedless(relation) ? script.subList(0, 1) : script, variables);
      names.put(key, name);
    }
    return name;
  }

  /** Whether there is nothing that the script could start from. */
  private boolean isNeedless(Scripted relation) throws SQLException {
    if (relation.source() == null) {
      return false;
    }
    try (Statement statement = statements.open();
        ResultSet rows =
            statement.executeQuery("select 1 from " + relation.source() + " limit 1")) {
      return !rows.next();
    }
  }

  private void run(List<String> steps, Map<String, @Nullable Object> variables)
      throws SQLException {
    for (String step : steps) {
      keepViews(step);
      String ready = replaced(step, variables);
      try (Statement statement = statements.open()) {
        statement.execute(ready);
      }
    }
  }

  private static Lang lang(Map<String, @Nullable Object> variables) {
    return "en".equals(variables.get("lang")) ? Lang.EN : Lang.FR;
  }

  private String kept(String call, Map<String, @Nullable Object> variables) throws SQLException {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(call);
    VARIABLE.matcher(call).results().forEach(v -> key.add(variables.get(v.group(1))));
    String name = names.get(key);
    if (name == null) {
      name = "temp." + next();
      try (Statement statement = statements.open()) {
        statement.execute("create temp table " + name + " as from " + call);
      }
      names.put(key, name);
    }
    return name;
  }

  /** A name of its own: a script keeps others while its relation is made. */
  private String next() {
    last++;
    return "kept_" + last;
  }
}
