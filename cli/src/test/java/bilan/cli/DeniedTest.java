package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account may not read or write is told as that, with the file that somebody named. */
class DeniedTest extends SheetDesk {

  @BeforeEach
  void delivered() throws IOException {
    assertThat(ingest("attendance", "Date;Lieu;Participants\n05/03/2024;Fives;7\n").exit())
        .isZero();
  }

  private void deny(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "an administrator may read all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tableau.csv", "bilan.key", "bilan.duckdb", "bilan.yaml"})
  void whatMayNotBeRead(String name) throws IOException {
    deny(folder.resolve(name));
    Cli.Result result = cli().run("ingest", "attendance", "tableau.csv");
    assertThat(result.exit()).as(result.err()).isEqualTo(7);
    assertThat(result.err()).contains("L’ordinateur refuse l’accès", name, "Vérifier les droits");
  }

  @Test
  void whereNothingMayBeWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("clos"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "an administrator may write all");
    Cli.Result result =
        cli().run("query", "attendance-by-year", "-f", "csv", "-o", "clos/annees.csv");
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.err()).contains("L’ordinateur refuse l’accès", "annees.csv");
    assertThat(result.err()).doesNotContain(".tmp");
  }
}
