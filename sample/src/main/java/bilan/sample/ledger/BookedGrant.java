package bilan.sample.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A grant as the accountant books it in the year of a ledger: the income that is of the year, and
 * of all years before.
 *
 * @param on the day of the entry
 */
record BookedGrant(
    String code, String account, String label, LocalDate on, BigDecimal before, BigDecimal amount) {

  /** The grants of the year, in the order of their entries. */
  static List<BookedGrant> of(LedgerBook book) {
    LocalDate last = book.last();
    LocalDate april = book.on(4, 30);
    LocalDate decided = book.on(4, 29);
    return book.isFromSeptember()
        ? List.of(
            grant("ANCT-FDT", "7411", "Subvention ANCT", april, "50000.00", "50000.00"),
            grant("HDF-TL", "7412", "Subvention Région", last, "41126.76", "41126.76"),
            grant("FEDER-NUM", "7413", "Subvention FEDER", last, "12000.00", "46000.00"),
            grant("MEL-2021", "7415", "Subvention ateliers", last, "9986.30", "5013.70"),
            grant("MEL-2022", "7415", "Subvention métropole", decided, "0.00", "11983.56"),
            grant("CNFS-01", "7415", "Subvention conseiller", last, "6301.37", "25000.00"),
            grant("NORD-2022", "7415", "Subvention département", last, "0.00", "4646.58"))
        : List.of(
            grant("ANCT-FDT", "7411", "Subvention ANCT", april, "100000.00", "50000.00"),
            grant("HDF-TL", "7412", "Subvention Région", last, "51758.24", "44241.76"),
            grant("FEDER-NUM", "7413", "Subvention FEDER", last, "58000.00", "62000.00"),
            grant("MEL-2022", "7415", "Subvention métropole", decided, "0.00", "18000.00"),
            grant("CNFS-01", "7415", "Subvention conseiller", last, "14657.53", "25000.00"),
            grant("NORD-2022", "7415", "Subvention département", last, "0.00", "7320.55"));
  }

  private static BookedGrant grant(
      String code, String account, String label, LocalDate on, String before, String amount) {
    return new BookedGrant(
        code, account, label, on, new BigDecimal(before), new BigDecimal(amount));
  }
}
