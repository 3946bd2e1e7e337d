package bilan.pipelines.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a table may stand in a grid.
 *
 * @param head its header row; {@code end} the row behind its last
 * @param score how much the header looks like one
 */
record Area(int head, int end, double score) {

  private static final int DEEPEST = 80;
  private static final int BEST = 4;
  private static final int LONG_HEADER = 90;
  private static final double STRONG = 0.85;

  /** Areas of a grid, the likeliest header first. */
  static List<Area> of(CellGrid grid, Forms forms) {
    List<Area> heads = heads(grid, forms);
    List<Integer> strong =
        heads.stream()
            .filter(h -> h.score() >= STRONG && grid.isParted(h.head()))
            .map(Area::head)
            .toList();
    List<Area> areas = new ArrayList<>();
    for (Area head : heads.subList(0, Math.min(BEST, heads.size()))) {
      int end = grid.height();
      for (int other : strong) {
        boolean next = other > head.head() + 1 && other < end && grid.filled(other).size() >= 3;
        if (next && repeats(grid, other, head.head()) < 0.5) {
          end = other;
        }
      }
      areas.add(new Area(head.head(), end, head.score()));
    }
    return areas;
  }

  /** Share of a row's cells that repeat those of a header; 0 of a row of one cell. */
  static double repeats(CellGrid grid, int row, int head) {
    List<Integer> filled = grid.filled(row);
    if (filled.size() < 2) {
      return 0;
    }
    int same = 0;
    for (int c : filled) {
      String key = grid.meaning(row, c).key;
      boolean equal =
          key.isEmpty()
              ? grid.cell(row, c).equals(grid.cell(head, c))
              : key.equals(grid.meaning(head, c).key);
      same += equal ? 1 : 0;
    }
    return (double) same / filled.size();
  }

  private static List<Area> heads(CellGrid grid, Forms forms) {
    List<Area> heads = new ArrayList<>();
    int first = grid.isList() ? grid.change().at() : 0;
    int last = grid.isList() ? first + 1 : Math.min(DEEPEST, grid.height());
    for (int r = first; r < last; r++) {
      List<Integer> filled = grid.filled(r);
      boolean alone = grid.width() == 1 && !filled.isEmpty();
      int below = below(grid, r);
      if ((filled.size() < 2 && !alone) || below == 0 || isFact(grid, r, filled)) {
        continue;
      }
      Map<AxisKind, Integer> periods = new EnumMap<>(AxisKind.class);
      Set<String> texts = new HashSet<>();
      int worded = 0;
      double known = 0;
      for (int c : filled) {
        CellMeaning it = grid.meaning(r, c);
        AxisKind.of(it).forEach(kind -> periods.merge(kind, 1, Integer::sum));
        String text = grid.text(r, c);
        texts.add(text);
        if (grid.isText(r, c)) {
          boolean plain = it.number == null || it.unit == CellMeaning.Unit.HOURS;
          boolean words = plain && it.day == null && text.length() < LONG_HEADER;
          worded += words ? 1 : 0;
          known += forms.known(text);
        }
      }
      int run = periods.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      run = run >= 2 ? run : 0;
      double n = filled.size();
      double score =
          0.4 * Math.min(1, (worded + run) / n)
              + 0.6 * Math.min(1, (known + run) / n)
              + 0.3 * Math.min(1, n / below)
              - (texts.size() < filled.size() ? 0.3 : 0);
      if (worded + run >= 0.6 * n) {
        heads.add(new Area(r, grid.height(), score));
      }
    }
    heads.sort(
        Comparator.comparingLong((Area h) -> -Math.round(h.score() * 100))
            .thenComparingInt(Area::head));
    return heads;
  }

  /** Whether a row is no more than a word and what it says of all rows: {@code Lieu : | Fives}. */
  private static boolean isFact(CellGrid grid, int r, List<Integer> filled) {
    return filled.size() == 2 && grid.text(r, filled.get(0)).strip().endsWith(":");
  }

  /** The most cells that hold something in one of the next rows. */
  private static int below(CellGrid grid, int head) {
    int most = 0;
    int seen = 0;
    for (int r = head + 1; r < Math.min(head + 12, grid.height()) && seen < 5; r++) {
      int filled = grid.filled(r).size();
      seen += filled > 0 ? 1 : 0;
      most = Math.max(most, filled);
    }
    return most;
  }
}
