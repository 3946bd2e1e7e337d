package bilan.sample.ledger;

import bilan.sample.french.CodeWords;
import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What each grant earns in a year, and what of it is to come or came before, with the first entry
 * of the year, which tells what was open.
 */
final class LedgerGrants {

  /** What the CAF had paid of a grant that it cancelled. */
  private static final BigDecimal REPAID = new BigDecimal("2500.00");

  /** What the city gives for equipment. */
  private static final BigDecimal EQUIPMENT = new BigDecimal("28750.40");

  private final InventedNetwork network;
  private final LedgerBook book;
  private final List<BookedGrant> booked;

  LedgerGrants(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
    this.booked =
        InventedFacts.of(BookedGrant.class).stream()
            .filter(grant -> grant.fromSeptember() == book.isFromSeptember())
            .toList();
  }

  /**
   * A grant as the accountant books it in the year of a ledger: the income that is of the year, and
   * of all years before.
   *
   * @param fromSeptember whether it is booked so in a year that begins in September
   * @param on the day of the entry
   */
  private record BookedGrant(
      boolean fromSeptember,
      String code,
      String account,
      String label,
      MonthDay on,
      BigDecimal before,
      BigDecimal amount) {}

  /**
   * The third party of a grant in the accounts of what it owes, or has paid ahead; none of a grant
   * without a key.
   */
  static String third(String grant) {
    return CodeWords.of("third").getOrDefault(grant, "");
  }

  /** The first entry of a year: what each account of the balance sheet held when it began. */
  void open(BigDecimal bank) {
    List<Line> lines = new ArrayList<>();
    open(lines, LedgerBook.BANK, "", bank);
    open(lines, "215", "", new BigDecimal("41000.00"));
    open(lines, "281", "", moved("6811").negate());
    open(lines, "131", "", EQUIPMENT.negate());
    open(lines, "139", "", moved("777"));
    open(lines, "164", "", new BigDecimal("-12000.00"));
    open(lines, "194", "", moved("789").subtract(moved("689")));
    open(
        lines,
        "441",
        "",
        EQUIPMENT.subtract(received("LILLE-TRAVAUX", on -> on.isBefore(book.first()))));
    for (BookedGrant grant : booked) {
      open(lines, "441", third(grant.code()), open(grant).max(BigDecimal.ZERO));
    }
    for (BookedGrant grant : booked) {
      open(lines, "487", third(grant.code()), open(grant).min(BigDecimal.ZERO));
    }
    open(lines, "467", "ALLOCATIONS", REPAID.negate());
    BigDecimal rest =
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
    open(lines, "110", "", rest);
    book.enter(new Entry("AN", book.first(), "AN-" + book.year(), lines));
  }

  /** What of the years before is to come; negative if more came. */
  private BigDecimal open(BookedGrant grant) {
    return grant.before().subtract(received(grant.code(), on -> on.isBefore(book.first())));
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

  void write() {
    BigDecimal jobs = book.total("7415");
    for (BookedGrant grant : booked) {
      earned(grant);
      jobs = grant.account().equals("7415") ? jobs.subtract(grant.amount()) : jobs;
    }
    book.paid(
        book.on(10, 14),
        jobs,
        "VIR ASP CONTRATS AIDES",
        book.line("7415", "", "Aide aux contrats", jobs.negate()));
    BigDecimal foundation = book.total("7551");
    book.add(
        "OD",
        book.last(),
        "OD-FONDATION",
        book.line("487", "FONDATION", "Contribution de l'exercice", foundation),
        book.line("7551", "", "Contribution de la fondation", foundation.negate()));
  }

  /** What came in the years before is taken first; what comes ahead of its year is deferred. */
  private void earned(BookedGrant grant) {
    String third = third(grant.code());
    String piece = "OD-" + (third.isEmpty() ? grant.code() : third);
    BigDecimal open =
        grant.before().subtract(received(grant.code(), on -> on.isBefore(book.first())));
    BigDecimal ahead = open.negate().max(BigDecimal.ZERO).min(grant.amount());
    BigDecimal due = grant.amount().subtract(ahead);
    boolean mixed = ahead.signum() > 0;
    book.add(
        "OD",
        book.on(grant.on().getMonthValue(), grant.on().getDayOfMonth()),
        piece,
        book.line("487", third, grant.label() + ", reçue d'avance", ahead),
        book.line("441", third, grant.label() + (mixed ? ", à recevoir" : ""), due),
        book.line(grant.account(), "", grant.label(), grant.amount().negate()));
    BigDecimal beyond =
        received(grant.code(), book::has).subtract(due).subtract(open.max(BigDecimal.ZERO));
    BigDecimal deferred = beyond.max(BigDecimal.ZERO);
    String label = grant.label() + ", d'avance";
    book.add(
        "OD",
        book.last(),
        piece,
        book.line("441", third, label, deferred),
        book.line("487", third, label, deferred.negate()));
  }

  private BigDecimal received(String grant, Predicate<LocalDate> when) {
    return network.funding().receipts().stream()
        .filter(r -> r.grant().equals(grant) && when.test(r.on()))
        .map(Receipt::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
