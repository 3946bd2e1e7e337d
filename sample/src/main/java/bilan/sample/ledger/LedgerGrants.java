package bilan.sample.ledger;

import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What each grant earns in a year, and what of it is to come or came before. */
final class LedgerGrants {

  private final InventedNetwork network;
  private final LedgerBook book;

  LedgerGrants(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  void write() {
    BigDecimal jobs = book.total("7415");
    for (BookedGrant grant : BookedGrant.of(book)) {
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
    String third = LedgerKeys.third(grant.code());
    String piece = "OD-" + (third.isEmpty() ? grant.code() : third);
    BigDecimal open = grant.before().subtract(received(grant, on -> on.isBefore(book.first())));
    BigDecimal ahead = open.negate().max(BigDecimal.ZERO).min(grant.amount());
    BigDecimal due = grant.amount().subtract(ahead);
    boolean mixed = ahead.signum() > 0;
    book.add(
        "OD",
        grant.on(),
        piece,
        book.line("487", third, grant.label() + ", reçue d'avance", ahead),
        book.line("441", third, grant.label() + (mixed ? ", à recevoir" : ""), due),
        book.line(grant.account(), "", grant.label(), grant.amount().negate()));
    BigDecimal beyond =
        received(grant, book::has).subtract(due).subtract(open.max(BigDecimal.ZERO));
    BigDecimal deferred = beyond.max(BigDecimal.ZERO);
    String label = grant.label() + ", d'avance";
    book.add(
        "OD",
        book.last(),
        piece,
        book.line("441", third, label, deferred),
        book.line("487", third, label, deferred.negate()));
  }

  private BigDecimal received(BookedGrant grant, Predicate<LocalDate> when) {
    return network.funding().receipts().stream()
        .filter(r -> r.grant().equals(grant.code()) && when.test(r.on()))
        .map(Receipt::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
