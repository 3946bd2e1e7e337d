package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.cli.job.JobPiece;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.CommandQueries;
import bilan.files.Sha256;
import bilan.queries.Years;
import bilan.queries.database.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the outputs of a job rest on: the data, the organisation's own files, the parameters. */
final class DataState {

  /** What people write that changes what is printed. */
  private static final List<String> OWN =
      List.of("queries", "bilans", "figures", "accounts", "simplified", "images", Workspace.FILE);

  private final Run run;

  DataState(Run run) {
    this.run = run;
  }

  /** Last day that the data tell of, and never later than the run's; null if there is none. */
  @Nullable LocalDate day() {
    if (!Files.exists(run.workspace().warehouse())) {
      return null;
    }
    Object day = single("data-day");
    return day instanceof LocalDate date ? date.isAfter(run.today()) ? run.today() : date : null;
  }

  private @Nullable Object single(String question) {
    Rows rows = CommandQueries.of(run.workspace(), run.session(), question);
    return rows.rows().isEmpty() ? null : rows.rows().get(0).get(0);
  }

  /** Sum that changes with whatever the steps rest on, but not with the day alone. */
  String sum(Job job, List<Step> steps) throws IOException {
    Sha256 hash = new Sha256().add(run.version()).add(job.name()).add(job.to() + job.pattern());
    int first = run.workspace().figures().firstMonth();
    for (Step step : steps) {
      JobPiece piece = step.piece();
      hash.add(
          piece.kind()
              + " "
              + piece.names()
              + piece.by()
              + piece.values()
              + piece.formats()
              + piece.published());
      boolean toDate = piece.period() != null && piece.period().words().endsWith("to date");
      step.parameters().entrySet().stream()
          .filter(one -> !toDate || !one.getKey().equals("as-of"))
          .forEach(one -> hash.add(one.getKey()).add(one.getValue()));
      // Once the last of its years is over, the same data say more.
      Years years = Years.parse(step.parameters().getOrDefault("years", ""), first);
      hash.add(years != null && run.today().isBefore(years.to()) ? "under way" : "");
    }
    if (Files.exists(run.workspace().warehouse())) {
      hash.add(String.valueOf(single("data-state")));
    }
    for (String own : OWN) {
      add(run.folder().resolve(own), hash);
    }
    return hash.hex();
  }

  private void add(Path path, Sha256 hash) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(file -> !isHidden(path, file)).sorted().toList();
      for (Path file : files) {
        hash.add(run.told(file)).add(file);
      }
    }
  }

  /** What reports keep of themselves. */
  private static boolean isHidden(Path top, Path file) {
    for (Path name : top.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
