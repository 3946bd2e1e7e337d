package bilan.pipelines.interpretation;

import bilan.pipelines.mapping.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums within the rows of a table: columns that are parts of another, or the whole of others. */
final class SumsInRows {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final int LEAST_ROWS = 2;

  /** Rates of value added tax in France (CGI, articles 278 to 281). */
  private static final Pattern RATE = Pattern.compile("\\b(2[.,]10?|5[.,]50?|10|20)(?: ?%)?$");

  private final Interpretation it;

  SumsInRows(Interpretation it) {
    this.it = it;
  }

  /** Whether a column that nothing reads and its neighbours add up to one that is read. */
  boolean isPart(int c) {
    return it.form().measure().stream().anyMatch(m -> isPart(c, it.column(m)));
  }

  /** Whether a column of what was received and its neighbours add up to another such column. */
  boolean isPartOfReceived(int c) {
    return it.columnsOf("received").stream().anyMatch(whole -> whole != c && isPart(c, whole));
  }

  /** Whether a column that nothing reads and its neighbours add up to another. */
  boolean isPart(int c, int whole) {
    return sums(whole).anyMatch(parts -> parts.contains(c));
  }

  /** The neighbours that nothing reads, or only as parts, which add up to a column; maybe none. */
  List<Integer> parts(int whole) {
    return sums(whole).max(Comparator.comparing(List::size)).orElse(List.of());
  }

  private Stream<List<Integer>> sums(int whole) {
    List<Integer> unread =
        it.columns().stream()
            .filter(one -> one.slot() == null || !it.form().measure().contains(one.slot().name()))
            .filter(one -> it.records().stream().noneMatch(r -> isWord(r.row(), one.column())))
            .map(Interpretation.Column::column)
            .filter(column -> column != whole)
            .toList();
    return IntStream.range(0, unread.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 2, unread.size())
                    .mapToObj(to -> unread.subList(from, to)))
        .filter(parts -> areParts(parts, whole));
  }

  /** Whether a column is the sum of classes of participants that are read. */
  boolean isWhole(int c) {
    List<Integer> classes = new ArrayList<>();
    for (Interpretation.Column column : it.columns()) {
      Slot slot = column.slot();
      if (slot != null && slot.target() instanceof Target.ToSplit && slot.isGender()) {
        classes.add(column.column());
      }
    }
    return classes.size() > 1 && areParts(classes, c);
  }

  /** Whether a column that stands for a period, a place or a thing sums all of the others. */
  boolean hasWholeOfPeriods() {
    List<Integer> all = it.periods();
    return all.size() > 2
        && all.stream().anyMatch(c -> areParts(all.stream().filter(p -> !p.equals(c)).toList(), c));
  }

  /** Whether a column is the sum of what has been counted so far. */
  boolean isRunning(int c) {
    for (String name : it.form().measure()) {
      int measure = it.column(name);
      BigDecimal sum = BigDecimal.ZERO;
      int same = 0;
      int other = 0;
      for (RowRoles.Judged row : measure < 0 ? List.<RowRoles.Judged>of() : it.records()) {
        sum = sum.add(it.grid().number(row.row(), measure));
        boolean equal = sum.compareTo(it.grid().number(row.row(), c)) == 0;
        same += equal ? 1 : 0;
        other += equal || it.grid().isBlank(row.row(), c) ? 0 : 1;
      }
      if (same > LEAST_ROWS && other == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number that is read is the difference between a column and another: a meter is. */
  boolean isOfMeter(int c) {
    return it.columns().stream()
        .filter(column -> column.slot() != null)
        .mapToInt(Interpretation.Column::column)
        .filter(measure -> measure != c)
        .anyMatch(
            measure ->
                it.columns().stream()
                    .map(Interpretation.Column::column)
                    .filter(other -> other != c && other != measure)
                    .anyMatch(
                        o -> areParts(List.of(c, measure), o) || areParts(List.of(o, measure), c)));
  }

  /**
   * Whether a column is an amount before tax at the rate that its header says, part of the whole.
   */
  boolean isTaxed(int c) {
    Map<Integer, BigDecimal> rates = new TreeMap<>();
    for (Interpretation.Column column : it.columns()) {
      BigDecimal rate = column.slot() == null ? rate(it.header(column.column())) : null;
      if (rate != null) {
        rates.put(column.column(), rate);
      }
    }
    return rates.size() > 1
        && rates.containsKey(c)
        && it.form().measure().stream().mapToInt(it::column).anyMatch(m -> areTaxed(rates, m));
  }

  private boolean areTaxed(Map<Integer, BigDecimal> rates, int whole) {
    BigDecimal cents = TOLERANCE.multiply(BigDecimal.valueOf(rates.size()));
    return whole >= 0
        && it.records().stream()
            .allMatch(
                r -> {
                  BigDecimal sum = BigDecimal.ZERO;
                  for (Map.Entry<Integer, BigDecimal> rate : rates.entrySet()) {
                    BigDecimal taxed = BigDecimal.ONE.add(rate.getValue().movePointLeft(2));
                    sum = sum.add(it.grid().number(r.row(), rate.getKey()).multiply(taxed));
                  }
                  BigDecimal apart = sum.subtract(it.grid().number(r.row(), whole)).abs();
                  return apart.compareTo(cents) < 0;
                });
  }

  /** The rate of tax at the end of a header; null if there is none. */
  private static @Nullable BigDecimal rate(@Nullable String header) {
    Matcher rate = RATE.matcher(header == null ? "" : header);
    return rate.find() ? new BigDecimal(rate.group(1).replace(',', '.')) : null;
  }

  /** Whether a total below a table is alone in its row, and adds up some columns of it. */
  static boolean areAddedUp(CellGrid grid, List<Integer> records, List<Integer> columns) {
    BigDecimal sum =
        records.stream()
            .flatMap(r -> columns.stream().map(c -> grid.number(r, c)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return columns.size() > 1
        && grid.rowsFrom(records.isEmpty() ? 0 : records.get(records.size() - 1) + 1)
            .filter(r -> grid.filled(r).stream().anyMatch(c -> grid.meaning(r, c).total > 0))
            .mapToObj(
                r ->
                    grid.filled(r).stream()
                        .filter(c -> grid.meaning(r, c).number != null)
                        .map(c -> grid.number(r, c))
                        .toList())
            .anyMatch(numbers -> numbers.size() == 1 && numbers.get(0).compareTo(sum) == 0);
  }

  private boolean areParts(List<Integer> parts, int whole) {
    int rows = 0;
    IntUnaryOperator some =
        r -> (int) parts.stream().filter(c -> it.grid().number(r, c).signum() != 0).count();
    boolean several = false;
    for (RowRoles.Judged row : whole < 0 ? List.<RowRoles.Judged>of() : it.records()) {
      BigDecimal sum =
          parts.stream()
              .map(c -> it.grid().number(row.row(), c))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.subtract(it.grid().number(row.row(), whole)).abs().compareTo(TOLERANCE) >= 0) {
        return false;
      }
      rows += sum.signum() == 0 ? 0 : 1;
      several |= some.applyAsInt(row.row()) > 1;
    }
    return several && rows >= LEAST_ROWS;
  }

  private boolean isWord(int r, int c) {
    CellMeaning cell = it.grid().meaning(r, c);
    return cell.day != null || (cell.text && !cell.saysNothing());
  }
}
