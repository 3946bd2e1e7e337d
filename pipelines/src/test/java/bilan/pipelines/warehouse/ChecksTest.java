package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.checking.Candidate;
import bilan.pipelines.warehouse.checking.Check;
import bilan.pipelines.warehouse.checking.CheckFindings;
import bilan.pipelines.warehouse.checking.CheckTables;
import bilan.pipelines.warehouse.checking.Checks;
import bilan.pipelines.warehouse.checking.DeliveryChecks;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Problem;
import bilan.text.Typography;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of every dataset, by the cases of {@code cases/DATASET.yaml}. */
@Slow
class ChecksTest {

  static final List<String> DATASETS = Datasets.NAMES;
  private static final Catalogue FRENCH = new Catalogue(Lang.FR);

  @TempDir static Path folder;
  private static WarehouseFile warehouse;

  @BeforeAll
  static void open() {
    warehouse =
        WarehouseFile.open(folder.resolve("t.duckdb"), Duration.ofSeconds(1), Datasets.load());
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  static List<String> names() {
    return Datasets.load().stream()
        .flatMap(d -> Checks.of(d).stream().map(c -> d.name() + "/" + c.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItsCasePlants(String name) {
    CheckCase planned = CheckCase.read(name);
    List<String> said = said(planned, planned.rows());
    if (planned.says().equals("*")) {
      assertThat(said).as("its date moves with today's").hasSize(1);
    } else {
      assertThat(said).containsExactly(planned.says());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isSilentWhereNothingIsWrong(String name) {
    CheckCase planned = CheckCase.read(name);
    assertThat(planned.quiet()).as("a case of what is right").isNotEmpty();
    assertThat(said(planned, planned.quiet())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void asksAnEmptyTable(String name) {
    CheckCase planned = CheckCase.read(name);
    sql().run("set variable left_out = 0");
    for (String table : planned.check().tables()) {
      Candidate candidate =
          new Candidate(sql(), new BaseTable(Planted.owner(table).table(table)), 1);
      try (CheckTables around = new CheckTables(sql(), planned.check().sql())) {
        candidate.prepare(around, planned.check().sql());
        assertThat(CheckFindings.of(sql(), planned.check(), candidate, 5).count()).isZero();
      }
    }
  }

  private static Statements sql() {
    return warehouse.sql();
  }

  /** What the check says of the rows; nothing is kept. */
  private static List<String> said(CheckCase planned, List<Map<String, String>> rows) {
    List<String> said = new ArrayList<>();
    sql()
        .transaction(
            () -> {
              Planted planted = new Planted(sql());
              planned.given().forEach((table, given) -> planted.store(table, table, given));
              int id = planted.store(planned.table(), planned.source(), rows);
              sql().run("set variable left_out = 0");
              new DeliveryChecks(sql(), Planted.owner(planned.table()), id)
                  .ask(List.of(planned.table()), planned.check()::equals, 5).stream()
                      .map(found -> DeliveryChecks.problem(found, planned.source()))
                      .forEach(p -> said.add(plain(FRENCH.say(p.what())) + " @ " + p.where()));
              return false;
            });
    return said;
  }

  private static String plain(String sentence) {
    return sentence.replace(Typography.NARROW, ' ').replace('\u00a0', ' ');
  }

  @Deep
  @ParameterizedTest
  @FieldSource("DATASETS")
  void runsOnTheLargestAndSmallestValues(String name) {
    Dataset dataset = Datasets.get(name);
    for (Check check : Checks.of(dataset)) {
      DatasetTable table = dataset.table(check.tables().get(0));
      List<Map<String, String>> rows = new ArrayList<>();
      for (boolean high : new boolean[] {true, false, true}) {
        Map<String, String> row = new HashMap<>();
        table.fields().forEach(field -> row.put(field.name(), extreme(field, high)));
        rows.add(row);
      }
      sql()
          .transaction(
              () -> {
                int id = new Planted(sql()).store(table.name(), table.name(), rows);
                sql().run("set variable left_out = 0");
                DeliveryChecks checking = new DeliveryChecks(sql(), dataset, id);
                assertThatCode(() -> checking.ask(List.of(table.name()), check::equals, 5))
                    .as(check.name())
                    .doesNotThrowAnyException();
                return false;
              });
    }
  }

  private static String extreme(Field field, boolean high) {
    return switch (field.type()) {
      case AMOUNT, DECIMAL -> high ? "999999999999.999999" : "-999999999999.999999";
      case RATE -> high ? "999999.999999" : "-999999.999999";
      case DURATION -> high ? "9999999999.99" : "0";
      case COUNT -> high ? "2147483647" : "-2147483648";
      case YEAR -> high ? "9999" : "0";
      case DATE, MONTH -> high ? "9999-12-31" : "0001-01-01";
      case DATETIME -> high ? "9999-12-31T23:59:59" : "0001-01-01T00:00:00";
      case TIME -> high ? "23:59:59" : "00:00:00";
      case BOOLEAN -> String.valueOf(high);
      default -> high ? "9999999999999999999999" : "\u00e9'\"%{x}";
    };
  }

  @Test
  void anImpossibleRowGoesToTheQuarantineAndTheOthersCount() {
    try (Sender sender = new Sender(made("rejects"))) {
      Map<String, Object> backwards = closure("2022-08-15", "2022-08-01");
      Map<String, Object> right = closure("2022-12-24", "2022-12-31");
      DeliveryOutcome delivered =
          sender.send(
              "reference",
              "closures",
              "lieux.xlsx",
              List.of(new Sender.Line(backwards, null), new Sender.Line(right, null)));
      assertThat(delivered.refused()).isFalse();
      assertThat(delivered.taken().rows()).isEqualTo(1);
      Rejection rejection = delivered.taken().rejections().get(0);
      assertThat(rejection.row()).isEqualTo(2);
      assertThat(rejection.fields()).containsEntry("place", "Fives");
      assertThat(sender.warehouse.sql().number("select count(*) from closures")).isEqualTo(1);
      assertThat(
              sender.warehouse.sql().number("select count(*) from rejects where code = 'REF-02'"))
          .isEqualTo(1);
    }
  }

  private static Path made(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> closure(String from, String to) {
    return Map.of("place", "Fives", "from", LocalDate.parse(from), "to", LocalDate.parse(to));
  }

  @Test
  void manyCasesAreOneProblemWithTheFirstRowsAndACount() {
    try (Sender sender = new Sender(made("many"))) {
      List<Sender.Line> lines = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Sender.Line line = Sender.sale("2022-01-05", null, "Café " + i, "12.00");
        lines.add(
            sender.with(
                sender.with(line, "quantity", new BigDecimal("2")),
                "unit_price_incl_tax",
                new BigDecimal("5.00")));
      }
      List<Problem> notes = sender.sales("caisse.csv", lines).notes();
      assertThat(notes).hasSize(1);
      assertThat(FRENCH.say(notes.get(0).what()))
          .isEqualTo("Le montant 12,00 n’est pas 2 × 5,00 (et 39 autres cas)");
      assertThat(notes.get(0).where()).isEqualTo("caisse.csv!Feuille1!2, 3, 4, 5, 6");
    }
  }

  @ParameterizedTest
  @FieldSource("DATASETS")
  void everyCheckNeedsFieldsThatItsTablesHave(String name) {
    Dataset dataset = Datasets.get(name);
    for (Check check : Checks.of(dataset)) {
      for (String table : check.tables()) {
        for (String field : check.needs()) {
          assertThat(dataset.table(table).indexOf(field))
              .as(check.name() + " " + field)
              .isNotNegative();
        }
      }
    }
  }

  @Test
  void noTwoChecksShareACode() {
    Set<String> codes = new HashSet<>();
    for (Dataset dataset : Datasets.load()) {
      for (Check check : Checks.of(dataset)) {
        assertThat(codes.add(check.code())).as(check.code()).isTrue();
        assertThat(check.message().en()).as(check.name()).isNotNull().doesNotContain("{{");
        assertThat(check.cure()).as(check.name()).isNotNull();
      }
    }
  }
}
