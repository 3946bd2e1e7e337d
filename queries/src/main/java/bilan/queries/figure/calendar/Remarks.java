package bilan.queries.figure.calendar;

import bilan.queries.figure.PlaceMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts that stand beside figures and are not in them: rejected rows, months that a total marks.
 */
public final class Remarks {

  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();

  /**
   * Rows that wait to be mended.
   *
   * @param month null where their date can't be read
   * @param channels of sales that they may be of; null if of any
   */
  private record Rejected(
      String dataset,
      String place,
      @Nullable YearMonth month,
      @Nullable String channels,
      long rows) {

    boolean isOf(String name, @Nullable String where, Set<String> any) {
      return dataset.equals(name)
          && (where == null || where.equals(place))
          && (channels == null || any.isEmpty() || any.stream().anyMatch(channels::contains));
    }
  }

  /** A month in which a control total lies above the lines: some may be missing. */
  private record Mark(
      String dataset, String place, YearMonth month, BigDecimal lines, BigDecimal total) {}

  /** Remarks of all months in a warehouse. */
  public static Remarks read(Warehouse warehouse) {
    Remarks remarks = new Remarks();
    for (Line line : warehouse.ask("rejects")) {
      remarks.rejected.add(
          new Rejected(
              line.word("dataset"),
              line.word("place"),
              line.date("month") == null ? null : line.month("month"),
              line.text("channels"),
              line.count("rejected")));
    }
    warehouse.ask("refused").forEach(line -> remarks.refused.add(line.count("delivery_id")));
    for (Line line : warehouse.ask("grain_marks")) {
      remarks.marks.add(
          new Mark(
              line.word("dataset"),
              line.word("place"),
              line.month("month"),
              line.sum("lines_amount"),
              line.sum("total_amount")));
    }
    return remarks;
  }

  /**
   * Waiting rows of a dataset dated in a period, of one place or of all.
   *
   * @param channels of sales that they must be able to be of; empty for any
   */
  public long rejected(
      String dataset, Set<String> channels, @Nullable String place, Period period) {
    long rows = 0;
    for (Rejected one : rejected) {
      if (one.isOf(dataset, place, channels)
          && one.month() != null
          && period.contains(one.month().atDay(1))) {
        rows += one.rows();
      }
    }
    return rows;
  }

  /** The numbers of the deliveries that were refused whole and wait to be sent again. */
  public List<Long> refused() {
    return refused;
  }

  /** Waiting rows of a dataset without a date that can be read: they may belong to any period. */
  public long undated(String dataset, Set<String> channels, @Nullable String place) {
    long rows = 0;
    for (Rejected one : rejected) {
      if (one.isOf(dataset, place, channels) && one.month() == null) {
        rows += one.rows();
      }
    }
    return rows;
  }

  /** The months of a period that a control total marks. */
  public SortedSet<PlaceMonth> marked(String dataset, @Nullable String place, Period period) {
    SortedSet<PlaceMonth> marked = new TreeSet<>();
    for (Mark mark : marks) {
      if (mark.dataset().equals(dataset)
          && period.contains(mark.month().atDay(1))
          && (place == null || place.equals(mark.place()))) {
        marked.add(new PlaceMonth(mark.place(), mark.month()));
      }
    }
    return marked;
  }
}
