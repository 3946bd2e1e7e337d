package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.CurrencyColumn;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.Currency;
import bilan.pipelines.value.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a row whose column of currencies names another than the euro, unless its amount says
 * euros itself.
 */
final class CurrencyFinisher implements Finisher {

  private final ColumnHead currency;
  private final ColumnHead amount;
  private final Field field;

  private CurrencyFinisher(ColumnHead currency, ColumnHead amount, Field field) {
    this.currency = currency;
    this.amount = amount;
    this.field = field;
  }

  /** Null for a table without such a column, or without amounts. */
  static @Nullable Finisher of(TablePlan plan) {
    List<ColumnHead> named = plan.signs().stream().filter(CurrencyColumn::is).toList();
    for (TablePlan.Column column : named.isEmpty() ? List.<TablePlan.Column>of() : plan.all()) {
      if (!plan.table().is(Trait.BANK)
          && column.target() instanceof Target.ToField to
          && to.field().type() == FieldType.AMOUNT) {
        return new CurrencyFinisher(named.get(0), column.head(), to.field());
      }
    }
    return null;
  }

  @Override
  public void finish(Draft draft) {
    String code = CellReaders.text(draft.row().cell(currency.column()));
    SheetCell cell = draft.row().cell(amount.column());
    String written = cell.text();
    if (code != null && written != null && Currency.isForeign(code) && !Currency.isEuro(written)) {
      Fault fault = Currency.foreign(written.strip() + " " + code);
      draft.fault(RowTyper.fault(fault, field, amount, draft.row()));
    }
  }
}
