package bilan.pipelines.row;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Codes of grants that have none, the side of an account, one's own part of a shared grant. */
final class FundingFinisher implements Finisher {

  private final DatasetTable table;
  private final TablePlan plan;
  private final Notices notices;
  private final AccountBalance balance;

  FundingFinisher(TablePlan plan, Notices notices) {
    this.table = plan.table();
    this.plan = plan;
    this.notices = notices;
    this.balance = new AccountBalance(plan);
  }

  @Override
  public void finish(Draft draft) {
    if (table.is(Trait.GRANTS)) {
      code(draft, GrantYear.of(plan, draft.row()));
      amount(draft);
    }
    if (table.is(Trait.ACCOUNTS) || table.is(Trait.BUDGET)) {
      draft.setIfAbsent("side", side(draft.text("account")));
    }
    if (table.is(Trait.ACCOUNTS)) {
      balance.sign(draft);
    }
    if (table.is(Trait.PUBLISHED)) {
      own(draft);
    }
  }

  /** Whether rows of a table are completed by it. */
  static boolean completes(DatasetTable table) {
    return table.is(Trait.GRANTS)
        || table.is(Trait.ACCOUNTS)
        || table.is(Trait.BUDGET)
        || table.is(Trait.PUBLISHED);
  }

  /** What is requested or refused was never awarded; everything else was. */
  private void amount(Draft draft) {
    waiting(draft);
    String status = draft.text("status");
    boolean asked = "requested".equals(status) || "refused".equals(status);
    String needed = asked ? "amount_requested" : "amount_awarded";
    String other = asked ? "amount_awarded" : "amount_requested";
    Field field = plan.field(needed);
    if (field != null
        && draft.get(needed) == null
        && draft.get(other) != null
        && !draft.hasFault(needed)) {
      draft.fault(missing(field, draft.row()));
    }
  }

  /**
   * Where a column says what was asked and another what was granted, and none the status, a blank
   * grant has had no answer.
   */
  private void waiting(Draft draft) {
    TablePlan.Column awarded = plan.column("amount_awarded");
    boolean unsaid = !plan.says("status") && !plan.sections().give("status");
    if (awarded != null
        && unsaid
        && draft.get("amount_requested") != null
        && draft.get("amount_awarded") == null
        && !draft.hasFault("amount_awarded")) {
      draft.set("status", "requested");
      notices.count(
          "FUND-35",
          "profile.no_answer",
          awarded.head().text(),
          plan.where(awarded.head().column(), draft.row()),
          null,
          Message.of("profile.no_answer.cure"));
    }
  }

  private Rejection.Fault missing(Field field, Row row) {
    TablePlan.Column column = plan.column(field.name());
    TablePlan.Column status = plan.column("status");
    return new Rejection.Fault(
        "CELL-01",
        field.name(),
        column == null ? null : column.head().text(),
        column == null ? null : Address.cell(column.head().column(), row),
        null,
        Message.of("profile.missing", Labels.of(field)),
        Message.of(status == null ? "profile.no_status.cause" : "profile.amount_by_status.cause"),
        Message.of("profile.amount_by_status.cure", Labels.of(field)));
  }

  /**
   * A provisional code tells the grant by its funder, its reference or purpose, and its date.
   *
   * @param year of the grant, which stands for the date where there is none; null if nothing tells
   */
  static void code(Draft draft, @Nullable Integer year) {
    if (draft.text("grant") != null) {
      draft.set("provisional", false);
      return;
    }
    String funder = draft.text("funder");
    String about =
        draft.text("reference") != null
            ? draft.text("reference")
            : draft.text("purpose") != null ? draft.text("purpose") : draft.text("programme");
    LocalDate date =
        draft.get("decision_date") instanceof LocalDate decided
            ? decided
            : draft.get("start_on") instanceof LocalDate start ? start : null;
    Object when = date == null ? year : date;
    if (funder != null && (about != null || when != null)) {
      draft.set(
          "grant",
          slug(funder)
              + (about == null ? "" : "/" + slug(about))
              + (when == null ? "" : "/" + when));
      draft.set("provisional", true);
    }
  }

  private static String slug(String text) {
    String words = Headers.normalise(text).replaceAll("[^a-z0-9]+", "-");
    return words.length() > 40 ? words.substring(0, 40) : words;
  }

  /** Classes 6 and 86 are costs, 7 and 87 income. */
  static @Nullable String side(@Nullable String account) {
    if (account == null) {
      return null;
    }
    if (account.startsWith("6") || account.startsWith("86")) {
      return "cost";
    }
    return account.startsWith("7") || account.startsWith("87") ? "income" : null;
  }

  private void own(Draft draft) {
    percentage(draft);
    BigDecimal amount = draft.number("amount_awarded");
    BigDecimal share = draft.number("share");
    if (amount != null) {
      draft.set("own_amount", share == null ? amount : amount.multiply(share));
    }
  }

  /** The format wants a fraction: 80 is read as 80 %, and said. */
  private void percentage(Draft draft) {
    TablePlan.Column column = plan.column("share");
    String text =
        column == null ? null : CellReaders.text(draft.row().cell(column.head().column()));
    if (column != null
        && text != null
        && text.length() <= 6
        && text.chars().allMatch(Character::isDigit)
        && Integer.parseInt(text) > 1) {
      String where = plan.where(column.head().column(), draft.row());
      notices.count(
          "FUND-05",
          "profile.share_percent",
          column.head().text(),
          where,
          text,
          Message.of("profile.share_percent.cure"));
    }
  }
}
