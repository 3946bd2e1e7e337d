package bilan.pipelines.row;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign of an account's balance, where its debit and its credit stand beside it: whatever the
 * sign it was printed with, costs are what was debited and income what was credited.
 */
final class AccountBalance {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Set<String> DEBIT =
      Set.of("debit", "debits", "total debit", "mouvements debit", "mouvement debit");
  private static final Set<String> CREDIT =
      Set.of("credit", "credits", "total credit", "mouvements credit", "mouvement credit");

  private final @Nullable ColumnHead debit;
  private final @Nullable ColumnHead credit;

  AccountBalance(TablePlan plan) {
    this.debit = only(plan, DEBIT);
    this.credit = only(plan, CREDIT);
  }

  private static @Nullable ColumnHead only(TablePlan plan, Set<String> names) {
    var all =
        plan.mapping().ignored().stream()
            .filter(c -> c.names().stream().anyMatch(names::contains))
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  void sign(Draft draft) {
    BigDecimal amount = draft.number("amount");
    String side = draft.text("side");
    if (debit == null || credit == null || amount == null || side == null) {
      return;
    }
    BigDecimal cost = value(draft.row(), debit).subtract(value(draft.row(), credit));
    if (cost.abs().subtract(amount.abs()).abs().compareTo(CENT) <= 0) {
      draft.set(
          "amount",
          side.equals("income")
              ? amount.abs().multiply(sign(cost.negate()))
              : amount.abs().multiply(sign(cost)));
    }
  }

  private static BigDecimal sign(BigDecimal number) {
    return BigDecimal.valueOf(number.signum());
  }

  private static BigDecimal value(Row row, ColumnHead column) {
    BigDecimal value = Amounts.parse(row.cell(column.column()), DecimalMark.UNKNOWN).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
