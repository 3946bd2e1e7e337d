package bilan.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Two commands in turn, so that a machine that slows down slows both, as one line of the table. */
final class CommandComparison {

  private final int runs;

  CommandComparison(int runs) {
    this.runs = runs;
  }

  static void header() {
    System.out.println(
        "| work | yardstick | its s | bilan, s | ratio | goal | processor ratio | peak, MB (its)"
            + " |");
    System.out.println("| --- | --- | ---: | ---: | ---: | --- | ---: | ---: |");
  }

  void of(String work, Measured ours, Measured theirs, String goal) throws Exception {
    List<Measured.Run> our = new ArrayList<>();
    List<Measured.Run> their = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      their.add(theirs.run());
      our.add(ours.run());
    }
    double a = median(our, Measured.Run::seconds);
    double b = median(their, Measured.Run::seconds);
    double processor =
        median(our, Measured.Run::processor) / median(their, Measured.Run::processor);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %.2f | %s | %.2f | %.0f (%.0f) |%n",
        work,
        theirs.name(),
        b,
        a,
        a / b,
        goal,
        processor,
        median(our, Measured.Run::megabytes),
        median(their, Measured.Run::megabytes));
  }

  /**
   * A command that measures two things itself and prints them in milliseconds: question, ours,
   * theirs.
   */
  static void within(String yardstick, Measured both, String goal) throws Exception {
    both.run();
    for (String line : Files.readAllLines(Measured.OUTPUT)) {
      String[] told = line.split("\t", -1);
      double a = Double.parseDouble(told[1]);
      double b = Double.parseDouble(told[2]);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.4f | %.4f | %.2f | %s | | |%n",
          told[0],
          yardstick,
          b / 1000,
          a / 1000,
          a / b,
          goal);
    }
  }

  private static double median(List<Measured.Run> runs, ToDoubleFunction<Measured.Run> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
