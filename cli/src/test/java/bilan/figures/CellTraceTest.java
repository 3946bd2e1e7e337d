package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.queries.Asking;
import bilan.queries.CellOrigin;
import bilan.queries.Column.Additivity;
import bilan.queries.Queries;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Figures;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.figure.trace.CellTracing;
import bilan.queries.figure.trace.Trace;
import bilan.queries.figure.trace.TraceRow;
import bilan.queries.report.Bilans;
import bilan.queries.report.Reports;
import bilan.queries.report.printed.ReportRequest;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of every bilan leads back to rows, whose sum it is if it is one. */
@Slow
class CellTraceTest {

  /**
   * Made of states and coverage; a share of two figures that only a chart draws; differences of two
   * columns, sums of months that stand beside them, a twelfth of a year's accounts, and the months
   * of costs that cash pays.
   */
  private static final Set<String> WITHOUT_ROWS =
      Set.of(
          "accounts-beside.grants_gap",
          "accounts-beside.sales_gap",
          "data-quality.months",
          "priority-progress.attained",
          "cash-ahead.balance",
          "cash-ahead.costs",
          "cash-ahead.moved",
          "cash-ahead.own",
          "cash-held.months",
          "grant-books.difference",
          "grant-books.reckoned",
          "grant-years.moved",
          "grant-years-moved.closed");

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
  }

  @ParameterizedTest
  @CsvSource({
    "retrospective, 2020..2022, , 20",
    "grants, 2020..2022, , 20",
    "priorities, 2022, , 10"
  })
  void theRowsOfEveryCellGiveIt(String bilan, String years, String place, int atLeast) {
    traces(bilan, years, place, atLeast);
  }

  @Deep
  @ParameterizedTest
  @CsvSource({
    "annual, 2022, , 20",
    "priorities, 2020..2022, , 20",
    "priorities, 2020, , 10",
    "priorities, 2021, , 10",
    "priorities, 2022..2024, , 10",
    "retrospective, 2021..2022, Wazemmes, 20",
    "annual, 2021, Wazemmes, 20"
  })
  void theRowsOfEveryCellOfOtherYearsAndPlacesGiveIt(
      String bilan, String years, String place, int atLeast) {
    traces(bilan, years, place, atLeast);
  }

  private static void traces(String bilan, String years, @Nullable String place, int atLeast) {
    ReportRequest asked =
        new ReportRequest(bilan, years, false, null, place, Map.of(), false, Lang.FR);
    SavedQueries saved = new SavedQueries(null);
    KeyFigures figures = new KeyFigures(FigureSettings.defaults());
    var marking = figures.marking(Lang.FR);
    LocalDate today = LocalDate.of(2023, 1, 15);
    List<String> differing = new ArrayList<>();
    Set<String> without = new TreeSet<>();
    int sums = 0;
    try (Database database =
        Database.open(folder.resolve("workspace/bilan.duckdb"), Duration.ofSeconds(5), null)) {
      Map<String, CellOrigin> cells =
          new Reports(new Bilans(folder), saved, figures, null, today)
              .report(database, asked)
              .origins();
      CellTracing tracing =
          new CellTracing(
              database,
              new Queries(saved, new Asking(Lang.FR, 1, today), marking),
              FigureSettings.defaults(),
              Lang.FR);
      List<CellOrigin> all = List.copyOf(cells.values());
      for (int i = 0; i < all.size(); i += STEP) {
        CellOrigin cell = all.get(i);
        SavedColumn column = saved.find(cell.query()).column(cell.column());
        Figure figure = Figures.builtIn().ifAny(cell.column());
        boolean adds =
            column == null
                ? Objects.requireNonNull(figure).adds() == Figure.Adds.BOTH
                    && !figure.unit().equals("h")
                : column.additivity() == Additivity.SUM || column.additivity() == Additivity.KNOWN;
        Trace trace = tracing.trace(cell);
        if (!trace.holds()) {
          differing.add(cell.id() + " " + cell.value() + " <> " + trace.recomputed());
        }
        boolean rows = !trace.terms().get(0).rows().isEmpty();
        if (!rows && cell.value() != null && cell.value().signum() != 0) {
          without.add(cell.query() + "." + cell.column());
        }
        if (adds && rows && cell.value() != null) {
          sums++;
          if (differs(sum(trace), cell.value())) {
            differing.add(cell.id() + " " + cell.value() + ": parts add up to " + sum(trace));
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(WITHOUT_ROWS).containsAll(without);
    assertThat(sums).isGreaterThanOrEqualTo(STEP == 1 ? atLeast + 1 : atLeast / STEP / 2);
  }

  /** One cell of so many is traced. */
  private static final int STEP = Tries.of("bilan.trace.step", 22, 1);

  private static BigDecimal sum(Trace trace) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TraceRow row : trace.terms().get(0).rows()) {
      sum = sum.add(Objects.requireNonNull(row.part()));
    }
    return sum;
  }

  private static boolean differs(BigDecimal one, BigDecimal other) {
    return one.setScale(2, RoundingMode.HALF_UP).compareTo(other.setScale(2, RoundingMode.HALF_UP))
        != 0;
  }

  @Test
  void aCellIsTracedByTheIdThatIsPrinted() {
    SampleDoor.must(cli, "report", "annual", "--year", "2021", "-f", "json", "-o", "-");
    String id = "sales-by-channel.amount.caisse";
    String text = SampleDoor.must(cli, "trace", id);
    assertThat(text).contains("les lignes redonnent le chiffre").contains("Canal : Caisse");
    String csv = SampleDoor.must(cli, "trace", id, "-f", "csv");
    assertThat(csv).contains("2021-").doesNotContain("2020-").doesNotContain("2022-");
    SampleDoor.must(cli, "report", "annual", "--year", "2022", "-f", "json", "-o", "-");
    String kind = "attendance-by-kind.participants.ateliers";
    assertThat(SampleDoor.must(cli, "trace", kind, "--left-out", "-f", "csv")).contains("rejetée");
  }

  @Test
  void aChangeIsTracedToBothYears() {
    for (String id :
        List.of(
            "volunteer_hours.2022:change",
            "participations.2022.pop-cafe-wazemmes:constant",
            "participations.2022.pop-cafe-wazemmes:constant-before",
            "participations.2022.pop-cafe-wazemmes:per-month",
            "self_financing_rate.2022:change")) {
      assertThat(SampleDoor.must(cli, "trace", id)).contains("les lignes redonnent le chiffre");
    }
  }

  @Test
  void aCellThatAQueryOfOnesOwnDoesNotHaveIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("workspace/queries"));
    Files.writeString(
        folder.resolve("workspace/queries/mes-lieux.sql"),
        """
        /*
        title: {fr: Mes lieux, en: My places}
        description: {fr: "Combien de personnes par lieu ?", en: "How many people by place?"}
        columns:
          place:  {label: {fr: Lieu, en: Place}, kind: text}
          people: {label: {fr: Personnes, en: People}, kind: count, additivity: sum}
        */
        select place, sum(participants) as people from attendance group by place order by place
        """);
    for (String id : List.of("mes-lieux.people.nulle-part", "mes-lieux.colonne.wazemmes")) {
      Cli.Result result = cli.run("trace", id);
      assertThat(result.exit()).as(id + result.out() + result.err()).isEqualTo(2);
      assertThat(result.err()).as(id).contains("TRACE-01", id.substring(0, id.lastIndexOf('.')));
      assertThat(result.out()).isEmpty();
    }
  }
}
