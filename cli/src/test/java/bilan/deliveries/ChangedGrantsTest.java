package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plan of a delivery says of grants, their instalments and their receipts. */
@Slow
class ChangedGrantsTest {

  private static final String HEADER =
      "Code;Financeur;Montant notifié;Date de notification;Statut;Début;Fin\n";
  private static final String GRANTS =
      HEADER
          + "A;Ville;24000;05/01/2023;Signée;01/01/2023;31/12/2023\n"
          + "B;Région;8000;06/01/2023;Signée;01/01/2023;31/12/2023\n";
  private static final String INSTALMENTS =
      "Subvention;Type de versement;Prévu le;Montant\nA;Avance;01/03/2023;600\n"
          + "B;Avance;01/03/2023;500\nB;Solde;31/12/2023;700\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    cli = Cli.in(folder);
    cli.run("init", ".");
    plan("conventions", GRANTS);
  }

  private String plan(String source, String sheet, String... options) throws IOException {
    Files.writeString(folder.resolve("tableau.csv"), sheet);
    String[] words = new String[options.length + 5];
    System.arraycopy(
        new String[] {"ingest", "funding", "tableau.csv", "--as", source}, 0, words, 0, 5);
    System.arraycopy(options, 0, words, 5, options.length);
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  void anAwardThatFallsIsSaid() throws IOException {
    String fallen = GRANTS.replace("24000", "21000");
    assertThat(plan("conventions", fallen, "--dry-run"))
        .contains("    Subventions · A : 24 000,00 € → 21 000,00 €\n");
    assertThat(plan("conventions", fallen))
        .containsOnlyOnce("Subventions · A : 24 000,00 € → 21 000,00 €\n")
        .doesNotContain("Subventions · B");
  }

  @Test
  void soAreAnEndAndAStatusInOneLine() throws IOException {
    String changed =
        GRANTS
            .replace("24000", "21000")
            .replace("Signée;01/01/2023;31/12/2023\nB", "Soldée;01/01/2023;30/06/2024\nB")
            .replace("8000;06/01/2023;Signée", "8000;06/01/2023;Annulée");
    assertThat(plan("conventions", changed))
        .contains(
            "Subventions · A : 24 000,00 € → 21 000,00 € ; fin 31/12/2023 → 30/06/2024 ; statut Signée → Soldée\n",
            "Subventions · B : statut Signée → Annulée\n");
    assertThat(plan("conventions", GRANTS, "--lang", "en")).contains("status Cancelled → Signed");
    assertThat(plan("conventions", changed, "--json").replaceAll("\\s+", " "))
        .contains("\"grants\": [ { \"grant\": \"A\", \"before\": { \"awarded\": \"24000");
  }

  @Test
  void anAmendmentChangesTheAwardToo() throws IOException {
    assertThat(
            plan(
                "avenants",
                "Subvention;Date de l'avenant;Nouveau montant;Nouvelle fin\nA;01/06/2023;20000;31/03/2024\n"))
        .contains("Subventions · A : 24 000,00 € → 20 000,00 € ; fin 31/12/2023 → 31/03/2024\n");
  }

  @Test
  void aNewInstalmentIsNewThoughOneOfAnotherGrantGoes() throws IOException {
    plan("échéancier", INSTALMENTS);
    String other =
        INSTALMENTS.replace("B;Avance;01/03/2023;500\n", "") + "A;Solde;31/12/2023;400\n";
    assertThat(plan("échéancier", other))
        .contains(
            "Échéancier : 1 nouvelle (400,00 €), 1 disparue (500,00 €), 2 inchangées (1 300,00 €)");
    assertThat(plan("échéancier", other.replace(";400", ";450") + "A;Acompte;30/06/2023;90\n"))
        .contains(
            "Échéancier : 1 nouvelle (90,00 €), 1 changée (+50,00 €), 2 inchangées (1 300,00 €)");
  }

  @Test
  void aNewReceiptBesideAnOldOneOfItsDayIsNew() throws IOException {
    String header =
        "Subvention;Reçu le;Montant;Libellé bancaire\nA;05/01/2023;10;VIR\nA;05/02/2023;20;VIR\n"
            + "A;05/03/2023;30;VIR\nA;05/04/2023;40;VIR\n";
    plan("encaissements", header + "A;05/06/2023;80,20;VIR\n");
    assertThat(
            plan(
                "encaissements",
                header + "A;05/06/2023;100;VIR VILLE\nA;05/06/2023;80,20;VIR VILLE 2023\n"))
        .contains("1 nouvelle (100,00 €), 1 changée")
        .doesNotContain("19,80");
  }
}
