package bilan.cli.inspect;

import bilan.pipelines.model.Inspection.ColumnSeen;
import bilan.pipelines.model.Inspection.Content;
import bilan.pipelines.model.Inspection.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Many columns in a row that each stand for a day, a month or a place are shown as one. */
final class TurnedRun {

  /** As many are worth a line each. */
  private static final int FEW = 4;

  private TurnedRun() {}

  /** A column as it is shown: {@code columns} of the table, filled cells those of all of them. */
  record Shown(ColumnSeen column, int columns) {}

  static List<Shown> shortened(List<ColumnSeen> columns) {
    List<Shown> shown = new ArrayList<>();
    int i = 0;
    while (i < columns.size()) {
      int end = i;
      while (end < columns.size() && columns.get(end).use() == Use.PERIOD) {
        end++;
      }
      if (end - i > FEW) {
        shown.add(new Shown(one(columns.subList(i, end)), end - i));
        i = end;
      } else {
        shown.add(new Shown(columns.get(i), 1));
        i++;
      }
    }
    return shown;
  }

  /** The cells, the least and the most of all. */
  private static ColumnSeen one(List<ColumnSeen> run) {
    ColumnSeen first = run.get(0);
    ColumnSeen last = run.get(run.size() - 1);
    Content content =
        run.stream()
            .map(ColumnSeen::content)
            .filter(c -> c != Content.NOTHING)
            .findFirst()
            .orElse(first.content());
    List<BigDecimal> least = numbers(run, ColumnSeen::least);
    List<BigDecimal> most = numbers(run, ColumnSeen::most);
    return new ColumnSeen(
        first.letter() + "–" + last.letter(),
        first.header() + " … " + last.header(),
        first.use(),
        first.field(),
        first.label(),
        first.labelEn(),
        content,
        first.how(),
        sum(run, ColumnSeen::filled),
        sum(run, ColumnSeen::unreadable),
        first.masked(),
        first.examples(),
        least.isEmpty() ? null : least.get(0),
        most.isEmpty() ? null : most.get(most.size() - 1));
  }

  private static long sum(List<ColumnSeen> run, ToLongFunction<ColumnSeen> count) {
    return run.stream().mapToLong(count).sum();
  }

  private static List<BigDecimal> numbers(List<ColumnSeen> run, Function<ColumnSeen, ?> bound) {
    return run.stream()
        .map(bound)
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .sorted()
        .toList();
  }
}
