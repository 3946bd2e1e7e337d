package bilan.pipelines.control;

import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for rows of which the numbers of another row are the sums: above it, or below it. */
final class SumSearch {

  private static final int SHORTEST_NAME = 3;

  private final TablePlan plan;
  private final List<RunningSum> sums;
  private final Function<RunningSum, Span> before;

  /**
   * @param before what the tables before came to
   */
  SumSearch(TablePlan plan, List<RunningSum> sums, Function<RunningSum, Span> before) {
    this.plan = plan;
    this.sums = sums;
    this.before = before;
  }

  /**
   * How far the numbers of a row are such sums.
   *
   * @param rows above it, {@code part} of them since the last total
   * @param down whether totals of this table stand above their rows
   */
  SumEvidence of(Row row, int rows, int part, boolean down) {
    SumEvidence above = SumEvidence.NONE;
    if (rows > 0) {
      above = evidence(row, s -> s.all, rows);
      above = above.or(() -> evidence(row, RunningSum::part, part));
      above = above.or(() -> evidence(row, this::whole, rows));
      above = above.or(() -> evidence(row, s -> s.isPart(row) ? s.part() : s.all, part));
    }
    return rows > 0 && !down ? above : above.or(() -> below(row));
  }

  private SumEvidence evidence(Row row, Function<RunningSum, Span> sum, int covered) {
    int digits = 0;
    for (RunningSum running : sums) {
      BigDecimal number = running.number(row);
      if (number != null) {
        if (!sum.apply(running).is(number)) {
          return SumEvidence.NONE;
        }
        digits += SumEvidence.digits(number);
      }
    }
    return SumEvidence.of(digits, covered);
  }

  private Span whole(RunningSum running) {
    Span whole = new Span();
    whole.add(running.all);
    whole.add(before.apply(running));
    return whole;
  }

  /** What stands below a row, up to the next total or the end: as far as the rows are at hand. */
  private SumEvidence below(Row row) {
    int first = plan.area().firstColumn();
    int last = plan.area().lastColumn();
    Map<RunningSum, Span> spans = new HashMap<>();
    sums.forEach(s -> spans.put(s, new Span()));
    int covered = 0;
    SumEvidence found = SumEvidence.NONE;
    for (Row each : plan.head()) {
      if (each.number() > row.number()) {
        if (TotalRow.of(each, first, last) != null) {
          int part = covered;
          found = found.or(() -> evidence(row, spans::get, part));
        } else {
          covered++;
          spans.forEach((sum, span) -> add(span, sum.number(each)));
        }
      }
    }
    int all = covered;
    return plan.isWhole() ? found.or(() -> evidence(row, spans::get, all)) : found;
  }

  private static void add(Span span, @Nullable BigDecimal number) {
    if (number != null) {
      span.add(number);
    }
  }

  /**
   * Whether a number is the sum of the rows that a total names, by a word of its label in one of
   * their columns: {@code Total Fives} of a list of several places.
   */
  boolean isOfNamed(BigDecimal printed, Row total, RunningSum sum) {
    int first = plan.labelsFrom();
    int last = plan.area().lastColumn();
    int label = TotalRow.column(total, first, last);
    if (label < 0 || !plan.isWhole()) {
      return false;
    }
    String name = " " + Headers.normalise(String.valueOf(total.cell(label).text())) + " ";
    Map<Integer, BigDecimal> sums = new HashMap<>();
    for (Row row : plan.head()) {
      BigDecimal number = TotalRow.column(row, first, last) < 0 ? sum.number(row) : null;
      for (int column = first; number != null && column <= last; column++) {
        if (isNamed(row.cell(column), name)) {
          sums.merge(column, number, BigDecimal::add);
        }
      }
    }
    return sums.values().stream().anyMatch(s -> s.compareTo(printed) == 0);
  }

  private static boolean isNamed(SheetCell cell, String name) {
    String text = cell.isWords() && cell.text() != null ? Headers.normalise(cell.text()) : "";
    return text.length() >= SHORTEST_NAME && name.contains(" " + text + " ");
  }
}
