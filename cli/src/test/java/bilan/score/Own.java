package bilan.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Corpora of the project: the generated lots and the two samples. */
final class Own {

  private static final Path ROOT = Path.of(System.getProperty("bilan.root", ".."));

  private static final Path LABELS = ROOT.resolve("cli/src/test/resources/bilan/score");

  private Own() {}

  /** All of them, the lots written into a folder. */
  static List<Corpus> all(long seed, Path folder) throws IOException {
    List<Corpus> corpora = new ArrayList<>(lots(seed, folder));
    corpora.add(sample("sample-small", List.of("")));
    corpora.add(
        sample(
            "sample-data",
            List.of("attendance/1-recus", "sales", "bank", "funding", "reference", "ledger")));
    return corpora;
  }

  static List<Corpus> lots(long seed, Path folder) throws IOException {
    return List.of(
        Lots.corpus(1, seed, folder.resolve("1")), Lots.corpus(2, seed, folder.resolve("2")));
  }

  private static Corpus sample(String name, List<String> folders) throws IOException {
    Path sample = ROOT.resolve(name);
    return new Corpus(
        name,
        folders.stream().map(sample::resolve).toList(),
        Labels.read(LABELS.resolve(name + ".json")),
        1,
        List.of(),
        null,
        null);
  }
}
