package bilan.sample.ledger;

import bilan.sample.network.InventedNetwork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What each grant earns in a year, and what of it is to come or came before. */
final class LedgerGrants {

  /** What was paid of the adviser for years that had not begun when this one did. */
  static final BigDecimal ADVISER_AHEAD = new BigDecimal("10342.47");

  private static final BigDecimal ADVISER = new BigDecimal("25000.00");
  private static final BigDecimal DEPARTMENT = new BigDecimal("7320.55");

  private final InventedNetwork network;
  private final LedgerBook book;

  LedgerGrants(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  void write() {
    BigDecimal region = book.total("7412");
    BigDecimal ahead =
        LedgerOpening.received(network, "HDF-TL").subtract(LedgerOpening.moved(network, "7412"));
    granted(
        "7411",
        "ANCT-FDT",
        "Subvention ANCT",
        LocalDate.of(LedgerMaker.YEAR, 4, 30),
        book.total("7411"));
    closed("7412", "HDF-TL", "Subvention Région", region, ahead);
    granted("7413", "FEDER-NUM", "Subvention FEDER", LedgerMaker.LAST, book.total("7413"));
    BigDecimal city =
        network.funding().grants().stream()
            .filter(g -> g.code().equals("MEL-2022"))
            .map(g -> Objects.requireNonNull(g.awarded()))
            .findFirst()
            .orElseThrow();
    granted(
        "7415", "MEL-2022", "Subvention métropole", LocalDate.of(LedgerMaker.YEAR, 4, 29), city);
    closed("7415", "CNFS-01", "Subvention conseiller", ADVISER, ADVISER_AHEAD);
    granted("7415", "NORD-2022", "Subvention département", LedgerMaker.LAST, DEPARTMENT);
    BigDecimal jobs = book.total("7415").subtract(city).subtract(ADVISER).subtract(DEPARTMENT);
    book.paid(
        LocalDate.of(LedgerMaker.YEAR, 10, 14),
        jobs,
        "VIR ASP CONTRATS AIDES",
        book.line("7415", "", "Aide aux contrats", jobs.negate()));
    BigDecimal foundation = book.total("7551");
    book.add(
        "OD",
        LedgerMaker.LAST,
        "OD-FONDATION",
        book.line("487", "FONDATION", "Contribution de l'exercice", foundation),
        book.line("7551", "", "Contribution de la fondation", foundation.negate()));
  }

  private void granted(
      String account, String grant, String label, LocalDate on, BigDecimal amount) {
    String third = LedgerKeys.third(grant);
    book.add(
        "OD",
        on,
        "OD-" + third,
        book.line("441", third, label, amount),
        book.line(account, "", label, amount.negate()));
  }

  /** What came in the years before is taken first. */
  private void closed(
      String account, String grant, String label, BigDecimal amount, BigDecimal ahead) {
    String third = LedgerKeys.third(grant);
    book.add(
        "OD",
        LedgerMaker.LAST,
        "OD-" + third,
        book.line("487", third, label + ", reçue d'avance", ahead),
        book.line("441", third, label + ", à recevoir", amount.subtract(ahead)),
        book.line(account, "", label, amount.negate()));
  }
}
