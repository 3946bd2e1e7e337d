package bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new workspace, into which one sheet goes in as it was typed, and questions on it. */
abstract class SheetDesk {

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() {
    cli = Cli.in(folder);
    cli.run("init", ".");
  }

  Cli.Result ingest(String dataset, String sheet, String... options) throws IOException {
    Files.writeString(folder.resolve("tableau.csv"), sheet);
    String[] words = new String[options.length + 3];
    words[0] = "ingest";
    words[1] = dataset;
    words[2] = "tableau.csv";
    System.arraycopy(options, 0, words, 3, options.length);
    return cli.run(words);
  }

  Cli cli() {
    return cli;
  }

  /** As csv. */
  String query(String sql) {
    return cli.run("query", "--sql", sql, "-f", "csv").out();
  }

  /** As csv. */
  String saved(String query) {
    return cli.run("query", query, "-f", "csv").out();
  }
}
