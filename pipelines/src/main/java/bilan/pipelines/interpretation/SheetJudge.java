package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.InterpretedRows.Given;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.interpretation.SheetVerdict.State;
import bilan.pipelines.interpretation.SheetVerdict.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Concludes what the sheets of a workbook are: two questions to every result, whether it is better
 * than the next and whether it explains the sheet at all, and what must be known besides.
 */
final class SheetJudge {

  /** Score of an interpretation that a sheet which is none of ours may reach. */
  static final double NONE = 6.0;

  private static final int SEVERAL_DAYS = 5;
  private static final int LEAST_SUMS = 3;

  /** Numbers up to this one are equal by chance. */
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private static final BigDecimal NOTHING = new BigDecimal(-1);
  private static final double SURE = 1.5;
  private static final double MARGIN = 0.5;
  private static final double LIKE = 0.3;

  /** Kinds of tables that nothing but their fields tells are never read in silence. */
  private static final double UNTOLD = 1;

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

  private final KnownOrganisation organisation;
  private final Forms forms;
  private final CellMeanings meanings;

  SheetJudge(KnownOrganisation organisation, Forms forms, CellMeanings meanings) {
    this.organisation = organisation;
    this.forms = forms;
    this.meanings = meanings;
  }

  /** Verdicts on the sheets of a workbook that are not hidden and hold something, in order. */
  List<SheetVerdict> of(Collection<CellGrid> sheets, String file) {
    Map<String, List<CellMeaning>> pools = sheets.size() > 1 ? pools(sheets) : Map.of();
    SheetSearch search = new SheetSearch(forms, organisation, meanings);
    Map<CellGrid, List<Weighed>> found = new LinkedHashMap<>();
    for (CellGrid sheet : sheets) {
      for (CellGrid part : parts(sheet)) {
        stacked(part, search, file, pools, found);
      }
    }
    Map<List<Object>, Integer> alike = new HashMap<>();
    for (List<Weighed> each : found.values()) {
      each.stream()
          .map(SheetJudge::layout)
          .distinct()
          .forEach(l -> alike.merge(l, 1, Integer::sum));
    }
    double others = Math.max(1, sheets.size() - 1);
    List<SheetVerdict> verdicts = new ArrayList<>();
    found.forEach(
        (sheet, all) -> {
          Map<Weighed, Double> scores = new LinkedHashMap<>();
          for (Weighed w : all) {
            scores.put(w, w.score() + LIKE * (alike.getOrDefault(layout(w), 1) - 1) / others);
          }
          verdicts.add(verdict(sheet, scores));
        });
    return controls(verdicts);
  }

  /** Interpretations of a table, and of those below it that have its layout. */
  private void stacked(
      CellGrid grid,
      SheetSearch search,
      String file,
      Map<String, List<CellMeaning>> pools,
      Map<CellGrid, List<Weighed>> found) {
    List<Weighed> all = search.of(grid, file, pools);
    Weighed best = all.isEmpty() ? null : first(all);
    if (best != null && best.it().missing() == 0 && best.it().grid().equals(grid)) {
      Area area = best.it().area();
      CellGrid below =
          area.end() < grid.height() ? grid.below(area.end(), area.head(), meanings) : null;
      List<Weighed> next = below == null ? List.of() : search.of(below, file, pools);
      if (below != null && !next.isEmpty() && slots(next.get(0)).equals(slots(best))) {
        CellGrid above = grid.above(area.end(), meanings);
        found.put(above, search.of(above, file, pools));
        stacked(below, search, file, pools, found);
        return;
      }
    }
    found.put(grid, all);
  }

  /** The best of some interpretations, or one of a table above it that is read alike. */
  private static Weighed first(List<Weighed> all) {
    Weighed best = all.get(0);
    int head = best.it().area().head();
    return all.stream()
        .filter(w -> w.it().grid().equals(best.it().grid()) && w.it().area().end() <= head)
        .filter(w -> slots(w).equals(slots(best)))
        .min(Comparator.comparingInt(w -> w.it().area().head()))
        .orElse(best);
  }

  /** What two tables share that are read alike, whatever their headers are. */
  private static List<Object> slots(Weighed w) {
    List<Object> slots = new ArrayList<>();
    slots.add(w.it().form().name());
    slots.add(String.valueOf(w.it().crossed()));
    for (Column column : w.it().columns()) {
      slots.add(column.slot() == null ? String.valueOf(column.total()) : column.slot().name());
    }
    return slots;
  }

  /**
   * The tables of a sheet that stand side by side or are stacked; the sheet itself if it is one.
   */
  private List<CellGrid> parts(CellGrid sheet) {
    Shapes shapes = new Shapes(forms, meanings);
    List<Area> areas = Area.of(sheet, forms);
    for (Area area : areas) {
      List<CellGrid> parts = shapes.beside(sheet, area.head());
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    List<CellGrid> lists =
        areas.isEmpty() ? List.of() : shapes.lists(sheet, first(sheet, areas.get(0).head()));
    return lists.isEmpty() ? List.of(sheet) : lists;
  }

  /** The first row that repeats a header, or is it. */
  private static int first(CellGrid sheet, int head) {
    return IntStream.range(0, head)
        .filter(r -> Area.repeats(sheet, r, head) == 1)
        .findFirst()
        .orElse(head);
  }

  /** One header means one thing in all sheets: their cells are weighed together. */
  private Map<String, List<CellMeaning>> pools(Collection<CellGrid> sheets) {
    Map<String, List<CellMeaning>> pools = new HashMap<>();
    for (CellGrid sheet : sheets) {
      List<Area> areas = Area.of(sheet, forms);
      if (areas.isEmpty()) {
        continue;
      }
      int head = areas.get(0).head();
      for (int c : sheet.filled(head)) {
        List<CellMeaning> pool =
            pools.computeIfAbsent(sheet.meaning(head, c).key, k -> new ArrayList<>());
        for (int r = head + 1; r < Math.min(head + 60, sheet.height()); r++) {
          if (!sheet.isBlank(r, c) && sheet.meaning(r, c).total == 0) {
            pool.add(sheet.meaning(r, c));
          }
        }
      }
    }
    return pools;
  }

  /** What two interpretations share that read two sheets alike. */
  private static List<Object> layout(Weighed w) {
    List<Object> layout = new ArrayList<>();
    layout.add(w.it().form().name());
    layout.add(String.valueOf(w.it().crossed()));
    layout.add(w.it().swapped());
    for (Column column : w.it().columns()) {
      layout.add(w.it().grid().meaning(w.it().area().head(), column.column()).key);
      layout.add(column.slot() == null ? "" : column.slot().name());
    }
    return layout;
  }

  private SheetVerdict verdict(CellGrid sheet, Map<Weighed, Double> scores) {
    List<Weighed> all = new ArrayList<>(scores.keySet());
    all.sort((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)));
    if (all.isEmpty()) {
      return new SheetVerdict(sheet.sheet(), State.NONE, Topic.NOTHING, null, null, 0);
    }
    Weighed best =
        all.stream()
            .filter(w -> !isLoose(w) && w.it().missing() == 0)
            .filter(w -> scores.getOrDefault(w, 0.0) >= NONE + SURE)
            .findFirst()
            .orElse(all.get(0));
    Map<String, BigDecimal> figures = best.outcome().figures();
    List<Weighed> rivals =
        all.stream()
            .filter(w -> !w.outcome().figures().equals(figures))
            .filter(w -> isLoose(best) || !isLoose(w))
            .toList();
    Weighed next = rivals.isEmpty() ? null : rivals.get(0);
    double above = scores.getOrDefault(best, 0.0);
    double below =
        rivals.stream()
            .mapToDouble(w -> scores.getOrDefault(w, 0.0) - (isUntold(w) ? UNTOLD : 0))
            .reduce(NONE, Math::max);
    Topic topic = topic(all, best, next, above, above - below);
    boolean none =
        best.it().missing() > 0
            || above < NONE
            || best.outcome().rows.isEmpty()
            || (!best.it().form().isOurs() && !best.it().form().whose());
    boolean unread = best.outcome().rows.isEmpty() && best.outcome().rejected > 0;
    if (unread && best.it().form().isOurs() && best.it().missing() == 0) {
      return new SheetVerdict(sheet.sheet(), State.ASK, Topic.FIELD, best, next, above - below);
    }
    State state = none ? State.NONE : topic == Topic.NOTHING ? State.READ : State.ASK;
    return new SheetVerdict(sheet.sheet(), state, topic, best, next, above - below);
  }

  /** Whether titles stand as columns and no total confirms it: it could never be read. */
  private static boolean isLoose(Weighed w) {
    return new Guards(w).isLoose();
  }

  /** Whether no word says what a table is, but for its fields. */
  private static boolean isUntold(Weighed w) {
    return !w.it().form().told() || new Guards(w).isUntold();
  }

  /**
   * Whether words name a kind of table that is not ours, twice as often as what it is read as: not
   * the headers alone.
   */
  private static boolean isNamedInstead(Weighed other, Weighed best) {
    return !other.it().form().isOurs()
        && !other.it().form().whose()
        && other.it().missing() == 0
        && words(other) > 0
        && words(best) <= words(other) / 2
        && SheetEvidence.named(other.it()).stream().anyMatch(other.it().form().words()::contains);
  }

  private static double words(Weighed w) {
    return w.evidence().getOrDefault(SheetEvidence.FORM_WORDS, 0.0);
  }

  private Topic topic(
      List<Weighed> all, Weighed best, @Nullable Weighed next, double score, double margin) {
    Interpretation it = best.it();
    if (it.form().whose()) {
      return Topic.WHOSE;
    }
    if (score < NONE + SURE && !it.form().reference()) {
      return Topic.FORM;
    }
    if (!it.form().reference() && it.crossed() == null && isUnexplained(best)) {
      return Topic.COLUMNS;
    }
    if (next != null && margin < MARGIN) {
      return parting(it, next.it());
    }
    if (all.stream().anyMatch(w -> isNamedInstead(w, best))) {
      return Topic.FORM;
    }
    AxisKind crossed = it.crossed();
    boolean coarse = crossed != null && crossed.isCoarse() && !it.hasMonthsOfYear();
    if (coarse && it.form().crossed() == CellKind.COUNT) {
      return Topic.GRAIN;
    }
    return lacking(best);
  }

  /** The decision that parts two interpretations. */
  static Topic parting(Interpretation a, Interpretation b) {
    if (!a.form().equals(b.form())) {
      return Topic.FORM;
    }
    if (a.area().head() != b.area().head()) {
      return Topic.HEADER;
    }
    if (a.crossed() != b.crossed() || a.grid() != b.grid()) {
      return Topic.ORIENTATION;
    }
    if (a.swapped() != b.swapped()) {
      return Topic.ROWS;
    }
    return a.context().year() == b.context().year() ? Topic.FIELD : Topic.YEAR;
  }

  /** Whether more columns of numbers are unused than used. */
  private static boolean isUnexplained(Weighed best) {
    Interpretation it = best.it();
    Guards guards = new Guards(best);
    int used = 0;
    int unused = 0;
    for (Column column : it.columns()) {
      int numbers = 0;
      int seen = Math.min(100, it.records().size());
      for (int i = 0; i < seen; i++) {
        CellMeaning cell = it.grid().meaning(it.records().get(i).row(), column.column());
        numbers += cell.number != null && cell.day == null ? 1 : 0;
      }
      if (numbers * 2 > seen) {
        used += column.slot() == null ? 0 : 1;
        unused += column.slot() == null && !guards.isHarmless(column.column()) ? 1 : 0;
      }
    }
    return unused > used;
  }

  /** What most rows lack: a year, a place. */
  private Topic lacking(Weighed best) {
    Form form = best.it().form();
    List<Given> rows = best.outcome().rows;
    boolean dated = form.table() != null && form.table().date() != null;
    if (dated && best.outcome().undated * 2 > rows.size()) {
      return Topic.YEAR;
    }
    if (form.place()
        && !organisation.placed()
        && !isOffSite(best)
        && best.outcome().unplaced > 0.02 * rows.size()) {
      return Topic.PLACE;
    }
    return Topic.NOTHING;
  }

  /** Sales that need no place: memberships, invoices, donations. */
  private boolean isOffSite(Weighed best) {
    String channel = meanings.lexicon().channel(best.said());
    return best.it().form().counts() == Form.Counts.SALE
        && channel != null
        && !channel.equals("ticketing");
  }

  /** A sheet by month whose numbers are the sums of the other sheets is their control. */
  private static List<SheetVerdict> controls(List<SheetVerdict> verdicts) {
    List<SheetVerdict> judged = new ArrayList<>(verdicts);
    for (int i = 0; i < judged.size(); i++) {
      SheetVerdict each = judged.get(i);
      Map<Integer, BigDecimal> mine = months(each);
      Map<Integer, BigDecimal> rest = new TreeMap<>();
      int others = 0;
      for (int j = 0; j < judged.size(); j++) {
        if (j != i && isCounted(judged.get(j))) {
          others++;
          months(judged.get(j)).forEach((m, n) -> rest.merge(m, n, BigDecimal::add));
        }
      }
      long hit =
          mine.entrySet().stream()
              .filter(m -> m.getValue().signum() != 0)
              .filter(
                  m ->
                      rest.getOrDefault(m.getKey(), BigDecimal.ZERO)
                              .subtract(m.getValue())
                              .abs()
                              .compareTo(TOLERANCE)
                          < 0)
              .count();
      boolean months = others > 1 && mine.size() >= 3 && hit >= 0.7 * mine.size();
      if (isCounted(each) && (months || isOfDays(each, judged))) {
        judged.set(i, each.as(State.CONTROL));
      } else if (!isWhole(each) && others > 1 && isOfSums(each, judged)) {
        judged.set(i, new SheetVerdict(each.sheet(), State.CONTROL, Topic.NOTHING, null, null, 0));
      }
    }
    return judged;
  }

  /** Whether the rows of a sheet are read as they stand. */
  private static boolean isWhole(SheetVerdict verdict) {
    return isCounted(verdict) && verdict.best() != null && verdict.best().isWhole();
  }

  /** Whether nearly all numbers of a sheet are what others come to, by place, month or in all. */
  private static boolean isOfSums(SheetVerdict each, List<SheetVerdict> all) {
    if (each.best() == null) {
      return false;
    }
    Map<List<Object>, BigDecimal> sums = new HashMap<>();
    for (SheetVerdict other : all) {
      if (!other.equals(each) && isCounted(other) && other.best() != null) {
        printed(other.best().it(), sums);
        for (Given row : other.best().outcome().rows) {
          Object place = String.valueOf(row.place());
          Object month = row.date() == null ? "" : row.date().withDayOfMonth(1);
          Object year = row.date() == null ? "" : row.date().getYear();
          for (List<Object> of :
              List.<List<Object>>of(
                  List.of(),
                  List.of(other.sheet(), ""),
                  List.of(place),
                  List.of(month, 0),
                  List.of(year, 1),
                  List.of(place, year, 1),
                  List.of(place, month, 0))) {
            sums.merge(of, row.value(), BigDecimal::add);
          }
        }
      }
    }
    CellGrid grid = each.best().it().grid().source();
    int numbers = 0;
    int known = 0;
    for (int r = 0; r < grid.height(); r++) {
      int row = r;
      boolean total = grid.filled(r).stream().anyMatch(c -> grid.meaning(row, c).total == 2);
      for (int c : total ? List.<Integer>of() : grid.filled(r)) {
        BigDecimal number = grid.meaning(r, c).number;
        if (number != null && grid.meaning(r, c).year == null && number.compareTo(SMALL) > 0) {
          numbers++;
          known += sums.values().stream().anyMatch(s -> s.compareTo(number) == 0) ? 1 : 0;
        }
      }
    }
    return known >= LEAST_SUMS && known >= 0.9 * numbers;
  }

  /** Totals that a sheet prints of its own rows. */
  private static void printed(Interpretation it, Map<List<Object>, BigDecimal> sums) {
    for (Judged row : it.rows()) {
      for (int c :
          row.role() == Role.CHECKED_TOTAL ? it.grid().filled(row.row()) : List.<Integer>of()) {
        BigDecimal number = it.grid().meaning(row.row(), c).number;
        if (number != null) {
          sums.put(List.of(it.grid().sheet(), row.row(), c), number);
        }
      }
    }
  }

  /** Whether the days of a sheet are the sums of the more rows of another. */
  private static boolean isOfDays(SheetVerdict each, List<SheetVerdict> all) {
    Map<LocalDate, BigDecimal> mine = days(each);
    for (SheetVerdict other : all) {
      boolean apart = !other.equals(each) && !headers(other).equals(headers(each));
      if (apart && isCounted(other) && mine.size() >= SEVERAL_DAYS) {
        Map<LocalDate, BigDecimal> days = days(other);
        boolean finer = other.best() != null && other.best().outcome().rows.size() > mine.size();
        long same =
            mine.entrySet().stream()
                .filter(d -> days.getOrDefault(d.getKey(), NOTHING).compareTo(d.getValue()) == 0)
                .count();
        if (finer && same >= 0.7 * mine.size()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Headers of the table that a sheet is best read as: those of a copy are the same. */
  private static List<String> headers(SheetVerdict verdict) {
    Weighed best = verdict.best();
    return best == null ? List.of() : best.it().grid().keys(best.it().area().head());
  }

  private static Map<LocalDate, BigDecimal> days(SheetVerdict verdict) {
    Map<LocalDate, BigDecimal> days = new HashMap<>();
    if (isCounted(verdict) && verdict.best() != null) {
      for (Given row : verdict.best().outcome().rows) {
        if (row.date() != null) {
          days.merge(row.date(), row.value(), BigDecimal::add);
        }
      }
    }
    return days;
  }

  private static boolean isCounted(SheetVerdict verdict) {
    boolean stands = verdict.state() == State.READ || verdict.state() == State.ASK;
    return stands
        && verdict.best() != null
        && verdict.best().it().form().crossed() != null
        && verdict.best().it().form().place();
  }

  private static Map<Integer, BigDecimal> months(SheetVerdict verdict) {
    return isCounted(verdict) && verdict.best() != null
        ? verdict.best().outcome().months()
        : Map.of();
  }
}
