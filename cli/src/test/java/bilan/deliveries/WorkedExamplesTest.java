package bilan.deliveries;

import static bilan.deliveries.Sale.all;
import static bilan.deliveries.Sale.each;
import static bilan.deliveries.Sale.january;
import static bilan.deliveries.Sale.numbered;
import static bilan.deliveries.Sale.with;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of which rows count, through the front door. */
class WorkedExamplesTest extends SalesDesk {

  @Test
  void twoMonthsOfOneSourceBothCount() throws IOException {
    List<Sale> january = january(1, 31, 3, 1);
    List<Sale> february = each(january(1, 28, 3, 2), s -> s.on(s.on().plusMonths(1)));
    ends(send("export.csv", january), DONE);
    ends(send("export.csv", february), DONE);
    counts(all(january, february));
  }

  @Test
  void theSameBytesChangeNothing() throws IOException {
    List<Sale> sales = january(1, 10, 4, 1);
    ends(send("export.csv", sales), DONE);
    ends(send("export.csv", sales), DONE, "déjà importé le");
    counts(sales);
  }

  @Test
  void oneAmountChangedIsAVersion() throws IOException {
    List<Sale> sales = january(1, 20, 20, 1);
    List<Sale> corrected = with(sales, 7, sales.get(7).amount("99.00"));
    ends(send("export.csv", sales), DONE);
    Result result = send("export.csv", corrected);
    ends(result, DONE);
    assertThat(result.out()).contains("1 changée");
    counts(corrected);
  }

  @Test
  void aVersionThatEndsEarlierAsks() throws IOException {
    List<Sale> sales = january(3, 12, 4, 1);
    ends(send("export.csv", sales), DONE);
    ends(send("export.csv", january(3, 5, 4, 1)), DECIDE, "--replace");
    counts(sales);
    ends(send("export.csv", january(3, 5, 4, 1), "--replace"), DONE);
    counts(sales);
  }

  @Test
  void countedLinesWhoseNewTextIsUnreadableAsk() throws IOException {
    List<Sale> sales = new ArrayList<>(january(1, 20, 20, 1));
    sales.set(10, sales.get(10).amount("346.90"));
    sales.set(20, sales.get(20).amount("350.00"));
    sales.set(30, sales.get(30).amount("350.00"));
    ends(send("export.csv", sales), DONE);
    String text = Files.readString(folder.resolve("export.csv"));
    Files.writeString(
        folder.resolve("export.csv"), text.replace("346,90", "???").replace("350,00", "illisible"));
    ends(
        run("ingest", "sales", "export.csv"),
        DECIDE,
        "3 lignes comptées seraient rejetées, −1 046,90 €",
        "--replace");
    counts(sales);
  }

  @Test
  void theLastThirtyDaysEachNightAskNothing() throws IOException {
    List<Sale> all = each(january(1, 31, 3, 1), s -> s.on(s.on().minusDays(1)));
    LocalDate closed = LocalDate.of(2022, 1, 27);
    List<Sale> open = all.stream().filter(s -> !s.on().equals(closed)).toList();
    for (int night = 20; night < 30; night++) {
      LocalDate last = LocalDate.of(2022, 1, night);
      List<Sale> export =
          open.stream()
              .filter(s -> s.on().isAfter(last.minusDays(15)) && !s.on().isAfter(last))
              .toList();
      Result result = send("export.csv", export);
      ends(result, DONE);
    }
    LocalDate first = LocalDate.of(2022, 1, 5);
    counts(
        open.stream()
            .filter(s -> !s.on().isAfter(first.plusDays(24)) && s.on().isAfter(first))
            .toList());
  }

  @Test
  void aCorrectedTicketOfAnotherNameWins() throws IOException {
    List<Sale> sales = numbered(january(1, 10, 6, 1));
    List<Sale> corrected = with(sales, 11, sales.get(11).amount("99.00"));
    ends(send("caisse.csv", sales), DONE);
    Result result = send("caisse-corrigée.csv", corrected);
    ends(result, DONE);
    assertThat(result.out()).contains("1 changée").contains("1011");
    counts(corrected);
  }

  @Test
  void aTicketOfTwoLinesThatLosesOneHasOne() throws IOException {
    List<Sale> sales = new ArrayList<>(numbered(january(1, 10, 6, 1)));
    sales.add(12, sales.get(11).product("Cookie").amount("2.00"));
    List<Sale> corrected = new ArrayList<>(sales);
    corrected.remove(12);
    ends(send("caisse.csv", sales), DONE);
    ends(send("caisse-corrigée.csv", corrected), DONE);
    counts(corrected);
  }

  @Test
  void almostTheSameLinesUnderAnotherNameAreAVersion() throws IOException {
    List<Sale> sales = january(1, 20, 20, 1);
    List<Sale> corrected = with(sales, 7, sales.get(7).amount("99.00"));
    ends(send("caisse.csv", sales), DONE);
    ends(send("caisse-corrigée.csv", corrected), DONE);
    counts(corrected);
  }

  @Test
  void theSameSalesRelabelledAsk() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    List<Sale> relabelled = each(sales, s -> s.product("Rayon " + s.product()));
    ends(send("caisse.csv", sales), DONE);
    ends(
        send("autre.csv", relabelled),
        DECIDE,
        "--same-register=caisse.csv",
        "--other-register=caisse.csv");
    counts(sales);
    ends(send("autre.csv", relabelled, "--same-register"), DONE);
    counts(relabelled);
  }

  @Test
  void twoSalesBesideABigTillAsk() throws IOException {
    List<Sale> till = january(1, 20, 20, 1);
    ends(send("caisse.csv", till), DONE);
    ends(
        send("buvette.csv", till.subList(40, 42)),
        DECIDE,
        "--same-register=caisse.csv",
        "--other-register=caisse.csv");
    counts(till);
  }

  @Test
  void twoTillsThatDifferBothCount() throws IOException {
    List<Sale> bar = january(1, 10, 6, 1);
    List<Sale> terrace = each(january(1, 10, 8, 3), s -> s.product("Terrasse " + s.product()));
    ends(send("comptoir.csv", bar), DONE);
    ends(send("terrasse.csv", terrace), DONE, "DOUBLE-01");
    counts(all(bar, terrace));
  }

  @Test
  void twoTillsOfFewProductsAskOnce() throws IOException {
    List<Sale> one = fewProducts(1, 0);
    List<Sale> other = fewProducts(1, 1);
    ends(send("comptoir.csv", one), DONE);
    ends(send("terrasse.csv", other), DECIDE, "--other-register");
    counts(one);
    ends(send("terrasse.csv", other, "--other-register"), DONE);
    counts(all(one, other));
    List<Sale> oneLater = fewProducts(2, 0);
    List<Sale> otherLater = fewProducts(2, 1);
    ends(send("comptoir.csv", oneLater), DONE);
    ends(send("terrasse.csv", otherLater), DONE);
    counts(all(all(one, other), all(oneLater, otherLater)));
  }

  /** Six products a day; of the other till every sixth line is of a seventh. */
  private static List<Sale> fewProducts(int month, int till) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean other = till == 1 && i % 6 == 0;
      sales.add(
          new Sale(
              LocalDate.of(2022, month, 1 + i / 6),
              "Wazemmes",
              null,
              null,
              other ? "Sirop" : "Produit " + i % 6,
              new BigDecimal(other ? "2.20" : "1." + (i % 6) + "0")));
    }
    return sales;
  }

  @Test
  void twoTillsThatNumberAlikeAsk() throws IOException {
    List<Sale> one = numbered(january(1, 10, 6, 1));
    List<Sale> other = numbered(january(1, 10, 6, 5));
    ends(send("comptoir.csv", one), DONE);
    ends(send("terrasse.csv", other), DECIDE, "--other-register=comptoir.csv");
    counts(one);
    ends(send("terrasse.csv", other, "--other-register"), DONE);
    counts(all(one, other));
  }

  @Test
  void twoTillsThatNumberAlikeAndAreNamedBothCount() throws IOException {
    List<Sale> one = numbered(january(1, 10, 6, 1));
    List<Sale> other = numbered(january(1, 10, 6, 5));
    ends(send("comptoir.csv", one, "--register", "Comptoir"), DONE);
    ends(send("terrasse.csv", other, "--register", "Terrasse"), DONE);
    counts(all(one, other));
  }

  @Test
  void aTillThatNamesItsRegisterLaterCountsOnce() throws IOException {
    List<Sale> sales = numbered(january(1, 10, 6, 1));
    ends(send("caisse.csv", sales), DONE);
    ends(send("export-complet.csv", each(sales, s -> s.register("Comptoir"))), DONE);
    counts(sales);
  }

  @Test
  void twoPlacesWithFilesOfOneNameBothCount() throws IOException {
    Files.createDirectories(folder.resolve("fives"));
    Files.createDirectories(folder.resolve("moulins"));
    sheetOfActivities("Fives", 12).write(folder.resolve("fives/emargement.csv"));
    sheetOfActivities("Moulins", 9).write(folder.resolve("moulins/emargement.csv"));
    ends(run("ingest", "attendance", "fives/emargement.csv"), DONE);
    ends(run("ingest", "attendance", "moulins/emargement.csv"), DONE);
    assertThat(answer("select count(*), sum(participants) from attendance")).isEqualTo("10,105");
  }

  private static Spreadsheet sheetOfActivities(String place, int participants) {
    Spreadsheet sheet =
        new Spreadsheet().tab("Activités", "Date", "Lieu", "Atelier", "Nombre de participants");
    for (int day = 3; day < 8; day++) {
      sheet.row(LocalDate.of(2022, 1, day), place, "Premiers pas", participants);
    }
    return sheet;
  }

  @Test
  void aNetworkFileWithOneMorePlaceIsAVersionForTheOthers() throws IOException {
    List<Sale> two = all(january(1, 10, 6, 1), each(january(1, 10, 6, 2), s -> s.place("Moulins")));
    List<Sale> corrected = with(two, 5, two.get(5).amount("99.00"));
    List<Sale> three = all(corrected, each(january(1, 10, 6, 3), s -> s.place("Fives")));
    ends(send("reseau.xlsx", two), DONE);
    ends(send("reseau.xlsx", three), DONE);
    counts(three);
  }

  @Test
  void aDailyTotalBesideLinesAsksWhichCounts() throws IOException {
    List<Sale> lines = january(1, 10, 6, 1);
    ends(send("caisse.csv", lines), DONE);
    List<Sale> z = new ArrayList<>();
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    for (int day = 1; day <= 31; day++) {
      Sale total = january(day, day, 1, 0).get(0).amount(day + "0.00");
      sheet.row(total.on(), total.place(), total.amount());
      z.add(total);
    }
    sheet.write(folder.resolve("z.csv"));
    ends(run("ingest", "sales", "z.csv"), DECIDE, "--prefer line", "--prefer total");
    counts(lines);
    ends(run("ingest", "sales", "z.csv", "--prefer", "line"), DONE);
    counts(all(lines, z.subList(10, 31)));
    List<Sale> longer = january(1, 12, 6, 1);
    ends(send("caisse.csv", longer), DONE);
    counts(all(longer, z.subList(12, 31)));
  }

  @Test
  void movedInstalmentsOfAnotherNameReplaceThoseOfTheirGrant() throws IOException {
    funding("financements.xlsx", "15/03/2022", "ANCT", "HDF");
    funding("financements T2.xlsx", "15/06/2022", "ANCT", "HDF");
    ends(run("ingest", "funding", "financements.xlsx"), DONE);
    ends(run("ingest", "funding", "financements T2.xlsx"), DONE);
    assertThat(answer("select count(*), sum(amount) from instalments")).startsWith("2,4000");
    assertThat(answer("select count(*), sum(amount_awarded) from grants")).startsWith("2,20000");
    assertThat(answer("select distinct due_on from instalments")).isEqualTo("2022-06-15");
  }

  @Test
  void aGrantMissingFromTheNextVersionAsks() throws IOException {
    funding("financements.xlsx", "15/03/2022", "ANCT", "HDF");
    ends(run("ingest", "funding", "financements.xlsx"), DONE);
    funding("financements.xlsx", "15/03/2022", "ANCT");
    ends(run("ingest", "funding", "financements.xlsx"), DECIDE, "HDF", "--replace");
    assertThat(answer("select count(*), sum(amount_awarded) from grants")).startsWith("2,20000");
    ends(run("ingest", "funding", "financements.xlsx", "--replace"), DONE);
    assertThat(answer("select count(*), sum(amount_awarded) from grants")).startsWith("1,10000");
  }

  private void funding(String name, String due, String... grants) throws IOException {
    Spreadsheet book =
        new Spreadsheet()
            .tab("Subventions", "Subvention", "Financeur", "Statut", "Montant attribué");
    for (String grant : grants) {
      book.row(grant, "Financeur " + grant, "Notifiée", new BigDecimal("10000"));
    }
    book.tab("Échéancier", "Subvention", "Type de versement", "Prévu le", "Montant");
    for (String grant : grants) {
      book.row(grant, "Acompte", due, new BigDecimal("2000"));
    }
    book.write(folder.resolve(name));
  }

  @Test
  void undoingOneOfTwoThatShareTicketsLeavesTheOtherWhole() throws IOException {
    List<Sale> sales = numbered(january(1, 20, 6, 1));
    List<Sale> b = sales.subList(7 * 6, sales.size());
    ends(send("a.csv", sales.subList(0, 60)), DONE);
    ends(send("b.csv", b), DONE);
    counts(sales);
    ends(run("deliveries", "undo", "1"), DONE);
    counts(b);
  }

  @Test
  void undoneBytesAreNotTakenBackUnasked() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    ends(send("a.csv", sales), DONE);
    ends(run("deliveries", "undo", "1"), DONE);
    counts(List.of());
    ends(send("a.csv", sales), DECIDE, "--replace");
    counts(List.of());
    ends(send("a.csv", sales, "--replace"), DONE);
    counts(sales);
  }

  @Test
  void ofThreeNamesOfTheSameRowsOneStandsForTheOthers() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    for (String name : List.of("a.csv", "b.csv", "c.csv")) {
      ends(send(name, sales), DONE);
    }
    ends(run("deliveries", "undo", "2"), DONE);
    counts(sales);
    assertThat(answer("select distinct source from sales")).isEqualTo("c.csv");
  }

  @Test
  void theOtherTillUnderTheSameNameAsks() throws IOException {
    List<Sale> one = january(1, 10, 6, 1);
    ends(send("ventes.csv", one), DONE);
    ends(
        send("ventes.csv", each(january(1, 10, 6, 4), s -> s.product("Autre " + s.product()))),
        DECIDE,
        "des 60 lignes déjà importées sous ce nom, 0 seulement se retrouve",
        "--replace");
    counts(one);
  }

  @Test
  void totalsOfDaysWithoutLinesCountToo() throws IOException {
    List<Sale> lines = january(1, 10, 6, 1);
    ends(send("caisse.csv", lines), DONE);
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    List<Sale> z = new ArrayList<>();
    for (int day = 11; day <= 20; day++) {
      Sale total = january(day, day, 1, 0).get(0).amount("100.00");
      sheet.row(total.on(), total.place(), total.amount());
      z.add(total);
    }
    sheet.write(folder.resolve("z.csv"));
    ends(run("ingest", "sales", "z.csv"), DONE);
    counts(all(lines, z));
  }

  @Test
  void theFirstBytesAfterOthersAreAVersionAgain() throws IOException {
    List<Sale> a = january(1, 20, 20, 1);
    List<Sale> b = with(a, 7, a.get(7).amount("99.00"));
    ends(send("export.csv", a), DONE);
    ends(send("export.csv", b), DONE);
    counts(b);
    Result result = send("export.csv", a);
    ends(result, DONE);
    assertThat(result.out()).contains("1 changée");
    counts(a);
  }

  @Test
  void aReferenceThatArrivesLastMakesOnePlaceOfTwoNames() throws IOException {
    List<Sale> sales = numbered(january(1, 10, 6, 1));
    ends(send("a.csv", sales), DONE);
    ends(send("b.csv", each(sales, s -> s.place("POP Café Wazemmes"))), DONE);
    counts(all(sales, sales));
    new Spreadsheet()
        .tab("Lieux", "Lieu", "Alias")
        .row("Wazemmes", "POP Café Wazemmes")
        .write(folder.resolve("reference.xlsx"));
    ends(run("ingest", "reference", "reference.xlsx"), DONE);
    counts(sales);
    assertThat(answer("select distinct place from sales")).isEqualTo("Wazemmes");
  }

  @Test
  void theSameRowsInThreeFormatsCountOnce() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    ends(send("ventes.csv", sales), DONE);
    ends(send("ventes.xlsx", sales), DONE);
    ends(send("ventes.ods", sales), DONE);
    counts(sales);
  }

  @Test
  void threeTillsThatNumberAlikeAreAnsweredInOneLine() throws IOException {
    List<Sale> a = numbered(january(1, 10, 6, 1));
    List<Sale> b = numbered(january(1, 10, 6, 4));
    List<Sale> d = numbered(january(1, 10, 6, 7));
    ends(send("a.csv", a), DONE);
    ends(send("b.csv", b, "--other-register=a.csv"), DONE);
    Result asked = send("d.csv", d);
    ends(asked, DECIDE, "--other-register=a.csv --other-register=b.csv");
    ends(send("d.csv", d, "--other-register=a.csv", "--other-register=b.csv"), DONE);
    counts(all(all(a, b), d));
  }

  @Test
  void aSourceThatBeginsToNameItsRegisterIsAVersion() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    List<Sale> named = each(sales, s -> s.register("Bar"));
    ends(send("caisse.csv", sales), DONE);
    ends(send("caisse.csv", named), DONE);
    counts(named);
  }

  @Test
  void whatTheLastVersionLeftOutIsNotAskedAboutAgain() throws IOException {
    List<Sale> all = each(january(1, 5, 6, 1), s -> s.register("Bar"));
    List<Sale> begin = all.subList(0, 18);
    ends(send("autre.csv", all), DONE);
    ends(send("e.csv", begin), DECIDE, "DELIV-01", "--replace");
    ends(send("e.csv", begin, "--replace"), DONE);
    ends(send("e.csv", with(begin, 4, begin.get(4).amount("99.00"))), DONE);
    counts(with(all, 4, all.get(4).amount("99.00")));
  }

  @Test
  void ticketsToldToBeOfOneTillReplaceItsTicketsWhole() throws IOException {
    List<Sale> a = numbered(january(1, 3, 3, 1));
    List<Sale> b = numbered(january(1, 3, 3, 4));
    List<Sale> a2 = with(a, 2, a.get(2).amount("50.00"));
    List<Sale> a3 = with(a2, 5, a2.get(5).amount("60.00"));
    ends(send("a.csv", a), DONE);
    ends(send("b.csv", b, "--other-register=a.csv"), DONE);
    ends(send("a2.csv", a2), DONE);
    counts(all(a2, b));
    List<Sale> c = with(b, 7, b.get(7).amount("70.00"));
    ends(send("c.csv", c), DECIDE, "DELIV-05", "--other-register=a2.csv");
    ends(send("c.csv", c, "--other-register=a2.csv"), DONE);
    counts(all(a2, c));
    ends(send("a3.csv", a3, "--same-register=c.csv"), DONE);
    counts(all(a2, a3));
  }

  @Test
  void whoeverHoldsTheTicketsOtherTillsAreAskedAbout() throws IOException {
    List<Sale> a = numbered(january(1, 10, 6, 1));
    List<Sale> b = numbered(january(1, 10, 6, 4));
    ends(send("a.csv", a), DONE);
    ends(send("b.csv", b, "--other-register=a.csv"), DONE);
    ends(send("c1.csv", a), DONE);
    counts(all(a, b));
    ends(send("d1.csv", a), DECIDE, "DELIV-05", "--other-register=b.csv");
    ends(send("d1.csv", a, "--other-register=b.csv"), DONE);
    counts(all(a, b));
  }
}
