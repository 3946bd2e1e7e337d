package bilan.sample.ledger;

import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The first entry of a year: what each account of the balance sheet held when it began. */
final class LedgerOpening {

  /** What the CAF had paid of a grant that it cancelled. */
  private static final BigDecimal REPAID = new BigDecimal("2500.00");

  /** What the city gives for equipment. */
  private static final BigDecimal EQUIPMENT = new BigDecimal("28750.40");

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
    open(lines, "281", "", moved("6811").negate());
    open(lines, "131", "", EQUIPMENT.negate());
    open(lines, "139", "", moved("777"));
    open(lines, "164", "", new BigDecimal("-12000.00"));
    open(lines, "194", "", moved("789").subtract(moved("689")));
    open(lines, "441", "", EQUIPMENT.subtract(received("LILLE-TRAVAUX")));
    for (BookedGrant grant : BookedGrant.of(book)) {
      open(lines, "441", LedgerKeys.third(grant.code()), open(grant).max(BigDecimal.ZERO));
    }
    for (BookedGrant grant : BookedGrant.of(book)) {
      open(lines, "487", LedgerKeys.third(grant.code()), open(grant).min(BigDecimal.ZERO));
    }
    open(lines, "467", "ALLOCATIONS", REPAID.negate());
    BigDecimal rest =
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
    open(lines, "110", "", rest);
    book.enter(new Entry("AN", book.first(), "AN-" + book.year(), lines));
  }

  /** What of the years before is to come; negative if more came. */
  private BigDecimal open(BookedGrant grant) {
    return grant.before().subtract(received(grant.code()));
  }

  private void open(List<Line> lines, String account, String aux, BigDecimal amount) {
    if (amount.signum() != 0) {
      lines.add(book.line(account, aux, "À nouveau", amount));
    }
  }

  /** What the income statements of the years before have of an account. */
  private BigDecimal moved(String account) {
    return network.accounts().stream()
        .filter(a -> a.year() < book.year() && a.account().equals(account))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a grant had paid before the year. */
  private BigDecimal received(String grant) {
    return network.funding().receipts().stream()
        .filter(r -> r.grant().equals(grant) && r.on().isBefore(book.first()))
        .map(Receipt::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
