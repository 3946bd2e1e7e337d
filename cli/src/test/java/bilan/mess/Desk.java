package bilan.mess;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Somebody who sends one file into a workspace of its own and asks for its figures. */
final class Desk {

  private static final String[] KEPT = {"bilan.yaml", "bilan.duckdb", "bilan.key"};

  /** So many lines somebody types before it is given up. */
  private static final int STEPS = 5;

  private final Path folder;
  private final Path empty;
  private int number;

  /**
   * A workspace whose warehouse is made, by a file that was taken back, which is most of a first
   * run; the places are known.
   */
  Desk(Path folder) throws IOException {
    this.folder = folder;
    this.empty = Files.createDirectories(folder.resolve("empty"));
    Cli cli = Cli.in(empty);
    cli.run("init", ".");
    Files.writeString(empty.resolve("a.csv"), "Date;Lieu;Participants\n01/02/2003;Ailleurs;1\n");
    cli.run("ingest", "attendance", "a.csv");
    cli.run("deliveries", "undo", "1");
    String places = String.join(";\n", Names.PLACES);
    Files.writeString(empty.resolve("lieux.csv"), "Lieu;Alias\n" + places + ";\n");
    Cli.Result known = cli.run("ingest", "reference", "lieux.csv");
    if (known.exit() != 0) {
      throw new IllegalStateException(known.out() + known.err());
    }
  }

  Outcome send(Case file) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + ++number));
    try {
      for (String kept : KEPT) {
        Files.copy(empty.resolve(kept), workspace.resolve(kept));
      }
      file.format().write(file.book(), workspace.resolve(file.fileName()));
      return judge(file, Cli.in(workspace));
    } finally {
      clear(workspace);
    }
  }

  /** What comes of a line that is typed, and of the lines that are printed to be typed then. */
  private static Outcome judge(Case file, Cli cli) {
    List<String> typed = List.of("ingest", file.dataset(), file.fileName());
    StringBuilder said = new StringBuilder();
    Set<List<String>> known = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      known.add(typed);
      Result result = cli.run(typed.toArray(String[]::new));
      String answer = "exit " + result.exit() + "\n" + result.out() + result.err();
      said.append("> ").append(String.join(" ", typed)).append('\n').append(answer);
      if (result.exit() != 6) {
        return ended(file, cli, result.exit(), step, said.toString());
      }
      List<List<String>> next = Answers.to(answer, typed, file.place());
      if (file.isMistaken()) {
        return without(Outcome.Kind.BARE, file, said); // who erred knows better now
      }
      if (next.isEmpty()) {
        return without(step == 0 ? Outcome.Kind.BARE : Outcome.Kind.QUESTION, file, said);
      }
      if (known.contains(next.get(0))) {
        return without(Outcome.Kind.DEAD_END, file, said);
      }
      typed = next.get(0);
    }
    return without(Outcome.Kind.DEAD_END, file, said);
  }

  private static Outcome without(Outcome.Kind kind, Case file, StringBuilder said) {
    return new Outcome(kind, file.truth(), Map.of(), said.toString());
  }

  private static Outcome ended(Case file, Cli cli, int exit, int answers, String said) {
    Map<String, BigDecimal> truth = file.truth();
    if (exit == 3) {
      return new Outcome(Outcome.Kind.REJECTED, truth, Map.of(), said);
    }
    if (exit != 0) {
      Outcome.Kind kind = answers == 0 ? Outcome.Kind.CRASH : Outcome.Kind.DEAD_END;
      return new Outcome(kind, truth, Map.of(), said);
    }
    Outcome.Kind right = answers == 0 ? Outcome.Kind.TRUTH : Outcome.Kind.QUESTION;
    Outcome outcome = new Outcome(right, truth, figures(cli), said);
    if (outcome.names().isEmpty()) {
      return outcome;
    }
    boolean named = new Told(file.book(), outcome, file.isMistaken()).all();
    return new Outcome(
        named ? Outcome.Kind.WARNED : Outcome.Kind.SILENT, truth, outcome.read(), said);
  }

  private static Map<String, BigDecimal> figures(Cli cli) {
    Result answer = cli.run("query", "--sql", Subject.FIGURES, "-f", "csv");
    if (answer.exit() != 0) {
      throw new IllegalStateException(answer.err());
    }
    Map<String, BigDecimal> all = new TreeMap<>();
    for (String line : answer.out().lines().skip(1).toList()) {
      int comma = line.lastIndexOf(',');
      String name = line.substring(0, comma).replaceAll("^\"|\"$", "").replace("\"\"", "\"");
      String value = line.substring(comma + 1);
      if (!value.isEmpty() && new BigDecimal(value).signum() != 0) {
        all.merge(folded(name), new BigDecimal(value), BigDecimal::add);
      }
    }
    return all;
  }

  /** Headers that are shouted name the same places. */
  static String folded(String name) {
    return name.toUpperCase(Locale.FRENCH).replace(" *", "").strip();
  }

  private static void clear(Path workspace) throws IOException {
    try (var files = Files.walk(workspace)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
