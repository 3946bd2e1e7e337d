package bilan.cli;

import bilan.text.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workspace with jobs, and the nights that run them. */
record ExportDesk(Path folder) {

  /** A workspace whose bilan.yaml is this text. */
  static ExportDesk with(Path folder, String yaml) throws IOException {
    InitCommand.make(folder);
    ExportDesk desk = new ExportDesk(folder);
    desk.jobs(yaml);
    Files.writeString(
        folder.resolve("bilans/court.md"),
        """
        ---
        bilan: court
        title: Un bilan court
        parameters:
          years: {type: years, default: last 3}
        ---

        ## Ventes

        ```table
        query: sales-by-place
        ```
        """);
    return desk;
  }

  void jobs(String yaml) throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), yaml);
  }

  /** A file that nobody writes in any more. */
  Path arrives(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    return file;
  }

  /** {@code bilan export} as on that day. */
  Cli.Result night(String day, String... words) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(words));
    return Cli.in(folder).with("BILAN_TODAY", day).run(all.toArray(String[]::new));
  }

  /** Files below a folder, in the order of their names. */
  List<String> files(String under) throws IOException {
    Path top = folder.resolve(under);
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    try (var all = Files.walk(top)) {
      return all.filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** What the folder of a job says of its last run. */
  Map<?, ?> manifest(String to) throws IOException {
    Object read = JsonText.read(Files.readString(folder.resolve(to).resolve("exports.json")));
    return (Map<?, ?>) java.util.Objects.requireNonNull(read);
  }
}
