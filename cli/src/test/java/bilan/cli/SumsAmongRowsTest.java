package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that sum lines below them, and tables of grants as treasurers keep them. */
class SumsAmongRowsTest extends SheetDesk {

  @BeforeEach
  void places() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le\nCafé du Port;01/09/2020\nGrange;01/09/2020\n");
    assertThat(cli().run("ingest", "reference", "lieux.csv").exit()).isZero();
  }

  private Cli.Result take(String name, String sheet) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    return cli().run("ingest", name);
  }

  private static final String PRODUCTS =
      """
      Café du Port - ventes du bar par produit (€ TTC), sept. à nov. 2024;;;;;

      Produit;sept.;oct.;nov.;cumul;part
      Boissons chaudes;142,40;245,50;185,80;573,70;%s
      Expresso;108,00;112,00;60,80;280,80;
      Thé;34,40;133,50;125,00;292,90;
      Boissons froides;214,50;308,20;131,00;653,70;%s
      Sirop;118,50;261,00;84,00;463,50;
      Jus;96,00;47,20;47,00;190,20;
      TOTAL VENTES;356,90;553,70;316,80;1227,40;%s
      """;

  @Test
  void familiesOfProductsAreNotCountedBesideTheirProducts() throws IOException {
    Cli.Result result = take("bar.csv", PRODUCTS.formatted("", "", ""));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select count(*) as n, sum(amount_incl_tax) as s from sales"))
        .isEqualTo("n,s\n12,1227.4\n");
    assertThat(query("select distinct product as p from sales order by 1"))
        .contains("Boissons chaudes – Expresso", "Boissons froides – Jus")
        .doesNotContain("TOTAL");
  }

  @Test
  void sharesBesideFamiliesChangeNothing() throws IOException {
    String shares =
        PRODUCTS.formatted("47 %", "53 %", "100 %").replace("\nExpresso", "\n - Expresso");
    Cli.Result result = take("bar.csv", shares.replace("\nThé", "\n - Thé"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) as s from sales")).isEqualTo("s\n1227.4\n");
  }

  @Test
  void familiesOfOneColumnAreNotReadInSilence() throws IOException {
    String one = PRODUCTS.formatted("", "", "").replaceAll("(?m)^([^;\n]+;[^;\n]+);.*", "$1");
    Cli.Result result = take("bar septembre 2024.csv", one.replace("sept. à nov.", "septembre"));
    boolean told = result.exit() != 0 || result.err().contains("TOTAL-01");
    assertThat(told).as(result.err()).isTrue();
  }

  private static final String STATEMENT =
      """
      COMPTE DE RÉSULTAT – exercice 2022-2023;;;;

      CHARGES;en €;;PRODUITS;en €
      %s
      Total charges;15 833,52;;Total produits;12 500,00
      ;;;Résultat (perte);3 333,52
      TOTAL;15 833,52;;TOTAL;15 833,52
      """;

  private void assertStatement(String lines) throws IOException {
    Cli.Result result = take("CR.csv", STATEMENT.formatted(lines));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select side as c, sum(amount) as s from accounts group by 1 order by 1"))
        .isEqualTo("c,s\ncost,15833.52\nincome,12500.00\n");
  }

  @Test
  void headingsThatSumTheirLinesCountOnce() throws IOException {
    assertStatement(
        "Achats;13 523,62;;Ventes;9 000,00\n   - boissons;8 120,44;;   - bar;6 000,00\n"
            + "   - énergie;5 403,18;;   - salle;3 000,00\n"
            + "Services extérieurs;2 309,90;;Subventions;3 500,00\n"
            + "   - loyers;2 300,00;;   - CAF;2 000,00\n"
            + "   - assurance;9,90;;   - Commune;1 500,00");
  }

  @Test
  void headingsWithoutAmountKeepTheSideOfTheirColumn() throws IOException {
    assertStatement(
        "ACHATS;;;VENTES;\nBoissons;8 120,44;;Bar;6 000,00\nÉnergie;5 403,18;;Salle;3 000,00\n"
            + "Sous-total achats;13 523,62;;Sous-total ventes;9 000,00\n"
            + "SERVICES;;;SUBVENTIONS;\nLoyer;2 300,00;;CAF;2 000,00\n"
            + "Assurance;9,90;;Commune;1 500,00\n"
            + "Sous-total services;2 309,90;;Sous-total subventions;3 500,00");
  }

  @Test
  void aWordInsteadOfANumberIsNothingIfAllSumsAgree() throws IOException {
    String sheet =
        "Fréquentation par lieu, saison 2023-2024 (nombre de participants);;;;\n\n"
            + "Lieu;sept;oct;nov;TOTAL\nCafé du Port;52;48;%s;100\nGrange;55;travaux;86;141\n"
            + "Total réseau;107;48;86;%s\n";
    Cli.Result right = take("fréq.csv", sheet.formatted("fermé", "241"));
    assertThat(right.exit()).as(right.err()).isZero();
    assertThat(query("select place, sum(participants) as s from attendance group by 1 order by 1"))
        .isEqualTo("place,s\nCafé du Port,100\nGrange,141\n");
    Cli.Result wrong = take("autre.csv", sheet.formatted("12", "253"));
    assertThat(wrong.exit() != 0 || wrong.err().contains("travaux")).as(wrong.err()).isTrue();
  }

  @Test
  void halvesOfADayAreCountedIfTheirSumIsPrinted() throws IOException {
    Cli.Result result =
        take(
            "Café du Port - accueil.csv",
            "Accueil libre janvier 2025;;;;\n"
                + "Date;matin (nb pers);ap-midi (nb pers);total jour;météo\n"
                + "mer. 1;fermé;fermé;;vacances\nmar. 7;7;14;21;\nmer. 8;7;12;19;marché\n"
                + "ven. 10;5;6;11;\nmar. 14;5;7;12;pluie\nTotal;;;63;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select min(activity_date) as d, count(*) as n, sum(participants) as s"
                    + " from attendance"))
        .isEqualTo("d,n,s\n2025-01-07,8,63\n");
  }

  @Test
  void aFollowUpUnderTwoRowsOfHeadersKeepsItsDatesApart() throws IOException {
    Cli.Result result =
        take(
            "suivi.csv",
            "Suivi des subventions – exercice 2024-2025;;;;;;;;\n\n"
                + "Financeur;Action;Demande;;Notification;;Versement;;Reste\n"
                + ";;date;montant demandé;date;montant notifié;date;montant versé;\n"
                + "CAF;Animation;10/09/2024;24000;02/12/2024;22500;03/02/2025;15750;6750\n"
                + "Région;Matériel;13/12/2024;10000;refusé;0;;0;0\n"
                + "FDVA;Bénévoles;14/09/2024;2500;06/12/2024;1800;07/02/2025;1800;0\n"
                + "TOTAL;;;36500;;24300;;17550;6750\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select funder, decision_date as d, amount_awarded as a from grants"
                    + " where amount_awarded > 0 order by 1"))
        .isEqualTo("funder,d,a\nCAF,2024-12-02,22500\nFDVA,2024-12-06,1800\n");
    assertThat(query("select received_on as d, amount as a from receipts order by 1"))
        .isEqualTo("d,a\n2025-02-03,15750\n2025-02-07,1800\n");
  }

  @Test
  void whatCameInPartsCountsByTheirSum() throws IOException {
    Cli.Result result =
        take(
            "demandes 2025.csv",
            "SUIVI DES DEMANDES DE SUBVENTION - 2025;;;;;;;;\n\n"
                + "Financeur;Projet;Déposé le;Demandé;Notifié;Date notif.;Reçu;;\n"
                + ";;;€;€;;acompte;solde;total reçu\n"
                + "CAF;EVS;03/02/2025;24000;23500;15/04/2025;16450;;16450\n"
                + "Ville;Bus;05/12/2024;9000;7000;05/03/2025;3500;3500;7000\n"
                + "FDVA;Bénévoles;15/01/2025;4000;2500;04/05/2025;;2500;2500\n"
                + "TOTAL;;;37000;33000;;;;25950\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount) as a from receipts")).isEqualTo("a\n25950\n");
    assertThat(query("select sum(amount_awarded) as a from grants")).isEqualTo("a\n33000\n");
  }

  @Test
  void anActionWrittenOnceHoldsForTheFundersBelow() throws IOException {
    Cli.Result result =
        take(
            "plan.csv",
            "ACTIONS 2024 – SUBVENTIONS;;;;\n\nAction;Financeur;Prévu 2024;Réalisé 2024;Écart\n"
                + "Semaine bleue;Département;3000;2600;-400\n;CCAS;500;500;0\n"
                + ";s/t Semaine bleue;3500;3100;-400\nVacances;CAF;4500;4500;0\n"
                + ";Préfecture;3000;2000;-1000\n;s/t Vacances;7500;6500;-1000\n\n"
                + "TOTAL GÉNÉRAL;;11000;9600;-1400\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select purpose as p, sum(amount_awarded) as a from grants group by 1 order by 1"))
        .isEqualTo("p,a\nSemaine bleue,3100\nVacances,6500\n");
  }

  @Test
  void whatIsAskedForOrForeseenIsNotAwarded() throws IOException {
    Cli.Result years =
        take(
            "financements.csv",
            "Subventions accordées par financeur (montants notifiés, en €);;;;\n\n"
                + "Financeur;2022;2023;2024;2025 (demandé, en attente)\nCAF;2100;2150;2230;2300\n"
                + "Commune;800;800;850;900\nFondation;-;600;400;400\nTOTAL;2900;3550;3480;3600\n");
    assertThat(years.exit()).as(years.err()).isZero();
    assertThat(query("select sum(amount_awarded) as a from grants")).isEqualTo("a\n9930\n");
    Cli.Result budget =
        take(
            "budget.csv",
            "74 - SUBVENTIONS — exercice 2021;;;\n\nFinanceur;Prévu au BP;Accordé (notification);Écart\n"
                + "Département;5000;5500;500\nCommunes;12000;11350;-650\nAutres;1000;;-1000\n"
                + "Total 74;18000;16850;-1150\n");
    assertThat(budget.exit()).as(budget.err()).isZero();
    assertThat(query("select sum(amount_awarded) as a from grants")).isEqualTo("a\n26780\n");
  }

  @Test
  void theObjectOfACardMayNameAPlaceAndItsWordsMayGoOn() throws IOException {
    String card =
        "Financeur;%s\nObjet;%s\nDate de notification;%s\nMontant accordé;%s\n"
            + "Modalités de versement;70 %% à la signature\n;30 %% sur bilan\nRéférent chez nous;coordo\n\n";
    Cli.Result result =
        take(
            "conventions.csv",
            "FICHES CONVENTIONS;\n\n"
                + card.formatted("CAF", "Vie sociale Café du Port", "14/02/2024", "18200")
                + card.formatted(
                    "Communauté de communes", "Numérique – Grange", "05/09/2024", "9000"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select purpose as p, amount_awarded as a from grants order by 2"))
        .isEqualTo("p,a\nNumérique – Grange,9000\nVie sociale Café du Port,18200\n");
  }

  @Test
  void whatWasAskedInOneYearOnlyIsNotAwarded() throws IOException {
    Cli.Result result =
        take(
            "financeurs.csv",
            """
            Subventions par financeur;;;;

            Financeur;2023;2024;2025;
            ;accordé;accordé;demandé;accordé
            Région Hauts-de-France;12 000,00;12 500,00;18 000,00;13 000,00
            CAF du Nord;4 200,00;4 300,00;6 000,00;4 100,00
            Ville de Lille;3 000,00;3 100,00;3 500,00;3 200,00
            Total;19 200,00;19 900,00;27 500,00;20 300,00
            """);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_awarded) as a, sum(amount_requested) as r from grants"))
        .isEqualTo("a,r\n59400,27500\n");
  }

  @Test
  void partsBelowALineAndTotalsNamedByTheirYearAreNoRecords() throws IOException {
    Cli.Result result =
        take(
            "frequentation port.csv",
            """
            Café du Port - fréquentation 2024;;

            Mois;Participants;Séances
            janvier;52;4
            février;48;4
            mars;61 (dont 3 enfants);5
            2024;161;13
            dont adhérents;90;
            """);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select count(*) as n, sum(participants) as s from attendance"))
        .isEqualTo("n,s\n3,161\n");
  }

  @Test
  void paymentsBesideGrantsOfSheetsOfSeveralPlacesAreTaken() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String place : List.of("Café du Port", "Grange")) {
        String paid = place.equals("Grange") ? "1200" : "1500";
        String[][] rows = {
          {"Financeur", "Objet", "Montant accordé", "Versé", "Versé le"},
          {"CAF du Nord", "Atelier " + place, "3000", paid, "12/03/2024"},
          {
            "Région Hauts-de-France",
            "Équipement " + place,
            "8000",
            "4000",
            place.equals("Grange") ? "03/06/2024" : "02/05/2024"
          },
        };
        Sheet sheet = workbook.createSheet(place);
        for (int r = 0; r < rows.length; r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < rows[r].length; c++) {
            row.createCell(c).setCellValue(rows[r][c]);
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve("subventions.xlsx"))) {
        workbook.write(out);
      }
    }
    Cli.Result result = cli().run("ingest", "subventions.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_awarded) as a from grants")).isEqualTo("a\n22000\n");
    assertThat(query("select sum(amount) as r from receipts")).isEqualTo("r\n10700\n");
  }
}
