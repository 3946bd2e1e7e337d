package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a warehouse after the program was changed. */
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
  void everyCommandThatReadsFirstBringsOlderViewsUp() throws SQLException {
    for (String[] words : READING) {
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
