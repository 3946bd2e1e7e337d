package bilan.mess;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who sends one file into a workspace of its own and asks for its figures. */
final class Desk {

  private static final String[] KEPT = {"bilan.yaml", "bilan.duckdb", "bilan.key"};

  private final Path folder;
  private final Path empty;
  private int number;

  /** A workspace whose warehouse is made, by a file that was taken back: most of a first run. */
  Desk(Path folder) throws IOException {
    this.folder = folder;
    this.empty = Files.createDirectories(folder.resolve("empty"));
    Cli cli = Cli.in(empty);
    cli.run("init", ".");
    Files.writeString(empty.resolve("a.csv"), "Date;Lieu;Participants\n01/02/2003;Ailleurs;1\n");
    cli.run("ingest", "attendance", "a.csv");
    cli.run("deliveries", "undo", "1");
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

  private static Outcome judge(Case file, Cli cli) {
    Result result = cli.run("ingest", file.layout().subject().dataset(), file.fileName());
    String said = "exit " + result.exit() + "\n" + result.out() + result.err();
    Map<String, BigDecimal> truth = file.truth();
    Outcome.Kind kind =
        switch (result.exit()) {
          case 0 -> Outcome.Kind.TRUTH;
          case 3 -> Outcome.Kind.REJECTED;
          case 6 -> Outcome.Kind.QUESTION;
          default -> Outcome.Kind.CRASH;
        };
    if (kind != Outcome.Kind.TRUTH) {
      return new Outcome(kind, truth, Map.of(), said);
    }
    Map<String, BigDecimal> read = figures(cli);
    Outcome outcome = new Outcome(kind, truth, read, said);
    if (outcome.differences().isEmpty()) {
      return outcome;
    }
    boolean named =
        file.book().damage().stream().anyMatch(d -> names(outcome, d)) || outcome.sheetsAreNamed();
    return new Outcome(named ? Outcome.Kind.WARNED : Outcome.Kind.SILENT, truth, read, said);
  }

  /** Whether what is missing is what that value made unreadable, and is said. */
  private static boolean names(Outcome outcome, Book.Damage damage) {
    boolean said = outcome.said().contains(damage.value()) || outcome.said().contains("CELL-01");
    return said && damage.lost().stream().anyMatch(n -> n.compareTo(outcome.missing()) == 0);
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
        all.put(name, new BigDecimal(value));
      }
    }
    return all;
  }

  private static void clear(Path workspace) throws IOException {
    try (var files = Files.walk(workspace)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
