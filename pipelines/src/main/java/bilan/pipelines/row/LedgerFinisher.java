package bilan.pipelines.row;

import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Debit and credit from an amount and its side, and the fiscal year of an entry. */
final class LedgerFinisher implements Finisher {

  private final TablePlan plan;

  LedgerFinisher(TablePlan plan) {
    this.plan = plan;
  }

  @Override
  public void finish(Draft draft) {
    Row row = draft.row();
    TablePlan.Column amount = plan.input("signed_amount");
    TablePlan.Column side = plan.input("side");
    if (amount != null
        && side != null
        && amount.reader().read(row.cell(amount.head().column())) instanceof BigDecimal value) {
      String written = String.valueOf(CellReaders.text(row.cell(side.head().column())));
      boolean credit = written.equalsIgnoreCase("C") || written.equals("-1");
      draft.set("debit", credit ? BigDecimal.ZERO : value);
      draft.set("credit", credit ? value : BigDecimal.ZERO);
    }
    if (draft.get("entry_date") instanceof LocalDate date) {
      boolean begun = date.getMonthValue() >= plan.firstMonth();
      draft.setIfAbsent("fiscal_year", date.getYear() - (begun ? 0 : 1));
    }
  }
}
