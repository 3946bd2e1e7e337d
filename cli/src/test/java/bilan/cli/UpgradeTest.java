package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of a warehouse after the program was changed. */
@Slow
class UpgradeTest {

  private static final List<String[]> READING =
      List.of(
          new String[] {"query", "sales-by-year", "--years", "2022..2022"},
          new String[] {"query", "--sql", "select place, amount_incl_tax from sales"},
          new String[] {"query", "--schema"},
          new String[] {"status", "--as-of", "2022-12-31"},
          new String[] {"report", "annual", "--year", "2022", "-f", "text", "-o", "-"},
          new String[] {"trace", "sales_incl_tax.2022"},
          new String[] {"deliveries"},
          new String[] {"rejects"});

  @TempDir Path folder;

  @BeforeEach
  void aWarehouse() throws IOException {
    assertThat(bilan("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("ventes.csv"), "Jour;Lieu;Montant TTC;TVA\n03/01/2022;Fives;10,50;10 %\n");
    assertThat(bilan("ingest", "sales", "ventes.csv").exit()).isZero();
  }

  @Test
  void aQueryThatReadsFirstBringsOlderViewsUp() throws SQLException {
    bringsOlderViewsUp(READING.subList(0, 1));
  }

  @Deep
  @Test
  void everyCommandThatReadsFirstBringsOlderViewsUp() throws SQLException {
    bringsOlderViewsUp(READING.subList(1, READING.size()));
  }

  private void bringsOlderViewsUp(List<String[]> commands) throws SQLException {
    for (String[] words : commands) {
      Cli.Result before = bilan(words);
      assertThat(before.exit()).as(String.join(" ", words) + before.err()).isZero();
      makeOlder("drop macro table sales_shares", "create or replace view main.sales as select 1 a");
      assertThat(bilan(words)).as(String.join(" ", words)).isEqualTo(before);
    }
  }

  @Test
  void aWarehouseMadeBeforeItBoreAMarkIsBroughtUpToo() throws SQLException {
    Cli.Result before = bilan(READING.get(0));
    makeOlder("drop macro table sales_shares", "drop table store.declaration");
    assertThat(bilan(READING.get(0))).isEqualTo(before);
  }

  @Test
  void aColumnDeclaredSinceIsThere() throws SQLException {
    makeOlder("drop view main.sales", "drop view store.sales");
    makeOlder("alter table store.sales_row drop column theme");
    assertThat(bilan("query", "--sql", "select theme from sales").exit()).isZero();
  }

  /** As if the program before did not read the names of closures, nor those of sales. */
  @Test
  void namesOfPlacesThatItDidNotReadAreResolved() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("lieux.csv"), "place;aliases;expects\nMaison de Fives;Fives;sales\n");
    Files.writeString(
        folder.resolve("fermetures.csv"), "place;from;to;scope\nFIVES;2022-08-01;2022-08-31;all\n");
    for (String file : List.of("lieux.csv", "fermetures.csv")) {
      assertThat(bilan("ingest", "reference", file).exit()).isZero();
    }
    String[] places = {
      "query", "--sql", "select place from sales union all select place from closures", "-f", "csv"
    };
    Cli.Result before = bilan(places);
    assertThat(before.out()).isEqualTo("place\nMaison de Fives\nMaison de Fives\n");
    makeOlder(
        "delete from store.place_alias", "update store.sales_row set stream_place = \"place\"");
    assertThat(bilan(places)).isEqualTo(before);
  }

  @Test
  void readingLeavesACurrentWarehouseAlone() throws IOException {
    byte[] before = Files.readAllBytes(warehouse());
    READING.forEach(this::bilan);
    assertThat(Files.readAllBytes(warehouse())).isEqualTo(before);
  }

  @Test
  void aWriteProtectedFileIsAskedIfItIsCurrentAndElseSaysWhatToDo()
      throws IOException, SQLException {
    assertThat(warehouse().toFile().setReadOnly()).isTrue();
    assertThat(bilan(READING.get(0)).exit()).isZero();
    assertThat(warehouse().toFile().setWritable(true)).isTrue();
    makeOlder("drop macro table sales_shares");
    byte[] before = Files.readAllBytes(warehouse());
    assertThat(warehouse().toFile().setReadOnly()).isTrue();
    Cli.Result asked = bilan(READING.get(0));
    assertThat(asked.exit()).isEqualTo(7);
    assertThat(asked.err())
        .contains("WARE-09")
        .contains("protégé en écriture")
        .contains("chmod u+w " + warehouse())
        .doesNotContain("La fonction");
    assertThat(Files.readAllBytes(warehouse())).isEqualTo(before);
  }

  /** Said once, before it is done; a copy that was put back and brought up again is another. */
  @Test
  void whatIsDoneWithAnOlderWarehouseIsSaidAndTheOldOneIsKept() throws IOException {
    for (String copy : List.of("bilan.duckdb.v1", "bilan.duckdb-2.v1")) {
      lay("0.1-first.duckdb-2.0.0.gz");
      byte[] old = Files.readAllBytes(warehouse());
      Cli.Result asked = bilan(READING.get(0));
      assertThat(asked.exit()).as(asked.err()).isZero();
      assertThat(asked.err())
          .contains(warehouse() + " vient d’une version plus ancienne de bilan (1)")
          .contains("L’ancien est gardé à côté : " + copy);
      assertThat(Files.readAllBytes(folder.resolve(copy))).isEqualTo(old);
      assertThat(bilan(READING.get(0)).err()).doesNotContain("plus ancienne");
    }
    assertThat(bilan("query", "--sql", "select 1 as n", "-o", "bilan.duckdb.v1").err())
        .contains("USAGE-30");
  }

  @Test
  void aNewerWarehouseIsLeftAloneAndTheVersionToInstallIsNamed() throws SQLException, IOException {
    makeOlder(
        "insert into store.schema_version values (99, '', now()::timestamp)",
        "comment on table store.schema_version is '9.1'");
    byte[] before = Files.readAllBytes(warehouse());
    for (String[] words : List.of(READING.get(0), new String[] {"ingest", "sales", "ventes.csv"})) {
      Cli.Result refused = bilan(words);
      assertThat(refused.exit()).isEqualTo(7);
      assertThat(refused.err())
          .contains("WARE-04", "plus récente (99)", "à faire : installer bilan 9.1 ou une version");
    }
    assertThat(Files.readAllBytes(warehouse())).isEqualTo(before);
    makeOlder("comment on table store.schema_version is null");
    assertThat(bilan(READING.get(0)).err()).contains("WARE-04", "mettez bilan à jour");
  }

  static List<String> earlier() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/bilan/cli/upgrade"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The oldest and the newest of one file for each version of the tables. */
  static List<String> ends() throws IOException {
    List<String> all = earlier();
    return List.of(all.get(0), all.get(all.size() - 1));
  }

  static List<String> between() throws IOException {
    List<String> all = earlier();
    return all.subList(1, all.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aWarehouseOfAnEarlierVersionIsReadWrittenAndUndone(String name) throws IOException {
    isReadWrittenAndUndone(name);
  }

  /** Of the first version also as an older DuckDB wrote it. */
  @Deep
  @ParameterizedTest
  @MethodSource("between")
  void aWarehouseOfAVersionBetweenIsReadWrittenAndUndone(String name) throws IOException {
    isReadWrittenAndUndone(name);
  }

  private void isReadWrittenAndUndone(String name) throws IOException {
    lay(name);
    for (String[] words : READING) {
      Cli.Result asked = bilan(words);
      assertThat(asked.exit()).as(String.join(" ", words) + asked.err()).isZero();
    }
    assertThat(counted()).contains("3,9\n");
    assertThat(bilan("check")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(bilan("rejects").out()).contains("« offert »");
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Jour;Lieu;Ticket;Produit;Quantité;Montant TTC;TVA\n05/01/2022;Fives;4;Bière;1;5,00;20 %\n");
    Cli.Result sent = bilan("ingest", "sales", "caisse.csv");
    assertThat(sent.exit()).as(sent.out() + sent.err()).isZero();
    assertThat(counted()).contains("4,14\n");
    assertThat(bilan("deliveries", "undo", "5").exit()).isZero();
    assertThat(counted()).contains("3,9\n");
    assertThat(bilan("check")).isEqualTo(new Cli.Result(0, "", ""));
  }

  /** What its rows come to was recorded when it was brought up. */
  @Deep
  @Test
  void aRowOfAnEarlierVersionThatAnotherToolChangesIsFound() throws IOException, SQLException {
    lay("0.4-commands.duckdb-2.0.0.gz");
    assertThat(bilan("check").exit()).isZero();
    makeOlder("update store.sales_row set amount_incl_tax = amount_incl_tax + 1");
    Cli.Result found = bilan("check");
    assertThat(found.exit()).isEqualTo(7);
    assertThat(found.err()).contains("des lignes ne sont plus celles", "caisse.csv");
  }

  private void lay(String name) throws IOException {
    Files.delete(warehouse());
    try (var in =
        new GZIPInputStream(
            Objects.requireNonNull(getClass().getResourceAsStream("upgrade/" + name)))) {
      Files.copy(in, warehouse());
    }
  }

  private String counted() {
    return bilan(
            "query",
            "--sql",
            "select count(*) n, sum(amount_incl_tax)::decimal(9, 2) total from sales",
            "-f",
            "csv")
        .out();
  }

  private void makeOlder(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      if (!String.join(" ", statements).contains("declaration")) {
        statement.execute("update store.declaration set sha256 = 'older'");
      }
    }
  }

  private Path warehouse() {
    return folder.resolve("bilan.duckdb");
  }

  private Cli.Result bilan(String... words) {
    return Cli.in(folder).run(words);
  }
}
