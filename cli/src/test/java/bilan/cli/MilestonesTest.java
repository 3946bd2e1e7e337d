package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A milestone stands among those that happened, or among those ahead, and never in both or none.
 */
@Slow
class MilestonesTest {

  @TempDir Path folder;

  @Test
  void whatIsPastAndBearsNoStatusHappened() throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("jalons.csv"),
        """
        Jalon;Date;Statut
        Ouverture du fablab;12/03/2022;
        Assemblée générale;mars 2022;fait
        Fête du quai;2023;
        Nouvelle cuisine;10/05/2023;
        Second café;10/02/2022;à venir
        """);
    Cli.Result sent = cli.run("ingest", "reference", "jalons.csv");
    assertThat(sent.exit()).as(sent.err()).isZero();
    String report = report(cli, "2022-12-31");
    assertThat(chapter(report, "Les étapes"))
        .contains("| Ouverture du fablab | faite ou non : non précisé |")
        .contains("Assemblée générale")
        .doesNotContain("Fête du quai", "Nouvelle cuisine", "Second café");
    assertThat(chapter(report, "Les priorités"))
        .contains("Fête du quai", "Nouvelle cuisine", "Second café")
        .doesNotContain("Ouverture du fablab", "Assemblée générale", "état non précisé");
    String later = report(cli, "2023-12-31");
    assertThat(chapter(later, "Les étapes"))
        .contains("| Nouvelle cuisine | faite ou non : non précisé |")
        .doesNotContain("Fête du quai");
    assertThat(chapter(later, "Les priorités")).contains("Fête du quai", "Second café");
  }

  private static String report(Cli cli, String asOf) {
    Cli.Result made =
        cli.run("report", "retrospective", "--years", asOf.substring(0, 4), "-f", "md", "-o", "-");
    assertThat(made.exit()).as(made.err()).isZero();
    return made.out().replaceAll("\\h", " ");
  }

  private static String chapter(String report, String title) {
    int from = report.indexOf("# " + title + "\n");
    assertThat(from).as(title).isPositive();
    int to = report.indexOf("\n#", from);
    return report.substring(from, to < 0 ? report.length() : to);
  }
}
