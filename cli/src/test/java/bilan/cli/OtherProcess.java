package bilan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program, or a part of a test, in a process of its own. */
final class OtherProcess {

  private OtherProcess() {}

  /**
   * Prepared, not started.
   *
   * @param stands where the user stands
   * @param main whose {@code main} runs
   */
  static ProcessBuilder of(Path stands, Class<?> main, String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Dbilan.empty=" + System.getProperty("bilan.empty"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    line.addAll(List.of(words));
    return new ProcessBuilder(line).directory(stands.toFile());
  }
}
