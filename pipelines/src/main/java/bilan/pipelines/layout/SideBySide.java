package bilan.pipelines.layout;

import java.util.ArrayList;
import java.util.List;

/** Parts a header in which the headers of several tables stand side by side. */
final class SideBySide {

  private final HeaderJudge judge;

  SideBySide(HeaderJudge judge) {
    this.judge = judge;
  }

  /**
   * Parts a header at empty columns, or where it starts again, if every part is a table of its own
   * and they know more columns apart than together.
   */
  List<List<ColumnHead>> part(List<ColumnHead> columns) {
    List<List<ColumnHead>> apart = atBlanks(columns);
    if (areTables(apart, columns)) {
      return apart;
    }
    List<List<ColumnHead>> again = whereItRepeats(columns);
    return areTables(again, columns) ? again : List.of(columns);
  }

  private boolean areTables(List<List<ColumnHead>> parts, List<ColumnHead> columns) {
    return parts.size() > 1
        && parts.stream().allMatch(p -> p.size() >= 2 && judge.complete(p))
        && parts.stream().mapToInt(judge::known).sum() > judge.known(columns);
  }

  private static List<List<ColumnHead>> atBlanks(List<ColumnHead> columns) {
    List<List<ColumnHead>> parts = new ArrayList<>();
    List<ColumnHead> part = new ArrayList<>();
    for (ColumnHead column : columns) {
      if (!part.isEmpty() && column.column() > part.get(part.size() - 1).column() + 1) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(column);
    }
    parts.add(part);
    return parts;
  }

  /** {@code Compte, Libellé, Montant, Compte, Libellé, Montant}: the first words come again. */
  private static List<List<ColumnHead>> whereItRepeats(List<ColumnHead> columns) {
    int width = 1;
    while (width < columns.size() && !isSame(columns.get(width), columns.get(0))) {
      width++;
    }
    List<List<ColumnHead>> parts = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += width) {
      List<ColumnHead> part = columns.subList(from, Math.min(columns.size(), from + width));
      if (part.size() < width || !areSame(part, columns.subList(0, width))) {
        return List.of(columns);
      }
      parts.add(part);
    }
    return parts;
  }

  private static boolean areSame(List<ColumnHead> one, List<ColumnHead> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!isSame(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(ColumnHead one, ColumnHead other) {
    return one.own().equals(other.own());
  }

  /** What stands above all columns of a part, and not above the others, is its nearest title. */
  static List<String> titles(List<String> above, List<ColumnHead> part, List<ColumnHead> all) {
    String parents = part.get(0).parents();
    boolean shared =
        !parents.isEmpty()
            && part.size() < all.size()
            && part.stream().allMatch(c -> c.parents().equals(parents));
    if (!shared) {
      return above;
    }
    List<String> titles = new ArrayList<>(above);
    titles.add(parents);
    return titles;
  }
}
