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

/** Sheets as people make them: what no header says is told by sums, titles and names. */
class HandMadeSheetsTest extends SheetDesk {

  private static final String SUMS =
      "select count(*) as n, sum(amount_incl_tax) as total from sales";

  @BeforeEach
  void places() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le\nCafé du Port;01/09/2020\nLa Verrière;01/09/2020\n"
            + "Atelier des Halles;01/09/2020\n");
    assertThat(cli().run("ingest", "reference", "lieux.csv").exit()).isZero();
  }

  private Cli.Result take(String name, String sheet, String... options) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    String[] words = new String[options.length + 2];
    words[0] = "ingest";
    words[1] = name;
    System.arraycopy(options, 0, words, 2, options.length);
    return cli().run(words);
  }

  @Test
  void aRowThatIsTheSumOfTheOthersCountsOnce() throws IOException {
    Cli.Result result =
        take(
            "recettes.csv",
            "Recettes TTC du bar\n\nLieu;01/09/2024;01/10/2024;01/11/2024;Total TTC\n"
                + "Café du Port;100,50;200;300;600,50\nLa Verrière;10;20;30;60\n"
                + "Atelier des Halles;1;2;3;6\nRéseau;111,50;222;333;666,50\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(SUMS)).isEqualTo("n,total\n9,666.5\n");
  }

  @Test
  void aDayTakesItsMonthFromTheTitle() throws IOException {
    Cli.Result result =
        take(
            "TERRASSE juin.csv",
            "Terrasse du café du port\nJuin 2025\nJour;Affluence;T° max\nmar. 3;115;26\n"
                + "mer. 4;106;20\njeu. 5;71;32\nmar. 10;fermé;18\nTOTAL;292;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select place, min(activity_date) as d, sum(participants) as n"
                    + " from attendance group by 1"))
        .isEqualTo("place,d,n\nCafé du Port,2025-06-03,292\n");
  }

  @Test
  void theYearThatNothingSaysIsAskedAndThePeriodAnswers() throws IOException {
    String sheet = "mois;nb de visiteurs\nseptembre;100\noctobre;120\njanvier;90\n";
    Cli.Result asked = take("les mois verriere.csv", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("TABLE-04", "--period");
    Cli.Result told = take("les mois verriere.csv", sheet, "--period", "2024-09-01..2025-08-31");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(
            query(
                "select place, min(activity_date) as a, max(activity_date) as b,"
                    + " sum(participants) as n from attendance group by 1"))
        .isEqualTo("place,a,b,n\nLa Verrière,2024-09-01,2025-01-01,310\n");
  }

  @Test
  void tablesOneBelowTheOtherAreAllRead() throws IOException {
    Cli.Result result =
        take(
            "Z semaines 12 et 13.csv",
            "Caisse CAFÉ DU PORT\n\nSemaine 12;18/03/2025;19/03/2025;20/03/2025;Semaine\n"
                + "Carte bancaire;133,60;164,95;167;465,55\nEspèces;85,95;26,35;12,45;124,75\n"
                + "Chèques;7,75;24,80;4,35;36,90\nTOTAL TTC;227,30;216,10;183,80;627,20\n"
                + "Fond de caisse;150;150;150;\n\n"
                + "Semaine 13;25/03/2025;26/03/2025;27/03/2025;Semaine\n"
                + "Carte bancaire;105,15;56,35;67,05;228,55\nEspèces;68,35;57,15;30,70;156,20\n"
                + "Chèques;9,75;27,95;7,65;45,35\nTOTAL TTC;183,25;141,45;105,40;430,10\n"
                + "Fond de caisse;150;150;150;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(SUMS)).isEqualTo("n,total\n18,1057.3\n");
  }

  @Test
  void aRowThatAColumnSaysIsCancelledIsNoVisit() throws IOException {
    String sheet =
        "Date du RDV;Permanence;Prénom;Objet;Suite donnée;Durée\n"
            + "07/01/25;Port;Dominique;dossier retraite;honoré;1h\n"
            + "08/01/25;Port;Norbert;courrier;lapin;\n"
            + "09/01/25;Halles;Hervé;dossier retraite;honoré;1h\n"
            + "10/01/25;Halles;Ada;recours;reporté;\n";
    Cli.Result result = take("permanences écrivain public.csv", sheet);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select count(*) as n from attendance")).isEqualTo("n\n2\n");
  }

  @Test
  void listsOneBelowTheOtherHaveTitlesOfTheirOwn() throws IOException {
    Cli.Result result =
        take(
            "feuilles de présence 2024.csv",
            "FEUILLE DE PRÉSENCE;;La Verrière\nAtelier :;Couture;\nDate :;jeudi 4 janvier 2024;\n"
                + "N°;Nom et prénom;Signature\n1;Naudin Lucette;signé\n2;Urvoy Brigitte;signé\n"
                + "3;;\n\n\nFEUILLE DE PRÉSENCE;;La Verrière\nAtelier :;Mémoire;\n"
                + "Date :;mardi 9 janvier 2024;\nN°;Nom et prénom;Signature\n"
                + "1;Huet Ilham;signé\n2;Leroux Ada;signé\n3;Gaudin Paul;signé\n4;;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query("select activity_date, activity, place, participants from attendance order by 1"))
        .isEqualTo(
            "activity_date,activity,place,participants\n"
                + "2024-01-04,Couture,La Verrière,2\n2024-01-09,Mémoire,La Verrière,3\n");
  }

  @Test
  void aPlaceOverItsColumnsDoesNotReachTheTotal() throws IOException {
    Cli.Result result =
        take(
            "Recettes Port + Verrière.csv",
            "RECETTES 2023\n;CAFÉ DU PORT;;LA VERRIÈRE;;;\n"
                + "Mois;Buvette;Ateliers payants;Buvette;Boutique;TOTAL;Vu\n"
                + "janvier;157,6;507,5;;;665,1;ok\nfévrier;201;123;10;20;354;\n"
                + "mars;100;50;30;40;220;ok\n1er trimestre;458,6;680,5;40;60;1239,1;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query("select place, sum(amount_incl_tax) as total from sales group by 1 order by 1"))
        .isEqualTo("place,total\nCafé du Port,1139.1\nLa Verrière,100.0\n");
  }

  @Test
  void rowsAreDaysAndColumnsMonths() throws IOException {
    StringBuilder sheet =
        new StringBuilder("LA VERRIERE - nombre d'entrées par jour\nsaison 2023 / 2024\n\n");
    sheet.append("Jour;sept;oct;nov;déc\n");
    for (int day = 1; day <= 30; day++) {
      sheet.append(day).append(day == 11 ? ";5;F;;7\n" : ";5;;6;7\n");
    }
    sheet.append("31;;4;;F\nTOTAL;150;4;174;210\njours ouverts;30;1;29;30\n");
    Cli.Result result = take("compteur.csv", sheet.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select min(activity_date) as a, max(activity_date) as b, count(*) as n,"
                    + " sum(participants) as total from attendance"))
        .isEqualTo("a,b,n,total\n2023-09-01,2023-12-30,90,538\n");
  }

  @Test
  void daysStandUnderTheTitleOfTheirMonth() throws IOException {
    Cli.Result result =
        take(
            "saison culturelle.csv",
            "Saison culturelle 2025-2026 : bilan des soirées\n\n"
                + "Date;Soirée;Lieu;Entrées payantes;Entrées gratuites;Total entrées;Obs.\n"
                + "OCTOBRE 2025;;;;;;\nven. 10;Trio;Port;50;8;58;\nsam. 18;Impro;Verrière;54;10;64;\n"
                + "JANVIER 2026;;;;;;\nven. 16;Slam;Port;35;0;35;\nven. 23;Conte;Halles;20;2;22;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select activity_date, participants as n from attendance order by 1"))
        .isEqualTo("activity_date,n\n2025-10-10,58\n2025-10-18,64\n2026-01-16,35\n2026-01-23,22\n");
  }

  @Test
  void namesWithoutAHeaderAndDaysThatWereOpenAreKnown() throws IOException {
    Cli.Result result =
        take(
            "entrées.csv",
            "CAFÉ DU PORT\nFréquentation 2023 (nombre de personnes)\n\n"
                + ";Janvier;Février;Mars;TOTAL\nEntrées bar;556;305;travaux;861\n"
                + "Jeux du mercredi;62;49;57;168\nTOTAL;618;354;57;1029\n"
                + "Jours d'ouverture;22;22;22;66\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query("select activity, sum(participants) as n from attendance group by 1 order by 1"))
        .isEqualTo("activity,n\nEntrées bar,861\nJeux du mercredi,168\n");
  }

  @Test
  void aFormulaThatNobodyComputedIsComputed() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("recettes mars 2026.xlsx"))) {
      Sheet sheet = workbook.createSheet("mars");
      sheet.createRow(0).createCell(0).setCellValue("Café du Port");
      sheet.createRow(1).createCell(0).setCellValue("Recettes mars 2026");
      List<String> heads = List.of("Jour", "Midi", "Soir", "Total jour");
      for (int c = 0; c < heads.size(); c++) {
        (c == 0 ? sheet.createRow(3) : sheet.getRow(3)).createCell(c).setCellValue(heads.get(c));
      }
      for (int day = 1; day <= 12; day++) {
        Row row = sheet.createRow(3 + day);
        row.createCell(0).setCellValue(day);
        row.createCell(1).setCellValue(10.1);
        row.createCell(2).setCellValue(day);
        row.createCell(3).setCellFormula("SUM(B%d:C%d)".formatted(4 + day, 4 + day));
      }
      workbook.write(out);
    }
    Cli.Result result = cli().run("ingest", "recettes mars 2026.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(SUMS)).isEqualTo("n,total\n12,199.2\n");
  }

  @Test
  void theFolderMayNameThePlace() throws IOException {
    Files.createDirectories(folder.resolve("Atelier des Halles"));
    Cli.Result result =
        take(
            "Atelier des Halles/présences 2025.csv",
            "Date;Atelier;Nom et prénom;1re fois ?;Signature\n"
                + "09/01/2025;Couture;Issoufou Nicole;oui;x\n"
                + "09/01/2025;Couture;Olivier Ophélie;;x\n16/01/2025;Couture;Olivier Ophélie;;x\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select place, sum(participants) as n from attendance group by 1"))
        .isEqualTo("place,n\nAtelier des Halles,3\n");
  }

  @Test
  void aClassOfPersonsIsNotTakenForAllOfThem() throws IOException {
    Cli.Result result =
        take(
            "réponses.csv",
            "Date de la séance;Dans quel lieu ?;Quelle activité ?;Combien d'adultes ?;Combien d'enfants (moins de 18 ans) ?\n"
                + "01/10/2024;Halles;Réparation;3;0\n02/10/2024;Verrière;Éveil;3;6\n"
                + "03/10/2024;Port;Cuisine;4;5\n05/10/2024;Halles;Réparation;8;1\n"
                + "08/10/2024;Halles;Réparation;5;0\n");
    assertThat(result.exit()).isEqualTo(6);
    Cli.Result named =
        take(
            "comptage.csv",
            "Date;Lieu;Participants;Femmes;Hommes\n01/10/2024;Halles;3;4;0\n"
                + "02/10/2024;Verrière;3;6;1\n03/10/2024;Port;4;5;0\n05/10/2024;Halles;8;1;2\n");
    assertThat(named.exit()).isEqualTo(6);
    assertThat(named.err()).contains("PROF-16", "« Femmes »", "sur 3 lignes");
    assertThat(query("select count(*) as n from attendance")).isEqualTo("n\n0\n");
  }

  @Test
  void daysOfExhibitionsAreNoClosures() throws IOException {
    Cli.Result result =
        take(
            "expos visiteurs.csv",
            "Exposition;Lieu;Du;Au;Nb jours;Visiteurs;dont scolaires\n"
                + "Regards;Café du Port;21/09/2024;12/10/2024;22;238;46\n"
                + "Gravures;Atelier des Halles;05/11/2024;23/11/2024;19;270;77\n"
                + "Affiches;La Verrière;03/12/2024;21/12/2024;19;195;57\n");
    assertThat(result.exit()).as(result.out()).isEqualTo(6);
  }

  @Test
  void aStatementWithoutNumbersOfAccountsIsReadByItsSides() throws IOException {
    Cli.Result beside =
        take(
            "compte de résultat 2023.csv",
            "Compte de résultat 2023;;;\nCharges;Montant;Produits;Montant\n"
                + "60 - Achats;4 200,50;Ventes du bar;9 850,00\nLoyer;6 000,00;Subvention CAF;18 000,00\n"
                + "Divers;780,00;;\nExcédent;16 869,50;;\nTotal charges;27 850,00;Total produits;27 850,00\n");
    assertThat(beside.exit()).as(beside.err()).isZero();
    Cli.Result stacked =
        take(
            "résultat 2024-2025.csv",
            "Poste;2024;2025\nCharges;;\nAchats;4000,00;4200,50\nSalaires;15900,00;16200,00\n"
                + "Total des charges;19900,00;20400,50\nProduits;;\nVentes;9000,00;9850,00\n"
                + "Subventions;17000,00;18000,00\nTotal des produits;26000,00;27850,00\n"
                + "Résultat;6100,00;7449,50\n");
    assertThat(stacked.exit()).as(stacked.err()).isZero();
    assertThat(stacked.out() + stacked.err()).doesNotContain("TOTAL-01");
    assertThat(
            query(
                "select fiscal_year as y, account, side, amount::decimal(12, 2)::varchar as amount"
                    + " from accounts order by all"))
        .isEqualTo(
            """
            y,account,side,amount
            2023,6-divers,cost,780.00
            2023,60,cost,4200.50
            2023,61-loyer,cost,6000.00
            2023,70-ventes-du-bar,income,9850.00
            2023,74-subvention-caf,income,18000.00
            2024,60-achats,cost,4000.00
            2024,64-salaires,cost,15900.00
            2024,70-ventes,income,9000.00
            2024,74-subventions,income,17000.00
            2025,60-achats,cost,4200.50
            2025,64-salaires,cost,16200.00
            2025,70-ventes,income,9850.00
            2025,74-subventions,income,18000.00
            """);
  }

  @Test
  void aStatementWhoseTotalsDisagreeOrThatIsABudgetIsNotRead() throws IOException {
    String lines =
        "Charges;Montant;Produits;Montant\nAchats;4200;Ventes;9000\nSalaires;16000;Dons;12000\n";
    Cli.Result wrong = take("comptes 2023.csv", lines + "Total;21200;Total;21000\n");
    assertThat(wrong.exit()).as(wrong.out()).isEqualTo(6);
    Cli.Result planned =
        take("budget 2024.csv", "Budget prévisionnel 2024\n" + lines + "Total;20200;Total;21000\n");
    assertThat(planned.exit()).as(planned.out()).isEqualTo(6);
    assertThat(query("select count(*) as n from accounts")).isEqualTo("n\n0\n");
  }

  @Test
  void aTrialBalanceGivesItsCostsAndIncome() throws IOException {
    Cli.Result result =
        take(
            "balance 2024.csv",
            "Balance générale au 31/12/2024;;;;;\n"
                + "Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur\n"
                + "512000;Banque;30000;25000;5000;\n606100;Électricité;1300;100;1200;\n"
                + "641000;Salaires;12300;;12300;\n706000;Prestations;;9850;;9850\n"
                + "709000;Remises;50;;50;\n740000;Subventions;;18000;;18000\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("1 compte de bilan laissé de côté");
    assertThat(
            query(
                "select side, sum(amount)::decimal(12, 2) as n from accounts group by 1 order by 1"))
        .isEqualTo("side,n\ncost,13500\nincome,27800\n");
  }
}
