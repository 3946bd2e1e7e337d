package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    for (String[] asked :
        new String[][] {
          {"reconcile", "--as-of", "2024-12-31", "-f", "csv", "-o", "-"},
          {"query", "anomalies", "--as-of", "2024-12-31", "-f", "csv", "-o", "-"}
        }) {
      assertThat(run(cli, asked))
          .as("a key in its column, words in the others")
          .contains("," + CODE + ",", LABEL + " : l’échéancier fait")
          .doesNotContain(CODE + " :");
    }
    assertThat(run(cli, "status", "--as-of", "2024-04-15"))
        .contains(LABEL)
        .doesNotContain("caf-29/");
    assertThat(run(cli, "status", "--as-of", "2024-04-15", "--lang", "en"))
        .contains("CAF 29, Animation vie sociale, 12 October 2023");
    assertThat(run(cli, "reconcile", "--as-of", "2024-12-31", "--grant", CODE)).contains(LABEL);
  }

  @Test
  void whoSendsAFileReadsThemToo() throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Path grants = folder.resolve("Subventions.csv");
    String head = "Code;Financeur;Objet;Statut;Mode de versement;Montant accordé;Notifiée le\n";
    Files.writeString(
        grants, head + ";CAF 29;Animation vie sociale;Signée;Forfait;30 000,00;12/10/2023\n");
    ingest(cli, "Subventions.csv");
    Files.writeString(
        folder.resolve("echeances.csv"),
        "Subvention;Prévu le;Montant prévu\n" + CODE + ";30/04/2024;9 000,00\n");
    assertThat(ingest(cli, "echeances.csv"))
        .contains(LABEL + " : l’échéancier fait 9 000,00 €")
        .doesNotContain("caf-29/");
    Files.writeString(grants, Files.readString(grants).replace("30 000", "31 000"));
    for (String[] more : new String[][] {{"--dry-run"}, {}}) {
      assertThat(ingest(cli, "Subventions.csv", more))
          .contains(LABEL + " : 30 000,00 € → 31 000,00 €")
          .doesNotContain("caf-29/");
    }
    Files.writeString(grants, Files.readString(grants).replace("31 000", "32 000"));
    assertThat(ingest(cli, "Subventions.csv", "--json"))
        .as("keys of scripts stay")
        .contains("Subventions · " + CODE);
  }

  private static String ingest(Cli cli, String file, String... more) {
    List<String> words = new ArrayList<>(List.of("ingest", "funding", file));
    words.addAll(List.of(more));
    Cli.Result sent = cli.run(words.toArray(String[]::new));
    assertThat(sent.exit()).as(sent.err()).isZero();
    return (sent.out() + sent.err()).replaceAll("\\h", " ");
  }

  private static String run(Cli cli, String... words) {
    Cli.Result made = cli.run(words);
    assertThat(made.exit()).as(made.err()).isIn(0, 3);
    return made.out().replaceAll("\\h", " ");
  }
}
