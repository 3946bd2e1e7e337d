package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.SavedQueries;
import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as large as a file may give stop no bilan and no query, and stay exact. */
@Slow
class LargeAmountsTest {

  /** Sheets in the order of their delivery; {@code A} stands for the amount. */
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry(
              "reference",
              """
              Priorité;Intitulé;Début
              P1;Réparer;01/01/2021
              """),
          Map.entry(
              "funding",
              """
              Code;Financeur;Statut;Mode de versement;Taux;Date de décision;Montant notifié;Montant demandé;Début;Fin
              G1;Ville;Signée;Forfaitaire;;01/06/2021;A;;01/07/2021;30/06/2024
              G2;Ville;Signée;Au réel;1;01/06/2021;A;;01/07/2021;30/06/2024
              G3;Ville;Signée;Au réel;0,123457;01/06/2021;A;;01/07/2021;30/06/2024
              G4;Ville;Demandée;;;;;A;01/01/2023;31/12/2023
              G5;Ville;Signée;Forfaitaire;;01/06/2021;A;;;
              """),
          Map.entry("funding", "Subvention;Date de l’avenant;Nouveau montant\nG1;02/02/2022;A\n"),
          Map.entry("funding", "Subvention;Exercice;Montant\nG5;2022;A\n"),
          Map.entry(
              "funding", "Subvention;Type de versement;Prévu le;Montant\nG1;Avance;01/03/2023;A\n"),
          Map.entry("funding", "Subvention;Reçu le;Montant\nG1;01/02/2022;10\nG5;01/02/2022;A\n"),
          Map.entry(
              "funding",
              "Subvention;Sens;Compte;Libellé;Axe;Montant prévu\nG1;Charge;60;Achats;Café;A\nG1;Produit;74;Aides;Café;A\n"),
          Map.entry(
              "funding",
              "Exercice;Pièce;Ligne;Subvention;Libellé;Date de facture;Montant HT;Montant TTC\n"
                  + "2022;F1;1;G2;Travaux;01/03/2022;A;A\n2022;F2;1;G3;Travaux;01/03/2022;A;A\n"),
          Map.entry("funding", "Pièce;Ligne;Subvention;Part\nF1;1;G2;1\n"),
          Map.entry(
              "funding", "Demande;Subvention;Déposée le\nD1;G2;01/06/2022\nD2;G3;01/06/2022\n"),
          Map.entry("funding", "Demande;Pièce;Ligne;Déclaré;Certifié\nD1;F1;1;A;A\nD2;F2;1;A;A\n"),
          Map.entry(
              "funding",
              "Exercice;Compte;Libellé;Sens;Montant;Axe\n2021;7061;Prestations;Produit;A;Café\n2021;601;Achats;Charge;A;Café\n2021;741;Aides;Produit;A;\n"),
          Map.entry(
              "reference",
              "Subvention;Pièce;Priorité;Part\nG1;;P1;0,123457\nG5;;P1;0,5\n;F1;P1;0,123457\n"),
          Map.entry(
              "reference",
              "Indicateur;Priorité;Intitulé;Départ;Date de départ;Cible;Échéance\nI1;P1;Euros;0;01/01/2021;A;31/12/2024\n"),
          Map.entry(
              "reference", "Indicateur;Relevé le;Valeur\nI1;31/12/2021;10\nI1;31/12/2022;A\n"),
          Map.entry(
              "attendance",
              "Date;Lieu;Activité;Type;Participants;Durée (min)\n12/01/2022;Wazemmes;Vélo;Atelier;77;120\n"),
          Map.entry(
              "sales",
              """
              Date de vente;Lieu;Canal;N° de ticket;Quantité;Montant TTC;Montant HT;Taux de TVA;Type de client;Début de prestation;Fin de prestation
              05/01/2022;Wazemmes;Caisse;1;1;A;;0,2;;;
              05/02/2022;Wazemmes;Caisse;2;1;;A;0;;;
              05/03/2022;Wazemmes;Caisse;3;1;A;A;;;;
              05/04/2022;Wazemmes;Prestation;;1;A;A;;Collectivité;01/01/2021;31/12/2022
              05/04/2022;Wazemmes;Don;;1;A;;;;;
              """));

  @TempDir static Path folder;
  private static Cli cli;

  static List<String> queries() {
    return new SavedQueries(null).names();
  }

  @BeforeAll
  static void deliver() throws IOException {
    cli = Cli.in(folder);
    must("init", ".");
    for (int i = 0; i < FILES.size(); i++) {
      String file = (char) (97 + i) + ".csv";
      Files.writeString(
          folder.resolve(file),
          FILES.get(i).getValue().replaceAll("(?<=;)A(?=[;\n])", "99999999999,99"));
      must("ingest", FILES.get(i).getKey(), file);
    }
  }

  @Deep
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "priorities", "grants"})
  void everyBilanAnswers(String bilan) {
    assertThat(must("report", bilan, "-f", "md", "-o", "-")).contains("\n## ");
  }

  @Deep
  @ParameterizedTest
  @MethodSource("queries")
  void everySavedQueryAnswers(String query) {
    must("query", query);
  }

  @Deep
  @ParameterizedTest
  @ValueSource(
      strings = {
        "grants_attributed.2022",
        "grants_due.2022",
        "grants_received.2022",
        "grants_notified.2021",
        "sales_excl_tax.2022",
        "services_excl_tax.2022",
        "other_own_resources.2022",
        "average_ticket_incl_tax.2022"
      })
  void everyFigureIsTraced(String figure) {
    must("trace", figure);
  }

  /** 365, 184 and 182 of 1 096 days, the last year left out. */
  @Test
  void itsYearsAddUpToTheCent() {
    assertThat(
            must(
                "query",
                "-f",
                "csv",
                "--sql",
                "select \"grant\", fiscal_year, amount from grant_shares(date '2022-12-31', 1) where \"grant\" = 'G1' order by all"))
        .contains("G1,2021,16788321167.88");
  }

  private static String must(String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit())
        .as(String.join(" ", words) + "\n" + result.out() + result.err())
        .isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }

  /** A barcode among amounts is a bad cell like any other, whatever the column. */
  @Test
  void whatNoColumnStoresIsARejectedCell(@TempDir Path folder) throws IOException {
    InitCommand.make(folder);
    String code = "3017620422003";
    for (Map.Entry<String, String> file : FILES) {
      if (file.getValue().matches("(?s).*;A\\b.*")) {
        refuses(folder, file.getKey(), file.getValue().replaceAll(";A\\b", ";" + code));
      }
    }
    String sessions = "Date;Lieu;Atelier;Participants;Durée (min)\n12/01/2022;Fives;Vélo;";
    refuses(folder, "attendance", sessions + code + ";60\n");
    refuses(folder, "attendance", sessions + "4;4006381333931\n");
    refuses(folder, "attendance", sessions + "4;40063813339 h\n");
    refuses(folder, "funding", "Salarié;Mois;Subvention;Heures\nA;03/2022;G1;" + code + "\n");
    String sale = "Date;Lieu;Canal;Quantité;Prix unitaire TTC\n12/01/2022;Fives;Caisse;";
    refuses(folder, "sales", sale + code + ";1,20\n");
    refuses(folder, "sales", sale + "1000000;9999999\n");
    refuses(folder, "sales", sale + "2;999999999999,9999999\n");
  }

  private static void refuses(Path folder, String dataset, String sheet) throws IOException {
    Files.writeString(folder.resolve("tableau.csv"), sheet);
    Cli.Result result = Cli.in(folder).run("ingest", dataset, "tableau.csv", "--dry-run");
    assertThat(result.exit()).as(sheet + result.out() + result.err()).isIn(0, 3);
    assertThat(result.err()).as(sheet).contains("NUM-09").doesNotContain("WARE-");
  }
}
