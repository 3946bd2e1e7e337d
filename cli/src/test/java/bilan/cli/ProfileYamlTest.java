package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that {@code inspect --profile-yaml} prints gives the rows that none gives. */
@Deep
class ProfileYamlTest {

  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();

  private static final List<String> TABLES =
      List.of(
          "attendance",
          "audience_counts",
          "sales",
          "grants",
          "accounts",
          "receipts",
          "instalments",
          "expenses",
          "budget_lines",
          "grant_years",
          "places",
          "closures",
          "priorities",
          "priority_shares",
          "team",
          "timesheets",
          "actions");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attendance/1-recus/permanences-2020-2022.xlsx",
        "attendance/1-recus/bois-blancs.xls",
        "sales/guinguette-z-2022.xls",
        "funding/financements.xlsx",
        "reference/lieux-et-reseau.xlsx"
      })
  void ofASampleFile(String name) throws IOException {
    isFaithful(SAMPLE.resolve(name), null);
  }

  @Test
  void ofTheSameSheetOneAMonth() throws IOException {
    Path file = folder.resolve("presences.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      calendar(book, "janv 2024", LocalDate.of(2024, 1, 2));
      calendar(book, "févr 2024", LocalDate.of(2024, 2, 1));
      calendar(book, "mars 2024", LocalDate.of(2024, 3, 5));
      save(book, file);
    }
    assertThat(isFaithful(file, "Fives")).doesNotContain("sheets:").doesNotContain("#");
  }

  @Test
  void ofTwoTablesSideBySide() throws IOException {
    Path file = folder.resolve("permanences.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("2023 S1");
      row(sheet, 0, "Permanences 2023");
      row(sheet, 2, "Accès libre", "", "", "", "Accompagnement individuel", "", "");
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 2));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 6));
      row(sheet, 3, "Semaine du", "Femmes", "Hommes", "", "Semaine du", "Femmes", "Hommes");
      for (int week = 0; week < 9; week++) {
        LocalDate day = LocalDate.of(2023, 1, 2).plusWeeks(week);
        row(sheet, 4 + week, day, week, 9 - week, "", day, 2 * week, 3);
      }
      save(book, file);
    }
    assertThat(isFaithful(file, "Fives")).contains("Accès libre", "Accompagnement individuel");
  }

  @Test
  void whereOneHeaderMeansTwoThingsThereIsNone() throws IOException {
    Path file = folder.resolve("finances.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet grants = book.createSheet("Subventions");
      row(grants, 0, "Financeur", "Objet", "Montant", "Date");
      row(grants, 1, "Ville de Lille", "Ateliers", 12000, LocalDate.of(2022, 3, 1));
      row(grants, 2, "CAF du Nord", "Animation", 8000, LocalDate.of(2022, 4, 1));
      Sheet accounts = book.createSheet("Compte de résultat 2022");
      row(accounts, 0, "Compte", "Libellé", "Montant");
      row(accounts, 1, "606", "Achats", 1200);
      row(accounts, 2, "706", "Prestations", 3400);
      save(book, file);
    }
    String yaml = isFaithful(file, null);
    assertThat(yaml).startsWith("# Pas de profil").doesNotContain("profile:");
  }

  @Test
  void anEmptyFileIsNoProfileAndStopsNothing() throws IOException {
    Path own = workspace("own");
    Files.writeString(own.resolve("ventes.csv"), "Date;Lieu;Montant\n01/02/2022;Fives;3,50\n");
    for (String nothing : List.of("", "\n \n", "# Pas encore\n\n", "\uFEFF")) {
      Files.writeString(own.resolve("profiles/x.yaml"), nothing);
      Cli.Result seen = Cli.in(own).run("inspect", "ventes.csv", "--profile-yaml");
      assertThat(seen.exit()).as(seen.err()).isZero();
      assertThat(seen.out()).startsWith("profile: ventes\n");
    }
    Files.writeString(own.resolve("profiles/x.yaml"), "profile: x\n");
    Cli.Result seen = Cli.in(own).run("inspect", "ventes.csv");
    assertThat(seen.exit()).as(seen.err()).isZero();
    assertThat(seen.out()).contains("attention YAML-01", "« dataset »", "x.yaml:1:1");
  }

  /** Returns what was printed. */
  private String isFaithful(Path file, String place) throws IOException {
    Path without = workspace("without");
    String dataset = dataset(without, file);
    List<String> words = new ArrayList<>(List.of("ingest", dataset, file.toString()));
    if (place != null) {
      words.addAll(List.of("--place", place));
    }
    Cli.Result plain = Cli.in(without).run(words.toArray(String[]::new));
    assertThat(plain.exit()).as(plain.err()).isZero();

    Path with = workspace("with");
    Cli.Result printed = Cli.in(with).run("inspect", file.toString(), "--profile-yaml");
    String yaml = printed.out();
    Files.writeString(with.resolve("profiles/mien.yaml"), yaml);
    if (!yaml.startsWith("#")) {
      String name = yaml.lines().findFirst().orElseThrow().replace("profile: ", "");
      words.addAll(List.of("--profile", name));
    }
    Cli.Result profiled = Cli.in(with).run(words.toArray(String[]::new));
    assertThat(profiled.exit()).as(yaml + profiled.err()).isZero();
    String expected = rows(without);
    assertThat(expected).contains("row(");
    assertThat(rows(with)).as(yaml).isEqualTo(expected);
    return yaml;
  }

  private static String dataset(Path own, Path file) {
    String seen = Cli.in(own).run("inspect", file.toString()).out();
    String line =
        seen.lines().filter(l -> l.strip().startsWith("bilan ingest ")).findFirst().orElse(seen);
    return line.strip().split(" ", -1)[2];
  }

  private static String rows(Path own) {
    String sql =
        TABLES.stream()
            .map(
                t ->
                    "select '%s row(' || t::varchar || ')' as line from (select * exclude (delivery_id) from %s) t"
                        .formatted(t, t))
            .collect(Collectors.joining(" union all "));
    Cli.Result all = Cli.in(own).run("query", "--sql", sql + " order by 1", "-f", "csv");
    assertThat(all.exit()).as(all.err()).isZero();
    return all.out();
  }

  private Path workspace(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    assertThat(Cli.in(own).run("init", ".").exit()).isZero();
    Files.createDirectories(own.resolve("profiles"));
    return own;
  }

  private static void calendar(XSSFWorkbook book, String name, LocalDate first) {
    Sheet sheet = book.createSheet(name);
    row(sheet, 0, "Café numérique, " + name);
    row(sheet, 2, "Nom", "Prénom", first, first.plusDays(7), first.plusDays(14), "Total");
    row(sheet, 3, "Dupont", "Odette", 1, "", 1, 2);
    row(sheet, 4, "Haddad", "Karim", "", 1, "", 1);
    row(sheet, 5, "Nguyen", "Thi", 1, 1, 1, 3);
  }

  private static void row(Sheet sheet, int number, Object... values) {
    CellStyle date = sheet.getWorkbook().createCellStyle();
    date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
    Row row = sheet.createRow(number);
    Arrays.asList(values)
        .forEach(
            value -> {
              Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
              if (value instanceof Integer count) {
                cell.setCellValue(count);
              } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
              } else if (!value.toString().isEmpty()) {
                cell.setCellValue(value.toString());
              }
            });
  }

  private static void save(XSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  /** The same advice twice leads nowhere. */
  @Test
  void aProfileThatNobodyCompletedSaysItsLines() throws IOException {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(folder.resolve("fichier.csv"), "Machin;Truc;Bidule\na;b;1\nd;e;2\n");
    Cli.Result first = cli.run("ingest", "sales", "fichier.csv");
    assertThat(first.err()).contains("TABLE-01", "--profile-yaml", "--profile fichier");
    cli.run("inspect", "sales", "fichier.csv", "--profile-yaml", "-o", "profiles/fichier.yaml");
    Cli.Result second = cli.run("ingest", "sales", "fichier.csv", "--profile", "fichier");
    assertThat(second.exit()).isEqualTo(6);
    assertThat(second.err())
        .contains("profiles/fichier.yaml, lignes ")
        .doesNotContain("--profile-yaml")
        .doesNotContain("--profile fichier --profile");
  }
}
