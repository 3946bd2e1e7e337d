package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers under months, years or places say nothing of what they are; where the title above them
 * names another dataset, {@code Ventes TTC 2021} over participations, it is said if somebody typed
 * the dataset, else asked.
 */
public final class OtherTitle {

  private static final String CODE = "PROF-18";

  private final ReadRequest request;

  public OtherTitle(ReadRequest request) {
    this.request = request;
  }

  /** A warning for each such table. */
  public List<Problem> warnings(List<FoundTable> found) {
    return named(found)
        .map(
            n ->
                Problem.warning(
                    CODE,
                    n.what("profile.other_title"),
                    n.where(),
                    Message.of("profile.other_title.cure", line(n.other().name()))))
        .toList();
  }

  /** What a person must say of each such table. */
  List<Problem> questions(List<FoundTable> found) {
    return named(found)
        .map(
            n ->
                Problem.error(
                    CODE,
                    n.what("profile.other_title.asked"),
                    n.where(),
                    Message.of(
                        "profile.other_title.lines",
                        Labels.of(n.own()),
                        line(request.dataset()),
                        line(n.other().name()))))
        .toList();
  }

  private Reply line(String dataset) {
    return TypedLine.as(request, dataset);
  }

  /** A table whose title names another dataset. */
  private record Named(String title, Dataset other, Dataset own, String where) {

    Message what(String key) {
      return Message.of(key, title, Labels.of(other), Labels.of(own));
    }
  }

  private Stream<Named> named(List<FoundTable> found) {
    return found.stream()
        .filter(table -> !table.shared() && !table.mapping().turned().isEmpty())
        .flatMap(this::named);
  }

  private Stream<Named> named(FoundTable table) {
    Dataset own = Datasets.get(request.dataset());
    AnnouncedNumbers numbers = new AnnouncedNumbers(own, table.area());
    Dataset other = numbers.other();
    String where = request.file().getFileName() + "!" + table.area().sheet().name();
    return other == null
        ? Stream.of()
        : Stream.of(new Named(numbers.title(other), other, own, where));
  }
}
