package bilan.engines.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The build beside which this module stands: its launcher, and networks of its sample's generator.
 */
final class Build {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private Build() {}

  /** What a command of the launcher says, which must end as expected. */
  static String bilan(Path folder, int exit, List<String> words) throws Exception {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("bilan").toString()));
    command.addAll(words);
    return run(folder, exit, command);
  }

  /** A page of the documentation. */
  static Path page(String name) {
    return ROOT.resolve("docs").resolve(name);
  }

  /**
   * Networks of the generator as packages, each with what DuckDB answers beside it; those that an
   * earlier build made are taken as they are.
   *
   * @param tickets how many their tills sell where the committed sample's sells one
   * @return the folders, each with {@code package} and {@code expected.csv}
   */
  static List<Path> networks(int number, int tickets) throws Exception {
    Path folder = Path.of("target/networks-" + tickets).toAbsolutePath();
    Files.createDirectories(folder);
    bilan(folder, 0, List.of("--version"));
    Path lib = Path.of(Files.readAllLines(ROOT.resolve("target/bilan/current")).get(0), "lib");
    String classes =
        Stream.of("cli", "queries", "pipelines", "common", "sample", "testing")
            .flatMap(
                module -> Stream.of(module + "/target/classes", module + "/target/test-classes"))
            .map(path -> ROOT.resolve(path).toString())
            .collect(Collectors.joining(":"));
    run(
        ROOT.resolve("cli"),
        0,
        List.of(
            "java",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-Djava.library.path=" + lib,
            "-cp",
            classes + ":" + lib + "/*",
            "bilan.figures.ExportedNetworks",
            folder.toString(),
            "1",
            Integer.toString(number),
            Integer.toString(tickets)));
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().limit(number).toList();
    }
  }

  private static String run(Path folder, int exit, List<String> command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int ended = process.waitFor();
    String text = Files.readString(said);
    Files.delete(said);
    if (ended != exit) {
      throw new AssertionError(String.join(" ", command) + " ended with " + ended + "\n" + text);
    }
    return text;
  }
}
