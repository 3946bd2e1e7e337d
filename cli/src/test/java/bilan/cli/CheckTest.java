package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a warehouse is found, whatever it is, and nothing else is. */
@Slow
class CheckTest {

  private static final int FLIPS = Tries.of("bilan.flips", 4, 1_000);
  private static final long SEED = Long.getLong("bilan.seed", 1);

  @TempDir Path folder;
  private Path warehouse = Path.of("");

  @BeforeEach
  void aWarehouseWithAHistory() throws IOException {
    IngestedOnce.copy("check", folder, CheckTest::make);
    warehouse = folder.resolve("bilan.duckdb");
  }

  private static void make(Path workspace) throws IOException {
    Cli cli = Cli.in(workspace);
    assertThat(cli.run("init", ".").exit()).isZero();
    StringBuilder sales = new StringBuilder("Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n");
    for (int i = 1; i < 200; i++) {
      String amount = i == 7 ? "offert" : "1,80";
      sales.append(
          "%02d/03/2022;Wazemmes;%d;Café %d;%s;10 %%\n".formatted(i % 28 + 1, i, i, amount));
    }
    ingest(cli, "sales", "caisse.csv", sales.toString());
    ingest(cli, "sales", "caisse.csv", sales.toString().replace("Café 9;", "Thé;"));
    String head = "Date;Lieu;Atelier;Type;Participants\n";
    ingest(cli, "attendance", "a.csv", head + "05/03/2022;Fives;A;Atelier;4\n");
    ingest(cli, "attendance", "b.csv", head + "06/03/2022;Fives;B;Atelier;5\n");
    assertThat(cli.run("deliveries", "undo", "3").exit()).isZero();
  }

  private static void ingest(Cli cli, String dataset, String name, String text) throws IOException {
    Files.writeString(cli.folder().resolve(name), text);
    Cli.Result result = cli.run("ingest", dataset, name, "--max-rejects", "5", "--replace");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  @Test
  void nothingIsSaidWhereAllIsWell() {
    Cli.Result sound = run("check");
    assertThat(sound.out() + sound.err()).isEmpty();
    assertThat(sound.exit()).isZero();
    assertThat(run("check", "--json").out()).contains("\"sound\": true");
  }

  @Test
  void whatDoesNotAgreeWithItsRecordIsNamed() throws IOException, SQLException {
    Path good = Files.copy(warehouse, folder.resolve("good"));
    Map<String, String> wrongs = new TreeMap<>();
    wrongs.put(
        "delete from store.sales_row where source_row = 20", "lignes enregistrées à l’import");
    wrongs.put("delete from store.reject", "rejetée");
    wrongs.put(
        "delete from store.delivery where delivery_id = 1", "d’une livraison qui n’existe pas");
    wrongs.put("delete from store.sheet", "d’une feuille qui n’existe pas");
    wrongs.put("update store.delivery set state = 'half' where delivery_id = 4", "ni appliquée");
    wrongs.put("update store.attendance_row set counts = true", "ne compte plus");
    wrongs.put("insert into store.word select * from store.word limit 1", "est pris 2 fois");
    wrongs.put("delete from store.word where word = 'Wazemmes'", "n’ont pas de mot");
    wrongs.put("drop view main.sales", "vue manque");
    wrongs.put("alter table store.sales_row drop column ticket", "colonne manque");
    for (Map.Entry<String, String> wrong : wrongs.entrySet()) {
      Files.copy(good, warehouse, StandardCopyOption.REPLACE_EXISTING);
      execute(wrong.getKey());
      Cli.Result found = run("check");
      assertThat(found.exit()).as(wrong.getKey()).isEqualTo(7);
      assertThat(found.err())
          .as(wrong.getKey())
          .contains(wrong.getValue(), "CHECK-03", "bilan init")
          .doesNotContain("INTERNAL");
    }
  }

  /** What another tool writes into the file is told with its delivery. */
  @Test
  void aRowThatAnotherToolChangedIsNamed() throws IOException, SQLException {
    Path good = Files.copy(warehouse, folder.resolve("good"));
    List<String> wrongs =
        List.of(
            "amount_incl_tax = 101.8 where delivery_id = 2 and source_row = 20",
            "amount_incl_tax = null where delivery_id = 2 and source_row = 20",
            "incl_value = 101.8 where delivery_id = 2 and source_row = 20",
            // The sum of all stays the same.
            "sold_on = sold_on + case source_row when 20 then 1 else -1 end where delivery_id = 2 and source_row in (20, 21)",
            "ticket = '1' || ticket where delivery_id = 2 and source_row = 9",
            "product = 1 where delivery_id = 2 and source_row = 9");
    for (String wrong : wrongs) {
      Files.copy(good, warehouse, StandardCopyOption.REPLACE_EXISTING);
      execute("update store.sales_row set " + wrong);
      Cli.Result found = run("check");
      assertThat(found.exit()).as(wrong).isEqualTo(7);
      assertThat(found.err())
          .as(wrong)
          .contains("des lignes ne sont plus celles", "livraison n° 2, caisse.csv, importée le ")
          .contains("sales_row", "CHECK-03", "bilan rebuild")
          .doesNotContain("livraison n° 1")
          .containsOnlyOnce("CHECK-02");
    }
  }

  /** What a later version declares is in no record: a blank cell adds nothing to it. */
  @Test
  void aColumnThatCameLaterChangesNothing() throws SQLException {
    execute("alter table store.sales_row drop column paid_on");
    execute("alter table store.sales_row add column paid_on date");
    Cli.Result found = run("check");
    assertThat(found.err()).isEmpty();
    assertThat(found.exit()).isZero();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theNewestSoundBackupIsNamed() throws IOException {
    assertThat(run("backup", "-q", "-o", "backups/bilan-2026-01-01-000000.duckdb").exit()).isZero();
    Path newer = folder.resolve("backups/bilan-2026-02-01-000000.duckdb");
    byte[] bad = Files.readAllBytes(warehouse);
    for (int at = bad.length / 8; at < bad.length; at += 4099) {
      bad[at] ^= 1;
    }
    Files.write(newer, bad);
    Files.write(warehouse, bad);
    Cli.Result found = run("check");
    assertThat(found.exit()).isEqualTo(7);
    assertThat(found.err())
        .contains("bilan restore")
        .contains("bilan-2026-01-01-000000.duckdb")
        .doesNotContain("bilan-2026-02-01");
  }

  /** What was committed is there after the log was damaged, or somebody is told that it is not. */
  @Test
  void aFlippedBitOfTheLogLosesNothingInSilence() throws IOException, SQLException {
    assertThat(run("backup", "-q", "-o", "backups/bilan-2026-01-01-000000.duckdb").exit()).isZero();
    Path log = folder.resolve("bilan.duckdb.wal");
    byte[] file;
    byte[] good;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      statement.execute("create table store.witness as select range as i from range(40)");
      statement.execute("insert into store.witness values (40)");
      file = Files.readAllBytes(warehouse);
      good = Files.readAllBytes(log);
    }
    Random random = new Random(SEED);
    int last = good.length - 1;
    // Nothing, the head, a length, sums and contents, and all of the last entry.
    int[] places = {-1, 0, 2, 5, 8, 9, 15, 18, 30, last - 20, last - 15, last - 8, last};
    for (int at : places) {
      byte[] bad = good.clone();
      bad[Math.max(at, 0)] ^= (byte) (at < 0 ? 0 : 1 << random.nextInt(8));
      Files.write(warehouse, file);
      Files.write(log, bad);
      Cli.Result checked = run("check");
      if (checked.exit() == 0) {
        assertThat(witnesses()).as("byte " + at).isEqualTo(41);
      } else {
        assertThat(at).isNotNegative();
        assertThat(checked.exit()).as("byte " + at).isEqualTo(7);
        assertThat(checked.err())
            .contains("bilan restore", "2026-01-01")
            .doesNotContain("INTERNAL");
      }
      if (at == 9) { // who asks or ingests is told, too, and nothing is lost by that
        assertThat(run("status").err()).contains("WARE-15", "bilan.duckdb.wal");
        assertThat(run("ingest", "sales", "caisse.csv").err()).contains("WARE-15");
        assertThat(log).hasBinaryContent(bad);
      }
    }
    for (int length = 0;
        length < good.length;
        length += good.length / 4) { // its writer was killed there
      Files.write(warehouse, file);
      Files.write(log, Arrays.copyOf(good, length));
      Cli.Result torn = run("check");
      assertThat(torn.exit()).as(length + torn.err()).isZero();
    }
  }

  private long witnesses() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from store.witness")) {
      count.next();
      return count.getLong(1);
    }
  }

  /** A byte that is flipped is found, or nobody reads it. */
  @Test
  void aFlippedBitIsFoundOrHarmless() throws IOException, SQLException {
    byte[] good = Files.readAllBytes(warehouse);
    Map<String, String> contents = contents();
    List<String> silent = new ArrayList<>();
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < FLIPS; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(warehouse, bad);
      Cli.Result checked = run("check");
      assertThat(checked.err()).as("byte " + at).doesNotContain("INTERNAL", "Exception");
      assertThat(checked.exit()).as("byte " + at + checked.err()).isIn(0, 7);
      if (checked.exit() == 7) {
        found++;
        assertThat(checked.err()).as("byte " + at).contains("bilan.duckdb", "à faire");
      } else if (!contents().equals(contents)) {
        silent.add("byte " + at);
      }
    }
    assertThat(silent).as("other rows, and nothing said").isEmpty();
    System.out.println("flips: " + FLIPS + ", found: " + found + ", harmless: " + (FLIPS - found));
  }

  private Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement tables = connection.createStatement();
        Statement statement = connection.createStatement();
        ResultSet names =
            tables.executeQuery(
                "select table_name from duckdb_tables() where schema_name = 'store'")) {
      while (names.next()) {
        try (ResultSet sum =
            statement.executeQuery(
                "select count(*) || ' ' || bit_xor(hash(t)) || ' ' || max(t::varchar) from store."
                    + names.getString(1)
                    + " t")) {
          sum.next();
          contents.put(names.getString(1), String.valueOf(sum.getString(1)));
        }
      }
    }
    return contents;
  }
}
