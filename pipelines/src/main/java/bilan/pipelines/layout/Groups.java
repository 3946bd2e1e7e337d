package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts a header in which the same columns stand under several years or months: each is a table of
 * its own, with the columns that stand under none.
 */
final class Groups {

  private final HeaderJudge judge;

  Groups(HeaderJudge judge) {
    this.judge = judge;
  }

  /**
   * The columns of one table.
   *
   * @param group what stands above its own columns, {@link TableArea.Group#NONE} if they are all
   */
  record Part(List<ColumnHead> columns, TableArea.Group group) {}

  /** One part if the columns are not grouped so. */
  List<Part> part(List<ColumnHead> columns) {
    Map<String, List<ColumnHead>> groups = new LinkedHashMap<>();
    List<ColumnHead> shared = new ArrayList<>();
    for (ColumnHead column : columns) {
      HeaderPeriod above = column.parents().isEmpty() ? null : HeaderPeriod.of(column.parents());
      if (above != null && above.day() == 0 && !above.isRelative() && column.period() == null) {
        groups.computeIfAbsent(column.parents(), p -> new ArrayList<>()).add(column);
      } else {
        shared.add(column);
      }
    }
    if (!areAlike(groups)) {
      return List.of(new Part(columns, TableArea.Group.NONE));
    }
    Set<String> names = names(groups.values().iterator().next());
    shared.removeIf(c -> isTotal(c, names));
    Set<Integer> beside = new HashSet<>();
    shared.forEach(c -> beside.add(c.column()));
    List<Part> parts = new ArrayList<>();
    groups.forEach(
        (name, own) -> {
          List<ColumnHead> part = new ArrayList<>(shared);
          own.forEach(c -> part.add(withoutParents(c)));
          parts.add(new Part(part, new TableArea.Group(name, beside)));
        });
    int known = judge.known(shared);
    boolean better = parts.stream().allMatch(p -> judge.known(p.columns()) > known);
    return better ? parts : List.of(new Part(columns, TableArea.Group.NONE));
  }

  private static boolean areAlike(Map<String, List<ColumnHead>> groups) {
    if (groups.size() < 2) {
      return false;
    }
    Set<String> first = names(groups.values().iterator().next());
    return groups.values().stream()
        .allMatch(g -> g.size() >= 2 && g.size() == first.size() && names(g).equals(first));
  }

  private static Set<String> names(List<ColumnHead> group) {
    Set<String> names = new HashSet<>();
    group.forEach(c -> names.add(Headers.normalise(c.own())));
    return names;
  }

  /** Whether a column stands once more under a total, where it says nothing new. */
  private static boolean isTotal(ColumnHead column, Set<String> names) {
    return names.contains(Headers.normalise(column.own())) && TotalRow.isBare(column.parents());
  }

  private static ColumnHead withoutParents(ColumnHead column) {
    List<String> names = new ArrayList<>();
    for (String name : List.of(column.own(), HeaderRows.withoutBrackets(column.own()))) {
      String plain = Headers.normalise(name);
      if (!names.contains(plain)) {
        names.add(plain);
      }
    }
    return new ColumnHead(column.column(), column.own(), names, null);
  }
}
