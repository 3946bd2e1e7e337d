package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.MonthWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.printed.PrintedBilan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The network's figures over the months that two years share, and by month of opening. */
final class ExpectedPerimeter {

  private static final Map<String, String> LABELS =
      Map.of(
          "activities", "Activités",
          "participations", "Participations",
          "mediation_hours", "Heures d'animation",
          "sales_excl_tax", "Ventes HT");

  /** Id of the table that says which places and months two years share. */
  static final String MONTHS = "perimeter-months";

  static final List<String> IDS =
      List.of("activities", "participations", "mediation_hours", "sales_excl_tax");

  private final InventedNetwork network;
  private final Calendar calendar;
  private final ExpectedChange changes;
  private final BilanYears years;

  ExpectedPerimeter(SampleData data) {
    network = data.network();
    years = data.scenario().years();
    calendar = new Calendar(network, data.written(), years);
    changes = new ExpectedChange(network.breaks(), years);
  }

  /**
   * What two years share.
   *
   * @param months as {@code place/month}
   * @param change in percent; null if none may be printed
   */
  record Pair(
      String id,
      int year,
      Set<String> months,
      BigDecimal before,
      BigDecimal after,
      @Nullable BigDecimal change) {}

  Pair pair(String id, int year) {
    String dataset = dataset(id);
    Set<String> common = new TreeSet<>(calendar.comparable(dataset, null, year));
    common.retainAll(calendar.comparable(dataset, null, year - 1));
    BigDecimal before = over(id, year - 1, common);
    BigDecimal after = over(id, year, common);
    boolean broken = changes.broken(dataset, null, field -> isOf(id, field), year) != null;
    BigDecimal change = broken ? null : ExpectedChange.percent(before, after, null);
    return new Pair(id, year, common, before, after, change);
  }

  private static String dataset(String id) {
    return id.equals("sales_excl_tax") ? "sales" : "attendance";
  }

  private static boolean isOf(String id, String field) {
    return switch (id) {
      case "participations" -> field.equals("participants");
      case "mediation_hours" -> field.equals("duration_minutes");
      case "sales_excl_tax" -> field.startsWith("amount_");
      default -> false;
    };
  }

  ExpectedTable constant() {
    ExpectedTable table =
        ExpectedTable.of("constant-perimeter", "figure", "years", "before", "value", "change");
    for (String id : IDS) {
      for (int year : years.all().subList(1, years.all().size())) {
        Pair pair = pair(id, year);
        if (!pair.months().isEmpty()) {
          table.row(
              LABELS.get(id),
              years.label(year - 1) + " → " + years.label(year),
              rounded(id, pair.before()),
              rounded(id, pair.after()),
              pair.change());
        }
      }
    }
    return table;
  }

  /**
   * What is wrong of the table that says which places and months two years share: each figure that
   * compares stands once in it, with its own places and months.
   */
  List<String> wrong(PrintedBilan.Table table) {
    List<String> wrong = new ArrayList<>();
    Map<String, Pair> left = new TreeMap<>();
    for (int year : years.all().subList(1, years.all().size())) {
      for (String id : IDS) {
        Pair pair = pair(id, year);
        if (!pair.months().isEmpty()) {
          left.put(years.label(year - 1) + " → " + years.label(year) + " " + LABELS.get(id), pair);
        }
      }
    }
    for (List<@Nullable Object> row : table.rows()) {
      for (String label : PrintedBilan.plain(String.valueOf(row.get(1))).split(", ", -1)) {
        Pair pair = left.remove(PrintedBilan.plain(String.valueOf(row.get(0))) + " " + label);
        if (pair == null
            || !MonthWords.say(PrintedBilan.plain(String.valueOf(row.get(2))), pair.months())) {
          wrong.add("places and months not accounted for: " + row);
        }
      }
    }
    left.keySet().forEach(pair -> wrong.add("places and months not printed: " + pair));
    return wrong;
  }

  private static BigDecimal rounded(String id, BigDecimal value) {
    boolean count = id.equals("activities") || id.equals("participations");
    return value.setScale(count ? 0 : 2, RoundingMode.HALF_UP);
  }

  /**
   * A complete year's figure divided by the months in which something of a place was covered; not
   * sales, some of which belong to no place.
   */
  ExpectedTable perOpenMonth() {
    List<String> columns = new ArrayList<>(List.of("figure"));
    years.all().forEach(year -> columns.add(years.label(year)));
    ExpectedTable table = ExpectedTable.of("per-open-month", columns);
    for (String id : IDS.subList(0, 3)) {
      List<@Nullable Object> row = new ArrayList<>(List.of(LABELS.getOrDefault(id, id)));
      for (int year : years.all()) {
        int months = calendar.count(dataset(id), null, years.months(year), State.COVERED);
        boolean said = calendar.year(dataset(id), null, year) == State.COMPLETE && months > 0;
        row.add(
            said
                ? over(id, year, null)
                    .divide(BigDecimal.valueOf(months), decimals(id), RoundingMode.HALF_UP)
                : null);
      }
      table.row(row);
    }
    return table;
  }

  /** What the months of the years that have a figure are said to be. */
  boolean isDivisor(String note) {
    List<String> said = new ArrayList<>();
    for (int year : years.all()) {
      int months = calendar.count("attendance", null, years.months(year), State.COVERED);
      if (calendar.year("attendance", null, year) == State.COMPLETE && months > 0) {
        long open = calendar.monthsOpen(null, year);
        said.add(
            months
                + " en "
                + years.label(year)
                + (open == months ? "" : " (sur " + open + " d'ouverture)"));
      }
    }
    return note.equals("Divisé par les mois de fréquentation comptés : " + String.join(", ", said));
  }

  /** Hours to the hundredth, a count by month to the tenth. */
  private static int decimals(String id) {
    return id.equals("mediation_hours") ? 2 : 1;
  }

  /**
   * A figure of one year.
   *
   * @param months of which places as {@code place/month}; null for all
   */
  private BigDecimal over(String id, int year, @Nullable Set<String> months) {
    return dataset(id).equals("sales") ? sold(year, months) : attended(id, year, months);
  }

  private BigDecimal attended(String id, int year, @Nullable Set<String> months) {
    long sum = 0;
    for (Activity activity : network.activities()) {
      if (activity.counts() && lies(activity.place(), activity.date(), year, months)) {
        sum +=
            switch (id) {
              case "activities" -> 1;
              case "participations" -> activity.participants();
              default -> activity.minutes() == null ? 0 : activity.minutes();
            };
      }
    }
    BigDecimal whole = BigDecimal.valueOf(sum);
    return id.equals("mediation_hours")
        ? whole.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64)
        : whole;
  }

  private boolean lies(
      @Nullable String place, LocalDate day, int year, @Nullable Set<String> months) {
    return years.of(day) == year
        && (months == null || months.contains(place + "/" + day.getMonthValue()));
  }

  private BigDecimal sold(int year, @Nullable Set<String> months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Sale sale : network.sales()) {
      if (sale.cancelled() || !ExpectedSales.SALES.contains(sale.channel())) {
        continue;
      }
      LocalDate from = ExpectedSales.first(sale);
      LocalDate to = ExpectedSales.last(sale);
      long days =
          from.datesUntil(to.plusDays(1)).filter(d -> lies(sale.place(), d, year, months)).count();
      BigDecimal length = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
      sum =
          sum.add(
              sale.exclTax()
                  .multiply(BigDecimal.valueOf(days))
                  .divide(length, MathContext.DECIMAL128));
    }
    return sum;
  }
}
