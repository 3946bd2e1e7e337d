package bilan.pipelines.row;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A sale's moment, amounts that follow from others, and cancelled lines. */
final class SalesFinisher implements Finisher {

  private final boolean priced;
  private final boolean discounted;
  private final int status;
  private final int soldOn;
  private final int soldAt;
  private final int incl;
  private final int excl;
  private final int tax;
  private final int channel;
  private final int place;

  /**
   * @param discounted whether the amounts are before the discount
   */
  SalesFinisher(TablePlan plan, boolean discounted) {
    this.discounted = discounted;
    DatasetTable table = plan.table();
    priced = plan.column("amount_incl_tax") == null && plan.column("amount_excl_tax") == null;
    status = table.indexOf("status");
    soldOn = table.indexOf("sold_on");
    soldAt = table.indexOf("sold_at");
    incl = table.indexOf("amount_incl_tax");
    excl = table.indexOf("amount_excl_tax");
    tax = table.indexOf("tax");
    channel = table.indexOf("channel");
    place = table.indexOf("place");
  }

  @Override
  public void finish(Draft draft) {
    @Nullable Object[] values = draft.values();
    if ("cancelled".equals(values[status])) {
      draft.leaveOut();
      return;
    }
    moment(draft, values);
    if (priced) {
      price(draft);
    } else if (discounted) {
      discount(draft);
    }
    if (values[incl] == null
        && values[excl] instanceof BigDecimal without
        && values[tax] instanceof BigDecimal added
        && !draft.hasFault("amount_incl_tax")) {
      values[incl] = without.add(added);
    }
    if (values[place] == null
        && ("till".equals(values[channel]) || "ticketing".equals(values[channel]))) {
      draft.fault(
          new Rejection.Fault(
              "CELL-01",
              "place",
              null,
              null,
              null,
              Message.of("profile.missing_place"),
              Message.of("profile.missing.cause"),
              Message.of("profile.missing_place.cure")));
    }
  }

  private void moment(Draft draft, @Nullable Object[] values) {
    Object at = values[soldAt];
    if (at instanceof LocalTime time) {
      values[soldAt] = values[soldOn] instanceof LocalDate day ? day.atTime(time) : null;
    } else if (at instanceof LocalDateTime moment
        && values[soldOn] == null
        && !draft.hasFault("sold_on")) {
      values[soldOn] = moment.toLocalDate();
    }
  }

  /** What was paid; a discount above the price makes it free. */
  private static void discount(Draft draft) {
    BigDecimal amount = draft.number("amount_incl_tax");
    BigDecimal discount = draft.number("discount");
    if (amount != null && discount != null) {
      BigDecimal paid = amount.abs().subtract(discount.abs()).max(BigDecimal.ZERO);
      draft.set("amount_incl_tax", amount.signum() < 0 ? paid.negate() : paid);
    }
  }

  private static void price(Draft draft) {
    BigDecimal price = draft.number("unit_price_incl_tax");
    BigDecimal quantity = draft.number("quantity");
    if (price != null && quantity != null) {
      BigDecimal discount = draft.number("discount");
      BigDecimal amount = price.multiply(quantity);
      draft.set("amount_incl_tax", discount == null ? amount : amount.subtract(discount.abs()));
    }
  }
}
