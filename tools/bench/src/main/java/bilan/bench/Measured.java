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

  /** What the last command printed. */
  static final Path OUTPUT = Path.of("tools/bench/target/last-output.txt");

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
   * @param processor seconds of all processors together, which other work on the machine changes
   *     less; 0 where the system does not tell, as {@code megabytes}, the peak of memory
   */
  record Run(double seconds, double processor, long megabytes) {}

  Run run() throws IOException, InterruptedException {
    before.run();
    Path peak = Files.createTempFile("peak", ".txt");
    List<String> timed = new ArrayList<>();
    boolean time = Files.isExecutable(Path.of("/usr/bin/time"));
    if (time) {
      timed.addAll(List.of("/usr/bin/time", "-o", peak.toString(), "-f", "%U %S %M"));
    }
    timed.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(OUTPUT.toFile()).start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(
          name + " ended with " + exit + ": " + Files.readString(OUTPUT));
    }
    List<String> lines = time ? Files.readAllLines(peak) : List.of();
    Files.delete(peak);
    if (lines.isEmpty()) {
      return new Run(seconds, 0, 0);
    }
    String[] told = lines.get(lines.size() - 1).strip().split(" ");
    double processor = Double.parseDouble(told[0]) + Double.parseDouble(told[1]);
    return new Run(seconds, processor, Long.parseLong(told[2]) / 1024);
  }
}
