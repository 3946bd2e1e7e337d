package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup is the same as the warehouse, and one that is not sound never takes its place. */
@Slow
class BackupTest extends SheetDesk {

  private static final int STATES = Tries.of("bilan.states", 2, 50);
  private static final long SEED = Long.getLong("bilan.seed", 1);

  private static final String HEADER = "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n";

  private void sales(int from, int to) throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = from; i < to; i++) {
      csv.append("%02d/03/2022;Wazemmes;%d;Café;1,80;10 %%\n".formatted(i % 28 + 1, i));
    }
    assertThat(ingest("sales", csv.toString(), "--as", "caisse " + from).exit()).isZero();
  }

  private String figures() {
    return cli().run("query", "sales-by-place", "--years", "2022", "-f", "csv", "-o", "-").out();
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> all = Files.list(cli().folder().resolve("backups"))) {
      return all.sorted().toList();
    }
  }

  /** Whatever was done before and after a backup, what is put back is the same in every table. */
  @Test
  void aBackupOfAnyStateComesBackTheSame() throws IOException, SQLException {
    Random random = new Random(SEED);
    int deliveries = 0;
    for (int state = 0; state < STATES; state++) {
      deliveries = changed(random, deliveries, 1 + random.nextInt(3));
      Map<String, String> stood = contents();
      Path file = cli().folder().resolve("backups/etat-" + state + ".duckdb");
      assertThat(cli().run("backup", "-q", "-o", file.toString()).exit()).isZero();
      changed(random, deliveries, 1);
      assertThat(contents()).as("seed " + SEED + ", state " + state).isNotEqualTo(stood);
      Cli.Result restored = cli().run("restore", "-q", file.toString());
      assertThat(restored.exit()).as(restored.err()).isZero();
      assertThat(contents()).as("seed " + SEED + ", state " + state).isEqualTo(stood);
    }
  }

  @Test
  void aBackupOfAnotherWorkspaceIsRefused() throws IOException {
    sales(0, 3);
    Path home = cli().folder();
    Path other = home.resolve("ailleurs");
    InitCommand.make(other);
    Files.writeString(other.resolve("a.csv"), HEADER + "10/01/2022;Fives;1;Thé;2,20;10 %\n");
    assertThat(Cli.in(other).run("ingest", "sales", "a.csv").exit()).isZero();
    assertThat(Cli.in(other).run("backup", "-q", "-o", "copie.duckdb").exit()).isZero();
    String figures = figures();
    String copy = other.resolve("copie.duckdb").toString();
    Cli.Result refused = cli().run("restore", copy);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("WARE-16", "bilan.key", copy);
    assertThat(figures()).isEqualTo(figures);
    Files.copy(
        other.resolve("bilan.key"), home.resolve("bilan.key"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(cli().run("restore", copy).exit()).as("as its cure says").isZero();
    assertThat(figures()).contains("Fives");
  }

  /** Files of random rows, some of them bad, and deliveries undone. */
  private int changed(Random random, int deliveries, int times) throws IOException {
    int number = deliveries;
    for (int i = 0; i < times; i++) {
      number++;
      StringBuilder csv = new StringBuilder(HEADER);
      for (int row = random.nextInt(300) + 5; row > 0; row--) {
        csv.append(
            "%02d/%02d/2022;%s;%d;Café %d;%s;10 %%\n"
                .formatted(
                    1 + random.nextInt(28),
                    1 + random.nextInt(12),
                    random.nextBoolean() ? "Fives" : "Wazemmes",
                    number * 1000 + row,
                    random.nextInt(9),
                    random.nextInt(200) == 0 ? "offert" : random.nextInt(90) + ",80"));
      }
      Cli.Result ingested =
          ingest(
              "sales",
              csv.toString(),
              "--as",
              "caisse " + number,
              "--other-register",
              "--max-rejects",
              "50");
      assertThat(ingested.exit()).as(ingested.out() + ingested.err()).isZero();
      if (random.nextInt(3) == 0) {
        cli().run("deliveries", "undo", Integer.toString(1 + random.nextInt(number)));
      }
    }
    return number;
  }

  /** The rows of every table, added up. */
  private Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + cli().folder().resolve("bilan.duckdb"));
        Statement tables = connection.createStatement();
        Statement statement = connection.createStatement();
        ResultSet names =
            tables.executeQuery(
                "select table_name from duckdb_tables() where schema_name = 'store'")) {
      while (names.next()) {
        String sum =
            "select count(*) || ' ' || sum(hash(t)) from store." + names.getString(1) + " t";
        try (ResultSet rows = statement.executeQuery(sum)) {
          rows.next();
          contents.put(names.getString(1), String.valueOf(rows.getString(1)));
        }
      }
    }
    return contents;
  }

  @Test
  void theWarehouseIsBackedUpBeforeAnIngest() throws IOException {
    sales(1, 20);
    assertThat(cli().folder().resolve("backups")).as("nobody asked for one").doesNotExist();
    Path settings = cli().folder().resolve("bilan.yaml");
    Files.writeString(settings, "backup: {before_ingest: daily, keep: 2}\n");
    String before = figures();
    Files.writeString(cli().folder().resolve("b.csv"), HEADER + "01/04/2022;Fives;1;Thé;2;10 %\n");
    assertThat(cli().run("ingest", "sales", "b.csv", "--dry-run").err()).doesNotContain("backups");
    Cli.Result first = cli().run("ingest", "sales", "b.csv");
    assertThat(first.exit()).isZero();
    assertThat(first.err()).contains("Sauvegarde avant l’import", "backups/bilan-");
    String after = figures();
    assertThat(cli().run("ingest", "sales", "b.csv").err()).doesNotContain("Sauvegarde");
    assertThat(backups()).as("one a day").hasSize(1);
    assertThat(cli().run("restore", backups().get(0).toString()).exit()).isZero();
    assertThat(figures()).isEqualTo(before).isNotEqualTo(after);

    for (String day : List.of("2030-01-01", "2030-01-02", "2030-01-03")) {
      assertThat(cli().with("BILAN_TODAY", day).run("ingest", "sales", "b.csv").exit()).isZero();
    }
    assertThat(backups().stream().map(file -> file.getFileName().toString()))
        .filteredOn(name -> name.startsWith("bilan-"))
        .hasSize(2)
        .allMatch(name -> name.matches("bilan-2030-01-0[23]-.*"));

    Files.writeString(settings, "backup: {before_ingest: always}\n");
    for (Path file : backups()) {
      Files.delete(file);
    }
    Files.delete(cli().folder().resolve("backups"));
    Files.writeString(cli().folder().resolve("backups"), "no folder");
    String stood = figures();
    Files.writeString(cli().folder().resolve("c.csv"), HEADER + "02/04/2022;Fives;2;Thé;2;10 %\n");
    Cli.Result failed = cli().run("ingest", "sales", "c.csv");
    assertThat(failed.exit()).as(failed.err()).isEqualTo(7);
    assertThat(failed.err()).contains("BACKUP-01", "Rien n’a été importé");
    assertThat(figures()).isEqualTo(stood);

    Files.writeString(settings, "backup: {before_ingest: dayly, keep: 0}\n");
    Cli.Result wrong = cli().run("ingest", "sales", "c.csv");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("daily").contains("0 n’est pas un nombre de sauvegardes");
  }

  @Test
  void aBackupGivesBackWhatWasThere() throws IOException {
    sales(1, 60);
    String before = figures();
    Cli.Result made = cli().run("backup");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("Sauvegarde écrite et relue", "La clé bilan.key n’y est pas");
    Path copy = backups().get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");

    sales(60, 90);
    String after = figures();
    assertThat(after).isNotEqualTo(before);
    Cli.Result restored = cli().run("restore", copy.toString());
    assertThat(restored.exit()).as(restored.err()).isZero();
    assertThat(figures()).isEqualTo(before);
    // What was there is kept, and can be put back likewise.
    Path aside =
        backups().stream()
            .filter(file -> file.toString().contains("before-"))
            .findAny()
            .orElseThrow();
    assertThat(cli().run("restore", aside.toString()).exit()).isZero();
    assertThat(figures()).isEqualTo(after);
    assertThat(cli().run("deliveries").exit()).isZero();
  }

  @Test
  void theOldestGoAndNothingElse() throws IOException {
    sales(1, 5);
    for (int i = 0; i < 4; i++) {
      assertThat(cli().run("backup").exit()).isZero();
    }
    Path own = Files.writeString(cli().folder().resolve("backups/bilan-important.duckdb"), "à moi");
    assertThat(cli().run("backup", "--keep", "2", "-q").out()).isEmpty();
    assertThat(backups()).hasSize(3).contains(own.toAbsolutePath());
  }

  @Test
  void aBackupReplacesNoFile() throws IOException {
    sales(1, 5);
    Path there = Files.writeString(cli().folder().resolve("copie.duckdb"), "à moi");
    Cli.Result refused = cli().run("backup", "-o", "copie.duckdb");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("WARE-12", "ce fichier existe déjà");
    assertThat(there).hasContent("à moi");
    assertThat(cli().run("restore", "absente.duckdb").exit()).isEqualTo(2);
  }

  @Test
  void aDamagedWarehouseIsRestoredAndADamagedCopyRefused() throws IOException {
    sales(1, 400);
    String before = figures();
    assertThat(cli().run("backup", "-o", "bonne.duckdb").exit()).isZero();
    Path warehouse = cli().folder().resolve("bilan.duckdb");
    damage(warehouse);
    Cli.Result restored = cli().run("restore", "bonne.duckdb");
    assertThat(restored.exit()).as(restored.err()).isZero();
    assertThat(figures()).isEqualTo(before);

    Path bad =
        Files.copy(cli().folder().resolve("bonne.duckdb"), cli().folder().resolve("x.duckdb"));
    damage(bad);
    Cli.Result refused = cli().run("restore", "x.duckdb");
    assertThat(refused.exit()).isEqualTo(7);
    assertThat(refused.err()).doesNotContain("\tat ", "Exception");
    assertThat(figures()).isEqualTo(before);
    assertThat(cli().run("restore", "bilan.yaml").exit()).isEqualTo(7);
    assertThat(figures()).isEqualTo(before);
  }

  /** Every block gets a wrong byte. */
  private static void damage(Path file) throws IOException {
    Random random = new Random(7);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 4096; at < raw.length(); at += 4096) {
        raw.seek(at + random.nextInt(4000));
        int one = raw.read();
        raw.seek(raw.getFilePointer() - 1);
        raw.write(one ^ 0x55);
      }
    }
  }
}
