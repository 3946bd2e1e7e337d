package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.PrintedBilan.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every number of every table and chart is in every format that of the json, which is the maker's:
 * {@link SampleReportTest}.
 */
class SampleFormatsTest {

  private static final Set<String> FIGURES = Set.of("count", "amount", "rate", "hours", "number");

  @TempDir static Path folder;
  private static final Map<String, PrintedBilan> PRINTED = new HashMap<>();

  @BeforeAll
  static void report() throws IOException {
    Years years = Scenario.committed().years();
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    Cli cli =
        Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")), folder.resolve("sample"), years);
    for (String name : ExpectedBilan.NAMES) {
      Years asked = name.equals("annual") ? years.onlyLast() : years;
      Printed.must(
          cli,
          "report",
          name,
          "--years",
          asked.asked(),
          "-f",
          "json,md,text,html,docx,csv,csv-fr,xlsx,pdf",
          "-o",
          folder.resolve("out") + "/");
      PRINTED.put(name, PrintedBilan.read(Files.readString(file(name, ".json"))));
    }
  }

  private static Path file(String name, String end) {
    String years = name.equals("annual") ? "2022" : "2020-2022";
    return folder.resolve("out").resolve(name + "-" + years + end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "priorities", "grants"})
  void everyNumberIsTheSameInEveryFormat(String name) throws IOException {
    Map<String, Map<String, List<List<String>>>> formats = new HashMap<>();
    formats.put("md", PrintedTables.markdown(file(name, ".md")));
    formats.put("text", PrintedTables.text(file(name, ".txt")));
    formats.put("html", PrintedTables.html(file(name, ".html")));
    formats.put("docx", WordTables.read(file(name, ".docx")));
    formats.put("xlsx", PrintedTables.workbook(file(name, ".xlsx")));
    formats.put("csv", PrintedTables.csv(file(name, ".csv"), false));
    formats.put("csv-fr", PrintedTables.csv(file(name, "-fr.csv"), true));
    List<String> found = new ArrayList<>();
    formats.forEach(
        (format, tables) -> {
          compare(format, "T", printed(name).tables(), tables, found);
          compare(format, "G", printed(name).charts(), tables, found);
        });
    pdf(name, found);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"retrospective, true", "grants, false", "priorities, false"})
  void whatMissesIsSaidAboveWhereItIsShown(String name, boolean shown) {
    assertThat(printed(name).paragraphs().stream().anyMatch(p -> p.startsWith("Données incompl")))
        .isEqualTo(shown);
  }

  private static PrintedBilan printed(String name) {
    return Objects.requireNonNull(PRINTED.get(name));
  }

  private static void compare(
      String format,
      String kind,
      List<Table> tables,
      Map<String, List<List<String>>> given,
      List<String> found) {
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      List<List<String>> rows = given.get(kind + (i + 1));
      boolean words = table.kinds().stream().noneMatch(FIGURES::contains);
      if (rows == null) {
        found.add(format + " lacks " + kind + (i + 1) + " " + table.title());
      } else if (!words) {
        compare(format, table, rows, found);
      }
    }
  }

  /** Row by row: some formats have a title and a header above them, or notes below. */
  private static void compare(
      String format, Table table, List<List<String>> rows, List<String> found) {
    String where = format + " " + table.id() + " ";
    int first = first(table, rows);
    for (int r = 0; r < table.rows().size(); r++) {
      List<@Nullable Object> expected = table.rows().get(r);
      List<String> row = first + r < rows.size() ? rows.get(first + r) : List.of();
      for (int c = 0; c < expected.size(); c++) {
        String cell = c < row.size() ? row.get(c) : "";
        if (!same(table.kinds().get(c), expected.get(c), cell)) {
          found.add(where + expected + " : « " + cell + " » is not " + expected.get(c));
        }
      }
    }
  }

  private static int first(Table table, List<List<String>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      if (!rows.get(r).isEmpty()
          && same(table.kinds().get(0), table.rows().get(0).get(0), rows.get(r).get(0))) {
        return r;
      }
    }
    return 0;
  }

  private static boolean same(String kind, @Nullable Object expected, String cell) {
    if (FIGURES.contains(kind)) {
      BigDecimal given = number(cell);
      return expected == null
          ? given == null
          : given != null && given.compareTo(new BigDecimal(expected.toString())) == 0;
    }
    if (expected == null) {
      return cell.isEmpty() || cell.equals("–") || cell.startsWith("n.c");
    }
    if (kind.equals("date") && expected.toString().matches("\\d{4}-\\d\\d-\\d\\d")) {
      String french = BookWriter.FRENCH.format(LocalDate.parse(expected.toString()));
      return cell.equals(french) || cell.equals(expected.toString());
    }
    return kind.equals("boolean")
        ? Set.of(expected.equals(true) ? "oui" : "non", expected.toString())
            .contains(cell.toLowerCase(Locale.ROOT))
        : PrintedBilan.plain(cell).equals(PrintedBilan.plain(Grids.clean(expected.toString())));
  }

  /** {@code 1 234,50 €}, {@code −4,5 %}; null for n.c. and what was not open. */
  private static @Nullable BigDecimal number(String cell) {
    String digits = cell.replace('−', '-').replaceAll("[^0-9,.\\-]", "").replace(',', '.');
    return digits.matches("-?\\d+(\\.\\d+)?") && !cell.contains("n.c")
        ? new BigDecimal(digits)
        : null;
  }

  /** The numbers of the tables, one after the other, as people write them. */
  private static void pdf(String name, List<String> found) throws IOException {
    String text;
    try (var document = Loader.loadPDF(file(name, ".pdf").toFile())) {
      text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
    for (Table table : printed(name).tables()) {
      int at = text.indexOf(" – " + table.title().replace('\'', '’'));
      for (List<@Nullable Object> row : table.rows()) {
        for (int c = 0; c < row.size(); c++) {
          Object cell = row.get(c);
          if (cell != null && FIGURES.contains(table.kinds().get(c))) {
            String digits = digits(table.kinds().get(c), cell.toString());
            int next = text.indexOf(digits, Math.max(at, 0));
            if (next < 0) {
              found.add("pdf " + table.id() + " lacks " + digits + " of " + row);
            }
            at = Math.max(at, next);
          }
        }
      }
    }
  }

  private static String digits(String kind, String number) {
    BigDecimal exact = new BigDecimal(number);
    int decimals = kind.equals("rate") ? 1 : Math.max(0, exact.scale());
    String digits = ExpectedWords.digits(exact.abs(), decimals);
    return exact.signum() < 0 ? "−" + digits : digits;
  }
}
