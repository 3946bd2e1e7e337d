package bilan.engines.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The engine on this machine, by its front door. */
final class Engine {

  private Engine() {}

  /** How a run ended. */
  record Run(int exit, String err) {}

  static Run run(String... words) {
    SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        // Rows are few here: to compile what reads them takes longer than to read them.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.warehouse.dir", Path.of("target/spark-warehouse").toUri().toString())
        .getOrCreate();
    var err = new ByteArrayOutputStream();
    int exit = Federation.run(words, new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(exit, err.toString(StandardCharsets.UTF_8));
  }

  /** The rows of a folder of CSV without commas in cells, by their first columns. */
  static Map<List<String>, Map<String, String>> rows(Path folder, int keys) throws IOException {
    Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        rows.putAll(csv(file, keys));
      }
    }
    return rows;
  }

  static Map<List<String>, Map<String, String>> csv(Path file, int keys) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> heads = List.of(lines.get(0).split(",", -1));
    Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < heads.size(); i++) {
        row.put(heads.get(i), cells.get(i));
      }
      rows.put(new ArrayList<>(cells.subList(0, keys)), row);
    }
    return rows;
  }
}
