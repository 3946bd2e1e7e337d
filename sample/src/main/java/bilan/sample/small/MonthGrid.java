package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.small.Association.Count;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sheet a year: what was offered down, months across, totals at both edges. */
final class MonthGrid {

  private final Association association;

  MonthGrid(Association association) {
    this.association = association;
  }

  Book book() {
    List<Tab> tabs = new ArrayList<>();
    for (int year : Association.YEARS) {
      tabs.add(tab(year));
    }
    return new Book(tabs);
  }

  private Tab tab(int year) {
    List<Count> counts =
        association.counts().stream().filter(c -> c.month().getYear() == year).toList();
    Tab tab =
        Tab.of(String.valueOf(year))
            .row("La Fabrique – nombre de participants " + year)
            .row()
            .row(line("Atelier", m -> MonthSheets.named(m), "TOTAL"));
    for (String title : counts.stream().map(Count::title).distinct().toList()) {
      tab.row(
          line(
              title,
              m -> sum(counts, c -> c.title().equals(title) && c.month().getMonth() == m),
              sum(counts, c -> c.title().equals(title))));
    }
    return tab.row(
        line("TOTAL", m -> sum(counts, c -> c.month().getMonth() == m), sum(counts, c -> true)));
  }

  private static @Nullable Object[] line(
      String first, Function<Month, @Nullable Object> cell, @Nullable Object last) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(first);
    for (Month month : Month.values()) {
      cells.add(cell.apply(month));
    }
    cells.add(last);
    return cells.toArray();
  }

  /** The sum of some counts; blank if there is none. */
  private static @Nullable Integer sum(List<Count> counts, Predicate<Count> which) {
    List<Count> some = counts.stream().filter(which).toList();
    return some.isEmpty() ? null : some.stream().mapToInt(Count::persons).sum();
  }
}
