package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of a table that may stand for values of one thing: periods, places, weekdays, things. */
final class AxisColumns {

  private static final int LEAST = 2;
  private static final int LEAST_WEEKDAYS = 3;
  private static final double NAMED = 0.75;

  private final CellGrid grid;
  private final int head;
  private final Forms forms;
  private final NamedPlaces places;
  private final List<Integer> records = new ArrayList<>();

  AxisColumns(CellGrid grid, Area area, RowRoles roles, Forms forms, NamedPlaces places) {
    this.grid = grid;
    this.head = area.head();
    this.forms = forms;
    this.places = places;
    for (Judged row : roles.rows()) {
      if (row.role() == Role.RECORD) {
        records.add(row.row());
      }
    }
  }

  /** Columns by what they may be, two or more of a kind; one year of charges or income. */
  Map<AxisKind, List<Integer>> all() {
    Map<AxisKind, List<Integer>> kinds = new EnumMap<>(AxisKind.class);
    for (int c : grid.filled(head)) {
      CellMeaning it = grid.meaning(head, c);
      for (AxisKind kind : isForeseen(c) ? List.<AxisKind>of() : AxisKind.of(it)) {
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(c);
      }
      if (places.find(it.folded) != null && (areNumbers(c) || areSilent(c))) {
        kinds.computeIfAbsent(AxisKind.PLACE, k -> new ArrayList<>()).add(c);
      }
      if (it.weekday > 0 && it.ofMonth == 0 && (areNumbers(c) || areSilent(c))) {
        kinds.computeIfAbsent(AxisKind.WEEKDAY, k -> new ArrayList<>()).add(c);
      }
    }
    List<Integer> placed = kinds.getOrDefault(AxisKind.PLACE, List.of());
    if (placed.size() > LEAST) {
      List<Integer> all = List.copyOf(placed);
      placed.removeIf(c -> isSum(c, all.stream().filter(other -> !other.equals(c)).toList()));
    }
    boolean sided = grid.filled(head).stream().anyMatch(c -> grid.meaning(head, c).side != null);
    kinds
        .entrySet()
        .removeIf(
            kind ->
                kind.getValue().size() < LEAST
                    && !(sided && kind.getKey().isCoarse())); // charges of one year
    List<Integer> weekdays = kinds.get(AxisKind.WEEKDAY);
    boolean weeks = weekdays != null && weekdays.size() >= LEAST_WEEKDAYS && areDated(0.9);
    if (!weeks) {
      kinds.remove(AxisKind.WEEKDAY);
    }
    if (kinds.isEmpty() && areDated(0.9)) {
      List<Integer> things = things();
      boolean days =
          records.stream().anyMatch(r -> isWeekdayOf(grid.meaning(r, first(grid.filled(head)))));
      boolean whole = areParts(things) || SumsInRows.areAddedUp(grid, records, things);
      if (things.size() >= LEAST && (!days || whole)) {
        kinds.put(AxisKind.THING, things);
      }
    }
    return kinds;
  }

  /** Whether a cell is a day of a month that something else says: {@code mer. 8}. */
  private static boolean isWeekdayOf(CellMeaning it) {
    return it.day == null && it.ofMonth > 0 && it.weekday > 0;
  }

  /** Whether rows begin with a day or a month. */
  private boolean areDated(double share) {
    List<Integer> filled = grid.filled(head);
    if (records.size() < LEAST || filled.isEmpty()) {
      return false;
    }
    int first = first(filled);
    return isDated(first, share)
        || filled.stream().filter(c -> c > first).limit(1).anyMatch(c -> isDated(c, share));
  }

  private boolean isDated(int c, double share) {
    long dated =
        records.stream()
            .map(r -> grid.meaning(r, c))
            .filter(it -> it.day != null || it.month != null || isWeekdayOf(it))
            .count();
    return dated >= share * records.size();
  }

  /** The first column, whether it has a header or not. */
  private int first(List<Integer> filled) {
    int first = filled.get(0);
    boolean bare = first > 0 && records.stream().noneMatch(r -> grid.isBlank(r, first - 1));
    return bare ? first - 1 : first;
  }

  /** Columns of numbers behind the first whose headers are words, and no fields for the most. */
  private List<Integer> things() {
    List<Integer> filled = grid.filled(head);
    List<Integer> found = new ArrayList<>();
    Set<String> begins = new HashSet<>();
    int named = 0;
    for (int c : filled.subList(first(filled) == filled.get(0) ? 1 : 0, filled.size())) {
      CellMeaning it = grid.meaning(head, c);
      if (it.total > 0 || it.isPeriod() || !grid.isText(head, c) || !areNumbers(c)) {
        continue;
      }
      found.add(c);
      begins.add(it.key.split(" ", -1)[0]);
      named += forms.measure(grid.text(head, c)) > NAMED ? 1 : 0;
    }
    boolean parts = begins.size() == 1; // Personnes en accès libre, Personnes en atelier
    return named * 2 > found.size() && !parts && !areParts(found) ? List.of() : found;
  }

  /** Whether columns are the parts of a total beside them, and no other column names the rows. */
  private boolean areParts(List<Integer> columns) {
    List<Integer> filled = grid.filled(head);
    List<Integer> totals =
        filled.stream().filter(c -> grid.meaning(head, c).total > 0 && isSum(c, columns)).toList();
    return !totals.isEmpty()
        && filled.stream()
            .filter(c -> c != first(filled) && !columns.contains(c) && !totals.contains(c))
            .allMatch(c -> records.stream().anyMatch(r -> grid.isBlank(r, c)));
  }

  /** Whether each record has in a column the sum of others. */
  private boolean isSum(int whole, List<Integer> parts) {
    return parts.size() >= LEAST
        && records.stream()
            .allMatch(
                r ->
                    parts.stream()
                            .map(c -> grid.number(r, c))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .compareTo(grid.number(r, whole))
                        == 0);
  }

  /** Whether a header says that its numbers are foreseen: no budget stands for a year. */
  private boolean isForeseen(int c) {
    return forms.isPlanned(grid.text(head, c));
  }

  /** Whether a column holds nothing but what says nothing: a day that is always closed. */
  private boolean areSilent(int c) {
    return records.stream().allMatch(r -> grid.isBlank(r, c) || isSilent(grid.meaning(r, c)));
  }

  private static boolean isSilent(CellMeaning it) {
    return it.saysNothing() || it.isMark();
  }

  /** Whether a column holds numbers, and nothing else but what says nothing. */
  private boolean areNumbers(int c) {
    boolean any = false;
    for (int r : records) {
      CellMeaning it = grid.meaning(r, c);
      boolean number = it.number != null && it.day == null;
      if (!grid.isBlank(r, c) && !number && !it.saysNothing() && !it.off && !it.isMark()) {
        return false;
      }
      any |= number;
    }
    return any;
  }
}
