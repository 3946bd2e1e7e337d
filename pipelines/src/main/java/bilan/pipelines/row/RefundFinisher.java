package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.mapping.RowMatch;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import java.math.BigDecimal;
import java.util.List;

/** Refunds that a till writes without a sign: amounts and quantity become negative, prices not. */
final class RefundFinisher implements Finisher {

  private final List<RowMatch> refunds;
  private final List<Field> fields;

  RefundFinisher(TablePlan plan, List<RowMatch> refunds) {
    this.refunds = refunds;
    this.fields = plan.table().fields();
  }

  @Override
  public void finish(Draft draft) {
    if (refunds.stream().anyMatch(r -> r.matches(draft.row()))) {
      for (int i = 0; i < fields.size(); i++) {
        if (isTurned(fields.get(i)) && draft.values()[i] instanceof BigDecimal number) {
          draft.values()[i] = number.abs().negate();
        }
      }
    }
  }

  private static boolean isTurned(Field field) {
    boolean price = field.name().startsWith("unit_price");
    return field.name().equals("quantity") || (field.type() == FieldType.AMOUNT && !price);
  }
}
