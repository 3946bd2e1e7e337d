package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for cron and systemd works as it is printed, on a machine that knows nothing. */
@Slow
class ExportScheduleTest {

  private static final String SALES =
      "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n10/01/2022;Wazemmes;1;Café;1,80;10 %\n";

  @TempDir Path temporary;

  private Path folder;
  private Path launcher;
  private ExportDesk desk;

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectories(temporary.resolve("l'été 100 % \"café\""));
    launcher = temporary.resolve("le programme");
    desk =
        ExportDesk.with(
            folder, "exports: {nuit: {ingest: inbox, queries: sales-by-place, formats: csv}}\n");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexport LC_ALL=C.UTF-8\nexec \"$JAVA_HOME/bin/java\" -XX:TieredStopAtLevel=1"
            + " --add-opens=java.base/java.nio=ALL-UNNAMED -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private String printed(String option) {
    Cli.Result result =
        Cli.in(folder).with("BILAN_LAUNCHER", launcher.toString()).run("export", "nuit", option);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(desk.folder().resolve("logs")).doesNotExist();
    return result.out();
  }

  @Test
  void theLineOfACrontabRunsWithNothingAround() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")), "as cron does");
    desk.arrives("caisse.csv", SALES);
    List<String> lines = printed("--crontab").lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(1)).startsWith("30 2 * * *  ").contains("\\%");
    String command = lines.get(1).substring("30 2 * * *  ".length()).replace("\\%", "%");
    Path said = temporary.resolve("said");
    Process cron =
        new ProcessBuilder("/usr/bin/env", "-i", "/bin/sh", "-c", command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(cron.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(said).content().isEmpty();
    assertThat(cron.exitValue()).isZero();
    assertThat(folder.resolve("exports/nuit/sales-by-place.csv")).content().contains("Wazemmes");
  }

  @Test
  void theUnitsAreThoseThatSystemdKnows() throws Exception {
    String printed = printed("--systemd");
    assertThat(printed)
        .contains("Persistent=true", "NoNewPrivileges=yes", "100 %%", "\\\"café\\\"")
        .as("colleagues read what is written, and a new version is built by hand")
        .doesNotContain("UMask")
        .contains("lancer bilan une fois à la main");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "it is what reads them");
    Path units = Files.createDirectories(temporary.resolve("units"));
    Path unit = units;
    for (String line : printed.lines().toList()) {
      if (line.startsWith("# /etc/systemd/system/")) {
        unit = units.resolve(line.replaceFirst(".*/", ""));
        Files.writeString(unit, "");
      } else {
        Files.writeString(unit, Files.readString(unit) + line + "\n");
      }
    }
    Path said = temporary.resolve("verified");
    Process verify =
        new ProcessBuilder(
                "systemd-analyze",
                "verify",
                units.resolve("bilan-export.service").toString(),
                units.resolve("bilan-export.timer").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(said).stream().filter(line -> line.contains("bilan-export")))
        .isEmpty();
  }
}
