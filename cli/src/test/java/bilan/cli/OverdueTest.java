package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was due stays in the status until it is done. */
@Deep
class OverdueTest extends SheetDesk {

  @BeforeEach
  void ingestGrants() throws IOException {
    grants("Signée");
    send(
        "échéancier",
        "Subvention;Type de versement;Prévu le;Montant\nA;Avance;01/03/2023;600\n"
            + "A;Solde;31/12/2023;400\nF;Solde;30/09/2024;5000\n");
    send("encaissements", "Subvention;Reçu le;Montant\nA;05/03/2023;450\n");
    send("demandes", "Demande;Subvention;Déposée le\nR1;F;15/01/2024\nR2;F;15/03/2024\n");
    lines("", "");
  }

  private void grants(String status) throws IOException {
    send(
        "conventions",
        "Code;Financeur;Montant notifié;Date de notification;Statut;Mode de versement;Taux;Début;Fin;Bilan attendu le\n"
            + "A;Ville;1000;05/01/2023;"
            + status
            + ";Forfaitaire;;01/01/2023;31/12/2023;30/06/2024\n"
            + "F;FEDER;5000;06/01/2023;Signée;Remboursement;60 %;01/01/2023;31/12/2024;30/06/2025\n");
  }

  @Test
  void aReportThatWasSentIsNoLongerDue() throws IOException {
    assertThat(overdue("2024-07-31")).contains("report");
    send(
        "conventions",
        "Code;Financeur;Montant notifié;Date de notification;Statut;Mode de versement;Taux;Début;Fin;Bilan attendu le;Bilan remis le\n"
            + "A;Ville;1000;05/01/2023;Signée;Forfaitaire;;01/01/2023;31/12/2023;30/06/2024;15/07/2024\n"
            + "F;FEDER;5000;06/01/2023;Signée;Remboursement;60 %;01/01/2023;31/12/2024;30/06/2025;\n");
    assertThat(overdue("2024-07-31")).doesNotContain("report");
    assertThat(overdue("2024-07-14")).contains("report");
  }

  private void lines(String setAside, String certified) throws IOException {
    send(
        "lignes",
        "Demande;Pièce;Déclaré;Écarté;Certifié\nR1;P1;1000;%s;%s\nR2;P2;700;;\n"
            .formatted(setAside, certified));
  }

  private void send(String source, String sheet) throws IOException {
    Cli.Result result = ingest("funding", sheet, "--as", source);
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private String overdue(String day) {
    String json = cli().run("status", "--as-of", day, "-f", "json").out().replaceAll("\\s+", " ");
    return json.substring(json.indexOf("\"overdue\""), json.indexOf("\"deadlines\""));
  }

  @Test
  void anInstalmentIsLateUntilItIsReceived() throws IOException {
    assertThat(overdue("2023-02-28")).isEqualTo("\"overdue\": [], ");
    assertThat(overdue("2023-03-31"))
        .contains("\"2023-03-01\"", "\"instalment\"", "A – Ville", "150");
    assertThat(overdue("2024-02-28")).contains("\"2023-03-01\"", "\"2023-12-31\"", "400");
    send("encaissements", "Subvention;Reçu le;Montant\nA;05/03/2023;450\nA;05/02/2024;550\n");
    assertThat(overdue("2024-02-28")).doesNotContain("instalment");
    assertThat(overdue("2024-01-31")).contains("\"2023-03-01\"", "\"2023-12-31\"");
  }

  @Test
  void aReportIsDueUntilItsGrantIsClosed() throws IOException {
    assertThat(overdue("2024-06-29")).doesNotContain("\"report\"");
    assertThat(overdue("2024-07-01")).contains("\"2024-06-30\"", "\"report\"", "A – Ville");
    grants("Soldée");
    assertThat(overdue("2024-07-01")).doesNotContain("\"report\"", "instalment");
  }

  @Test
  void aClaimWaitsUntilAllOfItIsCertifiedOrSetAside() throws IOException {
    assertThat(overdue("2024-02-01"))
        .contains("\"2024-01-15\"", "\"claim\"", "R1 – F – FEDER", "1000")
        .doesNotContain("R2");
    lines("100", "900");
    assertThat(overdue("2024-04-01")).contains("R2 – F – FEDER", "700").doesNotContain("R1");
    lines("1000", "");
    assertThat(overdue("2024-02-01")).doesNotContain("R1");
  }

  @Test
  void theTerminalListsThemBeforeWhatIsAhead() {
    String text = cli().run("status", "--as-of", "2024-07-01").out();
    assertThat(text)
        .contains("versement attendu", "compte rendu", "dépenses déclarées à contrôler");
    assertThat(text.indexOf("Échéances passées")).isBetween(0, text.lastIndexOf("Échéances"));
  }
}
