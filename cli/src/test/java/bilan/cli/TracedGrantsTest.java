package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a row of the funding becomes what it adds: by a rate, less what was disallowed, by days. */
@Deep
class TracedGrantsTest extends SheetDesk {

  @BeforeEach
  void ingestGrants() throws IOException {
    send(
        "conventions",
        "Code;Financeur;Montant notifié;Date de notification;Statut;Mode de versement;Taux;Début;Fin\n"
            + "F;FEDER;5000;06/01/2023;Signée;Remboursement;60 %;01/09/2022;31/12/2024\n"
            + "P;Plafond;300;06/01/2023;Signée;Remboursement;50 %;01/01/2023;31/12/2023\n");
    send("encaissements", "Subvention;Reçu le;Montant\nF;05/06/2024;80,20\n");
    send("demandes", "Demande;Subvention;Déposée le\nR1;F;15/01/2024\nR2;P;15/01/2024\n");
    send(
        "lignes",
        "Demande;Pièce;Déclaré;Écarté;Certifié\nR1;P1;1000;99,50;900,50\nR1;P2;200;;200\n"
            + "R2;P3;900;;900\n");
    cli().run("report", "grants", "--years", "2022..2024", "-f", "json", "-o", "-");
  }

  private void send(String source, String sheet) throws IOException {
    Cli.Result result = ingest("funding", sheet, "--as", source);
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private String trace(String id, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "trace";
    words[1] = id;
    System.arraycopy(options, 0, words, 2, options.length);
    Cli.Result traced = cli().run(words);
    assertThat(traced.exit()).as(traced.err()).isZero();
    return traced.out().replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  void whatIsEarnedShowsItsRateAndWhatWasDisallowed() {
    assertThat(trace("grants-claimed.owed.f"))
        .contains(
            "60 % de 900,50 € certifiés : 1 000 € déclarés, moins 99,50 € écartés",
            "60 % de 200 € certifiés, sur 200 € déclarés", "660,30");
    assertThat(trace("grants-claimed.owed.f", "--lang", "en"))
        .contains("60% of €900.50 certified: €1,000 declared, less €99.50 disallowed");
    assertThat(trace("grants-claimed.owed.p"))
        .contains("au plus le plafond, en deçà de 50 % de 900 € certifiés");
  }

  @Test
  void whatIsDueShowsItToo() {
    for (String id :
        new String[] {
          "grants-claimed.due.f",
          "grants-reconciled.due.f.feder",
          "grants-by-funder.due.feder",
          "grants_due.2024"
        }) {
      assertThat(trace(id))
          .as(id)
          .contains("moins 99,50 € écartés", "déjà reçu", "les lignes redonnent le chiffre");
    }
  }

  /** 1 September 2022 to 31 December 2024 are 853 days. */
  @Test
  void whatIsAttributedShowsItsDays() {
    for (String id :
        new String[] {"grants_attributed.2023", "funding-by-level.amount_2023.total"}) {
      assertThat(trace(id)).as(id).contains("365 jours sur 853");
    }
  }
}
