package bilan.pipelines.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that count and would go because their new text is rejected: by unit where the key could be
 * read, else by day. In a union only a unit that both sides have may lose lines: one that the new
 * delivery lacks stays.
 */
final class Lost {

  private final boolean union;
  private long rows;
  private @Nullable BigDecimal euros;

  private record Rejected(@Nullable LocalDate day, @Nullable Long unit) {}

  Lost(
      Sql sql,
      BaseTable table,
      LiveDelivery delivery,
      Party party,
      String older,
      String newer,
      List<DayTally> days) {
    this.union = party.keyed() && !party.sources().contains(delivery.source());
    List<Rejected> rejected = rejected(sql, table, delivery, party);
    if (rejected.isEmpty()) {
      return;
    }
    Set<Long> units = new HashSet<>();
    List<Rejected> byDay = new ArrayList<>();
    for (Rejected row : rejected) {
      if (party.keyed() && row.unit() != null) {
        units.add(row.unit());
      } else {
        byDay.add(row);
      }
    }
    if (!units.isEmpty()) {
      byUnit(sql, table, units, older, newer);
    }
    long unknown = union ? byDay.size() : byDay(byDay, days, party.keyed());
    if (party.keyed() && unknown > 0) {
      byShared(sql, table, unknown, units, older, newer);
    }
  }

  private static List<Rejected> rejected(
      Sql sql, BaseTable table, LiveDelivery delivery, Party party) {
    Integer place = party.streams().get(0).place();
    return sql.list(
        """
        select row_date, unit_hash from store.reject r
        left join store.place_alias a on a.written = r.place_code
        where delivery_id = ? and table_name = ?
          and (r.place_code is null or coalesce(a.place, r.place_code) is not distinct from ?)
        """,
        row -> {
          long unit = row.getLong(2);
          return new Rejected(Sql.date(row, 1), row.wasNull() ? null : unit);
        },
        delivery.id(),
        table.declared().name(),
        place);
  }

  private static String listed(Set<Long> units) {
    return units.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void byUnit(Sql sql, BaseTable table, Set<Long> units, String older, String newer) {
    String text =
        """
        with o as (select unit_hash, count(*) as n, sum(%1$s) as euros from %2$s where %3$s and counts and unit_hash in (%5$s) group by unit_hash),
        n as (select unit_hash, count(*) as n, sum(%1$s) as euros from %2$s where %4$s and unit_hash in (%5$s) group by unit_hash)
        select coalesce(sum(greatest(o.n - coalesce(n.n, 0), 0)), 0)::bigint, sum(o.euros - coalesce(n.euros, 0))
        from o %6$s join n using (unit_hash)
        """
            .formatted(
                MeetingQuery.amount(table),
                table.name(),
                older,
                newer,
                listed(units),
                union ? "inner" : "left");
    rows +=
        sql.one(
            text,
            row -> {
              add(Sql.amount(row, 2));
              return row.getLong(1);
            });
  }

  /** Rejected rows of no known unit may be the lines that a unit of both sides has lost. */
  private void byShared(
      Sql sql, BaseTable table, long rejected, Set<Long> known, String older, String newer) {
    String text =
        """
        with o as (select unit_hash, count(*) as n, sum(%1$s) as euros from %2$s where %3$s and counts group by unit_hash),
        n as (select unit_hash, count(*) as n, sum(%1$s) as euros from %2$s where %4$s group by unit_hash)
        select coalesce(sum(o.n - n.n), 0)::bigint, sum(o.euros - n.euros)
        from o join n using (unit_hash) where o.n > n.n %5$s
        """
            .formatted(
                MeetingQuery.amount(table),
                table.name(),
                older,
                newer,
                known.isEmpty() ? "" : "and unit_hash not in (" + listed(known) + ")");
    rows +=
        sql.one(
            text,
            row -> {
              add(Sql.amount(row, 2));
              return Math.min(rejected, row.getLong(1));
            });
  }

  /**
   * Rejected rows may be those that a day has lost.
   *
   * @return how many of no known day are left
   */
  private long byDay(List<Rejected> rejected, List<DayTally> days, boolean keyed) {
    Map<LocalDate, Long> perDay = new HashMap<>();
    long undated = 0;
    for (Rejected row : rejected) {
      if (row.day() == null) {
        undated++;
      } else {
        perDay.merge(row.day(), 1L, Long::sum);
      }
    }
    for (DayTally day : days) {
      long gone = keyed ? day.goneRows() : Math.max(0, day.older() - day.newer());
      long lost = Math.min(gone, perDay.getOrDefault(day.day(), 0L));
      long more = Math.min(gone - lost, undated);
      undated -= more;
      if (lost + more > 0) {
        rows += lost + more;
        add(keyed ? day.goneEuros() : day.unmatched());
      }
    }
    return undated;
  }

  private void add(@Nullable BigDecimal amount) {
    if (amount != null) {
      euros = euros == null ? amount : euros.add(amount);
    }
  }

  long rows() {
    return rows;
  }

  @Nullable BigDecimal euros() {
    return euros;
  }
}
