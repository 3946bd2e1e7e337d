package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Grain;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parties among older rows that a delivery meets together, place by place. */
final class PartySearch {

  private final Statements sql;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final Map<Integer, List<CodedStream>> places;

  PartySearch(Statements sql, BaseTable table, LiveDelivery delivery, List<CodedStream> streams) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
    this.places = byPlace(streams, s -> s);
  }

  /**
   * The parties of one grain.
   *
   * @param newer the delivery's own rows of that grain
   */
  List<Party> parties(Grain grain, List<Group> newer, List<Group> older) {
    Map<String, List<Group>> bySource =
        older.stream()
            .collect(Collectors.groupingBy(Group::source, LinkedHashMap::new, Collectors.toList()));
    Map<Integer, List<Group>> ours = byPlace(newer, Group::stream);
    List<Party> found = new ArrayList<>();
    bySource.forEach(
        (source, groups) -> {
          Map<Integer, List<Group>> theirs = byPlace(groups, Group::stream);
          places.forEach(
              (place, here) ->
                  found.addAll(
                      partiesOf(
                          source,
                          grain,
                          here,
                          ours.getOrDefault(place, List.of()),
                          theirs.getOrDefault(place, List.of()))));
        });
    return mergeNamed(found, byPlace(older, Group::stream));
  }

  private static <T> Map<Integer, List<T>> byPlace(List<T> items, Function<T, CodedStream> stream) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> stream.apply(item).place(), LinkedHashMap::new, Collectors.toList()));
  }

  private List<Party> partiesOf(
      String source, Grain grain, List<CodedStream> here, List<Group> newer, List<Group> older) {
    List<Party> found = new ArrayList<>();
    List<Group> inside = older.stream().filter(g -> g.rows() > 0).toList();
    for (List<CodedStream> cluster : clusters(here, inside)) {
      List<Group> ours =
          newer.stream()
              .filter(g -> cluster.stream().anyMatch(s -> s.name().equals(g.stream().name())))
              .toList();
      boolean oursKeyed = !ours.isEmpty() && ours.stream().allMatch(Group::allKeyed);
      List<Group> reach =
          older.stream()
              .filter(g -> cluster.stream().anyMatch(s -> s.overlaps(g.stream())))
              .filter(g -> grain.meets(g.grain(), oursKeyed && g.allKeyed()))
              .toList();
      List<Group> theirs = reach.stream().filter(g -> g.rows() > 0).toList();
      if (theirs.isEmpty()) {
        continue;
      }
      boolean keyed = oursKeyed && theirs.stream().allMatch(Group::allKeyed);
      Party party =
          new Party(table, delivery, grain, List.of(source), keyed, cluster, ours, theirs, reach);
      found.addAll(keyed && !source.equals(delivery.source()) ? byRegister(party) : List.of(party));
    }
    return found;
  }

  /** Where two registers of a source number alike they are two parties: a ticket stands in both. */
  private List<Party> byRegister(Party party) {
    Map<Optional<Integer>, List<Group>> registers =
        party.older().stream()
            .collect(
                Collectors.groupingBy(
                    group -> Optional.ofNullable(group.stream().register()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return registers.size() == 1 || !numberAlike(party)
        ? List.of(party)
        : registers.values().stream().map(party::of).toList();
  }

  private boolean numberAlike(Party party) {
    new PartyTable(sql, table, List.of(party)).show();
    return sql.number(
            "select count(*) from (select 1 from met_older group by unit_hash having count(distinct coalesce(register, 0)) > 1)")
        > 0;
  }

  /** Streams of the delivery that hang together through the older ones. */
  private static List<List<CodedStream>> clusters(List<CodedStream> streams, List<Group> older) {
    int[] root = new int[streams.size()];
    Arrays.setAll(root, i -> i);
    for (Group group : older) {
      int first = -1;
      for (int i = 0; i < root.length; i++) {
        if (streams.get(i).overlaps(group.stream())) {
          first = first < 0 ? i : first;
          join(root, first, i);
        }
      }
    }
    Map<Integer, List<CodedStream>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      clusters.computeIfAbsent(root[i], r -> new ArrayList<>()).add(streams.get(i));
    }
    return List.copyOf(clusters.values());
  }

  private static void join(int[] root, int one, int other) {
    int from = root[other];
    int to = root[one];
    for (int i = 0; i < root.length; i++) {
      if (root[i] == from) {
        root[i] = to;
      }
    }
  }

  /** Without keys, the same named register is one register, whatever the sources. */
  private static List<Party> mergeNamed(List<Party> parties, Map<Integer, List<Group>> older) {
    List<@Nullable Party> merged = new ArrayList<>();
    Map<Integer, List<Integer>> named = new HashMap<>();
    for (Party party : parties) {
      Party whole = party;
      if (isNamed(party)) {
        List<Integer> there = named.computeIfAbsent(place(party), p -> new ArrayList<>());
        for (Integer position : List.copyOf(there)) {
          Party other = Objects.requireNonNull(merged.get(position));
          if (!Collections.disjoint(other.streams(), whole.streams())) {
            merged.set(position, null);
            there.remove(position);
            whole = other.with(whole);
          }
        }
        there.add(merged.size());
      }
      merged.add(whole);
    }
    return merged.stream()
        .filter(Objects::nonNull)
        .map(p -> isNamed(p) ? p.reachingAll(older.getOrDefault(place(p), List.of())) : p)
        .toList();
  }

  private static boolean isNamed(Party party) {
    return !party.keyed() && party.isNamed();
  }

  private static int place(Party party) {
    return party.streams().get(0).place();
  }
}
