package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup is the same as the warehouse, and one that is not sound never takes its place. */
@Slow
class BackupTest extends SheetDesk {

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
