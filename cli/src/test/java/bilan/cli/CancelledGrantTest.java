package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was planned of a grant that nobody pays any more. */
class CancelledGrantTest extends SheetDesk {

  @BeforeEach
  void ingestGrants() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant notifié;Montant demandé;Date de notification;Statut;Début;Fin\n"
                + "A;Ville;1000;1000;05/01/2023;Signée;01/01/2023;31/12/2023\n"
                + "B;Région;2000;2000;06/01/2023;Annulée;01/01/2023;31/12/2023\n"
                + "C;État;;4000;06/01/2023;Refusée;01/01/2023;31/12/2023\n",
            "--as",
            "conventions");
    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    ingest(
        "funding",
        "Subvention;Type de versement;Prévu le;Montant\nA;Solde;31/12/2023;1000\n"
            + "B;Avance;01/03/2023;600\nB;Solde;31/12/2023;1400\nC;Solde;31/12/2023;4000\n",
        "--as",
        "échéancier");
    ingest(
        "funding",
        "Subvention;Reçu le;Montant\nB;01/03/2023;600\nC;01/04/2023;10\n",
        "--as",
        "encaissements");
  }

  @Test
  void isNotPlannedAnyMore() {
    assertThat(
            cli()
                .run("query", "grants-reconciled", "--years", "2023", "-f", "csv")
                .out()
                .lines()
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[6] + " " + cells[7]))
        .containsExactlyInAnyOrder(
            "grant planned received", "A 1000.00 0.00", "B  600.00", "C  10.00");
  }

  @Test
  void isNotTracedToItsInstalments() {
    assertThat(saved("cash-calendar")).contains("A,").doesNotContain("B,", "C,");
    assertThat(cli().run("trace", "grants-reconciled.planned.b", "-f", "csv").out())
        .doesNotContain("1400");
  }
}
