package bilan.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the bank pays of the committed network's grants, by the generator's own list of receipts.
 */
public final class ExpectedBank {

  /** A payment of a grant as the bank shows it; paid back to the funder if negative. */
  public record Payment(LocalDate on, String grant, BigDecimal amount) {}

  private ExpectedBank() {}

  /** The payments up to a day, in any order. */
  public static List<Payment> payments(SampleData data, LocalDate last) {
    return data.network().funding().receipts().stream()
        .filter(r -> !r.on().isAfter(last))
        .map(
            r ->
                new Payment(
                    r.on(),
                    r.grant(),
                    r.bank().equals(BankFiles.MISTYPED)
                        ? r.amount().subtract(BankFiles.LESS)
                        : r.amount()))
        .toList();
  }
}
