package bilan.deliveries;

import static bilan.deliveries.Sale.all;
import static bilan.deliveries.Sale.each;
import static bilan.deliveries.Sale.january;
import static bilan.deliveries.Sale.numbered;
import static bilan.deliveries.Sale.with;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finance lead reads before saying yes: rows, euros, changes, and the line to type. */
class PlanTest extends SalesDesk {

  @Test
  void aVersionSaysWhatIsNewChangedAndWhatCountsBeforeAndAfter() throws IOException {
    List<Sale> sales = each(numbered(january(1, 10, 4, 1)), s -> s.amount("2.00"));
    send("export.csv", sales);
    List<Sale> next = with(sales, 7, sales.get(7).amount("99.00"));
    next = all(next, List.of(sales.get(0).on(LocalDate.of(2022, 1, 11)).ticket("2000")));
    Result result = send("export.csv", next, "--dry-run");
    assertThat(plain(result.out()))
        .contains("Wazemmes : 1 nouvelle (2,00 €), 1 changée (+97,00 €), 39 inchangées (78,00 €)")
        .contains("avant : 40 lignes comptent, 80,00 € ; après : 41 lignes comptent, 179,00 €")
        .contains("Wazemmes · N° de ticket 1007")
        .contains("2,00 € → 99,00 €");
  }

  @Test
  void theOldValueOfATicketIsTheOneThatCounts() throws IOException {
    List<Sale> sales = each(numbered(january(1, 10, 4, 1)), s -> s.amount("2.00"));
    send("a.csv", sales);
    send("b.csv", with(sales, 7, sales.get(7).amount("3.00")));
    Result result = send("c.csv", with(sales, 7, sales.get(7).amount("4.00")));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(plain(result.out())).contains("N° de ticket 1007").contains("3,00 € → 4,00 €");
    assertThat(plain(result.out())).contains("1 changée (+1,00 €), 39 déjà connues (78,00 €)");
  }

  @Test
  void linesWithoutKeysThatGoAreToldByThemselves() throws IOException {
    List<Sale> sales = january(1, 20, 20, 1);
    List<Sale> next = new ArrayList<>(with(sales, 7, sales.get(7).amount("99.00")));
    BigDecimal gone = next.remove(12).amount();
    send("export.csv", sales);
    Result result = send("export.csv", next, "--dry-run");
    assertThat(plain(result.out()))
        .contains("1 changée")
        .contains("1 disparue (" + french(gone) + " €), 398 inchangées");
    assertThat(difference(result.out())).isEqualTo(Sale.euros(next).subtract(Sale.euros(sales)));
  }

  /** After less before, as printed. */
  private static BigDecimal difference(String out) {
    String line =
        plain(out).lines().filter(l -> l.contains("avant :")).findFirst().orElseThrow().strip();
    String[] amounts = line.replaceAll("[^0-9,;]*(\\d+ )+?lignes comptent, ", "").split(";");
    return amount(amounts[1]).subtract(amount(amounts[0]));
  }

  private static BigDecimal amount(String text) {
    String euros = text.replaceAll(".*comptent,", "").replaceAll("[^0-9,]", "").replace(',', '.');
    return new BigDecimal(euros);
  }

  @Test
  void aQuestionSaysBothOutcomesAndTheLineToType() throws IOException {
    List<Sale> sales = january(3, 12, 4, 1);
    send("mon export.csv", sales);
    List<Sale> shorter = sales.subList(0, 12);
    Result result = send("mon export.csv", shorter, "--dry-run");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(plain(result.err()))
        .contains(
            "s’arrête le 05/01/2022, alors que les lignes déjà importées de « mon export.csv » vont jusqu’au 12/01/2022")
        .containsPattern("\n  bilan ingest sales '.*mon export.csv' --replace\n")
        .contains(
            "du 03/01/2022 au 05/01/2022, 12 lignes du nouveau fichier ("
                + french(Sale.euros(shorter))
                + " €) comptent à la place des 12 d’aujourd’hui")
        .contains(
            "ou ne rien taper : ce qui compte aujourd’hui continue de compter, 40 lignes en tout à cet endroit, ")
        .contains("les autres dates ne changent pas (28 lignes, ")
        .contains("; 40 lignes en tout à cet endroit, " + french(Sale.euros(sales)));
    Result json = send("mon export.csv", shorter, "--dry-run", "--json");
    assertThat(json.out())
        .containsPattern("\"line\": \"bilan ingest sales '.*mon export.csv' --replace\"");
  }

  @Test
  void grantsAreToldInEurosWithThoseThatVanish() throws IOException {
    grants("ANCT;24000", "HDF;15000", "MEL;8000");
    run("ingest", "funding", "financements.csv");
    grants("ANCT;26000", "MEL;8000");
    Result result = run("ingest", "funding", "financements.csv");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(plain(result.out()))
        .contains(
            "Subventions : 1 changée (+2 000,00 €), 1 disparue (15 000,00 €), 1 inchangée (8 000,00 €)")
        .contains("HDF : 15 000,00 € → –")
        .contains("ANCT : 24 000,00 € → 26 000,00 €");
  }

  private void grants(String... grants) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Subvention;Montant attribué;Financeur;Statut"));
    for (String grant : grants) {
      lines.add(grant + ";Financeur " + grant + ";Notifiée");
    }
    Files.write(folder.resolve("financements.csv"), lines);
  }

  @Test
  void aChangedActivityIsNamedByItsPlace() throws IOException {
    activities(8).write(folder.resolve("ateliers.csv"));
    run("ingest", "attendance", "ateliers.csv");
    activities(14).write(folder.resolve("ateliers.csv"));
    Result result = run("ingest", "attendance", "ateliers.csv");
    assertThat(plain(result.out()))
        .contains("06/01/2022 · Fives · Premiers pas : 8 → 14")
        .contains("Fives : 1 changée, 9 inchangées");
  }

  private static Spreadsheet activities(int participants) {
    Spreadsheet sheet =
        new Spreadsheet().tab("Activités", "Date", "Lieu", "Atelier", "Nombre de participants");
    for (int day = 3; day < 13; day++) {
      LocalDate on = LocalDate.of(2022, 1, day);
      sheet.row(on, "Fives", "Premiers pas", day == 6 ? participants : 5);
    }
    return sheet;
  }

  @Test
  void aFileOfWhichNoRowCanBeReadIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("export.csv"),
        "Date;Lieu;Produit;Montant TTC\n03/01/2022;Wazemmes;Café;???\n04/01/2022;Wazemmes;Thé;!!!\n");
    Result result = run("ingest", "sales", "export.csv");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(plain(result.err())).contains("aucune ligne n’a pu être lue (2 rejetées)");
    assertThat(run("query", "--sql", "select count(*) from sales", "-f", "csv").out())
        .endsWith("0\n");
  }

  @Test
  void undoingADeliveryWithoutRowsTakesNothingElse() throws IOException {
    Files.writeString(folder.resolve("export.csv"), "Date;Lieu;Produit;Montant TTC\n");
    Result empty = run("ingest", "sales", "export.csv");
    assertThat(empty.exit()).as(empty.out() + empty.err()).isZero();
    List<Sale> sales = january(1, 5, 2, 1);
    send("export.csv", sales);
    Result undone = run("deliveries", "undo", "1");
    assertThat(undone.exit()).as(undone.out() + undone.err()).isZero();
    assertThat(run("query", "--sql", "select count(*) from sales", "-f", "csv").out())
        .endsWith("10\n");
  }

  @Test
  void theLineToTypeComesAfterAllThatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("recettes.csv"),
        """
        Date;Lieu;Produit;Montant TTC
        03/01/2022;Wazemmes;Café;1,50
        03/01/2022;Wazemmes;Thé;offert
        04/01/2022;Wazemmes;Thé;2,00
        """);
    String screen = plain(Cli.in(folder).screen("ingest", "sales", "recettes.csv", "--dry-run"));
    assertThat(screen).contains("attention NUM-01");
    assertThat(screen.lines().reduce((first, last) -> last).orElseThrow())
        .startsWith("  pour importer : bilan ingest sales ")
        .endsWith("recettes.csv");
  }

  @Test
  void whatATableWouldComeToIsNotSaidWhileNobodyHasDecided() throws IOException {
    grants("ANCT;24000");
    run("ingest", "funding", "financements.csv");
    receipts("banque.csv", "10/02/2022;10000", "15/06/2022;6000");
    receipts("releve.csv", "10/02/2022;10000", "15/06/2022;6500", "30/09/2022;3000");
    run("ingest", "funding", "banque.csv");
    Result asked = run("ingest", "funding", "releve.csv");
    assertThat(asked.exit()).as(asked.out() + asked.err()).isEqualTo(6);
    assertThat(asked.err()).contains("DELIV-07").doesNotContain("FUND-06");
    assertThat(plain(asked.out()))
        .contains("ANCT : 3 lignes (19 500,00 €), dont 1 aussi dans « banque.csv »\n")
        .doesNotContain("nouvelle");
    Result both = run("ingest", "funding", "releve.csv", "--other-register=banque.csv");
    assertThat(plain(both.err())).contains("FUND-06").contains("35 500,00 € reçus pour 24 000,00");
  }

  private void receipts(String name, String... receipts) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Subvention;Date d’encaissement;Montant reçu"));
    for (String receipt : receipts) {
      lines.add("ANCT;" + receipt);
    }
    Files.write(folder.resolve(name), lines);
  }

  private static String french(BigDecimal amount) {
    return amount.setScale(2).toPlainString().replace('.', ',');
  }
}
