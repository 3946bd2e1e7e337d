package bilan.pipelines.profile;

import bilan.pipelines.Rejection;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A sale's moment, amounts that follow from others, and cancelled lines. */
final class SalesFinisher implements Finisher {

  private final boolean priced;

  SalesFinisher(TablePlan plan) {
    priced = plan.column("amount_incl_tax") == null && plan.column("amount_excl_tax") == null;
  }

  @Override
  public void finish(Draft draft) {
    if ("cancelled".equals(draft.text("status"))) {
      draft.leaveOut();
      return;
    }
    moment(draft);
    amounts(draft);
    String channel = draft.text("channel");
    if (draft.text("place") == null && ("till".equals(channel) || "ticketing".equals(channel))) {
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

  private static void moment(Draft draft) {
    Object at = draft.get("sold_at");
    if (at instanceof LocalTime time) {
      draft.set("sold_at", draft.get("sold_on") instanceof LocalDate day ? day.atTime(time) : null);
    } else if (at instanceof LocalDateTime moment
        && draft.get("sold_on") == null
        && !draft.hasFault("sold_on")) {
      draft.set("sold_on", moment.toLocalDate());
    }
  }

  private void amounts(Draft draft) {
    BigDecimal price = draft.number("unit_price_incl_tax");
    BigDecimal quantity = draft.number("quantity");
    if (priced && price != null && quantity != null) {
      BigDecimal discount = draft.number("discount");
      BigDecimal amount = price.multiply(quantity);
      draft.set("amount_incl_tax", discount == null ? amount : amount.subtract(discount.abs()));
    }
    BigDecimal excl = draft.number("amount_excl_tax");
    BigDecimal tax = draft.number("tax");
    if (draft.number("amount_incl_tax") == null
        && !draft.hasFault("amount_incl_tax")
        && excl != null
        && tax != null) {
      draft.set("amount_incl_tax", excl.add(tax));
    }
  }
}
