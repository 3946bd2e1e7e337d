package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets that are no lists: they are read as the lists that they stand for, or not at all. */
class ArrangedSheetsTest extends SheetDesk {

  @BeforeEach
  void places() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le\nCafé du Port;01/09/2020\nLa Verrière;01/09/2020\n"
            + "Atelier des Halles;01/09/2020\n");
    assertThat(cli().run("ingest", "reference", "lieux.csv").exit()).isZero();
  }

  private Cli.Result take(String name, String sheet) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    return cli().run("ingest", name);
  }

  private static final String MARCH =
      """
      MARS 2025;;;;;;
      nombre de personnes passées à La Verrière;;;;;;
      Lundi;Mardi;Mercredi;Jeudi;Vendredi;Samedi;Dimanche
      ;;;;;1;2
      ;;;;;30;fermé
      3;4;5;6;7;8;9
      ;Soupe;;;scène ouverte;;
      fermé;17;19 pers;26;env. 24;14;fermé
      10;11;12;13;14;15;16
      fermé;21;26;44;Concert : 51;15 (pluie);fermé
      ;;;;;;
      ;;;;Total du mois;;%s
      """;

  @Test
  void aWallCalendarGivesWhatStandsBelowEachDay() throws IOException {
    Cli.Result result = take("mars.csv", MARCH.formatted("287"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("calendrier mural").doesNotContain("TOTAL-01");
    assertThat(
            query(
                "select place, activity_date as d, activity, participants as n from attendance"
                    + " where activity is not null order by 2"))
        .isEqualTo(
            "place,d,activity,n\nLa Verrière,2025-03-04,Soupe,17\n"
                + "La Verrière,2025-03-07,scène ouverte,24\nLa Verrière,2025-03-14,Concert,51\n"
                + "La Verrière,2025-03-15,pluie,15\n");
    assertThat(query("select count(*) as n, sum(participants) as s from attendance"))
        .isEqualTo("n,s\n11,287\n");
  }

  @Test
  void aTotalOfACalendarThatDiffersIsSaidWhereItStands() throws IOException {
    Cli.Result result = take("mars.csv", MARCH.formatted("290"));
    assertThat(result.err()).contains("Total du mois", "mars.csv!mars!E12");
    assertThat(query("select count(*) as n from attendance where participants = 290"))
        .isEqualTo("n\n0\n");
  }

  private static final String LEDGER =
      """
      Grand livre général ; du 01/09/2024 au 28/02/2025
      Date;Jnl;Pièce;Libellé;Débit;Crédit;Solde
      512000 Banque;;;;;;
      01/09/2024;AN;;solde à nouveau;4 120,00;;4 120,00
      06/11/2024;BQ;53;vir CAF;300,00;;4 420,00
      16/11/2024;BQ;57;Total énergie;;95,50;4 324,50
      ;;;Total compte 512000;4 420,00;95,50;4 324,50
      606100 Énergie;;;;;;
      16/11/2024;AC;57;Total énergie;95,50;;95,50
      10/01/2025;AC;61;régularisation;;5,50;90,00
      ;;;Total compte 606100;95,50;%s;90,00
      740000 Subventions;;;;;;
      06/11/2024;VT;53;CAF;;300,00;-300,00
      ;;;Total compte 740000;0,00;300,00;-300,00
      """;

  @Test
  void aLedgerByAccountsGivesItsEntries() throws IOException {
    Cli.Result result = take("grand livre.csv", LEDGER.formatted("5,50"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("grand livre, chaque écriture avec le compte");
    assertThat(
            query(
                "select account, account_label as l, count(*) as n, sum(debit) as d, sum(credit) as c"
                    + " from ledger_entries group by all order by 1"))
        .isEqualTo(
            """
            account,l,n,d,c
            512000,Banque,3,4420.0,95.5
            606100,Énergie,2,95.5,5.5
            740000,Subventions,1,,300.0
            """);
  }

  @Test
  void aLedgerIsNotReadIfATotalDisagreesOrItHasNoIncome() throws IOException {
    String year = LEDGER.formatted("5,50").replace("512000 Banque", "Exercice 2024");
    assertThat(take("exercice.csv", year).exit()).isNotZero();
    assertThat(take("livre.csv", LEDGER.formatted("6,50")).exit()).isNotZero();
    String costs = LEDGER.substring(0, LEDGER.indexOf("740000")).formatted("5,50");
    assertThat(take("charges.csv", costs).exit()).isNotZero();
    assertThat(query("select count(*) as n from ledger_entries")).isEqualTo("n\n0\n");
  }

  private static final String BAR =
      """
      Fête du port - %s - samedi 21 juin 2025;;;;Bourse aux vélos - %s - samedi 12 avril 2025;;
      produit;qté;total €;;produit;qté;total €
      crêpe;28;56;;café;13;13
      café;40;40;;crêpe;37;74
      TOTAL;;96;;TOTAL;;87
      fond de caisse;;50;;fond de caisse;;50
      ;;;;;;
      Loto - %s - dimanche 29/09/2024;;;;;;
      produit;qté;total €;;;;
      crêpe;10;20;;;;
      sirop;4;2;;;;
      TOTAL;;%s;;;;
      ;;;;;;
      Total de la saison;;205;;;;
      """;

  @Test
  void blocksAreReadWithTheDayAndThePlaceOfTheirTitles() throws IOException {
    Cli.Result result =
        take("buvettes.csv", BAR.formatted("Café du Port", "La Verrière", "Café du Port", "22"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("mêmes colonnes sous chaque titre");
    assertThat(
            query(
                "select sold_on as d, place, count(*) as n, sum(amount_incl_tax) as s from sales"
                    + " group by all order by 1"))
        .isEqualTo(
            """
            d,place,n,s
            2024-09-29,Café du Port,2,22
            2025-04-12,La Verrière,2,87
            2025-06-21,Café du Port,2,96
            """);
  }

  @Test
  void blocksAreNotReadIfATotalDisagreesOrOnlySomeTitlesNameAPlace() throws IOException {
    String wrong = BAR.formatted("Café du Port", "La Verrière", "Café du Port", "23");
    assertThat(take("buvettes.csv", wrong).exit()).isNotZero();
    String some = BAR.formatted("Café du Port", "place du marché", "Café du Port", "22");
    assertThat(take("fêtes.csv", some).exit()).isNotZero();
    assertThat(query("select count(*) as n from sales")).isEqualTo("n\n0\n");
  }

  @Test
  void blocksAreNotReadIfSomethingStandsOutsideThem() throws IOException {
    String bar = BAR.formatted("Café du Port", "La Verrière", "Café du Port", "22");
    String beside = bar.replace("crêpe;10;20;;;;", "crêpe;10;20;;tombola;;140");
    assertThat(take("buvettes.csv", beside).exit()).isNotZero();
    String totals = bar.replace("TOTAL;;96;;TOTAL;;87", "TOTAL;;97;;TOTAL;;205");
    assertThat(take("fêtes.csv", totals).exit()).isNotZero();
    assertThat(query("select count(*) as n from sales")).isEqualTo("n\n0\n");
  }

  @Test
  void monthsUnderSeasonsWithoutNamesOfRowsAreNotBroken() throws IOException {
    String sheet =
        "Participants, La Verrière\n\n2022-2023;;2023-2024;\nateliers;jeux;ateliers;jeux\n"
            + "12;3;14;5\n9;2;8;4\n11;6;10;7\n";
    assertThat(take("bilan.csv", sheet).exit()).isEqualTo(6);
  }

  @Test
  void aSheetThatWouldGoUnreadIsAskedAbout() throws IOException {
    Object[][] months = {{"mois", "nb personnes"}, {"septembre 2024", 315}, {"octobre 2024", 191}};
    Object[][] others = {{"mois", "nb personnes"}, {"septembre 2024", 41}, {"octobre 2024", 57}};
    Object[][] sums = {
      {null, null, null, null, null},
      {null, null, "Saison 24/25 - nb de participants", null, null},
      {null, null, null, null, null},
      {null, null, "Mois", "Ateliers", "Soirées", "Ensemble"},
      {null, null, "sept. 2024", 20, 1, 21},
      {null, null, "oct. 2024", 22, 14, 36},
      {null, null, "nov. 2024", 14, 22, 36}
    };
    Object[][] open = {
      {null, "Pers. en accès libre", "Pers. en atelier"},
      {"09/2024", 31, 12},
      {"10/2024", 32, 21},
      {"11/2024", 53, 26}
    };
    write(
        "suivi.xlsx",
        Map.of(
            "Café du Port",
            months,
            "La Verrière",
            others,
            "Atelier des Halles",
            sums,
            "autre",
            open));
    Cli.Result result = cli().run("ingest", "suivi.xlsx");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err())
        .contains("TABLE-23", "« Atelier des Halles »", "--sheet 'Café du Port'");
  }

  private void write(String name, Map<String, Object[][]> sheets) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      for (Map.Entry<String, Object[][]> each : new TreeMap<>(sheets).entrySet()) {
        Sheet sheet = workbook.createSheet(each.getKey());
        for (int r = 0; r < each.getValue().length; r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < each.getValue()[r].length; c++) {
            Object value = each.getValue()[r][c];
            if (value instanceof Integer number) {
              row.createCell(c).setCellValue(number);
            } else if (value != null) {
              row.createCell(c).setCellValue(String.valueOf(value));
            }
          }
        }
      }
      workbook.write(out);
    }
  }

  @Test
  void countsOfWholeSeasonsAreSaidToBeThat() throws IOException {
    Cli.Result result =
        take(
            "bilan AG.csv",
            "Participants aux activités, La Verrière\n\nActivité;2021-2022;2022-2023;2023-2024\n"
                + "Couture;120;131;98\nJeux;44;61;70\nChorale;210;190;204\nTotal;374;382;372\n");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("TABLE-24", "saisons ou d’années entières");
  }

  @Test
  void daysAcrossAreReadIfTheirSumsAgree() throws IOException {
    StringBuilder head = new StringBuilder("Passages par jour, Café du Port\nannée 2025\nmois");
    StringBuilder january = new StringBuilder("janvier");
    StringBuilder february = new StringBuilder("février");
    for (int day = 1; day <= 31; day++) {
      head.append(';').append(day);
      january.append(';').append(day % 7 == 0 ? "F" : String.valueOf(day));
      february.append(';').append(day == 3 ? "12" : "");
    }
    String sheet = head + ";total\n" + january + ";%s\n" + february + ";12\n";
    Cli.Result wrong = take("compteur.csv", sheet.formatted("400"));
    assertThat(wrong.exit()).isNotZero();
    Cli.Result right = take("compteur.csv", sheet.formatted("426"));
    assertThat(right.exit()).as(right.err()).isZero();
    assertThat(
            query(
                "select month(activity_date) as m, count(*) as n, sum(participants) as s"
                    + " from attendance group by 1 order by 1"))
        .isEqualTo("m,n,s\n1,27,426\n2,1,12\n");
  }

  @Test
  void whatIsNoCountInACalendarIsNotCounted() throws IOException {
    Cli.Result result =
        take("mars.csv", MARCH.formatted("287").replace(";21;26;44;", ";21;2 6x : 7,5;44;"));
    assertThat(query("select count(*) as n from attendance where participants = 75"))
        .isEqualTo("n\n0\n");
    assertThat(result.out() + result.err()).doesNotContain("INTERNAL");
  }

  @Test
  void cardsGiveARowEach() throws IOException {
    String card =
        "Financeur;%s\nObjet;%s\nDate de signature;%s\nMontant accordé;%s\ndont acompte;%s\nContact;?\n\n";
    Cli.Result result =
        take(
            "fiches.csv",
            "FICHES CONVENTIONS;\n\n"
                + card.formatted("Région", "Tiers-lieux", "01/03/2024", "12 000 €", "8400")
                + card.formatted("CAF", "Vie sociale", "05/01/2024", "23400", "16380")
                + card.formatted("Fondation Lauze", "Mobilier", "2 sept. 2024", "2750", ""));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select funder, decision_date as d, amount_awarded::int as a from grants order by a"))
        .isEqualTo(
            "funder,d,a\nFondation Lauze,2024-09-02,2750\nRégion,2024-03-01,12000\n"
                + "CAF,2024-01-05,23400\n");
    assertThat(query("select count(*) as n from receipts")).isEqualTo("n\n0\n");
  }

  @Test
  void fundersByYearAreGrantsOfAYear() throws IOException {
    Cli.Result result =
        take(
            "subventions.csv",
            "Subventions notifiées par financeur et par an\n\n"
                + "Financeur;2022;2023;2024;Total\nPublic;;;;\nVille;12000;2000;-;14000\n"
                + "CAF;3500;refusé;3500;7000\nSous-total;15500;2000;3500;21000\nPrivé;;;;\n"
                + "Fondation;;500;demandé 900;500\nFonds Lilas;8000;;1000;9000\n"
                + "Sous-total;8000;500;1000;9500\nTOTAL;23500;2500;4500;30500\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select fiscal_year as y, sum(amount)::int as a from grant_years"
                    + " group by 1 order by 1"))
        .isEqualTo("y,a\n2022,23500\n2023,2500\n2024,4500\n");
  }

  @Test
  void productsByMonthGiveTheirQuantityAndAmount() throws IOException {
    Cli.Result result =
        take(
            "ventes.csv",
            "Café du Port - ventes par produit;;;;;;\n;;avril 2025;;mai 2025;;TOTAL;\n"
                + "Famille;Produit;Qté;C.A. TTC;Qté;C.A. TTC;Qté;C.A. TTC\n"
                + "Froid;Bière;132;369,60;121;338,80;253;708,40\n"
                + "Froid;Sirop;53;53,00;10;10,00;63;63,00\n"
                + "S/T froid;;185;422,60;131;348,80;316;771,40\n"
                + "Chaud;Café;39;46,80;20;24,00;59;70,80\n"
                + "Chaud;Thé;10;18,00;5;9,00;15;27,00\n"
                + "S/T chaud;;49;64,80;25;33,00;74;97,80\n"
                + "TOTAL;;234;487,40;156;381,80;390;869,20\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select month(sold_on) as m, sum(amount_incl_tax)::decimal(12, 2) as s"
                    + " from sales group by 1 order by 1"))
        .isEqualTo("m,s\n4,487.4\n5,381.8\n");
  }

  private static final String STATEMENT =
      """
      COMPTE DE RÉSULTAT - du 1er septembre 2022 au 31 août 2023
      CHARGES;Budget voté;Réalisé;;PRODUITS;Budget voté;Réalisé
      Achats;14600;14576,29;;Ventes;17400;17392,37
        Boissons;9600;9355,14;;  Bar;9600;9568,81
        Électricité;5000;5221,15;;  Billetterie;7800;7823,56
      Personnel;13700;%s;;Subventions;12000;12026,63
        Salaires;7300;7300,09;;  CAF;12000;12026,63
        Cotisations;6400;6373,75;;;;
      TOTAL CHARGES;28300;28250,13;;TOTAL PRODUITS;29400;29419,00
      Excédent;;1168,87;;;;
      """;

  @Test
  void linesUnderLinesOfAStatementCountOnce() throws IOException {
    Cli.Result result = take("CR 2022-23.csv", STATEMENT.formatted("13673,84"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select fiscal_year as y, side, sum(amount)::decimal(12, 2) as s from accounts"
                    + " group by all order by 2"))
        .isEqualTo("y,side,s\n2022,cost,28250.13\n2022,income,29419.00\n");
    assertThat(query("select label from accounts where amount = 5221.15"))
        .isEqualTo("label\nAchats – Électricité\n");
  }

  @Test
  void aStatementWhoseHeadingsAreNoSumsIsNotRead() throws IOException {
    Cli.Result result = take("CR 2022-23.csv", STATEMENT.formatted("13000"));
    assertThat(result.exit()).isNotZero();
    assertThat(query("select count(*) as n from accounts")).isEqualTo("n\n0\n");
  }

  @Test
  void paymentsWithoutACodeAreToldByTheirFunder() throws IOException {
    Cli.Result result =
        take(
            "versements.csv",
            "Versements de subventions reçus - exercice 2023-2024\n\n"
                + "Reçu le;Financeur;Nature;Montant reçu (€)\n22/09/2023;CAF;solde;6 750,00\n"
                + "10/10/2023;Commune;aide annuelle;600,00\n;;TOTAL;7 350,00\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select count(*) as n, sum(amount)::int as s from receipts"))
        .isEqualTo("n,s\n2,7350\n");
  }
}
