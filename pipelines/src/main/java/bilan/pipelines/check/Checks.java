package bilan.pipelines.check;

import bilan.files.ResourceFolder;
import bilan.pipelines.dataset.Dataset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The checks of each dataset: every file of its folders, read when first asked for. */
public final class Checks {

  private static final String ROOT = "/bilan/pipelines/checks/";

  private static final Map<String, List<Check>> READ = new ConcurrentHashMap<>();

  private Checks() {}

  /** In the order of their names. */
  public static List<Check> of(Dataset dataset) {
    return READ.computeIfAbsent(dataset.name(), name -> read(dataset));
  }

  private static List<Check> read(Dataset dataset) {
    return dataset.checks().stream()
        .flatMap(folder -> read(dataset, folder))
        .sorted(Comparator.comparing(Check::name))
        .toList();
  }

  private static Stream<Check> read(Dataset dataset, String folder) {
    ResourceFolder files = new ResourceFolder(Checks.class, ROOT + folder, ".sql");
    return files.names().stream()
        .map(
            name ->
                new CheckFile(dataset, folder, name)
                    .read(Objects.requireNonNull(files.text(name))));
  }
}
