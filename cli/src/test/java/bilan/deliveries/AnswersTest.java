package bilan.deliveries;

import static bilan.deliveries.Sale.all;
import static bilan.deliveries.Sale.each;
import static bilan.deliveries.Sale.january;
import static bilan.deliveries.Sale.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked, what an answer holds for, and when it is asked again. */
@Slow
class AnswersTest extends SalesDesk {

  @Test
  void aStrayAccountOfAnotherYearAsks() throws IOException {
    accounts("comptes.xlsx", 2021, 0);
    ends(run("ingest", "funding", "comptes.xlsx"), DONE);
    accounts("comptes 2022.xlsx", 2022, 1);
    ends(
        run("ingest", "funding", "comptes 2022.xlsx"),
        DECIDE,
        "DELIV-16",
        "2021 (6 → 1)",
        "--replace");
    assertThat(answer("select count(*) from accounts")).isEqualTo("6");
    ends(run("ingest", "funding", "comptes 2022.xlsx", "--replace"), DONE);
    assertThat(answer("select count(*) from accounts")).isEqualTo("7");
  }

  private void accounts(String name, int year, int strays) throws IOException {
    Spreadsheet sheet =
        new Spreadsheet()
            .tab("Compte de résultat", "Exercice", "Compte", "Libellé", "Sens", "Montant");
    for (String account : List.of("60", "61", "62", "64", "70", "74")) {
      String side = account.startsWith("6") ? "Charge" : "Produit";
      sheet.row(year, account, "Compte " + account, side, new BigDecimal("1000"));
    }
    if (strays > 0) {
      sheet.row(year - 1, "74", "Subventions", "Produit", new BigDecimal("9000"));
    }
    sheet.write(folder.resolve(name));
  }

  @Test
  void whatALaterVersionReplacedIsNoLongerTheSame() throws IOException {
    book("suivi.xlsx", "1000", 20);
    ends(run("ingest", "funding", "suivi.xlsx"), DONE);
    book("suivi.xlsx", "2000", 3);
    ends(run("ingest", "funding", "suivi.xlsx"), DONE);
    assertThat(answer("select sum(amount)::integer from accounts")).isEqualTo("8000");
    ends(run("deliveries", "undo", "1"), DECIDE, "--cascade");
    book("suivi.xlsx", "1000", 20);
    ends(run("ingest", "funding", "suivi.xlsx"), DONE);
    assertThat(answer("select sum(amount)::integer from accounts")).isEqualTo("4000");
    assertThat(answer("select count(*) from receipts")).isEqualTo("2");
  }

  /** Accounts of a year, and one receipt of that day of January. */
  private void book(String name, String amount, int day) throws IOException {
    Spreadsheet book =
        new Spreadsheet()
            .tab("Compte de résultat", "Exercice", "Compte", "Libellé", "Sens", "Montant");
    for (String account : List.of("60", "61", "70", "74")) {
      String side = account.startsWith("6") ? "Charge" : "Produit";
      book.row("2021", account, "Compte " + account, side, new BigDecimal(amount));
    }
    book.tab("Encaissements", "Subvention", "Reçu le", "Montant")
        .row("ANCT", LocalDate.of(2022, 1, day), new BigDecimal("500"));
    book.write(folder.resolve(name));
  }

  @Test
  void twoTillsThatShareOneTicketNumberAsk() throws IOException {
    List<Sale> bar = numbered(january(1, 3, 4, 1));
    List<Sale> other = new ArrayList<>(numbered(january(1, 3, 4, 5)));
    other.replaceAll(s -> s.ticket("2" + s.ticket()));
    other.set(5, other.get(5).ticket(bar.get(5).ticket()));
    ends(send("comptoir.csv", bar), DONE);
    ends(send("terrasse.csv", other), DECIDE, "DELIV-05", "--other-register=comptoir.csv");
    counts(bar);
    ends(send("terrasse.csv", other, "--other-register"), DONE);
    counts(all(bar, other));
  }

  @Test
  void oneCorrectedTicketAloneIsStillAUnion() throws IOException {
    List<Sale> sales = numbered(january(1, 3, 4, 1));
    Sale corrected = sales.get(5).amount("99.00");
    ends(send("caisse.csv", sales), DONE);
    ends(send("correction.csv", List.of(corrected)), DONE);
    counts(Sale.with(sales, 5, corrected));
  }

  @Test
  void whatAnotherTillOnceSoldIsNoValueBroughtBack() throws IOException {
    List<Sale> bar = numbered(january(1, 5, 4, 1));
    List<Sale> terrace = numbered(january(1, 5, 4, 5));
    ends(send("terrasse.csv", terrace), DONE);
    ends(send("terrasse.csv", Sale.with(terrace, 7, terrace.get(7).amount("1.00"))), DONE);
    ends(send("comptoir.csv", bar, "--other-register=terrasse.csv"), DONE);
    List<Sale> corrected = Sale.with(bar, 7, terrace.get(7));
    ends(send("comptoir-corrigé.csv", corrected, "--other-register=terrasse.csv"), DONE);
    counts(all(Sale.with(terrace, 7, terrace.get(7).amount("1.00")), corrected));
  }

  @Test
  void aForgottenAnswerAboutATotalIsAskedAgain() throws IOException {
    List<Sale> lines = january(1, 5, 4, 1);
    ends(send("caisse.csv", lines), DONE);
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    for (Sale day : january(1, 5, 1, 2)) {
      sheet.row(day.on(), day.place(), day.amount());
    }
    sheet.write(folder.resolve("z.csv"));
    ends(run("ingest", "sales", "z.csv", "--other-register"), DONE);
    ends(send("caisse.csv", all(lines, january(6, 6, 4, 1))), DONE);
    ends(run("deliveries", "decisions", "forget", "1"), DONE);
    ends(send("caisse.csv", all(lines, january(6, 7, 4, 1))), DECIDE, "--prefer line");
  }

  @Test
  void anAnswerHoldsAlsoOnceItsPlaceIsRenamed() throws IOException {
    List<Sale> bar = numbered(january(1, 5, 4, 1));
    List<Sale> terrace = numbered(january(1, 5, 4, 5));
    places("POP Wazemmes", "Wazemmes");
    ends(run("ingest", "reference", "lieux.xlsx"), DONE);
    ends(send("comptoir.csv", bar), DONE);
    ends(send("terrasse.csv", terrace, "--other-register"), DONE);
    places("Wazemmes", "POP Wazemmes");
    ends(run("ingest", "reference", "lieux.xlsx", "--replace"), DONE);
    counts(all(bar, terrace));
  }

  @Test
  void whatAReferenceMadeAskIsAnsweredOnce() throws IOException {
    List<Sale> bar = numbered(january(1, 5, 4, 1));
    List<Sale> terrace = numbered(january(1, 5, 4, 5));
    ends(send("comptoir.csv", bar), DONE);
    ends(send("terrasse.csv", each(terrace, s -> s.place("POP Wazemmes"))), DONE);
    places("Wazemmes", "POP Wazemmes");
    ends(run("ingest", "reference", "lieux.xlsx"), DECIDE, "--other-register=comptoir.csv");
    ends(run("ingest", "reference", "lieux.xlsx", "--other-register=comptoir.csv"), DONE);
    assertThat(run("deliveries", "decisions").out()).contains("comptoir.csv", "terrasse.csv");
    List<Sale> more = all(bar, numbered(january(1, 6, 4, 1)).subList(20, 24));
    ends(send("comptoir.csv", more), DONE);
    counts(all(more, terrace));
  }

  private void places(String place, String other) throws IOException {
    new Spreadsheet()
        .tab("Lieux", "Lieu", "Alias")
        .row(place, other)
        .write(folder.resolve("lieux.xlsx"));
  }

  @Test
  void undoSaysWhatCountsAgainByPlaceAndPeriod() throws IOException {
    List<Sale> sales = january(1, 10, 4, 1);
    ends(send("export.csv", sales), DONE);
    ends(send("export.csv", Sale.with(sales, 7, sales.get(7).amount("99.00"))), DONE);
    ends(
        run("deliveries", "undo", "2", "--dry-run"),
        DONE,
        "Ce que ferait l’annulation de la livraison 2",
        "Ventes : 40 lignes",
        "compte à nouveau : Ventes · Wazemmes, du 01/01/2022 au 10/01/2022, 40 lignes");
  }
}
