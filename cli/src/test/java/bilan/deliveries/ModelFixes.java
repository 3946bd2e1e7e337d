package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people corrected of rejected rows: the latest live correction of a row holds, there and in
 * later files of its source that have the same bad row.
 */
final class ModelFixes {

  /** A line of a workbook of corrections: the rejected row as it is now. */
  record Line(Counted at, Row now) {}

  /** A bad row of a source, as sent; {@code nth} among equal ones of its file. */
  private record Bad(String dataset, String source, Row row, int nth) {}

  /** A line that changed something, in the deliveries there were. */
  private record Fix(Bad bad, Row now, Set<Integer> deliveries, boolean breaks) {}

  private record Correction(int id, List<Fix> fixes, boolean undone) {}

  private final List<Correction> corrections = new ArrayList<>();

  int lastNumber() {
    return corrections.isEmpty() ? 0 : corrections.get(corrections.size() - 1).id();
  }

  Set<Integer> live() {
    return corrections.stream()
        .filter(c -> !c.undone())
        .map(Correction::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The delivery with its rows as they stand. */
  Recorded standing(Recorded delivery) {
    return new Recorded(delivery.id(), delivery.sent().with(rows(delivery)), delivery.undone());
  }

  List<Row> rows(Recorded delivery) {
    List<Row> rows = new ArrayList<>();
    for (Bad bad : bads(delivery)) {
      Fix fix = bad.row().bad() ? inForce(bad, delivery.id()) : null;
      rows.add(fix == null ? bad.row() : fix.now());
    }
    return rows;
  }

  /** Its rows in their order; good ones too. */
  private static List<Bad> bads(Recorded delivery) {
    Map<Row, Integer> seen = new HashMap<>();
    Sent sent = delivery.sent();
    return sent.rows().stream()
        .map(row -> new Bad(sent.dataset(), sent.source(), row, seen.merge(row, 1, Integer::sum)))
        .toList();
  }

  private @Nullable Fix inForce(Bad bad, int delivery) {
    Fix found = null;
    for (Correction correction : corrections) {
      for (Fix fix : correction.fixes()) {
        boolean there = fix.deliveries().contains(delivery) || delivery > correction.id();
        if (!correction.undone() && there && fix.bad().equals(bad)) {
          found = fix;
        }
      }
    }
    return found;
  }

  private ModelFixes copy() {
    ModelFixes copy = new ModelFixes();
    copy.corrections.addAll(corrections);
    return copy;
  }

  /** Takes over how things stand there. */
  void add(ModelFixes then) {
    List<Correction> all = List.copyOf(then.corrections);
    corrections.clear();
    corrections.addAll(all);
  }

  ModelFixes without(Set<Integer> undone) {
    ModelFixes then = new ModelFixes();
    corrections.forEach(
        c ->
            then.corrections.add(
                new Correction(c.id(), c.fixes(), c.undone() || undone.contains(c.id()))));
    return then;
  }

  ModelFixes with(int id, List<Line> lines, Collection<Recorded> deliveries) {
    List<Fix> made = new ArrayList<>();
    for (Line line : lines) {
      Recorded of =
          deliveries.stream().filter(d -> d.id() == line.at().delivery()).findFirst().orElseThrow();
      Bad bad = bads(of).get(line.at().row() - 1);
      Set<Integer> changed = new TreeSet<>();
      boolean breaks = false;
      for (Recorded d : deliveries) {
        int index = d.undone() || d.id() < of.id() ? -1 : bads(d).indexOf(bad);
        Row stands = index < 0 ? line.now() : rows(d).get(index);
        if (!stands.equals(line.now())) {
          changed.add(d.id());
          breaks |= line.now().bad() && !stands.bad();
        }
      }
      if (!changed.isEmpty()) {
        made.add(new Fix(bad, line.now(), changed, breaks));
      }
    }
    ModelFixes then = copy();
    then.corrections.add(new Correction(id, made, false));
    return then;
  }

  private Correction numbered(int id) {
    return corrections.stream().filter(c -> c.id() == id).findFirst().orElseThrow();
  }

  /** The deliveries of which a correction changed rows. */
  Set<Integer> touched(int id) {
    return numbered(id).fixes().stream()
        .flatMap(f -> f.deliveries().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether rows that counted by an earlier correction are bad again. */
  boolean breaks(int id) {
    return numbered(id).fixes().stream().anyMatch(Fix::breaks);
  }

  /** Later live corrections of the same rows of the same deliveries. */
  List<Integer> later(int id) {
    Correction one = numbered(id);
    return corrections.stream()
        .filter(c -> c.id() > id && !c.undone())
        .filter(
            c ->
                c.fixes().stream()
                    .anyMatch(f -> one.fixes().stream().anyMatch(o -> meet(o, id, f))))
        .map(Correction::id)
        .toList();
  }

  private static boolean meet(Fix earlier, int id, Fix later) {
    return earlier.bad().equals(later.bad())
        && later.deliveries().stream()
            .anyMatch(d -> d > id || Objects.requireNonNull(earlier).deliveries().contains(d));
  }
}
