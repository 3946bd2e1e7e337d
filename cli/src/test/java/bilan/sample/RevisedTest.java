package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what the last one of its name printed otherwise, and which delivery did it. */
class RevisedTest {

  @TempDir Path folder;

  @Test
  void whatWasRevisedIsListedWithTheDelivery() throws IOException {
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    Cli cli =
        Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")),
            folder.resolve("sample"),
            Scenario.committed().years());
    Cli.Result first = report(cli);
    assertThat(first.err()).doesNotContain("révisé");
    assertThat(report(cli).out()).isEqualTo(first.out()).doesNotContain("Chiffres révisés");
    Files.writeString(
        folder.resolve("oubli.csv"),
        """
        Date;Lieu;Atelier;Type;Participants
        05/12/2022;Wazemmes;Couture;Atelier;20
        """);
    Printed.must(cli, "ingest", "attendance", folder.resolve("oubli.csv").toString());
    Cli.Result next = report(cli);
    assertThat(next.out()).contains("Chiffres révisés").contains("oubli.csv");
    assertThat(next.err()).contains("Participations 2022").contains("oubli.csv");
    assertThat(report(cli).out()).doesNotContain("Chiffres révisés");
  }

  private static Cli.Result report(Cli cli) {
    Cli.Result result =
        cli.run("report", "retrospective", "--years", "2020..2022", "-f", "md", "-o", "-");
    assertThat(result.exit()).isZero();
    return result;
  }
}
