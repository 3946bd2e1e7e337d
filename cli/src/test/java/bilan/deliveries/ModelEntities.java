package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables without dates, of one dataset: of each source its newest file speaks, and among those the
 * latest that holds a grant (a fiscal year, a place) in a table gives all that table's rows of it.
 */
final class ModelEntities {

  private record Held(int delivery, String source, List<Row> rows) {}

  private final List<Held> held = new ArrayList<>();
  private final List<String> tables;

  ModelEntities(List<String> tables) {
    this.tables = tables;
  }

  /** Takes a delivery in; the entities that count no more, with their table. */
  Set<String> meet(int id, Sent sent) {
    Set<String> before = givers().keySet();
    held.add(new Held(id, sent.source(), sent.rows()));
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(givers().keySet());
    return gone;
  }

  /** Whether of some fiscal year fewer than half of more than three accounts would be left. */
  boolean shrinks(int id, Sent sent) {
    Map<String, Long> before = accounts();
    ModelEntities then = new ModelEntities(tables);
    then.held.addAll(held);
    then.meet(id, sent);
    Map<String, Long> after = then.accounts();
    return before.entrySet().stream()
        .anyMatch(
            e ->
                e.getValue() > 3
                    && after.containsKey(e.getKey())
                    && after.getOrDefault(e.getKey(), 0L) * 2 < e.getValue());
  }

  private Map<String, Long> accounts() {
    return rows("accounts").stream()
        .collect(Collectors.groupingBy(Row::entity, Collectors.counting()));
  }

  Set<Counted> counting() {
    Map<String, Integer> givers = givers();
    Set<Counted> counting = new TreeSet<>();
    for (Held each : held) {
      for (int i = 0; i < each.rows().size(); i++) {
        String name = name(each.rows().get(i));
        if (name != null && Integer.valueOf(each.delivery()).equals(givers.get(name))) {
          counting.add(new Counted(each.delivery(), i + 1));
        }
      }
    }
    return counting;
  }

  /** The rows of a table that count, in the order of their deliveries. */
  List<Row> rows(String table) {
    List<Row> rows = new ArrayList<>();
    for (Counted counted : counting()) {
      for (Held each : held) {
        Row row = each.delivery() == counted.delivery() ? each.rows().get(counted.row() - 1) : null;
        if (row != null && row.table().equals(table)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Map<String, Integer> givers() {
    Map<String, Integer> newest = new HashMap<>();
    held.forEach(h -> newest.put(h.source(), h.delivery()));
    Map<String, Integer> givers = new HashMap<>();
    for (Held each : held) {
      if (newest.containsValue(each.delivery())) {
        for (Row row : each.rows()) {
          String name = name(row);
          if (name != null) {
            givers.put(name, each.delivery());
          }
        }
      }
    }
    return givers;
  }

  private @Nullable String name(Row row) {
    return tables.contains(row.table()) && !row.bad() ? row.table() + " " + row.entity() : null;
  }
}
