package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column a day of the month, and a row a month, a place or an activity. */
final class DaysAcross {

  private static final int LEAST_DAYS = 15;

  private final CellGrid grid;
  private final Forms forms;
  private final CellMeanings meanings;
  private final List<Integer> days = new ArrayList<>();

  DaysAcross(CellGrid grid, Forms forms, CellMeanings meanings) {
    this.grid = grid;
    this.forms = forms;
    this.meanings = meanings;
  }

  /** The table as a list of days; null if it is none, or its printed sums do not agree. */
  @Nullable ListSheet list() {
    int head = head();
    if (head < 0 || days.get(0) == grid.first()) {
      return null;
    }
    int label = grid.filled(head).get(0) < days.get(0) ? grid.filled(head).get(0) : 0;
    int month = month(head);
    List<Integer> rows = new ArrayList<>();
    for (int r = head + 1; r < grid.height(); r++) {
      if (hasNumber(r) && !isSumOf(r, rows)) {
        rows.add(r);
      }
    }
    boolean months = rows.stream().allMatch(r -> grid.meaning(r, label).month != null);
    if (rows.isEmpty() || (!months && month == 0) || !rows.stream().allMatch(this::agrees)) {
      return null;
    }
    ListSheet list = new ListSheet(grid, "days", head);
    List<String> texts = new ArrayList<>(grid.titles(head));
    texts.add(grid.sheet());
    SheetCell measure = SheetCell.text(forms.measureWord(texts, "attendance", forms.vague()));
    SheetCell date = SheetCell.text(forms.label("activity_date"));
    list.head(
        head, months ? List.of(date, measure) : List.of(list.cell(head, label), date, measure));
    for (int r : rows) {
      for (int c : days) {
        CellMeaning it = grid.meaning(r, c);
        if (grid.isBlank(r, c) || it.saysNothing() || it.off || it.isMark()) {
          continue;
        }
        CellMeaning.Month of = grid.meaning(r, label).month;
        String day = grid.text(head, c) + "/" + (months && of != null ? of.month() : month);
        String year = months && of != null && of.year() != null ? "/" + of.year() : "";
        SheetCell when = list.said(head, c, day + year);
        list.add(
            r,
            months
                ? List.of(when, list.cell(r, c))
                : List.of(list.cell(r, label), when, list.cell(r, c)));
      }
    }
    return list;
  }

  /** The row whose numbers count the days of a month; -1 if there is none. */
  private int head() {
    for (int r = 0; r < Math.min(12, grid.height()); r++) {
      days.clear();
      for (int c : grid.filled(r)) {
        int day = InterpretedRows.day(grid.meaning(r, c));
        if (day > 0 && day == days.size() + 1) {
          days.add(c);
        }
      }
      if (days.size() >= LEAST_DAYS) {
        return r;
      }
    }
    return -1;
  }

  /** The only month that titles say; 0 if they say none, or several. */
  private int month(int head) {
    Set<Integer> said = new HashSet<>(meanings.months(grid.sheet()));
    grid.titles(head).forEach(title -> said.addAll(meanings.months(title)));
    return said.size() == 1 ? said.iterator().next() : 0;
  }

  private boolean hasNumber(int r) {
    return days.stream().anyMatch(c -> grid.meaning(r, c).number != null);
  }

  private BigDecimal number(int r, int c) {
    BigDecimal number = grid.meaning(r, c).number;
    return number == null ? BigDecimal.ZERO : number;
  }

  /** Whether a row is the sum of those above it, day by day. */
  private boolean isSumOf(int r, List<Integer> rows) {
    return rows.size() > 1
        && days.stream()
            .allMatch(
                c ->
                    rows.stream()
                            .map(above -> number(above, c))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .compareTo(number(r, c))
                        == 0);
  }

  /** Whether what stands behind the days of a row is their sum, or no number. */
  private boolean agrees(int r) {
    BigDecimal sum = days.stream().map(c -> number(r, c)).reduce(BigDecimal.ZERO, BigDecimal::add);
    int last = days.get(days.size() - 1);
    return grid.filled(r).stream()
        .filter(c -> c > last && grid.meaning(r, c).number != null)
        .allMatch(c -> number(r, c).compareTo(sum) == 0);
  }
}
