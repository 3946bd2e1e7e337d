package bilan.pipelines.check;

import bilan.files.ResourceFolder;
import bilan.pipelines.dataset.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The checks of each dataset: every file of {@code checks/DATASET}, read when first asked for. */
public final class Checks {

  private static final String FOLDER = "/bilan/pipelines/checks/";
  private static final Map<String, List<Check>> READ = new ConcurrentHashMap<>();

  private Checks() {}

  /** In the order of their names. */
  public static List<Check> of(Dataset dataset) {
    return READ.computeIfAbsent(dataset.name(), name -> read(dataset));
  }

  private static List<Check> read(Dataset dataset) {
    ResourceFolder folder = new ResourceFolder(Checks.class, FOLDER + dataset.name(), ".sql");
    return folder.names().stream()
        .map(name -> CheckFile.read(dataset, name, Objects.requireNonNull(folder.text(name))))
        .toList();
  }
}
