package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rejected row is one row, whatever cells of it are at fault, and one note of a document. */
@Slow
class RejectedOnceTest {

  @TempDir Path folder;

  @Test
  void aRowOfTwoFaultsIsOneRowAndOneNote() throws IOException {
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    file(cli, "reference", "lieux.csv", "Lieu;Ouvert le\nFives;01/01/2020\nLomme;01/01/2020\n");
    StringBuilder rows = new StringBuilder("Date;Lieu;Atelier;Participants;Durée\n");
    for (int month = 1; month <= 12; month++) {
      rows.append("10/%02d/2024;Fives;Couture;12;2h\n".formatted(month));
      rows.append("11/%02d/2024;Lomme;Bois;15;2h\n".formatted(month));
    }
    rows.append("15/05/2024;Lomme;Bois;beaucoup;longtemps\n");
    file(cli, "attendance", "presences.csv", rows.toString());
    file(
        cli,
        "sales",
        "ventes.csv",
        """
        Date;Lieu;Canal;Produit;Montant HT;Montant TTC
        10/01/2024;Fives;Caisse;Café;100,00;110,00
        10/12/2024;Fives;Caisse;Café;100,00;110,00
        12/02/2024;Lomme;Prestation;Atelier;300,00;360,00
        15/02/2024;Lomme;Caisse;Café;abc;def
        12/12/2024;Lomme;Caisse;Café;50,00;55,00
        """);
    for (String bilan : List.of("annual", "retrospective")) {
      String report = must(cli, "report", bilan, "--year", "2024", "-f", "md", "-o", "-");
      for (String dataset : List.of("présences", "ventes")) {
        List<String> notes =
            report
                .lines()
                .filter(line -> line.startsWith("- ") && line.contains("de " + dataset + " rejet"))
                .toList();
        assertThat(notes).as(bilan).hasSize(1);
        assertThat(notes.get(0)).contains(" 1 ligne de " + dataset + " rejetée de la période");
        assertThat(report)
            .contains("| 1 ligne de " + dataset + " rejetée de la période, non comptée | ");
      }
      assertThat(report)
          .as("the figure keeps its mark")
          .containsPattern("Participations \\| 324 \\(\\d");
    }
    assertThat(must(cli, "query", "data-quality", "--years", "2024", "-f", "csv"))
        .contains("Ventes,Lomme,2024-02-12,2024-12-12,11,1");
    assertThat(must(cli, "status", "--as-of", "2024-12-31"))
        .doesNotContainPattern("ventes.csv!.* 2\\n");
  }

  private static void file(Cli cli, String dataset, String name, String text) throws IOException {
    Files.writeString(cli.folder().resolve(name), text);
    must(cli, "ingest", dataset, name);
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().replaceAll("\\h", " ");
  }
}
