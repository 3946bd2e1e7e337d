package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.meeting.RejectedRows.Rejected;
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
final class LostRows {

  private final boolean union;
  private long rows;
  private @Nullable BigDecimal euros;

  /**
   * @param number of the party among those that are shown
   */
  LostRows(Statements sql, MetParty meeting, int number, RejectedRows all, List<DayTally> days) {
    Party party = meeting.party();
    this.union = party.keyed() && !party.sources().contains(meeting.delivery().source());
    if (days.stream().noneMatch(day -> maySuffer(day, party.keyed()))) {
      return;
    }
    List<Rejected> rejected = all.at(party.streams().get(0).place());
    if (rejected.isEmpty()) {
      return;
    }
    BaseTable table = meeting.table();
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
      byUnit(sql, table, number, units);
    }
    long unknown = union ? byDay.size() : byDay(byDay, days, party.keyed());
    if (party.keyed() && unknown > 0) {
      byShared(sql, table, number, unknown, units);
    }
  }

  /** Whether older rows have no counterpart, or a unit other lines. */
  private static boolean maySuffer(DayTally day, boolean keyed) {
    return keyed
        ? day.goneUnits() > 0 || day.sharedUnits() > day.equalUnits()
        : day.older() > day.newer();
  }

  private static String listed(Set<Long> units) {
    return units.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void byUnit(Statements sql, BaseTable table, int party, Set<Long> units) {
    String text =
        Statements.resource("decide/lost-by-unit.sql")
            .replace("{{amount}}", MeetingQuery.amount(table))
            .replace("{{party}}", String.valueOf(party))
            .replace("{{units}}", listed(units))
            .replace("{{join}}", union ? "inner" : "left");
    rows +=
        sql.one(
            text,
            row -> {
              add(Statements.amount(row, 2));
              return row.getLong(1);
            });
  }

  /** Rejected rows of no known unit may be the lines that a unit of both sides has lost. */
  private void byShared(
      Statements sql, BaseTable table, int party, long rejected, Set<Long> known) {
    String text =
        Statements.resource("decide/lost-by-shared.sql")
            .replace("{{amount}}", MeetingQuery.amount(table))
            .replace("{{party}}", String.valueOf(party))
            .replace(
                "{{known}}", known.isEmpty() ? "" : "and unit_hash not in (" + listed(known) + ")");
    rows +=
        sql.one(
            text,
            row -> {
              add(Statements.amount(row, 2));
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
