package bilan.cli;

import bilan.pipelines.delivery.Said;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What somebody decided about a file; each may stand several times, once for each source. */
final class AnswerOptions {

  @Option(names = "--replace")
  boolean replace;

  @Option(names = "--same-register", paramLabel = "<source>", arity = "0..1", fallbackValue = "")
  List<String> sameRegister = new ArrayList<>();

  @Option(names = "--other-register", paramLabel = "<source>", arity = "0..1", fallbackValue = "")
  List<String> otherRegister = new ArrayList<>();

  @Option(names = "--prefer", paramLabel = "<[lieu=]line|total>")
  List<String> prefer = new ArrayList<>();

  /** Refuses words that answer nothing. */
  void check() {
    for (String word : prefer) {
      if (!Said.isPreference(word)) {
        OptionWords.choice("--prefer", word, List.of("line", "total"));
      }
    }
  }

  Said said() {
    return new Said(replace, sameRegister, otherRegister, prefer);
  }
}
