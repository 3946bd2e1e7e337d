package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of the same columns, one below the other or side by side, each under a title that says its
 * day: a notebook of takings. Totals leave once they are found to be sums.
 */
final class DatedBlocks {

  private static final int LONGEST_DAY = 5;
  private static final int TITLES = 3;
  private static final double NAMED = 0.6;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

  private final CellGrid grid;
  private final Forms forms;
  private final CellMeanings meanings;
  private final NamedPlaces places;
  private final Map<Integer, BigDecimal> whole = new HashMap<>();
  private final List<Total> totals = new ArrayList<>();
  private boolean verified;

  /** A header: its row, its first column, how many columns follow each other. */
  private record Head(int row, int from, int width) {

    int to() {
      return from + width;
    }
  }

  /** A row that adds up more than its block. */
  private record Total(int row, Head head) {}

  DatedBlocks(CellGrid grid, Forms forms, CellMeanings meanings, NamedPlaces places) {
    this.grid = grid;
    this.forms = forms;
    this.meanings = meanings;
    this.places = places;
  }

  /**
   * The blocks as one list; null if one has no day, no total is a sum or one is none, or only some
   * titles name a place.
   */
  @Nullable ListSheet list() {
    List<Head> heads = heads();
    long placed = heads.stream().filter(head -> place(head) != null).count();
    if (heads.isEmpty() || (placed > 0 && placed < heads.size())) {
      return null;
    }
    Head first = heads.get(0);
    ListSheet list = new ListSheet(grid, "blocks", title(first));
    List<SheetCell> header = new ArrayList<>(List.of(SheetCell.text(forms.label("sold_on"))));
    if (placed > 0) {
      header.add(SheetCell.text(forms.label("place")));
    }
    header.addAll(cells(first.row(), first, list));
    list.head(first.row(), header);
    for (Head head : heads) {
      int end = end(head, heads);
      if (end < 0 || !block(list, head, end)) {
        return null;
      }
    }
    boolean all = totals.stream().allMatch(t -> agrees(t.row(), t.head(), whole));
    return verified && all && isWhole(heads) ? list : null;
  }

  /** Whether each cell below the titles of the sheet stands in a block: none is lost. */
  private boolean isWhole(List<Head> heads) {
    for (int r = title(heads.get(0)); r < grid.height(); r++) {
      int row = r;
      boolean inside =
          grid.filled(r).stream()
              .allMatch(
                  c ->
                      heads.stream()
                          .anyMatch(
                              h ->
                                  c >= h.from()
                                      && c < h.to()
                                      && row >= title(h)
                                      && row < end(h, heads)));
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /** Headers that are the same, by rows; empty if none comes again. */
  private List<Head> heads() {
    Map<List<String>, List<Head>> found = new HashMap<>();
    for (int r = 1; r < grid.height(); r++) {
      int c = 0;
      while (c < grid.width()) {
        int from = c;
        while (c < grid.width() && isName(r, c) && (c > from || grid.meaning(r, c).total == 0)) {
          c++;
        }
        if (c - from >= 2) {
          Head head = new Head(r, from, c - from);
          found.computeIfAbsent(keys(head), k -> new ArrayList<>()).add(head);
        }
        c++;
      }
    }
    return found.values().stream()
        .filter(heads -> heads.size() > 1 && isKnown(heads.get(0)))
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private boolean isName(int r, int c) {
    CellMeaning it = grid.meaning(r, c);
    return grid.isText(r, c) && it.number == null && !it.isPeriod();
  }

  private List<String> keys(Head head) {
    return IntStream.range(head.from(), head.to())
        .mapToObj(c -> grid.meaning(head.row(), c).key)
        .toList();
  }

  private boolean isKnown(Head head) {
    long known =
        IntStream.range(head.from(), head.to())
            .filter(c -> forms.known(grid.text(head.row(), c)) >= NAMED)
            .count();
    return known * 3 >= head.width() * 2L;
  }

  /** The first row of the titles right above a header. */
  private int title(Head head) {
    int r = head.row();
    while (r > 0 && head.row() - r < TITLES && !grid.isParted(r) && isTitle(r - 1, head)) {
      r--;
    }
    return r;
  }

  private boolean isTitle(int r, Head head) {
    return IntStream.range(head.from(), head.to()).anyMatch(c -> !grid.isBlank(r, c))
        && IntStream.range(head.from(), head.to())
            .filter(c -> !grid.isBlank(r, c))
            .allMatch(c -> grid.meaning(r, c).number == null || day(grid.text(r, c)) != null);
  }

  /** The row behind a block; -1 if another begins in its columns without a title. */
  private int end(Head head, List<Head> heads) {
    int end = grid.height();
    for (Head other : heads) {
      if (other.row() > head.row() && other.from() < head.to() && other.to() > head.from()) {
        end = Math.min(end, title(other) == other.row() ? -1 : title(other));
      }
    }
    return end;
  }

  private boolean block(ListSheet list, Head head, int end) {
    SheetCell day = day(list, head);
    String place = place(head);
    if (day == null) {
      return false;
    }
    Map<Integer, BigDecimal> sums = new HashMap<>();
    boolean over = false;
    for (int r = head.row() + 1; r < end; r++) {
      int row = r;
      List<Integer> filled =
          IntStream.range(head.from(), head.to())
              .filter(c -> !grid.isBlank(row, c))
              .boxed()
              .toList();
      if (filled.isEmpty()) {
        continue;
      }
      if (filled.stream().anyMatch(c -> grid.meaning(row, c).total > 0)) {
        if (agrees(r, head, sums)) {
          verified = true;
        } else {
          totals.add(new Total(r, head)); // it may be the sum of all
        }
        over = true;
        continue;
      }
      boolean beside = over || filled.size() == 1;
      if (over && filled.stream().noneMatch(c -> grid.meaning(row, c).aside) && filled.size() > 1) {
        return false; // what stands below a total is in none
      }
      List<SheetCell> cells = new ArrayList<>(List.of(beside ? SheetCell.BLANK : day));
      if (place != null) {
        cells.add(beside ? SheetCell.BLANK : list.said(title(head), head.from(), place));
      }
      cells.addAll(cells(r, head, list));
      list.add(r, cells);
      for (int c : beside ? List.<Integer>of() : filled) {
        BigDecimal number = grid.meaning(r, c).number;
        if (number != null) {
          sums.merge(c - head.from(), number, BigDecimal::add);
          whole.merge(c - head.from(), number, BigDecimal::add);
        }
      }
    }
    return true;
  }

  /** Whether each number of a row is the sum of its column. */
  private boolean agrees(int r, Head head, Map<Integer, BigDecimal> sums) {
    return IntStream.range(head.from(), head.to())
        .filter(c -> grid.meaning(r, c).number != null)
        .allMatch(
            c ->
                sums.getOrDefault(c - head.from(), BigDecimal.ZERO)
                        .subtract(grid.meaning(r, c).number)
                        .abs()
                        .compareTo(TOLERANCE)
                    < 0);
  }

  private List<SheetCell> cells(int r, Head head, ListSheet list) {
    return IntStream.range(head.from(), head.to()).mapToObj(c -> list.cell(r, c)).toList();
  }

  /** The one day that the titles of a block say; null if they say none, or several. */
  private @Nullable SheetCell day(ListSheet list, Head head) {
    List<SheetCell> days = new ArrayList<>();
    for (int r = title(head); r < head.row(); r++) {
      for (int c = head.from(); c < head.to(); c++) {
        String day = day(grid.text(r, c));
        if (day != null) {
          days.add(list.said(r, c, day));
        }
      }
    }
    return days.size() == 1 ? days.get(0) : null;
  }

  /** The place that the titles of a block name; null if they name none. */
  private @Nullable String place(Head head) {
    List<String> titles = new ArrayList<>();
    for (int r = title(head); r < head.row(); r++) {
      for (int c = head.from(); c < head.to(); c++) {
        titles.add(grid.text(r, c));
      }
    }
    return places.within(Folded.key(String.join(" ", titles)));
  }

  /** The longest words of a title that are a day; null if there are none. */
  private @Nullable String day(String title) {
    String[] words = title.strip().split("[\\s,;:()]+");
    for (int width = Math.min(LONGEST_DAY, words.length); width > 0; width--) {
      for (int at = 0; at + width <= words.length; at++) {
        String text = String.join(" ", List.of(words).subList(at, at + width));
        if (meanings.of(SheetCell.text(text)).day != null) {
          return text;
        }
      }
    }
    return null;
  }
}
