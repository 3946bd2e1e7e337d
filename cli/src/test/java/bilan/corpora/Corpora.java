package bilan.corpora;

import bilan.corpora.Seen.Outcome;
import bilan.testing.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads every file of some folders and reports how they ended. */
final class Corpora {

  // What is worth a line though nothing is wrong.
  private static final int SLOW = 2000;
  private static final int LARGE = 400;

  private final Options options;
  private final PrintStream out;
  private final Map<Path, Seen> seen = new TreeMap<>();

  Corpora(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * What {@code tools/corpora} was asked.
   *
   * @param office how many files LibreOffice reads too
   * @param all whether each file gets a line
   * @param endings of the names that are read; all if empty
   */
  record Options(
      List<Path> folders,
      String heap,
      int seconds,
      boolean alone,
      boolean second,
      int office,
      boolean all,
      List<String> endings) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> folders = new ArrayList<>();
    List<String> endings = new ArrayList<>();
    String heap = "512m";
    int seconds = 10;
    int office = 0;
    boolean alone = false;
    boolean all = false;
    boolean second = true;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--heap" -> heap = args[++i];
        case "--seconds" -> seconds = Integer.parseInt(args[++i]);
        case "--office" -> office = Integer.parseInt(args[++i]);
        case "--only" -> endings.addAll(List.of(args[++i].split(",")));
        case "--alone" -> alone = true;
        case "--all" -> all = true;
        case "--no-second" -> second = false;
        case "--pollock" -> System.exit(pollock(Path.of(args[++i])) ? 0 : 1);
        case "--bombs" -> folders.add(bombs());
        default -> folders.add(Path.of(args[i]));
      }
    }
    Options options = new Options(folders, heap, seconds, alone, second, office, all, endings);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Corpora(options, out).run() ? 0 : 1);
  }

  private static boolean pollock(Path folder) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return new Pollock(folder, true).run(out) >= 9.3 & new Pollock(folder, false).run(out) >= 9.95;
  }

  private static Path bombs() throws IOException {
    Path folder = Files.createTempDirectory("bombs");
    Bombs.write(folder, name -> true);
    return folder;
  }

  /** Whether no file showed a defect. */
  boolean run() throws IOException, InterruptedException {
    try (Reader reader =
        new Reader(options.heap(), options.seconds(), options.alone(), options.second())) {
      for (Path file : files()) {
        Seen one = reader.read(file);
        seen.put(file, one);
        say(file, one);
      }
    }
    if (options.office() > 0 && Program.SOFFICE.path().isPresent()) {
      askOffice();
    }
    return report();
  }

  private void say(Path file, Seen one) {
    boolean heavy = one.milliseconds() > SLOW || one.megabytes() > LARGE;
    if (one.outcome().isDefect() || one.outcome() == Outcome.DISAGREES || heavy || options.all()) {
      out.println(
          String.join(
              " ",
              one.outcome().name(),
              file.toString(),
              one.milliseconds() + " ms",
              one.megabytes() + " MB",
              one.detail()));
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : options.folders()) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile).filter(this::isWanted).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private boolean isWanted(Path file) {
    String name = String.valueOf(file.getFileName());
    return options.endings().isEmpty() || options.endings().stream().anyMatch(name::endsWith);
  }

  private void askOffice() throws IOException, InterruptedException {
    List<Path> read = new ArrayList<>();
    seen.forEach(
        (file, one) -> {
          if (one.outcome().isRows() && !String.valueOf(file).endsWith(".csv")) {
            read.add(file);
          }
        });
    Collections.shuffle(read, new Random(1));
    Office office = new Office(Files.createTempDirectory("corpora"));
    Map<String, Integer> counts = new TreeMap<>();
    for (Path file : read.subList(0, Math.min(options.office(), read.size()))) {
      Comparison with = office.compared(file);
      if (with == null) {
        counts.merge("not read", 1, Integer::sum);
      } else if (!with.unknown().isEmpty()) {
        counts.merge("otherwise", 1, Integer::sum);
        out.println("OTHERWISE " + file + " LibreOffice: " + with);
      } else {
        with.known().forEach(why -> counts.merge("otherwise: it " + why.does(), 1, Integer::sum));
        counts.merge(with.known().isEmpty() ? "the same" : "known", 1, Integer::sum);
      }
    }
    out.println("LibreOffice: " + counts);
  }

  private boolean report() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    Map<String, Integer> refusals = new TreeMap<>();
    long same = 0;
    long slowest = 0;
    long largest = 0;
    for (Seen one : seen.values()) {
      counts.merge(one.outcome(), 1, Integer::sum);
      same += one.detail().endsWith(Reading.SAME) ? 1 : 0;
      slowest = Math.max(slowest, one.milliseconds());
      largest = Math.max(largest, one.megabytes());
      if (one.outcome() == Outcome.REFUSED) {
        refusals.merge(one.detail().replaceAll("[:@].*", ""), 1, Integer::sum);
      }
    }
    out.println(seen.size() + " files: " + counts);
    out.println(same + " of them" + Reading.SAME);
    out.println("slowest " + slowest + " ms, most memory " + largest + " MB");
    refusals.forEach((why, count) -> out.println("  " + count + " refused: " + why));
    return counts.keySet().stream().noneMatch(Outcome::isDefect);
  }
}
