package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.ledger.BankFiles;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bank pays of the committed network's grants, by the generator's own list of receipts.
 */
public final class ExpectedBank {

  /** A payment of a grant as the bank shows it; paid back to the funder if negative. */
  public record Payment(LocalDate on, String grant, BigDecimal amount) {}

  private ExpectedBank() {}

  /** What the account holds on a day; null where nobody sends its statements. */
  static @Nullable BigDecimal balance(SampleData data, LocalDate day) {
    return data.banked()
        ? new BankFiles(Path.of("."), data.network().funding(), true, data.ledger().payments())
            .balance(day)
        : null;
  }

  /** The payments of a grant as its page shows them. */
  static ExpectedTable matched(SampleData data, String grant, LocalDate last) {
    ExpectedTable table =
        ExpectedTable.of("bank-matched", "booked_on", "amount", "paid_on", "matched");
    for (Payment p : data.banked() ? payments(data, last) : List.<Payment>of()) {
      if (p.grant().equals(grant)) {
        Receipt typed =
            data.network().funding().receipts().stream()
                .filter(r -> r.grant().equals(grant) && r.on().equals(p.on()))
                .findFirst()
                .orElseThrow();
        table.row(p.on(), p.amount(), typed.on(), p.amount());
      }
    }
    return table.about(grant);
  }

  /** Receipts that the workbook has with another amount than the bank, by its own words. */
  static List<Receipt> mistyped(SampleData data, LocalDate last) {
    return data.banked()
        ? data.network().funding().receipts().stream()
            .filter(r -> r.bank().equals(BankFiles.MISTYPED) && !r.on().isAfter(last))
            .toList()
        : List.of();
  }

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
