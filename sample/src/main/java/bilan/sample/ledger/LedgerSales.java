package bilan.sample.ledger;

import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * What was sold in a year: each month in its accounts, in the till, at the bank and with its tax.
 */
final class LedgerSales {

  /** What the bank's statement already shows of cards each month. */
  private static final BigDecimal CARDS = new BigDecimal("1840.25");

  private static final List<Banked> BANKED =
      List.of(
          new Banked("ticketing", "7083", "VIR BILLETTERIE"),
          new Banked("membership", "756", "REMISE COTISATIONS"),
          new Banked("donation", "7541", "REMISE DONS"));

  private static final List<Invoiced> INVOICED =
      List.of(
          new Invoiced("service", "7061", "PRESTATIONS"),
          new Invoiced("training", "7062", "FORMATIONS"));

  private final InventedNetwork network;
  private final LedgerBook book;

  LedgerSales(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  /**
   * A channel whose money is at the bank at the end of the month, and how the statement names it.
   */
  private record Banked(String channel, String account, String text) {}

  /**
   * A channel whose invoices are paid in the month that follows, and the account of its clients.
   */
  private record Invoiced(String channel, String account, String clients) {}

  /** Writes what was sold each month, and the tax that is paid after each quarter. */
  void write() {
    BigDecimal tax = BigDecimal.ZERO;
    int m = 0;
    for (YearMonth month : book.months()) {
      m++;
      LocalDate last = month.atEndOfMonth();
      tax = tax.add(till(month));
      for (Banked channel : BANKED) {
        tax = tax.add(taken(month, channel));
      }
      for (Invoiced channel : INVOICED) {
        tax = tax.add(invoiced(month, channel));
      }
      if (m % 3 == 0 && m < 12 && tax.signum() != 0) {
        LocalDate on = last.plusDays(24);
        book.paid(
            on, tax.negate(), "PRLV DGFIP TVA", book.line("44571", "", "TVA du trimestre", tax));
        tax = BigDecimal.ZERO;
      }
    }
  }

  /** The till of a month: what is not paid by card is taken to the bank at its end. */
  private BigDecimal till(YearMonth month) {
    Takings sold = sold(month, "till");
    BigDecimal cards = CARDS.min(sold.incl());
    String label = "Recettes du café " + LedgerBook.of(month);
    LocalDate on = month.atEndOfMonth();
    book.add(
        "VT",
        on,
        "CAISSE-" + month,
        book.line("5112", "", label, cards),
        book.line("530", "", label, sold.incl().subtract(cards)),
        book.line("7071", "", label, sold.excl().negate()),
        book.line("44571", "", label, sold.tax().negate()));
    BigDecimal cash = sold.incl().subtract(cards);
    book.paid(
        on,
        cash,
        "VERSEMENT ESPECES " + LedgerBook.of(month),
        book.line("530", "", label, cash.negate()));
    return sold.tax();
  }

  private BigDecimal taken(YearMonth month, Banked banked) {
    Takings sold = sold(month, banked.channel());
    String label = book.name(banked.account()) + " " + LedgerBook.of(month);
    book.paid(
        month.atEndOfMonth(),
        sold.incl(),
        banked.text() + " " + LedgerBook.of(month),
        book.line(banked.account(), "", label, sold.excl().negate()),
        book.line("44571", "", label, sold.tax().negate()));
    return sold.tax();
  }

  private BigDecimal invoiced(YearMonth month, Invoiced invoiced) {
    Takings sold = sold(month, invoiced.channel());
    String label = book.name(invoiced.account()) + " " + LedgerBook.of(month);
    book.add(
        "VT",
        month.atEndOfMonth(),
        invoiced.clients() + "-" + month,
        book.line("411", invoiced.clients(), label, sold.incl()),
        book.line(invoiced.account(), "", label, sold.excl().negate()),
        book.line("44571", "", label, sold.tax().negate()));
    if (month.atEndOfMonth().isBefore(book.last())) {
      book.paid(
          month.plusMonths(1).atDay(20),
          sold.incl(),
          "VIR CLIENTS " + invoiced.clients() + " " + LedgerBook.of(month),
          book.line("411", invoiced.clients(), label, sold.incl().negate()));
    }
    return sold.tax();
  }

  /** What a month's sales come to. */
  private record Takings(BigDecimal incl, BigDecimal excl) {

    BigDecimal tax() {
      return incl.subtract(excl);
    }
  }

  private Takings sold(YearMonth month, String channel) {
    return new Takings(sold(month, channel, Sale::inclTax), sold(month, channel, Sale::exclTax));
  }

  /** The months add up to the year, cent by cent. */
  private BigDecimal sold(YearMonth month, String channel, Function<Sale, BigDecimal> amount) {
    return upTo(month, channel, amount).subtract(upTo(month.minusMonths(1), channel, amount));
  }

  private BigDecimal upTo(YearMonth month, String channel, Function<Sale, BigDecimal> amount) {
    return network.sales().stream()
        .filter(s -> s.channel().equals(channel) && !s.cancelled() && book.has(s.date()))
        .filter(s -> !YearMonth.from(s.date()).isAfter(month))
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
