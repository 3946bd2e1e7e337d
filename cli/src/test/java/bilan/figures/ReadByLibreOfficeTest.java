package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.sample.expected.ExpectedBilan;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Scenario;
import bilan.sample.printed.FormatTables;
import bilan.sample.printed.OfficeTables;
import bilan.sample.printed.OfficeTables.Seen;
import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedFigure;
import bilan.sample.printed.PrintedTables;
import bilan.testing.WithOffice;
import bilan.word.Soffice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * LibreOffice, which speaks English here, finds in each workbook and Word document, cell by cell,
 * what the json says, and shows it as the French Markdown does. Formulas it reckons itself: what we
 * wrote beside them was made wrong before.
 */
@WithOffice
class ReadByLibreOfficeTest {

  private static final String WRONG = "987654321";
  private static final String SHEETS = "-sheets"; // ends the name of a workbook made wrong

  @TempDir static Path folder;

  private static List<String> stems = List.of();

  @BeforeAll
  static void everyBilanReadAtOnce() throws Exception {
    BilanYears years = Scenario.committed().years();
    Cli cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    Path out = Files.createDirectories(folder.resolve("out"));
    for (String name : ExpectedBilan.NAMES) {
      String asked = (name.equals("annual") ? years.onlyLast() : years).asked();
      report(cli, out, name, "--years", asked);
    }
    report(cli, out, "annual", "--years", "2021", "--place", "Wazemmes");
    try (Stream<Path> files = Files.list(out)) {
      stems =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.replace(".json", ""))
              .sorted()
              .toList();
    }
    List<String> asked = new ArrayList<>();
    for (String stem : stems) {
      for (String file : List.of(stem, stem + PrintedTables.CONTROL)) {
        if (Files.exists(out.resolve(file + ".docx"))) {
          mislead(out.resolve(file + ".xlsx"), out.resolve(file + SHEETS + ".xlsx"));
          asked.add(file + SHEETS + ".xlsx");
          asked.add(file + ".docx");
        }
      }
    }
    Soffice.convert(out, "html", asked);
  }

  private static void report(Cli cli, Path out, String... words) {
    List<String> all = new ArrayList<>(List.of("report"));
    all.addAll(List.of(words));
    all.addAll(List.of("-f", "json,md,xlsx,docx", "-o", out + "/"));
    SampleDoor.must(cli, all.toArray(String[]::new));
  }

  /** A copy whose formulas all claim the same number. */
  private static void mislead(Path from, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          bytes =
              xml.replaceAll("</f><v>[^<]*</v>", "</f><v>" + WRONG + "</v>")
                  .getBytes(StandardCharsets.UTF_8);
        }
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(bytes);
        copy.closeEntry();
      }
    }
  }

  static List<String> stems() {
    return stems;
  }

  private static Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private static PrintedBilan printed(String stem) throws IOException {
    return PrintedBilan.read(Files.readString(out(stem + ".json")));
  }

  private static Map<String, List<List<Seen>>> sheets(String stem) throws IOException {
    return OfficeTables.sheets(out("libre/" + stem + SHEETS + ".html"));
  }

  /** The tables and charts of all chapters, those of the control after those of the document. */
  private static Map<String, List<List<Seen>>> pieces(String stem) throws IOException {
    return PrintedTables.withControl(
        out("libre"), stem, SHEETS + ".html", ReadByLibreOfficeTest::chapters);
  }

  private static Map<String, List<List<Seen>>> chapters(Path page) throws IOException {
    Map<String, List<List<Seen>>> pieces = new LinkedHashMap<>();
    OfficeTables.sheets(page)
        .forEach(
            (name, rows) -> {
              if (!name.equals("Synthèse")) {
                pieces.putAll(PrintedTables.pieces(rows, Seen::shown));
              }
            });
    return pieces;
  }

  @ParameterizedTest
  @MethodSource("stems")
  void everyCellOfEverySheetIsThatOfTheJson(String stem) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    pieces(stem)
        .forEach(
            (key, rows) ->
                tables.put(key, rows.stream().map(ReadByLibreOfficeTest::values).toList()));
    List<String> found = new ArrayList<>();
    FormatTables.compare("xlsx", "T", printed(stem).tables(), tables, found);
    FormatTables.compare("xlsx", "G", printed(stem).charts(), tables, found);
    assertThat(found).isEmpty();
    assertThat(tables.toString()).doesNotContain(WRONG).doesNotContain("#");
  }

  private static List<String> values(List<Seen> row) {
    return row.stream().map(cell -> PrintedTables.clean(cell.value())).toList();
  }

  /** {@code 1 234,50 €} in any language, as Markdown has it. */
  @ParameterizedTest
  @MethodSource("stems")
  void everyCellIsSeenAsAFrenchReaderWritesIt(String stem) throws IOException {
    Map<String, List<List<String>>> written = PrintedTables.markdown(out(stem + ".md"));
    List<String> found = new ArrayList<>();
    Map<String, List<List<Seen>>> pieces = pieces(stem);
    assertThat(pieces.keySet()).containsAll(written.keySet());
    written.forEach(
        (key, expected) -> seen(key, expected, Objects.requireNonNull(pieces.get(key)), found));
    assertThat(found).isEmpty();
  }

  /** Whether a text says in whole euros what a cell says to the cent. */
  private static boolean isWhole(String written, String cell) {
    if (!written.endsWith("€") || !cell.endsWith("€") || written.contains(",")) {
      return false;
    }
    BigDecimal exact = new BigDecimal(number(cell));
    BigDecimal by = exact.subtract(new BigDecimal(number(written))).abs();
    return exact.scale() == 2 && by.compareTo(new BigDecimal("0.50")) <= 0; // 0.496 is 0.50 there
  }

  private static String number(String euros) {
    return euros.replaceAll("[^0-9,−-]", "").replace(',', '.').replace('−', '-');
  }

  /** The header stands above. */
  private static void seen(
      String name, List<List<String>> written, List<List<Seen>> rows, List<String> found) {
    for (int r = 0; r < written.size(); r++) {
      for (int c = 0; c < written.get(r).size(); c++) {
        String expected = shown(written.get(r).get(c));
        String given = r + 1 < rows.size() ? shown(rows.get(r + 1).get(c).shown()) : "no row";
        // A line of a chart that is drawn through a word would fall to zero.
        boolean gap = name.startsWith("G") && expected.startsWith("n.c.");
        boolean nothing = given.isEmpty() && (gap || expected.equals("–"));
        if (!nothing && !given.equals(expected) && !isWhole(expected, given)) {
          found.add(name + ": « " + given + " » is not « " + expected + " »");
        }
      }
    }
  }

  private static String shown(String cell) {
    return PrintedTables.clean(cell)
        .replace(" ▨", "") // hatched where nothing is drawn
        .replace('−', '-')
        .replace(" points", " pt")
        .replace(" point", " pt")
        .replace(" ETP", "");
  }

  @ParameterizedTest
  @MethodSource("stems")
  void everyKeyFigureHasItsRow(String stem) throws IOException {
    List<List<Seen>> rows = Objects.requireNonNull(sheets(stem).get("Données"));
    Map<String, PrintedFigure> figures = new LinkedHashMap<>();
    for (PrintedFigure figure : printed(stem).figures()) {
      String place = Objects.requireNonNullElse(figure.place(), "Ensemble du réseau");
      figures.put(figure.id() + "/" + figure.period() + "/" + place, figure);
    }
    int years = figures.size();
    for (List<Seen> row : rows.subList(1, years + 1)) {
      String key = row.get(0).shown() + "/" + row.get(4).shown() + "/" + row.get(6).shown();
      PrintedFigure figure = Objects.requireNonNull(figures.remove(key), key);
      assertThat(row.get(1).shown()).as(key).isEqualTo(figure.label());
      assertThat(row.get(3).shown() + row.get(5).shown()).as(key).isEqualTo("année");
      assertThat(row.get(7).value()).as(key).isEqualTo(plain(figure.value()));
      BigDecimal told = figure.change() == null ? figure.difference() : figure.change();
      assertThat(row.get(10).value()).as(key).isEqualTo(plain(told));
      assertThat(row.get(11).shown()).as(key).startsWith(figure.id() + "." + figure.period());
    }
    for (List<Seen> row : rows.subList(years + 1, rows.size())) {
      assertThat(row.get(3).shown()).isEqualTo("mois");
      assertThat(row.get(5).shown()).matches("\\p{L}+ " + row.get(4).shown());
    }
    assertThat(rows.size()).isGreaterThan(2 * years);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @MethodSource("stems")
  void everyCellOfEveryTableOfWordIsThatOfTheJson(String stem) throws IOException {
    List<String> found = new ArrayList<>();
    FormatTables.compare(
        "docx",
        "T",
        printed(stem).tables(),
        PrintedTables.withControl(out("libre"), stem, ".html", OfficeTables::words),
        found);
    assertThat(found).isEmpty();
  }
}
