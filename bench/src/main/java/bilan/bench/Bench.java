package bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs bilan and its yardsticks in turn and prints medians and ratios against the goals. */
public final class Bench {

  private static final Path WORK = Path.of("bench/target/work");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final String FORMATS = "text,md,csv,csv-fr,json,html,xlsx,docx,pdf";

  private final Comparison comparison;
  private final int lines;
  private final int sheetLines;
  private final int oldSheetLines;

  private Bench(boolean small) {
    this.comparison = new Comparison(small ? 1 : 5);
    this.lines = small ? 1_000 : 1_000_000;
    this.sheetLines = small ? 240 : 200_000;
    this.oldSheetLines = small ? 200 : 60_000;
  }

  public static void main(String[] args) throws Exception {
    new Bench(List.of(args).contains("--small")).run();
  }

  private void run() throws Exception {
    clear(WORK);
    Files.createDirectories(WORK);
    workspace("sample");
    for (String kind : List.of("reference", "funding", "attendance", "sales")) {
      Measured.of(kind, bilan("sample", "ingest", kind, "sample-data/" + kind)).run();
    }
    Comparison.header();
    start();
    ingest();
    repeated();
    workbooks();
    Comparison.within(
        "the same rows as a bare table",
        Measured.of("views", yardstick("views", file("million/bilan.duckdb"), file("bare.duckdb"))),
        "≤ 1.3");
    reports();
  }

  private void start() throws Exception {
    comparison.of(
        "--version",
        Measured.of("version", List.of("./bilan", "--version")),
        Measured.of("a bare JVM that prints a word", yardstick("word")),
        "≤ 3.5");
    comparison.of(
        "query on the sample",
        query(),
        Measured.of(
            "the stock driver in a bare JVM", yardstick("query", file("sample/bilan.duckdb"))),
        "≤ 0.55");
  }

  private static Measured query() {
    return Measured.of("query on the sample", bilan("sample", "query", "sales-by-year"));
  }

  private void ingest() throws Exception {
    Inputs.csv(WORK.resolve("million.csv"), lines, "T", LocalDate.of(2020, 1, 1));
    Inputs.quoted(WORK.resolve("million.csv"), WORK.resolve("quoted.csv"));
    Inputs.csv(WORK.resolve("tenth.csv"), lines / 10, "T", LocalDate.of(2020, 1, 1));
    for (String input : List.of("quoted.csv", "million.csv")) {
      comparison.of(
          lines + " lines of CSV" + (input.startsWith("q") ? ", all in quotes" : ""),
          ingestInto("million", input),
          Measured.of("read_csv and SQL", yardstick("csv", file(input), file("yardstick.duckdb"))),
          "≤ 1.4, 500 MB");
    }
    comparison.of(
        "ten times the rows",
        ingestInto("million", "million.csv"),
        ingestInto("tenth", "tenth.csv"),
        "≤ 11, memory ≤ 1.3");
  }

  private void repeated() throws Exception {
    comparison.of(
        "the same file again",
        Measured.of("again", bilan("million", "ingest", "sales", file("million.csv"))),
        query(),
        "+ 0.2 s");
    Inputs.csv(WORK.resolve("more.csv"), lines / 100, "U", LocalDate.of(2030, 1, 1));
    Path full = WORK.resolve("full.duckdb");
    Path warehouse = WORK.resolve("million/bilan.duckdb");
    Files.copy(warehouse, full, StandardCopyOption.REPLACE_EXISTING);
    Measured.Preparation restored =
        () -> Files.copy(full, warehouse, StandardCopyOption.REPLACE_EXISTING);
    comparison.of(
        lines / 100 + " lines into " + lines,
        new Measured("into full", bilan("million", "ingest", "sales", file("more.csv")), restored),
        ingestInto("empty", "more.csv"),
        "+ 1 s");
    restored.run();
  }

  private void workbooks() throws Exception {
    Workbooks.xlsx(WORK.resolve("lines.xlsx"), 1, sheetLines);
    Workbooks.xlsx(WORK.resolve("sixty.xlsx"), 60, sheetLines);
    Workbooks.xls(WORK.resolve("lines.xls"), oldSheetLines);
    Workbooks.ods(WORK.resolve("lines.ods"), sheetLines);
    workbook(sheetLines + " lines of XLSX", "lines.xlsx", "fastexcel, each cell", "≤ 1.5, 600 MB");
    workbook("the same on 60 sheets", "sixty.xlsx", "fastexcel, each cell", "");
    workbook(oldSheetLines + " lines of XLS", "lines.xls", "POI, each cell", "");
    workbook(sheetLines + " lines of ODS", "lines.ods", "its XML alone", "");
  }

  private void workbook(String work, String input, String yardstick, String goal) throws Exception {
    String kind = input.substring(input.indexOf('.') + 1);
    comparison.of(
        work,
        ingestInto("sheet", input),
        Measured.of(yardstick, yardstick(kind, file(input))),
        goal);
  }

  private void reports() throws Exception {
    Measured word = Measured.of("a bare JVM", yardstick("word"));
    comparison.of("retrospective, all formats, sample", report("sample"), word, "≤ 2.5 s");
    comparison.of(
        "retrospective, all formats, " + lines + " lines", report("million"), word, "≤ 3.5 s");
  }

  /** Written anew each time: a document that lies there would be brought up to date. */
  private static Measured report(String workspace) {
    Path out = WORK.resolve("out-" + workspace);
    return new Measured(
        "report",
        bilan(
            workspace,
            "report",
            "retrospective",
            "--years",
            "2020..2022",
            "-f",
            FORMATS,
            "-o",
            out.toString()),
        () -> clear(out));
  }

  private Measured ingestInto(String workspace, String input) {
    return new Measured(
        input, bilan(workspace, "ingest", "sales", file(input)), () -> workspace(workspace));
  }

  private static List<String> bilan(String workspace, String... words) {
    List<String> command = new ArrayList<>(List.of("./bilan", "-w", file(workspace)));
    command.addAll(List.of(words));
    return command;
  }

  private static List<String> yardstick(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA, "-cp", "bench/target/classes:bench/target/lib/*", "bilan.bench.Yardstick"));
    command.addAll(List.of(words));
    return command;
  }

  private static String file(String name) {
    return WORK.resolve(name).toString();
  }

  private static void workspace(String name) throws IOException {
    Path folder = WORK.resolve(name);
    clear(folder);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bilan.yaml"), "");
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
