package bilan.pipelines.control;

import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Sums of the rows that a total names: {@code Total Fives} of a list of several places. */
final class NamedSums {

  private static final int SHORTEST = 3;

  private final TablePlan plan;
  private final int first;
  private final int last;

  NamedSums(TablePlan plan) {
    this.plan = plan;
    this.first = plan.labelsFrom();
    this.last = plan.area().lastColumn();
  }

  /** Whether a number is the sum of the rows that have one of the words of a label in a column. */
  boolean are(BigDecimal printed, Row total, RunningSum sum) {
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
    return text.length() >= SHORTEST && name.contains(" " + text + " ");
  }
}
