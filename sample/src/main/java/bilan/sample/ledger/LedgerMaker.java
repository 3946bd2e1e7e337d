package bilan.sample.ledger;

import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.ledger.Ledger.Payment;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The ledger of the last year of the committed network: each account moves by what the income
 * statement says, each voucher of a grant stands under its own number, and the bank under what its
 * statement shows. One invoice that two grants are charged with stands there once, as it was paid.
 */
public final class LedgerMaker {

  /** The number under which the invoice F-2022-118 was paid, and given to another grant, too. */
  public static final String TWICE = "2022-118";

  private final InventedNetwork network;
  private final LedgerBook book;

  /** The maker of the ledger of the last of some years of the calendar or from September. */
  public LedgerMaker(InventedNetwork network, BilanYears years) {
    this.network = network;
    this.book = new LedgerBook(years, network.accounts());
  }

  /** The entries of the year, by their days. */
  public Ledger make() {
    LedgerGrants grants = new LedgerGrants(network, book);
    grants.open(statements().balance(book.first().minusDays(1)));
    new LedgerSales(network, book).write();
    new LedgerPurchases(network, book).write();
    new LedgerWages(network, book).write();
    grants.write();
    rest();
    bank();
    return book.ledger();
  }

  private void rest() {
    LocalDate last = book.last();
    book.add("OD", last, "OD-AMORT", both("6811", "281", "Dotation de l'exercice"));
    book.add("OD", last, "OD-DEDIES", both("689", "194", "Report en fonds dédiés"));
    book.add("OD", last, "OD-TAXE", both("6311", "447", "Taxe sur les salaires"));
    book.add("OD", last, "OD-REPRISE", against("789", "194", "Utilisation de fonds dédiés"));
    book.add("OD", last, "OD-QUOTE", against("777", "139", "Quote-part de l'exercice"));
    book.add("OD", last, "OD-BENEVOLAT", both("864", "875", "Bénévolat de l'exercice"));
    earned("791", book.on(11, 15), "VIR REMBOURSEMENT FORMATION");
    earned("758", last, "VIR PRODUITS DIVERS");
    earned("768", last, "INTERETS CREDITEURS");
    BigDecimal fees =
        book.total("627").subtract(new BigDecimal("9.50").multiply(new BigDecimal(12)));
    spent("627", last, "COMMISSIONS CARTES", fees);
    spent("661", last, "PRLV INTERETS EMPRUNT", book.total("661"));
    spent("671", book.on(6, 30), "VIR INDEMNITE DE RESILIATION", book.total("671"));
  }

  private Line[] both(String cost, String other, String label) {
    BigDecimal amount = book.total(cost);
    return new Line[] {
      book.line(cost, "", label, amount), book.line(other, "", label, amount.negate())
    };
  }

  private Line[] against(String income, String other, String label) {
    BigDecimal amount = book.total(income);
    return new Line[] {
      book.line(other, "", label, amount), book.line(income, "", label, amount.negate())
    };
  }

  private void earned(String account, LocalDate on, String text) {
    BigDecimal amount = book.total(account);
    book.paid(on, amount, text, book.line(account, "", book.name(account), amount.negate()));
  }

  private void spent(String account, LocalDate on, String text, BigDecimal amount) {
    if (amount.signum() == 0) {
      return;
    }
    book.paid(on, amount.negate(), text, book.line(account, "", book.name(account), amount));
  }

  /** Rent, wages, cards, fees and grants, as the statement has them. */
  private void bank() {
    for (Payment p : statements().payments(book.first(), book.last())) {
      book.enter(
          new Entry(
              "BQ",
              p.on(),
              LedgerBook.statement(p.on()),
              List.of(book.line(LedgerBook.BANK, "", p.label(), p.amount()), counterpart(p))));
    }
  }

  private BankFiles statements() {
    return new BankFiles(Path.of("."), network.funding(), true, List.of());
  }

  private Line counterpart(Payment p) {
    BigDecimal amount = p.amount().negate();
    if (p.label().contains("BAILLEUR")) {
      return book.line("401", "Bailleur", p.label(), amount);
    } else if (p.label().startsWith("REMISE CARTES")) {
      return book.line("5112", "", p.label(), amount);
    } else if (p.label().startsWith("VIR SALAIRES")) {
      return book.line("421", "", p.label(), amount);
    } else if (p.label().startsWith("FRAIS")) {
      return book.line("627", "", p.label(), amount);
    }
    String grant =
        network.funding().receipts().stream()
            .filter(r -> r.on().equals(p.on()) && p.label().startsWith(r.bank()))
            .map(Receipt::grant)
            .findFirst()
            .orElseThrow();
    String account = Map.of("BEFFROI-22", "487", "CAF-2021", "467").getOrDefault(grant, "441");
    return book.line(account, LedgerGrants.third(grant), p.label(), amount);
  }
}
