package bilan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs bilan and its yardsticks in turn and prints medians and ratios against the goals. */
public final class Bench {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final String FORMATS = "text,md,csv,csv-fr,json,html,xlsx,docx,pdf";

  private final Path work;
  private final CommandComparison comparison;
  private final int lines;
  private final int sheetLines;
  private final int oldSheetLines;
  private final InputFiles inputs;
  private final Workspaces workspaces;

  private Bench(boolean small, int runs) {
    this.work = Path.of("tools/bench/target", small ? "small" : "work");
    this.comparison = new CommandComparison(small ? 1 : runs);
    this.lines = small ? 1_000 : 1_000_000;
    this.sheetLines = small ? 240 : 200_000;
    this.oldSheetLines = small ? 200 : 60_000;
    this.inputs = new InputFiles(work, lines, sheetLines, oldSheetLines);
    this.workspaces = new Workspaces(work, inputs);
  }

  /** A part of the table. */
  private interface Part {
    void measure() throws Exception;
  }

  private Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("start", this::start);
    parts.put("csv", this::csv);
    parts.put("tenfold", this::tenfold);
    parts.put("again", this::again);
    parts.put("more", this::more);
    parts.put("xlsx", () -> workbook("lines.xlsx", "fastexcel, each cell", "≤ 1.5, 600 MB"));
    parts.put("sixty", () -> workbook("sixty.xlsx", "fastexcel, each cell", ""));
    parts.put("xls", () -> workbook("lines.xls", "POI, each cell", ""));
    parts.put("ods", () -> workbook("lines.ods", "its XML alone", ""));
    parts.put("views", this::views);
    parts.put("reports", this::reports);
    return parts;
  }

  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    boolean small = words.remove("--small");
    int runs = 5;
    if (words.contains("--runs")) {
      int at = words.indexOf("--runs");
      runs = Integer.parseInt(words.remove(at + 1));
      words.remove(at);
    }
    new Bench(small, runs).run(words);
  }

  private void run(List<String> asked) throws Exception {
    Map<String, Part> parts = parts();
    if (!parts.keySet().containsAll(asked)) {
      throw new IllegalArgumentException(asked + ": " + parts.keySet());
    }
    Files.createDirectories(work);
    CommandComparison.header();
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (asked.isEmpty() || asked.contains(part.getKey())) {
        part.getValue().measure();
      }
    }
  }

  private void start() throws Exception {
    workspaces.sample();
    comparison.of(
        "--version",
        Measured.of("version", List.of("./bilan", "--version")),
        Measured.of("a bare JVM that prints a word", yardstick("word")),
        "≤ 3.5");
    comparison.of(
        "query on the sample",
        query(),
        Measured.of(
            "the stock driver in a bare JVM",
            yardstick("query", workspaces.file("sample/bilan.duckdb"))),
        "≤ 0.55");
  }

  private Measured query() {
    return Measured.of("query on the sample", workspaces.bilan("sample", "query", "sales-by-year"));
  }

  private void csv() throws Exception {
    for (String input : List.of("quoted.csv", "million.csv")) {
      comparison.of(
          lines + " lines of CSV" + (input.startsWith("q") ? ", all in quotes" : ""),
          workspaces.ingestInto("million", input),
          Measured.of(
              "read_csv and SQL",
              yardstick("csv", inputs.of(input), workspaces.file("yardstick.duckdb"))),
          "≤ 1.6, 500 MB");
    }
  }

  private void tenfold() throws Exception {
    comparison.of(
        "ten times the rows",
        workspaces.ingestInto("million", "million.csv"),
        workspaces.ingestInto("tenth", "tenth.csv"),
        "≤ 11, memory ≤ 1.3");
  }

  private void again() throws Exception {
    workspaces.sample();
    workspaces.million();
    comparison.of(
        "the same file again",
        Measured.of(
            "again", workspaces.bilan("million", "ingest", "sales", inputs.of("million.csv"))),
        query(),
        "+ 0.2 s");
  }

  private void more() throws Exception {
    workspaces.million();
    Path full = work.resolve("full.duckdb");
    Path warehouse = work.resolve("million/bilan.duckdb");
    Files.copy(warehouse, full, StandardCopyOption.REPLACE_EXISTING);
    Measured.Preparation restored =
        () -> Files.copy(full, warehouse, StandardCopyOption.REPLACE_EXISTING);
    List<String> more = workspaces.bilan("million", "ingest", "sales", inputs.of("more.csv"));
    comparison.of(
        lines / 100 + " lines into " + lines,
        new Measured("into full", more, restored),
        workspaces.ingestInto("empty", "more.csv"),
        "+ 1 s");
    restored.run();
  }

  private void workbook(String input, String yardstick, String goal) throws Exception {
    String kind = input.substring(input.indexOf('.') + 1);
    String what = (kind.equals("xls") ? oldSheetLines : sheetLines) + " lines of " + kind;
    comparison.of(
        input.startsWith("sixty") ? what + " on 60 sheets" : what,
        workspaces.ingestInto("sheet", input),
        Measured.of(yardstick, yardstick(kind, inputs.of(input))),
        goal);
  }

  private void views() throws Exception {
    workspaces.million();
    CommandComparison.within(
        "the same rows as a bare table",
        Measured.of(
            "views",
            yardstick(
                "views", workspaces.file("million/bilan.duckdb"), workspaces.file("bare.duckdb"))),
        "≤ 1.3");
  }

  private void reports() throws Exception {
    workspaces.sample();
    workspaces.million();
    Measured word = Measured.of("a bare JVM", yardstick("word"));
    comparison.of("retrospective, all formats, sample", report("sample"), word, "≤ 2.5 s");
    comparison.of(
        "retrospective, all formats, " + lines + " lines", report("million"), word, "≤ 3.5 s");
  }

  /** Written anew each time: a document that lies there would be brought up to date. */
  private Measured report(String workspace) {
    Path out = work.resolve("out-" + workspace);
    return new Measured(
        "report",
        workspaces.bilan(
            workspace,
            "report",
            "retrospective",
            "--years",
            "2020..2022",
            "-f",
            FORMATS,
            "-o",
            out.toString()),
        () -> Workspaces.clear(out));
  }

  private static List<String> yardstick(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA, "-cp", "tools/bench/target/classes:tools/bench/target/lib/*", "bilan.bench.Yardstick"));
    command.addAll(List.of(words));
    return command;
  }
}
