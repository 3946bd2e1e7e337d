package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Tie;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workbook of grants with its tables, and the accountant's income statements. */
public final class FundingFiles {

  private final Path folder;
  private final Funding funding;
  private final Sheets sheets;
  private final BookWriter writer;
  private final List<AccountLine> accounts;
  private final LocalDate lastDay;
  private final List<Tie> keys;

  /**
   * The files of grants and accounts, to be written into a folder; {@code keys} is empty without a
   * ledger.
   */
  public FundingFiles(
      Path folder,
      Funding funding,
      List<AccountLine> accounts,
      LocalDate lastDay,
      List<Tie> keys,
      Edit edit,
      BookWriter writer) {
    this.lastDay = lastDay;
    this.keys = keys;
    this.writer = writer;
    this.sheets = new Sheets(edit);
    this.folder = folder;
    this.funding = funding;
    this.accounts = accounts;
  }

  /** Writes all files. */
  public void write() throws IOException {
    writer.xlsx(folder.resolve("financements.xlsx"), new Book(tabs()));
    Evidence evidence = funding.evidence();
    if (!evidence.equals(Evidence.NONE)) {
      writer.xlsx(
          folder.resolve("justificatifs.xlsx"),
          Book.of(
              sheets.tab("Dépenses", evidence.vouchers()),
              sheets.tab("Affectations", evidence.allocations()),
              sheets.tab("Forfaits", evidence.flatRates()),
              sheets.tab("Temps passés", evidence.hours()),
              sheets.tab("Contrats", evidence.contracts())));
    }
    statements();
  }

  private List<Tab> tabs() {
    List<Tab> tabs =
        new ArrayList<>(
            List.of(
                grants(),
                sheets.tab("Avenants", funding.amendments()),
                sheets.tab("Rattachement", funding.years()),
                sheets.tab("Échéancier", funding.instalments()),
                receipts(),
                sheets.tab("Budget", funding.budget()),
                sheets.tab("Demandes de paiement", funding.claims()),
                sheets.tab("Dépenses déclarées", funding.claimLines())));
    if (!keys.isEmpty()) { // what ties the entries of the ledger, which has no axis
      tabs.add(sheets.tab("Clés comptables", keys));
    }
    return List.copyOf(tabs);
  }

  private Tab grants() {
    BigDecimal awarded =
        funding.grants().stream()
            .map(g -> g.awarded() == null ? BigDecimal.ZERO : g.awarded())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sheets
        .tab("Subventions", funding.grants(), (now, before, word) -> settledOn(now))
        .row("TOTAL", null, null, null, null, null, null, null, awarded);
  }

  /** The day since which a grant is closed or cancelled; null of any other. */
  private @Nullable LocalDate settledOn(Grant grant) {
    if (!Set.of("closed", "cancelled").contains(grant.status())) {
      return null;
    }
    LocalDate end = grant.end();
    return end == null || end.isAfter(lastDay) ? grant.decision() : end;
  }

  private Tab receipts() {
    BigDecimal all =
        funding.receipts().stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sheets.tab("Versements reçus", funding.receipts()).row("Total", null, French.euros(all));
  }

  /** Three years from three programs: a workbook, an old one, a Windows CSV. */
  private void statements() throws IOException {
    for (int year = 2020; year <= 2022; year++) {
      int y = year;
      List<AccountLine> lines = accounts.stream().filter(line -> line.year() == y).toList();
      if (lines.isEmpty()) {
        continue;
      }
      Tab tab = Tab.of("Compte de résultat");
      if (year != 2022) {
        tab.row("Association POP Café").row("Compte de résultat de l'exercice " + year).row();
      }
      sheets.tab(
          tab,
          tab.name(),
          lines,
          (a, before, word) -> y == 2022 ? French.euros(a.amount()) : a.amount());
      Path file =
          folder.resolve(
              "compte-de-resultat-" + year + List.of(".xlsx", ".xls", ".csv").get(year - 2020));
      switch (year) {
        case 2020 -> writer.xlsx(file, Book.of(tab));
        case 2021 -> writer.xls(file, Book.of(tab));
        default -> writer.csv(file, Book.of(tab), Charset.forName("windows-1252"), false, ';');
      }
    }
  }
}
