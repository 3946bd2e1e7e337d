package bilan.queries;

import bilan.queries.anomaly.AnomalyRules;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a query's parameters becomes the values of its variables; every problem at
 * once.
 */
final class Binding {

  private static final String AS_OF = "as_of";
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  /** Statements that read the simplified costs, themselves or through the anomalies. */
  private static final Pattern SIMPLIFIED =
      Pattern.compile("simplified_costs|" + Pattern.quote(AnomalyRules.CALL));

  /** Statements that read where grants are booked, themselves or through the anomalies. */
  private static final Pattern BOOKED =
      Pattern.compile("grant_accounts'|" + Pattern.quote(AnomalyRules.CALL));

  private static final Sql GRANTS =
      Sql.of("select distinct \"grant\" from grants order by \"grant\"", "bilan:Binding");

  private final Database database;
  private final SavedQuery query;
  private final Asking asking;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Binding(Database database, SavedQuery query, Asking asking) {
    this.database = database;
    this.query = query;
    this.asking = asking;
  }

  /**
   * The variables by name.
   *
   * @throws Failure (2) for a name that the query doesn't know, one without value, or one that
   *     can't be read
   */
  static Map<String, @Nullable Object> of(
      Database database, SavedQuery query, Asking asking, Map<String, String> typed) {
    Binding binding = new Binding(database, query, asking);
    binding.refuseUnknown(typed);
    binding.values.put("first_month", asking.firstMonth());
    binding.values.put("lang", asking.lang().name().toLowerCase(Locale.ROOT));
    if (SIMPLIFIED.matcher(query.sql().text()).find()) {
      binding.values.put("simplified_costs", asking.simplified().inSql());
    }
    if (BOOKED.matcher(query.sql().text()).find()) {
      binding.values.put("grant_accounts", asking.charts().grantAccountsInSql());
    }
    for (Parameter parameter : query.parameters()) {
      binding.bind(parameter, typed.get(parameter.name()), typed.get(AS_OF));
    }
    if (binding.problems.isEmpty() && binding.values.get("grant") != null) {
      query.fits().forEach(binding::refuseUnfit);
    }
    if (!binding.problems.isEmpty()) {
      throw new Failure(Exit.USAGE, binding.problems);
    }
    return binding.values;
  }

  private void refuseUnknown(Map<String, String> typed) {
    Set<String> known = new LinkedHashSet<>();
    query.parameters().forEach(parameter -> known.add(parameter.name()));
    if (query.parameters().stream().anyMatch(parameter -> parameter.type().isPeriod())) {
      known.add(AS_OF);
    }
    for (String name : typed.keySet()) {
      if (!known.contains(name)) {
        String near = Nearest.of(name, known);
        Message cure =
            near != null
                ? Message.of("query.did_you_mean", near)
                : known.isEmpty()
                    ? Message.of("query.no_parameters", query.name())
                    : Message.of("query.known_parameters", String.join(", ", known));
        add("QUERY-06", Message.of("query.unknown_parameter", name), cure);
      }
    }
  }

  private void bind(Parameter parameter, @Nullable String typed, @Nullable String asOf) {
    String value = typed == null || typed.isBlank() ? parameter.byDefault() : typed;
    if (parameter.type() == Parameter.Type.CHART) {
      bindChart(parameter, value);
    } else if (parameter.type() == Parameter.Type.PERIOD) {
      bindSpan(parameter, value);
    } else if (value == null) {
      values.put(parameter.name(), null);
      if (!parameter.optional()) {
        add(
            "QUERY-07",
            Message.of("query.missing_parameter", parameter.name()),
            Message.of("query.missing_parameter.cure", toType(parameter)));
      }
    } else if (parameter.type().isPeriod()) {
      bindPeriod(parameter, value, asOf);
    } else {
      values.put(parameter.name(), value(parameter, value.strip()));
    }
  }

  /** One of the values that go with the others must have been typed, if there is any. */
  private void refuseUnfit(String parameter, String sql) {
    Rows fitting = database.ask(Sql.of(sql, query.origin()), values);
    if (fitting.rows().isEmpty()
        || fitting.rows().stream().anyMatch(row -> Boolean.TRUE.equals(row.get(1)))) {
      return;
    }
    String fits =
        fitting.rows().stream()
            .filter(row -> row.get(0) != null)
            .map(row -> "--" + parameter + " " + row.get(0))
            .collect(Collectors.joining(", "));
    String grant = String.valueOf(values.get("grant"));
    String year =
        values.get("last_year") instanceof Long last ? Years.label(last, asking.firstMonth()) : "";
    String key = "query.unfit_" + parameter;
    Message cure =
        fits.isEmpty() ? Message.of(key + ".none") : Message.of(key + ".cure", fits, grant);
    problems.add(Problem.error("QUERY-08", Message.of(key, grant, year), "--" + parameter, cure));
  }

  private void bindChart(Parameter parameter, @Nullable String typed) {
    LocalDate from = values.get("from_date") instanceof LocalDate day ? day : asking.today();
    AccountCharts charts = asking.charts();
    AccountChart chart = typed == null ? charts.of(from.getYear()) : charts.named(typed.strip());
    values.put(parameter.name(), chart.inSql());
    values.put(parameter.name() + "_label", chart.label().in(asking.lang()));
    values.put("notable_gap", charts.gap());
  }

  private void bindSpan(Parameter parameter, @Nullable String typed) {
    DaySpan span = typed == null ? null : DaySpan.parse(typed, asking.firstMonth());
    if (typed != null && span == null) {
      wrong(parameter, typed);
    }
    values.put(parameter.name() + "_from", span == null ? null : span.from());
    values.put(parameter.name() + "_to", span == null ? null : span.to());
  }

  private void bindPeriod(Parameter parameter, String typed, @Nullable String asOf) {
    int howMany = Years.lastHowMany(typed);
    Years years =
        howMany > 0
            ? Years.upTo(
                LatestDay.of(database, asking.today(), asking.firstMonth()),
                howMany,
                asking.firstMonth())
            : Years.parse(typed, asking.firstMonth());
    if (years == null
        || (parameter.type() == Parameter.Type.YEAR && years.first() != years.last())) {
      wrong(parameter, typed);
      return;
    }
    LocalDate today = asking.today();
    LocalDate known = today.isBefore(years.to()) ? today.minusDays(1) : years.to();
    LocalDate end = asOf == null ? known : date(asOf);
    if (end == null) {
      wrong(new Parameter(AS_OF, Parameter.Type.DATE, null, null, true), String.valueOf(asOf));
      return;
    }
    values.put(
        parameter.name(),
        parameter.type() == Parameter.Type.YEAR ? (Object) (long) years.last() : years.typed());
    values.put("from_date", years.from());
    values.put("to_date", end.isBefore(years.to()) ? end : years.to());
    values.put(AS_OF, end);
    values.put("first_year", (long) years.first());
    values.put("last_year", (long) years.last());
  }

  private @Nullable Object value(Parameter parameter, String typed) {
    Object value =
        switch (parameter.type()) {
          case TEXT -> typed;
          case DATE -> date(typed);
          case MONTH -> date(typed + "-01");
          case NUMBER -> number(typed);
          case COUNT -> typed.matches("-?\\d{1,18}") ? (Object) Long.parseLong(typed) : null;
          case BOOLEAN -> flag(typed);
          case PLACE -> place(typed);
          case GRANT -> grant(typed);
          case CHART, PERIOD -> null;
          case YEARS, YEAR -> throw new IllegalStateException(parameter.name());
        };
    boolean told =
        parameter.type() == Parameter.Type.PLACE || parameter.type() == Parameter.Type.GRANT;
    if (value == null && !told) {
      wrong(parameter, typed);
    }
    return value;
  }

  private @Nullable String place(String typed) {
    Places places = Places.of(database);
    String place = places.canonical(typed);
    if (place == null) {
      List<String> near = places.near(typed);
      add("QUERY-08", Message.of("query.unknown_place", typed), cure(places, near));
    }
    return place;
  }

  private Message cure(Places places, List<String> near) {
    if (places.names().isEmpty()) {
      return Message.of("query.no_place_yet");
    }
    return near.isEmpty()
        ? Message.of("query.known_places", named(places.names()))
        : Message.of("query.near_places", named(near));
  }

  private @Nullable String grant(String typed) {
    List<String> codes =
        database.ask(GRANTS).rows().stream().map(row -> String.valueOf(row.get(0))).toList();
    for (String code : codes) {
      if (code.equalsIgnoreCase(typed)) {
        return code;
      }
    }
    String near = Nearest.of(typed, codes);
    Message cure =
        codes.isEmpty()
            ? Message.of("query.no_grants")
            : near == null
                ? Message.of("query.known_grants", String.join(", ", codes))
                : Message.of("query.near_grant", near, String.join(", ", codes));
    add("QUERY-08", Message.of("query.unknown_grant", typed), cure);
    return null;
  }

  /** With the words by which ids name them, which need no accents and no spaces. */
  private static String named(List<String> places) {
    return places.stream()
        .map(place -> place + " (" + TraceId.word(place) + ")")
        .collect(Collectors.joining(", "));
  }

  static @Nullable LocalDate date(String typed) {
    Matcher french = DAY_FIRST.matcher(typed);
    try {
      return french.matches()
          ? LocalDate.of(
              Integer.parseInt(french.group(3)),
              Integer.parseInt(french.group(2)),
              Integer.parseInt(french.group(1)))
          : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(String typed) {
    try {
      return new BigDecimal(typed.replace(',', '.'));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Boolean flag(String typed) {
    return switch (typed) {
      case "true", "yes", "oui" -> Boolean.TRUE;
      case "false", "no", "non" -> Boolean.FALSE;
      default -> null;
    };
  }

  private void wrong(Parameter parameter, String typed) {
    add(
        "QUERY-08",
        Message.of("query.bad_value", typed, parameter.name()),
        Message.of("query.bad_value.cure", toType(parameter)));
  }

  /** Periods and places have an option of their own, which bilans know too. */
  private String toType(Parameter parameter) {
    return switch (parameter.name()) {
      case "years", "year", "place", "grant", "period" ->
          "--" + parameter.name() + " " + example(parameter);
      case AS_OF -> "--as-of " + example(parameter);
      default -> "-p " + parameter.name() + "=" + example(parameter);
    };
  }

  private String example(Parameter parameter) {
    return switch (parameter.type()) {
      case YEARS -> new Years(2020, 2022, asking.firstMonth()).typed();
      case YEAR -> Years.label(2022, asking.firstMonth());
      case DATE -> "2022-12-31";
      case PERIOD -> "2021-07-01..2022-06-30";
      case MONTH -> "2022-03";
      case PLACE -> "Wazemmes";
      case GRANT -> "ANCT-2022";
      case CHART -> "anc-2018";
      case TEXT -> "…";
      case NUMBER -> "12,5";
      case COUNT -> "12";
      case BOOLEAN -> "oui";
    };
  }

  private void add(String code, Message what, Message cure) {
    problems.add(Problem.error(code, what, query.name(), cure));
  }
}
