package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Sale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final List<String> IDS =
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

  List<ExpectedTable> all() {
    return List.of(constant(), perOpenMonth());
  }

  /**
   * What two years share.
   *
   * @param months as {@code place/month}
   * @param change in percent; null if none may be printed
   */
  private record Pair(
      Set<String> months, BigDecimal before, BigDecimal after, @Nullable BigDecimal change) {}

  private Pair pair(String id, int year) {
    String dataset = dataset(id);
    Set<String> common = new TreeSet<>(calendar.comparable(dataset, null, year));
    common.retainAll(calendar.comparable(dataset, null, year - 1));
    BigDecimal before = over(id, year - 1, common);
    BigDecimal after = over(id, year, common);
    boolean broken = changes.broken(dataset, null, field -> isOf(id, field), year) != null;
    BigDecimal change = broken ? null : ExpectedChange.percent(before, after, null);
    return new Pair(common, before, after, change);
  }

  /**
   * By how much a figure moved in the months that the last two years share, of one place or all.
   */
  BigDecimal moved(String id, @Nullable String place) {
    Set<String> months = new TreeSet<>(pair(id, years.last()).months());
    months.removeIf(month -> place != null && !month.startsWith(place + "/"));
    return over(id, years.last(), months).subtract(over(id, years.last() - 1, months));
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

  private ExpectedTable constant() {
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

  private static BigDecimal rounded(String id, BigDecimal value) {
    boolean count = id.equals("activities") || id.equals("participations");
    return value.setScale(count ? 0 : 2, RoundingMode.HALF_UP);
  }

  /**
   * A complete year's figure divided by the months in which something of a place was covered; not
   * sales, some of which belong to no place.
   */
  private ExpectedTable perOpenMonth() {
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
      sum =
          sum.add(
              ExpectedSales.part(
                  sale, sale.exclTax(), day -> lies(sale.place(), day, year, months)));
    }
    return sum;
  }
}
