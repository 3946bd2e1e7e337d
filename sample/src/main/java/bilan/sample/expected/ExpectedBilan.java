package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one bilan must print: its tables in their order, its charts, the sentences with a number
 * in them.
 */
public record ExpectedBilan(
    String name,
    BilanYears years,
    List<Expected> figures,
    List<ExpectedTable> tables,
    List<ExpectedTable> charts,
    List<String> sentences,
    List<String> cards) {

  /** The names of the bilans that have an expectation. */
  public static final List<String> NAMES =
      List.of("retrospective", "annual", "priorities", "grants");

  /**
   * @param labels of key figures, by id
   */
  public static ExpectedBilan of(String name, SampleData data, Map<String, String> labels) {
    BilanYears years = years(name, data);
    return of(name, data, labels, ExpectedFigures.of(data, years));
  }

  private static BilanYears years(String name, SampleData data) {
    BilanYears all = data.scenario().years();
    return name.equals("annual") ? all.onlyLast() : all;
  }

  /**
   * The same of key figures that were computed before.
   *
   * @param figures of the years that the bilan shows
   */
  public static ExpectedBilan of(
      String name, SampleData data, Map<String, String> labels, List<Expected> figures) {
    BilanYears years = years(name, data);
    Parts parts = new Parts(data, years, figures, labels);
    return switch (name) {
      case "retrospective" -> parts.retrospective();
      case "annual" -> parts.annual();
      case "priorities" -> parts.priorities();
      default -> parts.grants();
    };
  }

  /** The parts that bilans are made of. */
  private static final class Parts {

    private final BilanYears years;
    private final List<Expected> figures;
    private final Map<String, String> labels;
    private final ExpectedAttendanceTables attendance;
    private final ExpectedSalesTables sales;
    private final ExpectedGrantTables grants;
    private final ExpectedAnomalies anomalies;
    private final ExpectedClaims claims;
    private final ExpectedAccounts accounts;
    private final ExpectedLedger ledger;
    private final ExpectedCash cash;
    private final ExpectedGrantPages pages;
    private final ExpectedAttribution attribution;
    private final ExpectedPlans plans;
    private final ExpectedReference reference;
    private final ExpectedPerimeter perimeter;
    private final ExpectedWords words;
    private final ExpectedFront front;
    private final ExpectedTitles titles;
    private final ExpectedStatement statement;
    private final ExpectedTable offers;

    Parts(SampleData data, BilanYears years, List<Expected> figures, Map<String, String> labels) {
      this.years = years;
      this.figures = figures;
      this.labels = labels;
      attendance = new ExpectedAttendanceTables(data, years);
      sales = new ExpectedSalesTables(data, years);
      grants = new ExpectedGrantTables(data, years);
      anomalies = new ExpectedAnomalies(data, years, grants);
      claims = new ExpectedClaims(data, years, grants);
      accounts = new ExpectedAccounts(data.network().accounts());
      ledger = new ExpectedLedger(data, years);
      cash = new ExpectedCash(data, years);
      pages = new ExpectedGrantPages(data, years, grants, anomalies, cash);
      attribution = new ExpectedAttribution(data, years);
      plans = new ExpectedPlans(data.network().plans(), years);
      reference = new ExpectedReference(data, years);
      perimeter = new ExpectedPerimeter(data);
      words = new ExpectedWords(data, years, figures);
      front = new ExpectedFront(data, years, figures);
      titles = new ExpectedTitles(data, years);
      statement = new ExpectedStatement(data, years);
      offers = ExpectedTitles.offers(data, years);
    }

    ExpectedBilan retrospective() {
      ExpectedTable empty = ExpectedTable.of("constant-perimeter");
      ExpectedTable constant = perimeter.constant();
      return bilan(
          "retrospective",
          Arrays.asList(
              sideBySide(
                  true,
                  "places_open activities participations passages mediation_hours sales_excl_tax"
                      + " other_own_resources grants_attributed self_financing_rate team_fte"
                      + " volunteer_hours"),
              constant.rows().isEmpty() ? empty : constant,
              reference.places(),
              offers,
              plans.milestones(true),
              sideBySide(false, "team_fte team_headcount volunteer_hours"),
              statement.members(true),
              titles.partners(),
              byPlace("participations"),
              attendance.kindsByYear(),
              titles.most(),
              titles.unheard(),
              sideBySide(true, "people_identified people_new"),
              attendance.audience(),
              statement.table(true),
              statement.volunteering(),
              sales.channelsByYear(),
              sales.customersByYear(),
              sales.mixByYear(),
              grants.overview(),
              cash.cash(false),
              cash.reconciled(),
              sideBySide(
                  true, "self_financing_rate cost_per_participation average_ticket_incl_tax"),
              selfFinancing(),
              plans.indicators(),
              plans.milestones(false),
              perimeter.perOpenMonth(),
              reference.closures(),
              reference.breaks(),
              reference.quality(),
              reference.rejectedBySource()),
          List.of(
              reference.placesChart(),
              yearly("participations"),
              stacked("participations"),
              attendance.months(),
              attendance.audienceChart(),
              attendance.themes(),
              sales.channelChart(),
              sales.mixChart(),
              attribution.cliff()),
          Stream.of(
                  words.retrospective(front.hasAccounts()),
                  front.sentences(),
                  front.firstComers(),
                  opening(),
                  ahead(),
                  ofAccounts())
              .flatMap(List::stream)
              .toList());
    }

    ExpectedBilan annual() {
      return bilan(
          "annual",
          List.of(
              sideBySide(
                  true,
                  "places_open months_open activities participations passages mediation_hours"
                      + " sales_excl_tax other_own_resources grants_attributed grants_received"
                      + " self_financing_rate team_fte team_headcount volunteer_hours"),
              offers,
              statement.members(false),
              titles.partners(),
              byPlace("participations"),
              attendance.kinds(),
              titles.most(),
              titles.unheard(),
              sideBySide(true, "people_identified people_new participant_hours"),
              attendance.audience(),
              statement.table(false),
              statement.volunteering(),
              sales.channelsOfYear(),
              sales.customersOfYear(),
              sales.mixOfYear(),
              selfFinancing(),
              sideBySide(true, "services_excl_tax average_ticket_incl_tax cost_per_participation"),
              grants.byFunder(false),
              cash.reconciled(),
              reference.rejectedBySource()),
          List.of(
              attendance.months(),
              ofPlaces("participations"),
              attendance.themes(),
              attendance.audienceChart(),
              sales.channelChartOfYear(),
              sales.mixChartOfYear()),
          Stream.of(words.annual(), front.firstComers(), ofAccounts())
              .flatMap(List::stream)
              .toList());
    }

    ExpectedBilan priorities() {
      List<ExpectedTable> tables = new ArrayList<>(List.of(plans.overview()));
      tables.addAll(plans.chapters(attribution::ofPriority));
      tables.add(attribution.byPriorityAndYear());
      return bilan("priorities", tables, List.of(plans.chart()), words.priorities());
    }

    ExpectedBilan grants() {
      List<ExpectedTable> tables =
          new ArrayList<>(
              List.of(
                  anomalies.all(),
                  grants.reconciled(anomalies.atRisk()),
                  claims.claimed(),
                  claims.declined(),
                  grants.purposes(),
                  pages.followUp(),
                  sideBySide(
                      true,
                      "grants_notified grants_attributed grants_received grants_booked grants_due"),
                  pages.moved(),
                  grants.byFunder(true),
                  cash.receivables(),
                  attribution.byLevel(),
                  accounts.dedicated(years, ledger),
                  ledger.books(),
                  ledger.byGrant(),
                  cash.cash(true),
                  pages.ahead(),
                  cash.reconciled()));
      tables.addAll(pages.all());
      return bilan(
          "grants",
          tables,
          List.of(sales.mixChart(), attribution.cliff()),
          Stream.concat(pages.lowest().stream(), ahead().stream()).toList());
    }

    /** Sentences at the head, where anything of either is known. */
    private List<String> opening() {
      boolean known = value("grants_attributed", years.last(), null) != null;
      String sentence = new ExpectedAhead(attribution, years).opening();
      return known && sentence != null ? List.of(sentence) : List.of();
    }

    /** What ends against what was, where what was is known. */
    private List<String> ahead() {
      ExpectedAhead ahead = new ExpectedAhead(attribution, years);
      boolean known = value("grants_attributed", years.last(), null) != null;
      return Stream.of(known ? ahead.sentence() : null, ahead.leftOut())
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .toList();
    }

    private ExpectedBilan bilan(
        String name,
        List<ExpectedTable> tables,
        List<ExpectedTable> charts,
        List<String> sentences) {
      ExpectedCards cards = new ExpectedCards(years, figures, labels);
      return new ExpectedBilan(
          name,
          years,
          figures,
          tables.stream().filter(table -> !table.rows().isEmpty()).toList(),
          charts.stream().filter(ExpectedBilan::isSeen).toList(),
          sentences,
          switch (name) {
            case "priorities" -> List.of();
            case "grants" -> cards.of("grants_due grants_notified grants_received");
            default ->
                cards.of(
                    "participations passages places_open sales_excl_tax grants_attributed"
                        + " team_fte");
          });
    }

    private @Nullable Expected find(String id, int year, @Nullable String place) {
      return figures.stream()
          .filter(f -> f.id().equals(id) && f.year() == year && Objects.equals(f.place(), place))
          .findFirst()
          .orElse(null);
    }

    private @Nullable BigDecimal value(String id, int year, @Nullable String place) {
      Expected figure = find(id, year, place);
      return figure == null ? null : figure.value();
    }

    /** Key figures of the network, a column a year, and one for each change if they are shown. */
    private ExpectedTable sideBySide(boolean changes, String ids) {
      List<String> columns = new ArrayList<>(List.of("figure"));
      for (int year : years.all()) {
        columns.add(years.label(year));
        if (changes && year > years.first()) {
          columns.add("change_" + years.label(year));
        }
      }
      ExpectedTable table = ExpectedTable.of("figures", columns);
      for (String id : ids.split(" ", 0)) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(labels.get(id));
        for (int year : years.all()) {
          Expected figure = Objects.requireNonNull(find(id, year, null), id);
          row.add(figure.value());
          if (changes && year > years.first()) {
            row.add(figure.told());
          }
        }
        table.row(row);
        KnownSomewhere known = new KnownSomewhere(figures, labels, years, reference.placeNames());
        known.rows(id, changes).forEach(table::row);
      }
      return table;
    }

    /** What own resources make, beside the rate of the accounts; no rows where none misses. */
    private ExpectedTable selfFinancing() {
      List<String> columns = new ArrayList<>(List.of("figure"));
      List<@Nullable Object> rates = new ArrayList<>();
      rates.add("Taux d'autofinancement");
      List<@Nullable Object> estimates = new ArrayList<>();
      estimates.add("Estimé, hors comptabilité");
      for (int year : years.all()) {
        columns.add(years.label(year));
        rates.add(value("self_financing_rate", year, null));
        estimates.add(estimate(year));
      }
      ExpectedTable table = ExpectedTable.of("self-financing", columns);
      return rates.contains(null) ? table.row(rates).row(estimates) : table;
    }

    /** That the rate of the accounts is not what own resources make. */
    private List<String> ofAccounts() {
      BigDecimal rate = value("self_financing_rate", years.last(), null);
      BigDecimal estimate = estimate(years.last());
      return rate == null || estimate == null
          ? List.of()
          : List.of(
              "Le taux d'autofinancement de "
                  + years.label(years.last())
                  + ", "
                  + ExpectedWords.inSentence(rate)
                  + ", vient des comptes. Calculé sur les ressources par origine de la même année,"
                  + " il serait de "
                  + ExpectedWords.percent(estimate).substring(estimate.signum() == 0 ? 0 : 1)
                  + " : les comptes prennent une facture ou une subvention à la date de son écriture,"
                  + " avec les produits divers et financiers, et les ressources par origine suivent"
                  + " les jours des prestations et des conventions.");
    }

    /** The part of sales, memberships and donations in them and the grants of the year. */
    private @Nullable BigDecimal estimate(int year) {
      BigDecimal sales = value("sales_excl_tax", year, null);
      BigDecimal granted = value("grants_attributed", year, null);
      BigDecimal others = value("other_own_resources", year, null);
      if (sales == null || granted == null) {
        return null;
      }
      BigDecimal own = others == null ? sales : sales.add(others);
      BigDecimal all = own.add(granted);
      return all.signum() == 0 ? null : own.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
    }

    private ExpectedTable byPlace(String id) {
      List<String> columns = new ArrayList<>(List.of("place"));
      years.all().forEach(year -> columns.add(years.label(year)));
      ExpectedTable table = ExpectedTable.of(id + "-by-place", columns);
      for (String place : placesAndNone(id)) {
        List<@Nullable Object> row = new ArrayList<>(List.of(place));
        years.all().forEach(year -> row.add(value(id, year, place)));
        table.row(row);
      }
      List<@Nullable Object> whole = new ArrayList<>(List.of("Ensemble du réseau"));
      years.all().forEach(year -> whole.add(value(id, year, null)));
      return table.row(whole);
    }

    /** The places, and a row for what none of theirs shows where there is any. */
    private List<String> placesAndNone(String id) {
      List<String> names = new ArrayList<>(reference.placeNames());
      for (int year : years.all()) {
        BigDecimal left = value(id, year, ExpectedFigures.NOWHERE);
        if (left != null && left.signum() != 0 && !names.contains(ExpectedFigures.NOWHERE)) {
          names.add(ExpectedFigures.NOWHERE);
        }
      }
      return names;
    }

    /** A stack of places a year, without those that have nothing. */
    private ExpectedTable stacked(String id) {
      Map<String, Map<Integer, @Nullable BigDecimal>> byPlace = new HashMap<>();
      for (String place : placesAndNone(id)) {
        Map<Integer, @Nullable BigDecimal> row = new HashMap<>();
        years.all().forEach(year -> row.put(year, value(id, year, place)));
        if (row.values().stream().anyMatch(v -> v != null && v.signum() != 0)) {
          byPlace.put(place, row);
        }
      }
      return ExpectedSalesTables.chart(id + "-by-place", byPlace, years, year -> name(id, year));
    }

    /** A column a year; one alone compares with nothing. */
    private ExpectedTable yearly(String id) {
      ExpectedTable chart = ExpectedTable.of("chart:" + id, "x", id);
      List<@Nullable BigDecimal> values = new ArrayList<>();
      years.all().forEach(year -> values.add(value(id, year, null)));
      if (values.stream().filter(Objects::nonNull).count() > 1) {
        years.all().forEach(year -> chart.row(name(id, year), value(id, year, null)));
      }
      return chart;
    }

    /** A bar for each place that has something in the last year. */
    private ExpectedTable ofPlaces(String id) {
      ExpectedTable chart = ExpectedTable.of("chart:" + id + "-by-place", "x", "value");
      for (String place : placesAndNone(id)) {
        BigDecimal value = value(id, years.last(), place);
        if (value != null && value.signum() != 0) {
          chart.row(place, value);
        }
      }
      return chart;
    }

    /** A year that is not whole says so. */
    private String name(String id, int year) {
      boolean partial = Objects.requireNonNull(find(id, year, null)).state() == State.PARTIAL;
      return years.label(year) + (partial ? " (partielle)" : "");
    }
  }

  private static boolean isSeen(ExpectedTable chart) {
    return !isStill(chart)
        && chart.rows().stream()
            .flatMap(row -> row.stream().skip(1))
            .anyMatch(cell -> cell instanceof BigDecimal number && number.signum() != 0);
  }

  /** Counts of places over more than a year of months that move twice at most. */
  private static boolean isStill(ExpectedTable chart) {
    List<? extends List<?>> rows = chart.rows();
    if (!chart.id().equals("chart:places-by-month") || rows.size() <= 12) {
      return false;
    }
    int moves = 0;
    for (int i = 1; i < rows.size(); i++) {
      List<?> before = rows.get(i - 1).subList(1, rows.get(i - 1).size());
      moves += before.equals(rows.get(i).subList(1, rows.get(i).size())) ? 0 : 1;
    }
    return moves <= 2;
  }
}
