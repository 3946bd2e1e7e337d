package bilan.sample.expected;

import bilan.sample.printed.PrintedBilan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order a reader expects the rows of a table: those that no rule is given for stand as the
 * maker has them.
 */
final class RowOrder {

  /** The largest sum over the years first. */
  private static final Set<String> LARGEST =
      Set.of("sales-by-year", "services-by-customer", "funding-mix", "funding-by-level");

  /** The largest in one column first. */
  private static final Map<String, String> DOWN =
      Map.of(
          "sales-by-channel", "amount",
          "chart:sales-by-channel", "amount",
          "grants-by-funder", "awarded",
          "receivables", "due",
          "chart:attendance-themes", "share");

  /** The earliest first. */
  private static final Map<String, String> UP =
      Map.of(
          "cash-calendar", "due_on",
          "closures", "from_on",
          "breaks", "break_on",
          "actions", "start_on");

  /** The place that came first is first. */
  private static final Set<String> BY_ARRIVAL =
      Set.of(
          "places-timeline",
          "place-offers",
          "participations-by-place",
          "chart:participations-by-place");

  /** The most money at risk first, which is not printed; the list itself is tested for it. */
  private static final String BY_MONEY = "anomalies";

  private static final Set<String> PASSAGES = Set.of("Événements", "Venues libres");
  private static final BigDecimal CENTS = new BigDecimal("0.05");

  private final Calendar calendar;

  RowOrder(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Whether a table follows a rule of its own. */
  static boolean hasRule(String id) {
    return LARGEST.contains(id)
        || DOWN.containsKey(id)
        || UP.containsKey(id)
        || BY_ARRIVAL.contains(id)
        || id.equals("attendance-by-kind")
        || id.equals(BY_MONEY);
  }

  /** Whether the rows above the total stand as the table's rule wants them. */
  boolean isRight(PrintedBilan.Table table) {
    List<List<@Nullable Object>> body = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.roles().get(i).equals("body")) {
        body.add(table.rows().get(i));
      }
    }
    for (int i = 1; i < body.size(); i++) {
      if (!follows(table, body.get(i - 1), body.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean follows(
      PrintedBilan.Table table, List<@Nullable Object> above, List<@Nullable Object> below) {
    String id = table.id();
    if (id.equals(BY_MONEY)) {
      return true;
    }
    String down = DOWN.get(id);
    String up = UP.get(id);
    if (LARGEST.contains(id)) {
      boolean known = !String.valueOf(above.get(0)).startsWith("(");
      boolean unknown = String.valueOf(below.get(0)).startsWith("(");
      return known && (unknown || sum(above).add(CENTS).compareTo(sum(below)) >= 0);
    }
    if (down != null) {
      int at = table.columns().indexOf(down);
      return number(above.get(at)).compareTo(number(below.get(at))) >= 0;
    }
    if (up != null) {
      int at = table.columns().indexOf(up);
      return day(above.get(at)).compareTo(day(below.get(at))) <= 0;
    }
    return BY_ARRIVAL.contains(id)
        ? !arrival(above.get(0)).isAfter(arrival(below.get(0)))
        : !PASSAGES.contains(String.valueOf(above.get(0)))
            || PASSAGES.contains(String.valueOf(below.get(0)));
  }

  private static BigDecimal sum(List<@Nullable Object> row) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object cell : row.subList(1, row.size())) {
      sum = sum.add(number(cell));
    }
    return sum;
  }

  private static BigDecimal number(@Nullable Object cell) {
    String words = String.valueOf(cell);
    return words.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(words) : BigDecimal.ZERO;
  }

  /** What has no day comes last. */
  private static String day(@Nullable Object cell) {
    return cell == null ? "9999" : cell.toString();
  }

  private LocalDate arrival(@Nullable Object place) {
    return calendar.places().contains(String.valueOf(place))
        ? calendar.place(String.valueOf(place)).firstDay()
        : LocalDate.MAX;
  }
}
