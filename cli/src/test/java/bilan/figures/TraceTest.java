package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.figure.trace.Trace;
import bilan.queries.figure.trace.TraceRow;
import bilan.queries.figure.trace.Tracing;
import bilan.sample.printed.PrintedFigure;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of the sample leads back to the rows of its files, and they give it again. */
@Slow
class TraceTest {

  private static final LocalDate AS_OF = LocalDate.of(2022, 12, 31);

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "-f", "json", "-o", "-");
  }

  /** One figure of so many is traced. */
  private static final int STEP = Tries.of("bilan.trace.step", 40, 1);

  private static Database database() {
    return Database.open(folder.resolve("workspace/bilan.duckdb"), Duration.ofSeconds(5), null);
  }

  @Test
  void theRowsOfEveryKeyFigureGiveIt() {
    FigureRequest request =
        new FigureRequest(Period.years(2020, 2022, 1, false), false, AS_OF, null, Lang.FR);
    List<String> differing = new ArrayList<>();
    int summed = 0;
    try (Database database = database()) {
      List<KeyFigure> figures =
          new KeyFigures(FigureSettings.defaults())
              .compute(database, request).figures().stream()
                  .sorted(Comparator.comparing(KeyFigure::period))
                  .toList();
      Tracing tracing = new Tracing(FigureSettings.defaults(), Lang.FR, LocalDate.MAX);
      for (int i = 0; i < figures.size(); i += STEP) {
        KeyFigure figure = figures.get(i);
        Trace trace = tracing.trace(database, figure.trace(), AS_OF);
        BigDecimal value = figure.value();
        if (!Objects.equals(trace.figure().value(), value) || !trace.holds()) {
          differing.add(figure.trace() + " " + value + " <> " + trace.recomputed());
        }
        if (value != null && isSum(figure)) {
          summed++;
          if (parts(trace).compareTo(value.setScale(6, RoundingMode.HALF_UP)) != 0) {
            differing.add(figure.trace() + ": parts add up to " + parts(trace));
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(summed).isGreaterThan(STEP == 1 ? 200 : 200 / STEP / 2);
  }

  private static boolean isSum(KeyFigure figure) {
    Figure declared = Objects.requireNonNull(figure.declared());
    return declared.adds() != Figure.Adds.NOT
        && !Set.of("mediation_hours", "participant_hours", "team_fte").contains(figure.id());
  }

  private static BigDecimal parts(Trace trace) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TraceRow row : trace.terms().get(0).rows()) {
      sum = sum.add(Objects.requireNonNull(row.part()));
    }
    return sum.setScale(6, RoundingMode.HALF_UP);
  }

  /** On the telephone: a number that was printed once is explained at once, in eighty columns. */
  @Test
  void aNumberReadOnPaperIsExplained() {
    String text = SampleDoor.must(cli, "trace", "3 580").replaceAll("[\u00a0\u202f]", " ");
    List<String> explanation =
        text.lines().takeWhile(line -> !line.equals("Les fichiers")).toList();
    assertThat(explanation).allMatch(line -> line.length() <= 80);
    assertThat(text)
        .contains("Participations, 2022, réseau", "les lignes redonnent le chiffre")
        .contains("bilan trace participations.2022 -o lignes.xlsx");
    assertThat(SampleDoor.must(cli, "trace", "0")).contains("Les chiffres imprimés ainsi");
  }

  /** As it is copied from Word, a pdf or a page: any space, any minus, any unit. */
  @Deep
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3\u202f580|Participations, 2022, réseau",
        "3\u00a0580|Participations, 2022, réseau",
        "1\u202f042,00\u202fh|Heures d’animation, 2022, réseau",
        "29,1\u202f%|Taux d’autofinancement, 2022, réseau",
        "+10,8 points|Taux d’autofinancement – évolution sur un an, 2022",
        "+20,3\u202f%|Subventions (rattaché) – évolution sur un an, 2022",
        "20\u202f985,42\u202f€|Avant et après – Douze mois suivants, accordé, 2020–2022, réseau",
        "-20 %|Subventions (notifié) – évolution sur un an, 2022, réseau",
        "26,80\u202f€ (1, 4)|Coût par participation, 2022, réseau",
        "participations 2022|Participations, 2022, réseau",
        "Ventes HT 2022 POP Café Wazemmes|Ventes HT, 2022, POP Café Wazemmes",
      })
  void whatIsPastedIsExplained(String pasted, String figure) {
    String text = SampleDoor.must(cli, "trace", pasted).replaceAll("[\\s\u00a0\u202f]+", " ");
    assertThat(text).contains("Chiffre " + figure);
  }

  @Test
  void aNumberTypedWithoutQuotationMarksIsOneNumber() {
    assertThat(SampleDoor.must(cli, "trace", "3", "580")).contains("Participations, 2022, réseau");
  }

  /** The json of a bilan knows all key figures; a reader has only those that its document shows. */
  @Test
  void onlyWhatStandsInADocumentIsSaidToBePrinted() {
    String printed = "dans le dernier bilan";
    assertThat(SampleDoor.must(cli, "trace", "sales_excl_tax.2022")).contains(printed);
    assertThat(SampleDoor.must(cli, "trace", "sales_incl_tax.2022")).doesNotContain(printed);
    assertThat(SampleDoor.must(cli, "trace", "participations.2022.ferme-du-heron"))
        .contains(printed);
  }

  @Test
  void aNumberThatNoBilanPrintedIsSaidToBeOneWithTheNearest() {
    Cli.Result result = cli.run("trace", "12 345,67 €");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("TRACE-03", "Aucun chiffre des derniers bilans ne vaut 12 345,67 €")
        .contains("Les plus proches");
  }

  @Test
  void aRowIsWhereItIsSaidToBe() throws IOException {
    List<String> lost = new ArrayList<>();
    int looked = 0;
    try (Database database = database()) {
      Tracing tracing = new Tracing(FigureSettings.defaults(), Lang.FR, LocalDate.MAX);
      for (String id :
          List.of("participations.2022", "services_excl_tax.2021", "grants_received.2022")) {
        for (TraceRow row : tracing.trace(database, id, AS_OF).terms().get(0).rows()) {
          if (row.file().endsWith(".xlsx")) {
            looked++;
            if (!holds(row)) {
              lost.add(row.toString());
            }
          }
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(looked).isGreaterThan(300);
  }

  /** Whether the value stands in that row of that sheet, as a number; derived amounts aside. */
  private static boolean holds(TraceRow row) throws IOException {
    BigDecimal value = Objects.requireNonNull(row.value());
    Row cells = books.row(row);
    for (Cell cell : cells) {
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      String text =
          type == CellType.NUMERIC
              ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()
              : type == CellType.STRING ? cell.getStringCellValue() : "";
      String bare = text.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
      if (bare.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(bare).compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }

  private static final Books books = new Books();

  /** The sample's workbooks, each opened once. */
  private static final class Books {
    private final java.util.Map<String, Workbook> open = new java.util.HashMap<>();

    Row row(TraceRow row) throws IOException {
      Workbook book = open.get(row.file());
      if (book == null) {
        try (Stream<Path> files = Files.walk(SampleWorkspace.FILES);
            InputStream in =
                Files.newInputStream(
                    files.filter(f -> f.endsWith(row.file())).findFirst().orElseThrow())) {
          book = WorkbookFactory.create(in);
        }
        open.put(row.file(), book);
      }
      return book.getSheet(row.sheet()).getRow((int) row.row() - 1);
    }
  }

  @Test
  void theRowsOfACsvAddUpToWhatTheBilanPrinted() throws IOException {
    for (String id : List.of("participations.2022.maison-de-fives", "grants_attributed.2021")) {
      PrintedFigure figure =
          PrintedFigure.read(
                  SampleDoor.must(
                      cli,
                      "report",
                      "retrospective",
                      "--years",
                      "2020..2022",
                      "-f",
                      "json",
                      "-o",
                      "-"))
              .stream()
              .filter(f -> id.startsWith(f.id() + "." + f.period()))
              .filter(f -> (f.place() == null) == (id.split("\\.").length == 2))
              .filter(f -> f.place() == null || f.place().equals("Maison de Fives"))
              .findFirst()
              .orElseThrow();
      String csv = SampleDoor.must(cli, "trace", id, "-f", "csv", "-o", "-");
      BigDecimal sum = BigDecimal.ZERO;
      try (CSVParser rows =
          CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
        for (CSVRecord row : rows) {
          sum = sum.add(new BigDecimal(row.get("part")));
        }
      }
      assertThat(sum.setScale(2, RoundingMode.HALF_UP))
          .as(id)
          .isEqualByComparingTo(Objects.requireNonNull(figure.value()));
    }
  }

  @Test
  void aFigureThatIsNoneIsSaidWithTheNearest() {
    Cli.Result result = cli.run("trace", "participation.2022");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("participations.2022");
  }

  @Test
  void aNumberIsLookedUpInWhatWasPrinted() {
    String id = "participations.2022.pop-cafe-wazemmes";
    BigDecimal value =
        PrintedFigure.read(
                SampleDoor.must(
                    cli,
                    "report",
                    "retrospective",
                    "--years",
                    "2020..2022",
                    "-f",
                    "json",
                    "-o",
                    "-"))
            .stream()
            .filter(f -> f.id().equals("participations") && f.period().equals("2022"))
            .filter(f -> "POP Café Wazemmes".equals(f.place()))
            .map(f -> Objects.requireNonNull(f.value()))
            .findFirst()
            .orElseThrow();
    assertThat(SampleDoor.must(cli, "trace", value.toPlainString())).contains(id);
    assertThat(SampleDoor.must(cli, "trace", "participations")).contains(id, "participations.2021");
    assertThat(cli.run("trace", "123456789").exit()).isEqualTo(2);
    assertThat(SampleDoor.must(cli, "trace", "participations.2022.wazemmes")).contains("Wazemmes");
  }

  @Test
  void whatIsLeftOutIsCountedAndListed() {
    String text = SampleDoor.must(cli, "trace", "participations.2022");
    assertThat(text).contains("réunion, jamais comptée").contains("rejetée, à corriger");
    String listed = SampleDoor.must(cli, "trace", "participations.2022", "--left-out", "-f", "csv");
    assertThat(listed).contains("rejetée").contains("ferme-du-heron.csv");
  }
}
