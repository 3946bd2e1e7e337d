package bilan.cli.options;

import bilan.cli.session.OptionWords;
import bilan.pipelines.delivery.Said;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Answers of a person to the questions of a file; each option may stand several times, once for
 * each source.
 */
public final class AnswerOptions {

  @Option(names = "--replace")
  boolean replace;

  @Option(names = "--same-register", paramLabel = "<source>", arity = "0..1", fallbackValue = "")
  List<String> sameRegister = new ArrayList<>();

  @Option(names = "--other-register", paramLabel = "<source>", arity = "0..1", fallbackValue = "")
  List<String> otherRegister = new ArrayList<>();

  @Option(names = "--prefer", paramLabel = "<[lieu=]line|total>")
  List<String> prefer = new ArrayList<>();

  /** Refuses words that answer nothing. */
  public void check() {
    for (String word : prefer) {
      if (!Said.isPreference(word)) {
        OptionWords.choice("--prefer", word, List.of("line", "total"));
      }
    }
  }

  /** Answers that were typed, by question. */
  public Said said() {
    return new Said(replace, sameRegister, otherRegister, prefer);
  }
}
