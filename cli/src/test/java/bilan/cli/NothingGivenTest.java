package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody gave is no zero, and what is said of it is true. */
@Slow
class NothingGivenTest {

  private static final String GRANT =
      "Code;Financeur;Statut;Mode de versement;Taux;Date de décision;Montant notifié;Début;Fin\n";
  private static final String PRIORITY = "Priorité;Intitulé;Début\nP1;Réparer;01/01/2021\n";
  private static final String NO_RECEIPT =
      "aucun versement n’a été fourni (feuille « Encaissements » des financements)";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    must("init .");
  }

  @Test
  void moneyByPriorityWithoutAnyFundingIsNotEstablished() throws IOException {
    give("reference", "priorites.csv", PRIORITY);
    give("attendance", "a.csv", attended("Wazemmes", "12/01/2022", 12, "60"));
    assertThat(must("report priorities --years 2022 -f md -o -"))
        .contains("Réparer (2022", "n.c.) – aucun financement fourni")
        .doesNotContain("0,00 €", "D’après les clés");
  }

  @Test
  void aColumnOfNothingHasNoTotal() throws IOException {
    give("funding", "s.csv", GRANT + "S1;Arras;Signée;;;01/02/2022;9000;01/04/2022;31/03/2023\n");
    String report = must("report grants --years 2022 -f md -o -");
    assertThat(report)
        .contains(
            "| **Total** |  | **9 000,00 €** |  | **n.c. (2)** | **n.c. (2)** | **n.c. (2)** |",
            "Rien d’anormal n’est relevé dans les subventions connues.",
            "Aucun échéancier donné ne prévoit de versement encore à recevoir.")
        .doesNotContain("chaque subvention connue est rapprochée", "n’est attendu après");
    assertThat(
            report.lines().filter(line -> line.startsWith("- (") && line.contains("versement n")))
        .as("one reason in the whole document")
        .isNotEmpty()
        .allMatch(line -> line.endsWith(") " + NO_RECEIPT));
  }

  @Test
  void aReimbursementOfWhichNothingIsCertifiedSaysItsCeiling() throws IOException {
    give(
        "funding",
        "s.csv",
        GRANT + "F1;FEDER;Signée;Au réel;0,5;01/02/2022;60000;01/01/2022;31/12/2023\n");
    String due = must("query grants-by-funder -f md");
    assertThat(due).contains("dû non établi, rien n’est encore certifié : F1");
    assertThat(must("trace grants_due.2022"))
        .contains("F1 : plafond 60 000 €, dû non établi")
        .doesNotContain("Encaissements");
  }

  @Test
  void whoOnlyAskedIsToldSoBelowTheTableThatNamesTheFunder() throws IOException {
    give(
        "funding",
        "s.csv",
        "Code;Financeur;Statut;Montant demandé;Montant notifié\nS1;Arras;Demandée;9000;\n");
    assertThat(must("report grants --years 2022 -f md -o -"))
        .contains("Aucun financeur n’a encore accordé de subvention.")
        .doesNotContain("Aucune subvention n’est connue");
    assertThat(must("report annual --year 2022 -f md -o -"))
        .contains("Aucun financeur n’a encore accordé de subvention.")
        .doesNotContain("Aucune subvention n’est connue");
  }

  @Test
  void hoursOfAKindThatNobodyTimedAreNotEstablished() throws IOException {
    give(
        "attendance",
        "a.csv",
        attended("Wazemmes", "12/01/2022", 12, "60") + "13/01/2022;Wazemmes;Fête;Événement;40;\n");
    assertThat(must("query attendance-by-kind --years 2022 -f md"))
        .contains("| n.c. (", "durée connue pour 0 %", "1,00 h")
        .doesNotContain("0,00 h |");
  }

  /** Lines of a ticket that undo one another make none of it; a refund lowers the sum. */
  @Test
  void aTicketWhollyCancelledIsNone() throws IOException {
    give(
        "sales",
        "caisse.csv",
        """
        N° ticket;Date;Lieu;Article;Canal;Qté;Montant TTC;Taux TVA
        3;03/03/2022;Kiosque;Café;Caisse;-1;-110,0;10 %
        4;03/05/2022;Kiosque;Café;Caisse;1;55,0;10 %
        5;04/05/2022;Kiosque;Tarte;Caisse;1;11,0;10 %
        5;04/05/2022;Kiosque;Tarte;Caisse;-1;-11,0;10 %
        """);
    assertThat(must("trace average_ticket_incl_tax.2022"))
        .contains("-27,50 €".replace('-', '−'), "les lignes redonnent le chiffre");
    assertThat(must("query average-ticket -f csv")).contains("2022,réseau,-27.50,2");
  }

  @Test
  void whatAnOpenMonthHasIsTracedAsItIsPrinted() throws IOException {
    give(
        "reference",
        "lieux.csv",
        "Lieu;Ouvert le;Données attendues\nLe Cèdre;01/11/2022;attendance\n");
    give(
        "attendance",
        "a.csv",
        attended("Le Cèdre", "12/11/2022", 11, "60") + "10/12/2022;Le Cèdre;Vélo;Atelier;12;60\n");
    String each = must("trace participations.2022:per-month");
    assertThat(each).contains("11,5").doesNotContain("oct..");
    assertThat(must("trace participations.2022:constant"))
        .contains("aucun mois n’est couvert et ouvert en 2021 et en 2022")
        .doesNotContain(": .");
  }

  /** What a place has no figure of is traced as the network's. */
  @Test
  void theAnnexNamesTheIdsOfWhatIsShown() throws IOException {
    give(
        "reference",
        "lieux.csv",
        "Lieu;Ouvert le;Données attendues\nFives;01/10/2022;attendance\n");
    give("attendance", "a.csv", attended("Wazemmes", "12/11/2022", 11, "60"));
    assertThat(must("report annual --year 2022 --place Wazemmes -f md -o -"))
        .contains("| participations.2022.wazemmes |")
        .as("what the place has none of is not defined")
        .doesNotContain("months_open.2022");
  }

  @Test
  void aPlaceWhoseNameHasAnArticleIsNamedAsOneSpeaks() throws IOException {
    give(
        "reference",
        "lieux.csv",
        "Lieu;Ouvert le;Données attendues\nLe Cèdre;01/10/2022;attendance\n");
    give("attendance", "a.csv", attended("Le Cèdre", "12/11/2022", 11, "60"));
    assertThat(must("trace participations.2022"))
        .contains("octobre, décembre manquent au Cèdre")
        .doesNotContain("à Le");
  }

  private static String attended(String place, String day, int people, String minutes) {
    return "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
        + String.join(";", day, place, "Vélo", "Atelier", String.valueOf(people), minutes)
        + "\n";
  }

  private void give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    must("ingest " + dataset + " " + file);
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("\\s*\\n {10,}", " ").replaceAll("[\u00a0\u202f]", " ");
  }
}
