package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account may not read or write is told as that, with the file that somebody named. */
@Slow
class DeniedTest extends SheetDesk {

  private Path closed;

  @BeforeEach
  void delivered() throws IOException {
    assertThat(ingest("attendance", "Date;Lieu;Participants\n05/03/2024;Fives;7\n").exit())
        .isZero();
    Path sheet = folder.resolve("tableau.csv");
    Files.writeString(sheet, "06/03/2024;Fives;8\n", StandardOpenOption.APPEND);
    closed = Files.createDirectory(folder.resolve("clos"));
    Files.copy(sheet, closed.resolve("tableau.csv"));
  }

  private static void permit(Path file, String rights) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  /** Whoever takes the folder of the test away must see what is in it. */
  @AfterEach
  void open() throws IOException {
    permit(folder, "rwx------");
    permit(closed, "rwx------");
  }

  /** One sentence says it, and none another thing. */
  private void denied(String where, String... words) throws IOException, InterruptedException {
    Confined.Ended ended = Confined.toItsRights(folder).run(folder, words);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err())
        .containsOnlyOnce("erreur ")
        .contains("L’ordinateur refuse l’accès", "  où : ", where + "\n", "Vérifier les droits")
        .doesNotContain("n’existe pas", ".tmp", "Permission denied", "WARE-07", "endommagé");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tableau.csv", "bilan.key", "bilan.duckdb", "bilan.yaml"})
  void whatMayNotBeRead(String name) throws IOException, InterruptedException {
    permit(folder.resolve(name), "---------");
    denied(name, "ingest", "attendance", "tableau.csv");
  }

  @Test
  void aFolderThatMayNotBeLookedInto() throws IOException, InterruptedException {
    permit(closed, "---------");
    denied("clos", "ingest", "attendance", "clos");
    denied("clos/tableau.csv", "ingest", "attendance", "clos/tableau.csv");
    denied("clos/annees.csv", "query", "attendance-by-year", "-f", "csv", "-o", "clos/annees.csv");
    denied("clos", "-w", "clos", "status");
  }

  @Test
  void whereNothingMayBeWritten() throws IOException, InterruptedException {
    permit(closed, "r-xr-xr-x");
    denied("clos/annees.csv", "query", "attendance-by-year", "-f", "csv", "-o", "clos/annees.csv");
    permit(folder, "r-xr-xr-x");
    denied("bilan.duckdb.wal", "ingest", "attendance", "tableau.csv");
  }
}
