package bilan.pipelines.warehouse.plan;

import bilan.pipelines.model.Plan.Tally;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of a delivery by table and by place: each is told once, where it belongs, and
 * one without a place with those of none.
 */
final class RejectedTally {

  /** What a row comes to, by the names that tables have for it. */
  private static final List<String> AMOUNTS =
      List.of("amount_incl_tax", "amount_excl_tax", "amount");

  private final Statements sql;
  private final List<Rejection> rejections;

  /**
   * @param rejections with what could be read of them; empty where that is not known any more
   */
  RejectedTally(Statements sql, List<Rejection> rejections) {
    this.sql = sql;
    this.rejections = rejections;
  }

  /** Of a table of facts, by the code of the canonical place; 0 stands for none. */
  Map<Integer, Tally> byPlace(BaseTable table, int delivery) {
    Map<Integer, Tally> tallies = new HashMap<>();
    Map<Integer, @Nullable BigDecimal> euros = euros(table, delivery);
    sql.list(
        Statements.resource("plan/rejected.sql"),
        row -> {
          int place = row.getInt(1);
          return tallies.put(place, new Tally(row.getLong(2), euros.get(place)));
        },
        delivery,
        table.declared().name());
    return tallies;
  }

  /** What those come to of whose rows all amounts could be read. */
  private Map<Integer, @Nullable BigDecimal> euros(BaseTable table, int delivery) {
    Map<Integer, @Nullable BigDecimal> sums = new HashMap<>();
    if (rejections.isEmpty() || !table.euros()) {
      return sums;
    }
    Map<String, Integer> places = places(table, delivery);
    String field = table.declared().stream().get(0);
    for (Rejection rejection : rejections) {
      if (rejection.table().equals(table.declared().name())) {
        Object written = rejection.fields().get(field);
        int place = written == null ? 0 : places.getOrDefault(written.toString(), 0);
        BigDecimal amount = amount(rejection);
        BigDecimal before = sums.getOrDefault(place, BigDecimal.ZERO);
        sums.put(place, amount == null || before == null ? null : before.add(amount));
      }
    }
    return sums;
  }

  private Map<String, Integer> places(BaseTable table, int delivery) {
    Map<String, Integer> places = new HashMap<>();
    sql.list(
        Statements.resource("plan/rejected-places.sql"),
        row -> places.put(row.getString(1), row.getInt(2)),
        delivery,
        table.declared().name());
    return places;
  }

  private static @Nullable BigDecimal amount(Rejection rejection) {
    return AMOUNTS.stream()
        .map(name -> rejection.fields().get(name))
        .flatMap(value -> value instanceof BigDecimal amount ? Stream.of(amount) : Stream.empty())
        .findFirst()
        .orElse(null);
  }
}
