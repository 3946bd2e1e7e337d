package bilan.queries.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Warehouses;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void mapsTheTypesOfDuckDbToTheFewOfAnAnswer() throws SQLException {
    Rows rows =
        ask(
            """
            select sum(1)::hugeint, 170141183460469231731687303715884105727::hugeint, 1.50::decimal(18,6),
              date '2022-03-01', timestamp '2022-03-01 10:05:00', true, ['a', null, 'b'], 2.5::double,
              null, 3::utinyint, {'a': 1}
            """);
    assertThat(rows.rows())
        .containsExactly(
            Arrays.asList(
                1L,
                new BigDecimal("170141183460469231731687303715884105727"),
                new BigDecimal("1.500000"),
                LocalDate.of(2022, 3, 1),
                "2022-03-01 10:05:00",
                true,
                "a, , b",
                2.5,
                null,
                3L,
                "{a=1}"));
  }

  @Test
  void forgetsTheVariablesOfTheQuestionBefore() throws SQLException {
    Path warehouse = Warehouses.small(folder);
    try (Database database = open(warehouse)) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("place", "l'Hôpital \"x\"");
      values.put("none", null);
      Sql sql = Sql.of("select getvariable('place'), getvariable('none')", "test");
      assertThat(database.ask(sql, values).rows())
          .containsExactly(Arrays.asList("l'Hôpital \"x\"", null));
      assertThat(database.ask(sql).rows()).containsExactly(Arrays.asList(null, null));
    }
  }

  @Test
  void isAskedOnASecondConnectionBesideTheFirst() throws SQLException {
    Sql sql = Sql.of("select count(*) from sales", "test");
    try (Database database = open(Warehouses.small(folder))) {
      Rows rows = database.ask(sql);
      try (Database twin = database.twin()) {
        assertThat(twin.ask(sql)).isEqualTo(rows);
      }
      assertThat(database.ask(sql)).isEqualTo(rows);
    }
  }

  @Test
  void namesTheLineOfTheFileAndTheNearestColumn() throws SQLException {
    Path warehouse = Warehouses.small(folder);
    try (Database database = open(warehouse)) {
      Sql sql =
          new Sql("\n/* two\nlines */\n-- one\nselect\n  amount_excl\nfrom sales", "a.sql", 10);
      Failure failure = failure(() -> database.ask(sql));
      assertThat(failure.exit()).isEqualTo(Exit.USAGE);
      Problem problem = failure.problems().get(0);
      assertThat(problem.where()).isEqualTo("a.sql:15");
      assertThat(say(problem)).isEqualTo("La colonne amount_excl n’existe pas");
      assertThat(new Catalogue(Lang.FR).show(problem.cause())).contains("amount_excl_tax");
    }
  }

  @Test
  void saysWhatIsWrongInOneSentence() throws SQLException {
    Path warehouse = Warehouses.small(folder);
    try (Database database = open(warehouse)) {
      assertThat(said(database, "select * from sale")).isEqualTo("La vue sale n’existe pas");
      assertThat(said(database, "select nope(1)")).isEqualTo("La fonction nope n’existe pas");
      assertThat(said(database, "select * form sales")).contains("ne se lit pas près de « ");
      assertThat(said(database, "select 'x'::date")).startsWith("Une valeur ne se convertit pas");
      assertThat(said(database, "select * from read_csv('/etc/passwd')"))
          .isEqualTo("Une requête ne lit que l’entrepôt : ni fichier, ni réseau, ni réglage");
    }
  }

  @Test
  void stopsAQuestionThatTakesTooLong() throws SQLException {
    Path warehouse = Warehouses.small(folder);
    try (Database database = Database.open(warehouse, Duration.ZERO, Duration.ofSeconds(1))) {
      long start = System.nanoTime();
      Failure failure =
          failure(
              () ->
                  database.ask(
                      Sql.of(
                          "select sum(a.range * b.range) from range(10000000) a, range(1000000) b",
                          "test")));
      assertThat(failure.exit()).isEqualTo(Exit.MACHINE);
      assertThat(failure.problems().get(0).code()).isEqualTo("QUERY-03");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void saysThatThereIsNoWarehouseYet() {
    Failure failure = failure(() -> open(folder.resolve("nope.duckdb")));
    assertThat(failure.exit()).isEqualTo(Exit.USAGE);
    assertThat(failure.problems().get(0).code()).isEqualTo("WARE-08");
  }

  @Test
  void saysThatAWarehouseIsDamaged() throws IOException {
    Path file = Files.writeString(folder.resolve("bilan.duckdb"), "not a database".repeat(1000));
    Failure failure = failure(() -> open(file));
    assertThat(failure.exit()).isEqualTo(Exit.MACHINE);
    assertThat(failure.problems().get(0).code()).isEqualTo("WARE-02");
  }

  @Test
  void waitsForAWriterAndThenNamesIt() throws Exception {
    Path warehouse = Warehouses.small(folder);
    Process writer = HoldsTheWarehouse.start(warehouse);
    try {
      long start = System.nanoTime();
      Failure failure = failure(() -> Database.open(warehouse, Duration.ofMillis(300), null));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
      assertThat(failure.exit()).isEqualTo(Exit.BUSY);
      assertThat(say(failure.problems().get(0)))
          .isEqualTo("un autre programme (processus " + writer.pid() + ") utilise l’entrepôt");
      writer.getOutputStream().close();
      try (Database database = Database.open(warehouse, Duration.ofSeconds(20), null)) {
        assertThat(database.ask(Sql.of("select 1", "test")).single()).isEqualTo(1L);
      }
    } finally {
      writer.destroyForcibly();
    }
  }

  private Rows ask(String sql) throws SQLException {
    try (Database database = open(Warehouses.small(folder))) {
      return database.ask(Sql.of(sql, "test"));
    }
  }

  private static Database open(Path warehouse) {
    return Database.open(warehouse, Duration.ZERO, null);
  }

  private static String said(Database database, String sql) {
    return say(failure(() -> database.ask(Sql.of(sql, "test"))).problems().get(0));
  }

  private static String say(Problem problem) {
    return new Catalogue(Lang.FR).say(problem.what());
  }

  private static Failure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Failure failure = catchThrowableOfType(Failure.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }
}
