package bilan.cli.ingest;

import bilan.cli.options.LineToType;
import bilan.pipelines.Ingest;
import bilan.pipelines.IngestRequest;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command line that ingests a file without the columns that it asks about. Its effect is tried
 * before the line is printed.
 *
 * @param columns that it does without; {@code line} to be typed
 */
public record ColumnAnswer(List<String> columns, String line) {

  private static final String WITHOUT = "--without";

  /** One answer may show the next column. */
  private static final int ROUNDS = 5;

  /** Null where a column is not all that stopped the file. */
  public static @Nullable ColumnAnswer to(
      Failure failure, Ingest ingest, IngestRequest request, LineToType line) {
    List<String> more = columns(failure);
    List<String> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS && !more.isEmpty(); round++) {
      all.addAll(more);
      List<String> without = new ArrayList<>(request.columns().without());
      without.addAll(all);
      try {
        Said whole = Question.whole(ingest.run(request.rehearsing(without)).plan().questions());
        return new ColumnAnswer(all, line.without(all).with(whole == null ? line.said() : whole));
      } catch (Failure next) {
        more = new ArrayList<>(columns(next));
        more.removeAll(all);
      }
    }
    return all.isEmpty() ? null : new ColumnAnswer(all, line.without(all).again());
  }

  /** The columns that may be done without; none if something else is asked, too. */
  private static List<String> columns(Failure failure) {
    List<String> columns = new ArrayList<>();
    for (Problem problem : failure.problems()) {
      List<String> answers =
          problem.answers().stream()
              .map(Reply::options)
              .filter(options -> options.get(0).equals(WITHOUT))
              .flatMap(List::stream)
              .toList();
      boolean other = problem.severity() == Problem.Severity.ERROR && answers.isEmpty();
      if (other || failure.exit() != Exit.DECIDE) {
        return List.of();
      }
      answers.stream().filter(word -> !word.equals(WITHOUT)).forEach(columns::add);
    }
    return columns.stream().distinct().toList();
  }
}
