package bilan.queries.anomaly;

import bilan.files.ResourceFolder;
import bilan.text.Lang;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All rules in one relation, which the program's saved queries call {@code anomaly_rows()}. It has
 * a row for each row of a file that an anomaly is made of.
 *
 * <p>Each rule is a statement of its own: one statement of all of them takes DuckDB three times as
 * long to plan.
 */
public final class AnomalyRules {

  /** The relation, as the SQL of a saved query names it. */
  public static final String CALL = "anomaly_rows()";

  /** What the rules read beside the warehouse. */
  public static final List<String> VARIABLES =
      List.of("as_of", "first_month", "place", "lang", "simplified_costs", "grant_accounts");

  private static final ResourceFolder RULES =
      new ResourceFolder(AnomalyRules.class, "rules", ".sql");
  private static final ResourceFolder SHARED =
      new ResourceFolder(AnomalyRules.class, "shared", ".sql");

  /** {@code {grant}}, {@code {total:euros}}, {@code {ends_on:day}} or {@code {n|row|rows}}. */
  private static final Pattern HOLE =
      Pattern.compile("\\{(\\w+)(?::(euros|day)|\\|([^|}]*)\\|([^|}]*))?}");

  /** What is dropped in the end; a copy of a view, made if it does not exist, stays. */
  private static final Pattern MADE = Pattern.compile("create temp table (?!if )(\\w+)");

  private AnomalyRules() {}

  /**
   * The statements that make the relation; they read {@link #VARIABLES}.
   *
   * @param name of the temporary table that they make
   * @param lang of its sentences
   */
  public static List<String> script(String name, Lang lang) {
    List<String> shared = statements("relations");
    List<String> script = new ArrayList<>(shared);
    String into = "create temp table anomaly_parts as\n";
    for (AnomalyRule rule : all()) {
      script.add(into + part(rule, lang));
      into = "insert into anomaly_parts\n";
    }
    script.add("create temp table " + name + " as\n" + statements("named").get(0));
    script.add("drop table temp.anomaly_parts");
    for (String statement : shared) {
      Matcher made = MADE.matcher(statement);
      if (made.find()) {
        script.add("drop table temp." + made.group(1));
      }
    }
    return script;
  }

  private static List<String> statements(String file) {
    return Arrays.stream(Objects.requireNonNull(SHARED.text(file)).split(";\\s*\n"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /**
   * How grave an anomaly is.
   *
   * @param anomaly its code as it is printed, such as {@code GRANT-04-743c8e}
   */
  public static Problem.Severity severity(String anomaly) {
    return all().stream()
        .filter(rule -> anomaly.startsWith(rule.code() + "-"))
        .findFirst()
        .map(rule -> Problem.Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT)))
        .orElse(Problem.Severity.WARNING);
  }

  /** The rules in the order of their codes. */
  static List<AnomalyRule> all() {
    return Read.ALL;
  }

  /** Read when first asked for. */
  private static final class Read {
    static final List<AnomalyRule> ALL =
        RULES.names().stream()
            .map(name -> AnomalyRule.read(name, Objects.requireNonNull(RULES.text(name))))
            .sorted(Comparator.comparing(AnomalyRule::code))
            .toList();
  }

  private static String part(AnomalyRule rule, Lang lang) {
    return """
        select
          %s as code, %s as severity, %s as risk, %s as voucher, "grant", %s as concerned, subject::varchar as subject, amount::decimal(38, 6) as amount, said::decimal(38, 6) as said,
          %s as title,
          %s as message,
          %s as cause,
          %s as cure,
          "day"::date as day, delivery_id, source, sheet, source_row
        from (
        %s
        )"""
        .formatted(
            quoted(rule.code()),
            quoted(rule.severity()),
            quoted(rule.risk()),
            rule.risk().matches("voucher|claim") ? "voucher::varchar" : "null::varchar",
            concerned(rule),
            sentence(rule.title().in(lang), lang),
            sentence(rule.message().in(lang), lang),
            sentence(rule.cause().in(lang), lang),
            sentence(rule.cure().in(lang), lang),
            rule.sql());
  }

  /** The grants on whose pages it stands. */
  private static String concerned(AnomalyRule rule) {
    String own = "list_value(\"grant\"::varchar)";
    return rule.concerns() == null ? own : own + " || coalesce(" + rule.concerns() + ", [])";
  }

  /** A sentence with holes as an expression; what is not known is a dash in it. */
  private static String sentence(String text, Lang lang) {
    List<String> parts = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    int from = 0;
    while (hole.find()) {
      parts.add(quoted(text.substring(from, hole.start())));
      parts.add(filled(hole, lang));
      from = hole.end();
    }
    parts.add(quoted(text.substring(from)));
    return String.join(" || ", parts);
  }

  private static String filled(Matcher hole, Lang lang) {
    String column = "\"" + hole.group(1) + "\"";
    String language = lang == Lang.EN ? "'en'" : "'fr'";
    if (hole.group(3) != null) {
      String few = lang == Lang.EN ? " = 1" : " < 2";
      return "if("
          + column
          + few
          + ", "
          + quoted(hole.group(3))
          + ", "
          + quoted(hole.group(4))
          + ")";
    }
    String said =
        "euros".equals(hole.group(2))
            ? euros(column, lang)
            : "day".equals(hole.group(2))
                ? "day_label(" + column + ", " + language + ")"
                : column + "::varchar";
    return "coalesce(" + said + ", '–')";
  }

  private static String euros(String column, Lang lang) {
    return lang == Lang.EN
        ? "'€' || euros_label(" + column + ", 'en')"
        : "euros_label(" + column + ", 'fr') || '\u00a0€'";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
