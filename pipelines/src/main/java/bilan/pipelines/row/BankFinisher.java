package bilan.pipelines.row;

import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.BankAccounts;
import bilan.pipelines.value.Currency;
import bilan.pipelines.value.DecimalMark;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bank account: its amount from a debit and a credit, the balances that the rows
 * above the table declare, and its number among the lines of the same day and amount, by which the
 * same line of another statement is known.
 */
final class BankFinisher implements Finisher {

  private static final String OPENING = "opening_balance";
  private static final String CLOSING = "closing_balance";

  /** Words of a balance before the first line; any other balance is that after the last one. */
  private static final List<String> BEFORE =
      List.of("debut", "initial", "precedent", "ancien", "ouverture", "depart", "opening");

  /** Texts in which a bank writes the account of somebody. */
  private static final List<String> TEXTS = List.of("label", "reference", "counterparty");

  private final Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
  private final Map<String, BigDecimal> declared = new HashMap<>();

  BankFinisher(TablePlan plan) {
    DecimalMark mark =
        Stream.of("amount", "credit", "debit")
            .map(plan::column)
            .filter(column -> column != null)
            .map(column -> column.reading().mark())
            .findFirst()
            .orElse(DecimalMark.COMMA);
    new TreeMap<>(plan.area().facts()).forEach((words, value) -> balance(words, value, mark));
  }

  /** {@code Solde au 31/12/2022 : 1 234,56 €}. */
  private void balance(String words, String value, DecimalMark mark) {
    List<String> all = Arrays.asList(words.split(" ", -1));
    if (all.contains("solde") || all.contains("balance")) {
      BigDecimal number = Amounts.parse(value, mark).value();
      if (number != null) {
        declared.putIfAbsent(BEFORE.stream().anyMatch(all::contains) ? OPENING : CLOSING, number);
      }
    }
  }

  @Override
  public void finish(Draft draft) {
    String label = draft.text("label");
    boolean balance = label != null && FileLexicon.SHIPPED.isBalance(label);
    if (balance || "pending".equals(draft.text("status"))) {
      draft.leaveOut();
      return;
    }
    declared.forEach(draft::setIfAbsent);
    amount(draft);
    currency(draft);
    for (String field : TEXTS) {
      String text = draft.text(field);
      if (text != null) {
        draft.set(field, BankAccounts.masked(text));
      }
    }
    BigDecimal amount = draft.number("amount");
    if (amount != null && draft.get("booked_on") != null) {
      List<@Nullable Object> alike =
          Arrays.asList(draft.get("account"), draft.get("booked_on"), amount.stripTrailingZeros());
      draft.set("occurrence", seen.merge(alike, 1, Integer::sum));
    }
  }

  /** Banks write what goes out with a sign or without. */
  private static void amount(Draft draft) {
    BigDecimal amount = draft.number("amount");
    BigDecimal debit = draft.number("debit");
    BigDecimal credit = draft.number("credit");
    if (amount == null && (debit != null || credit != null)) {
      BigDecimal in = credit == null ? BigDecimal.ZERO : credit.abs();
      BigDecimal out = debit == null ? BigDecimal.ZERO : debit.abs();
      amount = in.subtract(out);
      draft.set("amount", amount);
    }
    if (amount != null) {
      draft.setIfAbsent(amount.signum() < 0 ? "debit" : "credit", amount.abs());
    }
  }

  private static void currency(Draft draft) {
    String currency = draft.text("currency");
    if (currency != null && !Currency.isEuro(currency)) {
      draft.fault(
          new Rejection.Fault(
              "NUM-03",
              "amount",
              null,
              null,
              currency,
              Message.of("profile.bank_currency", currency),
              Message.of("profile.bank_currency.cause"),
              Message.of("profile.bank_currency.cure")));
    }
  }
}
