package bilan.sample.ledger;

import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The first entry of a year: what each account of the balance sheet held when it began. */
final class LedgerOpening {

  /** What the CAF had paid of a grant that it cancelled. */
  private static final BigDecimal REPAID = new BigDecimal("2500.00");

  private final InventedNetwork network;
  private final LedgerBook book;

  LedgerOpening(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  /** Writes the entry of the first day. */
  void write(BigDecimal bank) {
    List<Line> lines = new ArrayList<>();
    open(lines, LedgerBook.BANK, "", bank);
    open(lines, "215", "", new BigDecimal("41000.00"));
    open(lines, "281", "", moved(network, "6811").negate());
    open(lines, "131", "", new BigDecimal("-28750.40"));
    open(lines, "139", "", moved(network, "777"));
    open(lines, "164", "", new BigDecimal("-12000.00"));
    open(lines, "194", "", moved(network, "789").subtract(moved(network, "689")));
    BigDecimal erdf =
        network.funding().years().stream()
            .filter(y -> y.grant().equals("FEDER-NUM") && y.year() < LedgerMaker.YEAR)
            .map(GrantYear::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    open(lines, "441", "FEDER", erdf.subtract(received(network, "FEDER-NUM")));
    open(lines, "487", "REGION", moved(network, "7412").subtract(received(network, "HDF-TL")));
    open(lines, "487", "CONSEILLER", LedgerGrants.ADVISER_AHEAD.negate());
    open(lines, "467", "ALLOCATIONS", REPAID.negate());
    BigDecimal rest =
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
    open(lines, "110", "", rest);
    book.enter(new Entry("AN", LedgerMaker.FIRST, "AN-2022", lines));
  }

  private void open(List<Line> lines, String account, String aux, BigDecimal amount) {
    lines.add(book.line(account, aux, "À nouveau", amount));
  }

  /** What the income statements of the years before have of an account. */
  static BigDecimal moved(InventedNetwork network, String account) {
    return network.accounts().stream()
        .filter(a -> a.year() < LedgerMaker.YEAR && a.account().equals(account))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a grant had paid before the year. */
  static BigDecimal received(InventedNetwork network, String grant) {
    return network.funding().receipts().stream()
        .filter(r -> r.grant().equals(grant) && r.on().getYear() < LedgerMaker.YEAR)
        .map(Receipt::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
