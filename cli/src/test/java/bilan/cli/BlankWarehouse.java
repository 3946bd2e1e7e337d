package bilan.cli;

import bilan.cli.session.Workspace;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * The warehouse that the first delivery of a workspace makes, made once for all tests of a process:
 * its tables, views and comments take ten times as long as a small delivery. Commands that run in a
 * process of their own, in another folder or as a rehearsal still make theirs.
 */
final class BlankWarehouse {

  private static final String NAME = "bilan.duckdb";

  private BlankWarehouse() {}

  /** Puts it where a first delivery is about to. */
  static void lay(Path folder, String... words) {
    List<String> typed = List.of(words);
    Path warehouse = folder.resolve(NAME);
    if (!typed.isEmpty()
        && typed.get(0).equals("ingest")
        && typed.stream().noneMatch(List.of("-w", "--workspace", "--dry-run")::contains)
        && Files.isRegularFile(folder.resolve(Workspace.FILE))
        && !Files.exists(warehouse)) {
      try {
        Files.copy(Made.FILE, warehouse, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Made {

    static final Path FILE = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("blank");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(NAME);
        file.toFile().deleteOnExit();
        WarehouseFile.open(file, Duration.ZERO, Datasets.load()).close();
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
