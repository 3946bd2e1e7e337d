package bilan.corpora;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the cells of another reader differ from ours, and for which of these it is known why. */
final class Comparison {

  private final Map<Known, Integer> known = new EnumMap<>(Known.class);
  private final List<String> unknown = new ArrayList<>();
  private int cells;

  static Comparison of(Cells ours, Cells theirs, Rules rules) {
    Comparison comparison = new Comparison();
    Set<String> sheets = new LinkedHashSet<>(ours.sheets());
    sheets.addAll(theirs.sheets());
    for (String sheet : sheets) {
      if (ours.sheets().contains(sheet)) {
        comparison.sheet(sheet, ours, theirs, rules);
      } else {
        comparison.count(Known.NO_CELLS, theirs.of(sheet).size());
      }
    }
    return comparison;
  }

  private void sheet(String name, Cells mines, Cells others, Rules rules) {
    Map<String, String> ours = mines.of(name);
    Map<String, String> theirs = others.of(name);
    Map<String, String> all = new LinkedHashMap<>(ours);
    theirs.forEach(all::putIfAbsent);
    cells += all.size();
    Map<Known, Integer> why = new EnumMap<>(Known.class);
    List<String> left = new ArrayList<>();
    for (String address : all.keySet()) {
      String mine = ours.getOrDefault(address, "");
      String other = theirs.getOrDefault(address, "");
      if (mine.equals(other) || rules.isSame(mine, other)) {
        continue;
      }
      Known reason = mines.isUncomputed(name, address) ? Known.COMPUTED : rules.why(mine, other);
      if (reason != null) {
        why.merge(reason, 1, Integer::sum);
      } else {
        left.add(name + "!" + address + " ours «" + cut(mine) + "» theirs «" + cut(other) + "»");
      }
    }
    Known moved = left.isEmpty() ? null : rules.whyMoved();
    if (moved != null && isSameOrder(mines.inOrder(name), others.inOrder(name), rules)) {
      count(moved, left.size());
    } else {
      why.forEach(this::count);
      unknown.addAll(left);
    }
  }

  private static boolean isSameOrder(List<String> ours, List<String> theirs, Rules rules) {
    return ours.stream()
        .map(rules::asOurs)
        .toList()
        .equals(theirs.stream().map(rules::asOurs).filter(v -> !v.isEmpty()).toList());
  }

  private void count(Known reason, int times) {
    if (times > 0) {
      known.merge(reason, times, Integer::sum);
    }
  }

  /** The cells that differ though nothing is known that would explain it. */
  List<String> unknown() {
    return unknown;
  }

  Set<Known> known() {
    return known.keySet();
  }

  /** How many cells differ, with the first of them, and the reasons known; empty if none does. */
  @Override
  public String toString() {
    String first =
        unknown.isEmpty() ? "" : unknown.size() + " of " + cells + " cells: " + unknown.get(0);
    String reasons =
        known.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return first + (first.isEmpty() || reasons.isEmpty() ? "" : "; ") + reasons;
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
