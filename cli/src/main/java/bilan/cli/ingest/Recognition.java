package bilan.cli.ingest;

import bilan.cli.options.DatasetNames;
import bilan.cli.options.IngestOptions;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.pipelines.Inspect;
import bilan.pipelines.InspectRequest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Datasets of files that nobody named, each file being looked at once. */
public final class Recognition {

  private final Session session;
  private final IngestOptions options;
  private final Map<Path, String> recognised = new HashMap<>();

  public Recognition(Session session, IngestOptions options) {
    this.session = session;
    this.options = options;
  }

  /**
   * The dataset of a file.
   *
   * @throws bilan.text.Failure if the file does not tell it
   */
  public String of(Path file) {
    return recognised.computeIfAbsent(file, this::recognise);
  }

  /** Takes the word of a person for the dataset of a file. */
  public void told(Path file, String dataset) {
    recognised.put(file, dataset);
  }

  /** The files, those that name places and funders before those that write these names. */
  public List<Path> referencesFirst(List<Path> files) {
    if (files.size() < 2) {
      return files;
    }
    return files.stream().sorted(Comparator.comparing(file -> !isReference(file))).toList();
  }

  private boolean isReference(Path file) {
    try {
      return DatasetNames.isReference(of(file));
    } catch (RuntimeException | Error e) { // told in its turn
      return false;
    }
  }

  /** What inspecting would take the file for. */
  private String recognise(Path file) {
    Workspace own = session.workspace();
    return Inspect.recognise(
        new InspectRequest(
            file,
            null,
            options.profile,
            List.copyOf(options.sheets),
            options.encoding,
            options.place,
            own.profiles(),
            own.organisation().numbers(),
            own.organisation().maxRejects(),
            own.organisation().unfolded(),
            own.settings(session.patience()),
            null,
            options.columns()));
  }
}
