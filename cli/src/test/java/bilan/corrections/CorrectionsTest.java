package bilan.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import bilan.testing.Deep;
import bilan.testing.WithOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is corrected of a file's rejected rows, and what becomes of it afterwards. */
@Deep
class CorrectionsTest {

  private static final int DONE = 0;
  private static final int REFUSED = 3;
  private static final int DECIDE = 6;

  /** Twenty rows of a till, two of which can't be read: 20 € each, so 360 € count. */
  private static final List<String> TILL = till("offert", "demain");

  @TempDir Path folder;

  @BeforeEach
  void makeTheWorkspace() {
    assertThat(run("init", ".").exit()).isEqualTo(DONE);
  }

  private static List<String> till(String amount, String date) {
    List<String> lines = new ArrayList<>();
    lines.add("Date;Lieu;Article;Montant TTC");
    for (int day = 1; day <= 20; day++) {
      String on = day == 12 ? date : "%02d/01/2022".formatted(day);
      lines.add(on + ";Wazemmes;Café " + day + ";" + (day == 5 ? amount : "20,00"));
    }
    return lines;
  }

  @Test
  void aTotalOfTheFileMayAddUpWhatWasSentOrWhatWasMeant() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    correct("20,50", "12/01/2022");
    for (String total : List.of("380,00", "400,50", "395,00")) {
      List<String> more = new ArrayList<>(TILL);
      more.add("Total;;;" + total);
      Result next = send("caisse.csv", more);
      ends(next, DONE);
      assertThat(next.err().contains("TOTAL-01")).as(total).isEqualTo(total.equals("395,00"));
    }
    counts("20", "400.50");
  }

  @Test
  void inspectKnowsTheWorkbookAgain() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    Result seen = run("inspect", "rejets.xlsx");
    ends(seen, DONE);
    assertThat(seen.out())
        .contains("rejets.xlsx : classeur Excel")
        .contains("un classeur de « bilan rejects export » : 2 lignes")
        .endsWith("  bilan ingest sales rejets.xlsx\n")
        .doesNotContain("Jeu :");
    assertThat(run("inspect", "rejets.xlsx", "--json").out()).contains("\"corrections\": \"2\"");
  }

  @Test
  void theCorrectedRowsCountAndTheOriginalSentAgainIsTheSame() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    counts("18", "360.00");
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.row(0, 0))
          .containsExactly(
              "Date",
              "Lieu",
              "Article",
              "Montant TTC",
              "Problème",
              "Comment corriger",
              "Repère bilan (ne pas modifier)");
      assertThat(person.row(0, 1)).startsWith("05/01/2022", "Wazemmes", "Café 5", "offert");
      assertThat(person.coloured(0, 1)).containsExactly("Montant TTC");
      assertThat(person.coloured(0, 2)).containsExactly("Date");
      person.type(1, "Montant TTC", "20,50").type(2, "Date", "12/01/2022").save();
    }
    Result result = ingest("rejets.xlsx");
    ends(result, DONE);
    assertThat(plain(result.out()))
        .contains("2 nouvelles (40,50 €)")
        .contains("avant : 18 lignes comptent, 360,00 € ; après : 20 lignes comptent, 400,50 €");
    counts("20", "400.50");
    assertThat(query("select distinct source from sales")).isEqualTo("caisse.csv");
    assertThat(query("select source_row from sales where product = 'Café 5'")).isEqualTo("6");
    assertThat(run("rejects").out()).contains("Aucune ligne rejetée");
    Result again = send("caisse.csv", TILL);
    ends(again, DONE);
    assertThat(again.err()).contains("déjà importé");
    counts("20", "400.50");
  }

  @Test
  void aFullCorrectedExportDropsTheCorrectionAndSaysSo() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    correct("20,50", "12/01/2022");
    Result whole = send("caisse.csv", till("21,00", "12/01/2022"));
    ends(whole, DONE);
    assertThat(whole.err()).contains("est abandonnée");
    counts("20", "401.00");
  }

  @Test
  void aCorrectionFollowsToTheNextVersionWhileItsRowIsStillBad() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    correct("20,50", "12/01/2022");
    List<String> more = new ArrayList<>(TILL);
    more.add("21/01/2022;Wazemmes;Café 21;20,00");
    Result next = send("caisse.csv", more);
    ends(next, DONE);
    assertThat(next.err()).doesNotContain("abandonnée");
    counts("21", "420.50");
    assertThat(run("rejects").out()).contains("Aucune ligne rejetée");
    assertThat(query("select max(delivery_id) || ' ' || min(delivery_id) from sales"))
        .isEqualTo("3 3");
  }

  @Test
  void undoingTheCorrectionTakesItsRowsAwayInEveryVersion() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    correct("20,50", "12/01/2022");
    List<String> more = new ArrayList<>(TILL);
    more.add("21/01/2022;Wazemmes;Café 21;20,00");
    ends(send("caisse.csv", more), DONE);
    counts("21", "420.50");
    Result undone = run("deliveries", "undo", "2");
    ends(undone, DONE);
    counts("19", "380.00");
    assertThat(run("rejects").out()).contains("offert").contains("demain");
    Result again = ingest("rejets.xlsx");
    ends(again, DECIDE);
    assertThat(again.err()).contains("--replace");
    ends(ingest("rejets.xlsx", "--replace"), DONE);
    counts("21", "420.50");
  }

  @Test
  void aCellThatIsStillBadWaitsWithItsNewReason() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    Result result = correct("vingt", "12/01/2022");
    ends(result, DONE);
    assertThat(result.err()).contains("rejets.xlsx!caisse!D2").contains("vingt");
    counts("19", "380.00");
    assertThat(run("rejects").out()).contains("vingt").doesNotContain("offert");
    Files.delete(folder.resolve("rejets.xlsx"));
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.rows(0)).isEqualTo(1);
      assertThat(person.row(0, 1)).contains("vingt");
      person.type(1, "Montant TTC", 20.5).save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    counts("20", "400.50");
    ends(run("deliveries", "undo", "3"), DONE);
    counts("19", "380.00");
    assertThat(run("rejects").out()).contains("vingt");
    ends(run("deliveries", "undo", "2"), DONE);
    assertThat(run("rejects").out()).contains("offert").contains("demain");
  }

  @Test
  void aLineThatIsTakenOutGoesOnWaiting() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(2, "Date", "12/01/2022").delete(1).save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    counts("19", "380.00");
    assertThat(run("rejects").out()).contains("offert").doesNotContain("demain");
  }

  @Test
  void aLineCopiedInTheWorkbookCountsOnce() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "20,50").copy(1).save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    counts("19", "380.50");
  }

  @Test
  void twoCorrectionsOfOneRowAskWhichIsRight() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "20,50").copy(1).type(3, "Montant TTC", "10,00").save();
    }
    Result result = ingest("rejets.xlsx", "--replace");
    ends(result, DECIDE);
    assertThat(plain(result.err())).contains("corrigent autrement la même ligne").contains("!4");
    counts("18", "360.00");
  }

  @Test
  void aWorkbookThatNobodyCorrectedChangesNothing() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    Result result = ingest("rejets.xlsx");
    ends(result, DONE);
    assertThat(result.err()).contains("aucune ligne n’est corrigée");
    counts("18", "360.00");
    assertThat(query("select count(*) from deliveries")).isEqualTo("1");
  }

  @Test
  void aDryRunSaysWhatWouldCount() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "20,50").save();
    }
    Result plan = ingest("rejets.xlsx", "--dry-run");
    ends(plan, DONE);
    assertThat(plain(plan.out())).contains("1 nouvelle (20,50 €)");
    counts("18", "360.00");
    assertThat(query("select count(*) from deliveries")).isEqualTo("1");
  }

  @Test
  void aRefusedFileCountsWholeOnceItIsCorrected() throws IOException {
    List<String> lines = new ArrayList<>(TILL.subList(0, 11));
    for (int day = 11; day <= 14; day++) {
      lines.add("%02d/01/2022;Wazemmes;Thé;gratuit".formatted(day));
    }
    ends(send("caisse.csv", lines), REFUSED);
    counts("0", "0.00");
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.rows(0)).isEqualTo(5);
      for (int row = 1; row <= 5; row++) {
        person.type(row, "Montant TTC", "10");
      }
      person.save();
    }
    Result result = ingest("rejets.xlsx");
    ends(result, DONE);
    assertThat(plain(result.out()))
        .contains("« caisse.csv » est décidé de nouveau en entier, avec ses lignes corrigées :")
        .contains("14 nouvelles (230,00 €)")
        .contains("avant : 0 ligne compte ; après : 14 lignes comptent, 230,00 €");
    counts("14", "230.00");
    Result again = send("caisse.csv", lines);
    ends(again, DONE);
    assertThat(again.err()).contains("déjà importé");
    ends(run("deliveries", "undo", "2"), DONE);
    counts("0", "0.00");
    assertThat(query("select state from deliveries where delivery_id = 1")).isEqualTo("refused");
  }

  @Test
  void aRefusedFileOfWhichTooMuchIsStillBadStaysRefused() throws IOException {
    List<String> lines = new ArrayList<>(TILL.subList(0, 11));
    for (int day = 11; day <= 15; day++) {
      lines.add("%02d/01/2022;Wazemmes;Thé;gratuit".formatted(day));
    }
    ends(send("caisse.csv", lines), REFUSED);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "10").save();
    }
    Result result = ingest("rejets.xlsx");
    ends(result, REFUSED);
    assertThat(result.err()).contains("reste refusé");
    counts("0", "0.00");
  }

  @Test
  void oneWorkbookCorrectsFilesOfSeveralDatasets() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    Files.writeString(
        folder.resolve("ateliers.csv"),
        "Date;Lieu;Activité;Nombre de participants\n03/01/2022;Fives;Numérique;une dizaine\n"
            + "04/01/2022;Fives;Numérique;8\n");
    ends(run("ingest", "attendance", "ateliers.csv"), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.sheets()).isEqualTo(2);
      person.type(0, 1, "Montant TTC", "20,50");
      person.type(1, 1, "Nombre de participants", "10").save();
    }
    ends(run("ingest", "reference", "rejets.xlsx"), DONE);
    counts("19", "380.50");
    assertThat(query("select sum(participants) from attendance")).isEqualTo("18");
    ends(run("deliveries", "undo", "3"), DONE);
    assertThat(query("select sum(participants) from attendance")).isEqualTo("8");
    counts("18", "360.00");
  }

  @Test
  void aCorrectionThatComesAfterTheNextVersionCorrectsThatToo() throws IOException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    List<String> more = new ArrayList<>(TILL);
    more.add("21/01/2022;Wazemmes;Café 21;20,00");
    ends(send("caisse.csv", more), DONE);
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "20,50").save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    counts("20", "400.50");
    assertThat(run("rejects").out()).contains("demain").doesNotContain("offert");
  }

  @Test
  void whatTheCommandSaidOfTheFileHoldsForItsCorrectedRows() throws IOException {
    Files.writeString(
        folder.resolve("bar.csv"),
        "Date;Article;Montant TTC\n03/01/2022;Thé;offert\n" + "04/01/2022;Thé;2,50\n");
    ends(ingest("bar.csv", "--place", "Moulins", "--register", "Bar"), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "1.5").save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    counts("2", "4.00");
    assertThat(query("select distinct place || ' ' || register from sales"))
        .isEqualTo("Moulins Bar");
  }

  @Test
  void oneMonthOfARowOfMonthsIsCorrected() throws IOException {
    Files.writeString(
        folder.resolve("frequentation-2022.csv"),
        "Lieu;janvier;février;mars\nFives;10;une dizaine;12\nMoulins;5;6;7\n");
    ends(run("ingest", "attendance", "frequentation-2022.csv"), DONE);
    assertThat(query("select sum(participants) from attendance")).isEqualTo("40");
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.coloured(0, 1)).containsExactly("février");
      person.type(1, "février", 11).save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    assertThat(query("select sum(participants) from attendance")).isEqualTo("51");
  }

  @Test
  void aListOfGrantsThatIsRefusedWholeCountsOnceCorrected() throws IOException {
    Files.writeString(
        folder.resolve("subventions.csv"),
        "Code;Financeur;Montant attribué;Date de décision\n"
            + "S1;Région;beaucoup;03/01/2022\nS2;Ville;500;04/01/2022\n");
    Result sent = run("ingest", "funding", "subventions.csv");
    ends(sent, REFUSED);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant attribué", "1 000,00 €").save();
    }
    ends(ingest("rejets.xlsx"), DONE);
    assertThat(query("select count(*) || ' ' || sum(amount_awarded)::integer from grants"))
        .isEqualTo("2 1500");
    ends(run("deliveries", "undo", "2"), DONE);
    assertThat(query("select count(*) from grants")).isEqualTo("0");
  }

  @Test
  void aMaskedPersonStaysTheSamePersonUnlessWrittenAnew() throws IOException {
    Files.writeString(
        folder.resolve("emargement.csv"),
        "Date;Lieu;Atelier;Nom;Prénom;Année de naissance;Sexe\n"
            + "03/01/2022;Fives;Numérique;Durand;Zoé;1990;F\n"
            + "demain;Fives;Numérique;Durand;Zoé;1990;F\n"
            + "03/01/2022;Fives;Numérique;Petit;Luc;1980;H\n");
    Result sent = run("ingest", "attendance", "emargement.csv");
    ends(sent, DONE);
    assertThat(query("select count(*) from participations")).isEqualTo("2");
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      assertThat(person.row(0, 1)).contains("(masqué)").doesNotContain("Durand", "Zoé", "1990");
      person.type(1, "Date", "10/01/2022").save();
    }
    ends(run("ingest", "attendance", "rejets.xlsx"), DONE);
    assertThat(query("select count(*) || ' ' || count(distinct person_key) from participations"))
        .isEqualTo("3 2");
  }

  @Test
  void halfARewrittenNameIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("emargement.csv"),
        "Date;Lieu;Atelier;Nom;Prénom\n03/01/2022;Fives;Numérique;Durand;Zoé\n"
            + "demain;Fives;Numérique;Durand;Zoé\n");
    ends(run("ingest", "attendance", "emargement.csv"), DONE);
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Date", "10/01/2022").type(1, "Prénom", "Léa").save();
    }
    Result result = run("ingest", "attendance", "rejets.xlsx");
    assertThat(result.err()).contains("CELL-06");
    assertThat(query("select count(*) from participations")).isEqualTo("1");
  }

  @WithOffice
  @Test
  void editedInLibreOfficeTheRowsCountAndOutliveTheNextFullDelivery()
      throws IOException, InterruptedException {
    LibreOffice office = new LibreOffice(folder);
    ends(send("caisse.csv", TILL), DONE);
    export();
    office.edit(
        "rejets.xlsx",
        "retour.ods",
        new LibreOffice.Typed(3, 1, "20,50"),
        new LibreOffice.Typed(0, 2, "12/01/2022"));
    Result result = ingest("retour.ods");
    ends(result, DONE);
    assertThat(plain(result.out())).contains("2 nouvelles (40,50 €)");
    counts("20", "400.50");
    ends(send("caisse.csv", TILL), DONE);
    counts("20", "400.50");

    List<String> more = new ArrayList<>(TILL);
    more.add("21/01/2022;Wazemmes;Café 21;20,00");
    Result next = send("caisse.csv", more);
    ends(next, DONE);
    assertThat(next.err()).doesNotContain("abandonnée");
    counts("21", "420.50");

    List<String> mended = till("21,00", "demain");
    mended.add("21/01/2022;Wazemmes;Café 21;20,00");
    Result whole = send("caisse.csv", mended);
    ends(whole, DONE);
    assertThat(whole.err()).contains("est abandonnée");
    counts("21", "421.00");
    assertThat(run("rejects").out()).contains("Aucune ligne rejetée");
  }

  @WithOffice
  @Test
  void libreOfficeGivesTheWorkbookBackAsExcelToo() throws IOException, InterruptedException {
    ends(send("caisse.csv", TILL), DONE);
    export();
    new LibreOffice(folder)
        .edit("rejets.xlsx", "retour.xlsx", new LibreOffice.Typed(3, 1, "20,50"));
    ends(ingest("retour.xlsx"), DONE);
    counts("19", "380.50");
    assertThat(run("rejects").out()).contains("demain").doesNotContain("offert");
  }

  @Test
  void theLineToTypeNamesTheDatasetOfTheRows() throws IOException {
    Files.writeString(
        folder.resolve("aides.csv"),
        """
        Financeur;Objet;Montant demandé;Montant notifié;Statut;Date de décision
        Ville de Lille;Ateliers;12000;offert;Accordée;12/03/2022
        CAF du Nord;Animation;8000;8000;Accordée;12/04/2022
        """);
    run("ingest", "funding", "aides.csv", "--max-rejects", "50%");
    Result exported = run("rejects", "export", "-o", "rejets.xlsx");
    ends(exported, DONE);
    assertThat(exported.out())
        .contains("puis : bilan ingest funding rejets.xlsx\n")
        .doesNotContain("sales");
  }

  private Result correct(String amount, String date) throws IOException {
    export();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", amount).type(2, "Date", date).save();
    }
    return ingest("rejets.xlsx");
  }

  private void export() {
    Result exported = run("rejects", "export", "-o", "rejets.xlsx");
    ends(exported, DONE);
    assertThat(exported.out()).contains("bilan ingest");
  }

  private Result send(String name, List<String> lines) throws IOException {
    Files.write(folder.resolve(name), lines);
    return ingest(name);
  }

  private Result ingest(String name, String... words) {
    List<String> all = new ArrayList<>(List.of("ingest", "sales", name));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new));
  }

  private Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  /** With plain spaces. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static void ends(Result result, int exit) {
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
  }

  private void counts(String rows, String euros) {
    assertThat(
            query(
                "select count(*) || ' ' || coalesce(sum(amount_incl_tax), 0)::decimal(18,2) from sales"))
        .isEqualTo(rows + " " + euros);
  }

  /** The one value of an answer. */
  private String query(String sql) {
    Result result = run("query", "--sql", sql, "-f", "csv");
    ends(result, DONE);
    return result.out().lines().skip(1).findFirst().orElse("").replace("\"", "");
  }
}
