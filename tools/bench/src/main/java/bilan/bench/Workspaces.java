package bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The workspaces that are measured, filled once by {@code bilan} itself. */
final class Workspaces {

  private final Path work;
  private final InputFiles inputs;

  Workspaces(Path work, InputFiles inputs) {
    this.work = work;
    this.inputs = inputs;
  }

  /** The sample in a workspace of its own. */
  void sample() throws Exception {
    if (Files.notExists(work.resolve("sample/bilan.duckdb"))) {
      workspace("sample");
      for (String kind : List.of("reference", "funding", "attendance", "sales")) {
        Measured.of(kind, bilan("sample", "ingest", kind, "sample-data/" + kind)).run();
      }
    }
  }

  /** The large file in a workspace of its own. */
  void million() throws Exception {
    if (Files.notExists(work.resolve("million/bilan.duckdb"))) {
      ingestInto("million", "million.csv").run();
    }
  }

  Measured ingestInto(String workspace, String input) throws IOException {
    return new Measured(
        input, bilan(workspace, "ingest", "sales", inputs.of(input)), () -> workspace(workspace));
  }

  List<String> bilan(String workspace, String... words) {
    List<String> command = new ArrayList<>(List.of("./bilan", "-w", file(workspace)));
    command.addAll(List.of(words));
    return command;
  }

  String file(String name) {
    return work.resolve(name).toString();
  }

  private void workspace(String name) throws IOException {
    Path folder = work.resolve(name);
    clear(folder);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bilan.yaml"), "");
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
