package bilan.pipelines.control;

import bilan.pipelines.control.TotalRows.Doubt;
import bilan.pipelines.control.TotalRows.Judged;
import bilan.pipelines.layout.TotalWords;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.FreeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of each row of one table, and the names of those that were left out or in doubt. */
public final class RowAccounting {

  /** As many are named; of others it is enough to know how many. */
  static final int NAMED = 8;

  private final TablePlan plan;
  private final long[] fates = new long[RowFate.values().length];
  private final List<Named> named = new ArrayList<>();
  private final List<Named> fillers = new ArrayList<>();
  private long rows;

  /**
   * A row that is said by its name and amount.
   *
   * @param doubt what speaks against it; null of a filler row
   * @param amount its first number that adds up; null if it has none
   * @param total whether it is left out as one
   */
  record Named(
      String label, @Nullable BigDecimal amount, String where, boolean total, Doubt doubt) {}

  public RowAccounting(TablePlan plan) {
    this.plan = plan;
  }

  /** A row stands in the table. */
  public void seen() {
    rows++;
  }

  public void add(RowFate fate) {
    fates[fate.ordinal()]++;
  }

  /** A row whose words or numbers raised the question whether it is a total. */
  public void judged(Row row, Judged judged, boolean total, @Nullable BigDecimal amount) {
    if (total || judged.doubt() != Doubt.NONE) {
      named.add(new Named(shown(judged.label()), amount, where(row), total, judged.doubt()));
    }
  }

  /** A row sums up others: a total, an account above those below it. */
  public void total(Row row, @Nullable BigDecimal amount) {
    String label =
        row.cells().stream()
            .filter(cell -> cell.isWords() || cell.equals(row.cell(plan.area().firstColumn())))
            .map(cell -> Objects.requireNonNullElse(cell.text(), ""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    named.add(new Named(shown(label), amount, where(row), true, Doubt.NONE));
  }

  public void filler(Row row) {
    fillers.add(new Named("", null, where(row), false, Doubt.NONE));
  }

  private String where(Row row) {
    return plan.where(plan.area().firstColumn(), row);
  }

  /** What may name a person is not shown. */
  private String shown(String label) {
    boolean people = "participant".equals(plan.grain());
    String words = people && !TotalWords.only(label) ? "Total" : label;
    return FreeText.masked(words);
  }

  List<Named> named() {
    return named;
  }

  List<Named> fillers() {
    return fillers;
  }

  public RowAccount whole() {
    Map<RowFate, Long> counted = new EnumMap<>(RowFate.class);
    for (RowFate fate : RowFate.values()) {
      if (fates[fate.ordinal()] > 0) {
        counted.put(fate, fates[fate.ordinal()]);
      }
    }
    return new RowAccount(rows, counted);
  }
}
