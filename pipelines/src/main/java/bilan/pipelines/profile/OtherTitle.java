package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Table;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers under months, years or places say nothing of what they are; where the title above them
 * names another dataset than the one that was typed, {@code Ventes TTC 2021} over participations,
 * it is said.
 */
final class OtherTitle {

  private final ReadRequest request;

  OtherTitle(ReadRequest request) {
    this.request = request;
  }

  /** A warning for each such table. */
  List<Problem> warnings(List<Found> found) {
    List<Problem> warnings = new ArrayList<>();
    for (Found table : found) {
      boolean bare = !table.shared() && !table.mapping().turned().isEmpty();
      if (bare && of(Datasets.get(request.dataset()), table).isEmpty()) {
        Datasets.NAMES.stream()
            .map(Datasets::get)
            .filter(other -> of(other, table).isPresent())
            .findFirst()
            .ifPresent(other -> warnings.add(warning(table, other)));
      }
    }
    return warnings;
  }

  private static Optional<Table> of(Dataset dataset, Found table) {
    return dataset.tables().stream().filter(t -> DatasetJudge.isNamed(t, table.area())).findFirst();
  }

  private Problem warning(Found table, Dataset other) {
    List<String> titles = table.area().titles();
    String sheet = table.area().sheet().name();
    return Problem.warning(
        "PROF-18",
        Message.of(
            "profile.other_title",
            titles.isEmpty() ? sheet : titles.get(titles.size() - 1),
            Labels.of(other),
            Labels.of(Datasets.get(request.dataset()))),
        request.file().getFileName() + "!" + sheet,
        Message.of("profile.other_title.cure", TypedLine.ingest(request, other.name())));
  }
}
