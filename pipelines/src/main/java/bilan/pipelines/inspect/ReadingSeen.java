package bilan.pipelines.inspect;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a reading sends instead of storing it. */
final class ReadingSeen implements RowSink {

  private static final int EXAMPLES = 3;

  private final String file;
  private final Map<String, Bad> bad = new LinkedHashMap<>();
  private final List<Problem> differing = new ArrayList<>();
  private long rows;
  private long rejected;
  private long compared;

  private static final class Bad {
    final Rejection.Fault first;
    final List<String> places = new ArrayList<>();
    int count;

    Bad(Rejection.Fault first) {
      this.first = first;
    }
  }

  ReadingSeen(String file) {
    this.file = file;
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    rows++;
  }

  @Override
  public void rejected(Rejection rejection) {
    rejected++;
    for (Rejection.Fault fault : rejection.faults()) {
      Bad group =
          bad.computeIfAbsent(
              fault.code() + rejection.table() + fault.field(), k -> new Bad(fault));
      group.count++;
      if (group.places.size() < EXAMPLES) {
        String cell = fault.cell() == null ? Integer.toString(rejection.row()) : fault.cell();
        group.places.add(rejection.sheet() + "!" + cell);
      }
    }
  }

  @Override
  public void controlTotal(ControlTotal total) {
    compared += total.sum() == null ? 0 : 1;
    if (total.differs()) {
      differing.add(total.problem(file));
    }
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  long compared() {
    return compared;
  }

  int differing() {
    return differing.size();
  }

  /** Cells that would reject their row, the same fault said once, then totals that differ. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Bad group : bad.values()) {
      problems.add(
          new Problem(
              group.first.code(),
              Problem.Severity.WARNING,
              said(group),
              file + "!" + String.join(", ", group.places),
              group.first.value(),
              group.first.cause(),
              group.first.cure()));
    }
    problems.addAll(differing);
    return problems;
  }

  private static Message said(Bad group) {
    @Nullable String column = group.first.column();
    return group.count == 1
        ? group.first.what()
        : column == null
            ? Message.of("inspect.bad_rows", group.count, group.first.what())
            : Message.of("inspect.bad_cells", group.count, column, group.first.what());
  }
}
