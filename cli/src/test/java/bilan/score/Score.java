package bilan.score;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code tools/score}: labelled files sent in by the front door, and their score. */
final class Score {

  /** File of labels beside the files that it is about. */
  private static final String BESIDE = "expected.json";

  private final PrintStream out;
  private final Confusion confusion = new Confusion();
  private boolean verbose;
  private @Nullable Path labels;
  private int firstMonth = 1;
  private List<List<String>> places = List.of();
  private @Nullable String siret;
  private @Nullable Path kept;
  private String only = "";
  private @Nullable Path written;
  private long seed = Lots.SEED;
  private final List<Path> folders = new ArrayList<>();

  private Score(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException, SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Score score = new Score(out);
    score.options(args);
    score.run();
    System.exit(0); // threads of readers may linger
  }

  private void options(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "-v" -> verbose = true;
        case "--labels" -> labels = Path.of(args[++i]);
        case "--first-month" -> firstMonth = Integer.parseInt(args[++i]);
        case "--places" ->
            places = Arrays.stream(args[++i].split(";")).map(p -> List.of(p.split("\\|"))).toList();
        case "--siret" -> siret = args[++i];
        case "--workspace" -> kept = Path.of(args[++i]);
        case "--only" -> only = args[++i];
        case "--lots" -> written = Path.of(args[++i]);
        case "--seed" -> seed = Long.parseLong(args[++i]);
        default -> folders.add(Path.of(args[i]));
      }
    }
  }

  private void run() throws IOException, SQLException {
    long start = System.nanoTime();
    if (folders.isEmpty()) {
      own();
    }
    for (Path folder : folders) {
      Path json = labels == null ? folder.resolve(BESIDE) : labels;
      String name = Desk.name(folder.toAbsolutePath().normalize());
      score(new Corpus(name, List.of(folder), Labels.read(json), firstMonth, places, siret, kept));
    }
    out.print(confusion.table());
    out.printf("%d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  private void own() throws IOException, SQLException {
    if (written != null) {
      for (Corpus lot : Own.lots(seed, written)) {
        score(lot);
      }
      return;
    }
    Path lots = Files.createTempDirectory("lots");
    try {
      for (Corpus corpus : Own.all(seed, lots)) {
        score(corpus);
      }
    } finally {
      Desk.delete(lots);
    }
  }

  private void score(Corpus corpus) throws IOException, SQLException {
    Corpus some = corpus.only(only);
    try (Desk desk = new Desk(some)) {
      List<Judged> judged = desk.all();
      confusion.add(corpus.name(), judged);
      judged.stream().filter(this::isShown).forEach(j -> show(corpus.name(), j));
      List<String> absent = new ArrayList<>(some.labels().keySet());
      judged.forEach(j -> absent.remove(j.file()));
      if (!absent.isEmpty()) {
        out.println(corpus.name() + ": no such file: " + String.join(", ", absent));
      }
    }
  }

  private boolean isShown(Judged judged) {
    return verbose && judged.verdict() != Verdict.RIGHT && judged.verdict() != Verdict.NONE;
  }

  private void show(String corpus, Judged judged) {
    String said = judged.said().replaceAll("\\s+", " ");
    out.printf(
        "%-8s %s/%s: %s%n",
        judged.verdict().word(),
        corpus,
        judged.file(),
        said.substring(0, Math.min(240, said.length())));
  }
}
