package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that the program derived is no word for a reader; one that people typed is. */
@Slow
class GrantLabelsTest {

  private static final String CODE = "caf-29/animation-vie-sociale/2023-10-12";
  private static final String LABEL = "CAF 29, Animation vie sociale, 12 octobre 2023";

  @TempDir Path folder;

  @Test
  void readersReadFunderPurposeAndDay() throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("Subventions.csv"),
        """
        Code;Financeur;Objet;Statut;Mode de versement;Montant accordé;Date de notification;Début;Fin
        ;CAF 29;Animation vie sociale;Signée;Forfait;30 000,00;12/10/2023;01/01/2024;30/06/2024
        V-24;Ville;Fête du quai;Signée;Forfait;12 500,00;02/04/2024;;
        ;Région;Atelier;Signée;Forfait;2 500,00;03/04/2024;;
        """);
    ingest(cli, "Subventions.csv");
    Files.writeString(
        folder.resolve("echeances.csv"),
        "Subvention;Prévu le;Montant prévu\n" + CODE + ";30/04/2024;9 000,00\n");
    ingest(cli, "echeances.csv");
    for (String bilan : new String[] {"grants", "annual", "retrospective"}) {
      assertThat(run(cli, "report", bilan, "--year", "2024", "-f", "md", "-o", "-"))
          .as(bilan)
          .contains("Région, Atelier, 3 avril 2024", "V-24")
          .doesNotContain("caf-29/", "region/");
    }
    assertThat(run(cli, "report", "grants", "--year", "2024", "-f", "md", "-o", "-"))
        .contains(LABEL + " : convention finie le 30/06/2024", "### " + LABEL);
    assertThat(run(cli, "report", "grants", "--year", "2024", "-f", "json", "-o", "-"))
        .as("ids stay")
        .contains("grants-reconciled.awarded.caf-29-animation-vie-sociale");
    assertThat(run(cli, "reconcile", "--as-of", "2024-12-31"))
        .contains(LABEL + " : l’échéancier fait", "V-24 : ni dates")
        .doesNotContain("caf-29/");
    assertThat(run(cli, "reconcile", "--as-of", "2024-12-31", "-f", "csv", "-o", "-"))
        .as("where it is to be typed")
        .contains("," + CODE + ",");
    assertThat(run(cli, "status", "--as-of", "2024-04-15"))
        .contains(LABEL)
        .doesNotContain("caf-29/");
    assertThat(run(cli, "status", "--as-of", "2024-04-15", "--lang", "en"))
        .contains("CAF 29, Animation vie sociale, 12 October 2023");
    assertThat(run(cli, "reconcile", "--as-of", "2024-12-31", "--grant", CODE)).contains(LABEL);
  }

  private static void ingest(Cli cli, String file) {
    Cli.Result sent = cli.run("ingest", "funding", file);
    assertThat(sent.exit()).as(sent.err()).isZero();
  }

  private static String run(Cli cli, String... words) {
    Cli.Result made = cli.run(words);
    assertThat(made.exit()).as(made.err()).isIn(0, 3);
    return made.out().replaceAll("\\h", " ");
  }
}
