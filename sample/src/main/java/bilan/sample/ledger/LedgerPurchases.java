package bilan.sample.ledger;

import bilan.sample.french.CodeWords;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Voucher;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was bought in a year: four invoices of each supplier, and the vouchers of grants beside
 * wages.
 */
final class LedgerPurchases {

  private final InventedNetwork network;
  private final LedgerBook book;
  private int invoices;

  LedgerPurchases(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  void write() {
    suppliers();
    vouchers();
  }

  /** Four invoices a year of each account that no voucher stands for; the last is not paid yet. */
  private void suppliers() {
    for (AccountLine account : book.accounts()) {
      String supplier = CodeWords.of("supplier", account.account());
      if (supplier != null) {
        String more =
            account.account().equals("6251")
                ? " - " + LedgerBook.word(Objects.requireNonNull(account.axis()))
                : "";
        quarterly(account.account(), supplier, account.label() + more, account.amount());
      }
    }
    quarterly(
        "6226", "Compta Lys", "Honoraires", book.total("6226").subtract(voucher("6226").amount()));
  }

  private void quarterly(String account, String supplier, String label, BigDecimal year) {
    if (year.signum() == 0) {
      return;
    }
    BigDecimal quarter = year.divide(new BigDecimal(4), 2, RoundingMode.HALF_UP);
    for (int q = 1; q <= 4; q++) {
      BigDecimal amount = q < 4 ? quarter : year.subtract(quarter.multiply(new BigDecimal(3)));
      LocalDate on = book.months().get(3 * q - 1).atDay(15);
      invoices++;
      String piece = "FA-%02d-%03d".formatted(book.year() % 100, invoices);
      book.bought(piece, on, supplier, book.line(account, "", label, amount));
      if (q < 4) {
        book.settled(on.plusDays(27), supplier, piece, amount);
      }
    }
  }

  /** What the vouchers of grants are about beside wages. */
  private void vouchers() {
    Voucher tools = voucher("6063");
    book.bought(
        tools.voucher(),
        tools.invoiced(),
        tools.supplier(),
        book.line("6063", "", tools.label(), tools.amount()));
    book.settled(paidOn(tools), tools.supplier(), tools.voucher(), tools.amount());
    Voucher study = voucher("6226");
    book.bought(
        study.voucher(),
        study.invoiced(),
        study.supplier(),
        book.line("6226", "", study.label(), study.amount()));
    String number = second(study).map(Voucher::voucher).orElse(study.voucher());
    String text = "VIR " + LedgerBook.plain(study.supplier()) + " " + number;
    String piece = second(study).isEmpty() ? LedgerBook.statement(paidOn(study)) : number;
    book.paid(
        paidOn(study),
        study.amount().negate(),
        text,
        piece,
        book.line("401", study.supplier(), "Règlement " + number, study.amount()));
    Voucher rent = voucher("6132");
    BigDecimal half = rent.amount().divide(new BigDecimal(2), 2, RoundingMode.HALF_UP);
    book.bought(
        rent.voucher(),
        rent.invoiced(),
        rent.supplier(),
        book.line("6132", "", "Loyer - part ANCT", half),
        book.line("6132", "", "Loyer - part du café", rent.amount().subtract(half)));
    BigDecimal monthly = new BigDecimal("980.00").multiply(new BigDecimal(12));
    book.settled(paidOn(rent), rent.supplier(), rent.voucher(), rent.amount().subtract(monthly));
  }

  private static LocalDate paidOn(Voucher voucher) {
    return Objects.requireNonNull(voucher.paid());
  }

  /** The first voucher of the year with an account. */
  private Voucher voucher(String account) {
    return vouchers(account).get(0);
  }

  /** The number under which an invoice is given to another grant, too. */
  private Optional<Voucher> second(Voucher invoice) {
    return vouchers(invoice.account()).stream().skip(1).findFirst();
  }

  private List<Voucher> vouchers(String account) {
    return network.funding().evidence().vouchers().stream()
        .filter(v -> v.year() == book.year() && v.account().equals(account))
        .toList();
  }
}
