package bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One command as a whole process.
 *
 * @param before what is put right before each run, not measured
 */
record Measured(String name, List<String> command, Preparation before) {

  /** What a run needs beforehand. */
  interface Preparation {
    void run() throws IOException;
  }

  static Measured of(String name, List<String> command) {
    return new Measured(name, command, () -> {});
  }

  /**
   * Figures of one run.
   *
   * @param seconds wall time
   * @param megabytes peak memory; 0 where the system does not tell
   */
  record Run(double seconds, long megabytes) {}

  Run run() throws IOException, InterruptedException {
    before.run();
    Path peak = Files.createTempFile("peak", ".txt");
    List<String> timed = new ArrayList<>();
    boolean time = Files.isExecutable(Path.of("/usr/bin/time"));
    if (time) {
      timed.addAll(List.of("/usr/bin/time", "-o", peak.toString(), "-f", "%M"));
    }
    timed.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(timed)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("bench/target/last-output.txt").toFile())
            .start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(
          name + " ended with " + exit + ": " + Files.readString(Path.of("bench/target/last-output.txt")));
    }
    List<String> lines = time ? Files.readAllLines(peak) : List.of();
    Files.delete(peak);
    long kilobytes = lines.isEmpty() ? 0 : Long.parseLong(lines.get(lines.size() - 1).strip());
    return new Run(seconds, kilobytes / 1024);
  }
}
