package bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs bilan and its yardsticks in turn and prints medians and ratios against the goals. */
public final class Bench {

  private static final Path WORK = Path.of("bench/target/work");
  private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final int runs;
  private final int lines;
  private final int sheetLines;

  private Bench(boolean small) {
    this.runs = small ? 1 : 5;
    this.lines = small ? 1_000 : 1_000_000;
    this.sheetLines = small ? 200 : 200_000;
  }

  public static void main(String[] args) throws Exception {
    new Bench(List.of(args).contains("--small")).run();
  }

  private void run() throws Exception {
    clear(WORK);
    Files.createDirectories(WORK);
    Inputs.csv(WORK.resolve("million.csv"), lines, "T", LocalDate.of(2020, 1, 1));
    Inputs.csv(WORK.resolve("tenth.csv"), lines / 10, "T", LocalDate.of(2020, 1, 1));
    Inputs.csv(WORK.resolve("more.csv"), lines / 100, "U", LocalDate.of(2030, 1, 1));
    Inputs.xlsx(WORK.resolve("lines.xlsx"), sheetLines);
    workspace("sample");
    for (String kind : List.of("reference", "funding", "attendance", "sales")) {
      Measured.of(kind, bilan("sample", "ingest", kind, "sample-data/" + kind)).run();
    }
    header();
    start();
    ingest();
    reports();
  }

  private void start() throws Exception {
    compare(
        "--version",
        Measured.of("version", List.of("./bilan", "--version")),
        Measured.of("a bare JVM that prints a word", yardstick("word")),
        "≤ 3.5");
    compare(
        "query on the sample",
        Measured.of("query", bilan("sample", "query", "sales-by-year")),
        Measured.of("the stock driver in a bare JVM", yardstick("query", "bench/target/work/sample/bilan.duckdb")),
        "≤ 0.55");
  }

  private void ingest() throws Exception {
    Measured million = ingestInto("million", "million.csv");
    compare(
        "ingest " + lines + " lines of CSV",
        million,
        Measured.of("read_csv and SQL", yardstick("csv", file("million.csv"), file("yardstick.duckdb"))),
        "≤ 1.4");
    compare(
        "ten times the rows",
        million,
        ingestInto("tenth", "tenth.csv"),
        "≤ 11");
    compare(
        "the same file again",
        Measured.of("again", bilan("million", "ingest", "sales", file("million.csv"))),
        Measured.of("query", bilan("sample", "query", "sales-by-year")),
        "query + 0.2 s");
    Path full = WORK.resolve("full.duckdb");
    Files.copy(WORK.resolve("million/bilan.duckdb"), full, StandardCopyOption.REPLACE_EXISTING);
    compare(
        lines / 100 + " lines into " + lines,
        new Measured(
            "into full",
            bilan("million", "ingest", "sales", file("more.csv")),
            () -> Files.copy(full, WORK.resolve("million/bilan.duckdb"), StandardCopyOption.REPLACE_EXISTING)),
        ingestInto("empty", "more.csv"),
        "+ 1 s");
    compare(
        "ingest " + sheetLines + " lines of XLSX",
        ingestInto("sheet", "lines.xlsx"),
        Measured.of("fastexcel alone", yardstick("xlsx", file("lines.xlsx"))),
        "≤ 1.5");
  }

  private void reports() throws Exception {
    String formats = "text,md,csv,csv-fr,json,html,xlsx,docx";
    Measured sample =
        Measured.of("report", bilan("sample", "report", "retrospective", "--years", "2020..2022", "-f", formats, "-o", file("out")));
    Measured word = Measured.of("a bare JVM", yardstick("word"));
    compare("retrospective, all formats, sample", sample, word, "≤ 2.5 s");
    Measured million =
        Measured.of("report", bilan("million", "report", "retrospective", "--years", "2020..2022", "-f", formats, "-o", file("out-million")));
    compare("retrospective, all formats, " + lines + " lines", million, word, "≤ 3.5 s");
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
        new ArrayList<>(List.of(JAVA, "-cp", "bench/target/classes:bench/target/lib/*", "bilan.bench.Yardstick"));
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

  private static void header() {
    System.out.println("| work | yardstick, s | bilan, s | ratio | goal | peak, MB |");
    System.out.println("| --- | ---: | ---: | ---: | --- | ---: |");
  }

  /** The two in turn, so that a machine that slows down slows both. */
  private void compare(String work, Measured ours, Measured theirs, String goal) throws Exception {
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    long peak = 0;
    for (int i = 0; i < runs; i++) {
      their.add(theirs.run().seconds());
      Measured.Run run = ours.run();
      our.add(run.seconds());
      peak = Math.max(peak, run.megabytes());
    }
    double a = median(our);
    double b = median(their);
    System.out.printf(
        Locale.ROOT, "| %s (%s) | %.2f | %.2f | %.2f | %s | %d |%n", work, theirs.name(), b, a, a / b, goal, peak);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
