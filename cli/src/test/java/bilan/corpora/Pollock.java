package bilan.corpora;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.text.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The score of Pollock, a benchmark of 2,290 text files each spoilt in one way, as its authors
 * compute it: ten measures from 0 to 1, averaged over the files and added.
 */
final class Pollock {

  private final Path folder;
  private final boolean detects;

  /**
   * @param detects whether the dialect is found out, not taken from the benchmark's parameters
   */
  Pollock(Path folder, boolean detects) {
    this.folder = folder;
    this.detects = detects;
  }

  /** The three measures of one comparison, and their sum over several. */
  private record Measure(double precision, double recall) {

    static Measure of(List<String> expected, List<String> found) {
      if (expected.isEmpty()) {
        return new Measure(1, 1);
      }
      Map<String, Integer> left = new HashMap<>();
      expected.forEach(e -> left.merge(e, 1, Integer::sum));
      int common = 0;
      for (String each : found) {
        if (left.getOrDefault(each, 0) > 0) {
          left.merge(each, -1, Integer::sum);
          common++;
        }
      }
      // Which is which is the benchmark's own choice; it adds both.
      return found.isEmpty()
          ? new Measure(0, 0)
          : new Measure((double) common / expected.size(), (double) common / found.size());
    }

    double sum() {
      double both = precision + recall;
      return both + (both == 0 ? 0 : 2 * precision * recall / both);
    }
  }

  /** The score, at most 10, and the files that lose most of it. */
  double run(PrintStream out) throws IOException {
    Map<Double, List<String>> worst = new TreeMap<>();
    double sum = 0;
    int count = 0;
    try (Stream<Path> all = Files.list(folder.resolve("csv"))) {
      for (Path file : all.sorted().toList()) {
        double score = score(file);
        sum += score;
        count++;
        worst
            .computeIfAbsent(score, k -> new ArrayList<>())
            .add(String.valueOf(file.getFileName()));
      }
    }
    int said = 0;
    for (Map.Entry<Double, List<String>> each : worst.entrySet()) {
      for (String name : each.getValue()) {
        if (said++ < 30 && each.getKey() < 9.9) {
          out.printf(Locale.ROOT, "  %.3f %s%n", each.getKey(), name);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "Pollock, %d files, %s: %.3f%n",
        count,
        detects ? "with detection" : "with the parameters given",
        sum / count);
    return sum / count;
  }

  private double score(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<List<String>> expected = clean(folder.resolve("clean").resolve(name));
    List<List<String>> found;
    try {
      found = read(file, options(name));
    } catch (Failure e) {
      if (!e.problems().get(0).code().equals("FILE-03")) {
        return 0;
      }
      found = List.of(); // there is nothing in it, and we say so
    }
    if (expected.isEmpty()) {
      return 10;
    }
    Measure header =
        Measure.of(plain(expected.get(0)), found.isEmpty() ? List.of() : plain(found.get(0)));
    Measure records = Measure.of(records(expected), records(found));
    Measure cells = Measure.of(cells(expected), cells(found));
    return 1 + header.sum() + records.sum() + cells.sum();
  }

  private ReadOptions options(String name) throws IOException {
    if (detects) {
      return ReadOptions.DETECT;
    }
    Path file = folder.resolve("parameters").resolve(name + "_parameters.json");
    String json = Files.readString(file);
    String delimiter = parameter(json, "delimiter");
    return new ReadOptions(
        Charset.forName(parameter(json, "encoding")),
        delimiter.isEmpty() ? null : delimiter.charAt(0));
  }

  private static String parameter(String json, String name) {
    var matcher =
        java.util.regex.Pattern.compile("\"" + name + "\":\\s*\"((?:\\\\.|[^\"])*)\"")
            .matcher(json);
    String value = matcher.find() ? matcher.group(1) : "";
    return value.equals("\\t") ? "\t" : value.replace("\\\\", "\\").replace("\\\"", "\"");
  }

  private static List<List<String>> clean(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        rows.add(record.toList());
      }
    }
    return rows;
  }

  /** What bilan reads, blank cells at the end of a row as far as its table reaches. */
  private static List<List<String>> read(Path file, ReadOptions options) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int width = 0;
    try (Workbook workbook = Workbooks.open(file, options)) {
      for (Sheet sheet : workbook.sheets()) {
        try (Sheet.Rows all = sheet.rows()) {
          for (Row row = all.next(); row != null; row = all.next()) {
            List<String> cells = new ArrayList<>(row.cells().stream().map(Pollock::text).toList());
            width = rows.isEmpty() ? cells.size() : width;
            cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
            rows.add(cells);
          }
        }
      }
    }
    return rows;
  }

  private static String text(SheetCell cell) {
    @Nullable String text = cell.text();
    return text == null ? "" : text;
  }

  private static List<String> plain(List<String> row) {
    return row.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> records(List<List<String>> rows) {
    return rows.stream().skip(1).map(r -> String.join("", plain(r))).toList();
  }

  private static List<String> cells(List<List<String>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }
}
