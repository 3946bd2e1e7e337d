package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.typing.Draft;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes rows of accounts: their numbers by words, their amounts by two columns of balances. */
final class AccountRows {

  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,8})[ .:-]+(\\D.*)");

  private final Interpretation it;
  private final CellMeanings meanings;

  AccountRows(Interpretation it, CellMeanings meanings) {
    this.it = it;
    this.meanings = meanings;
  }

  void finish(Draft draft) {
    part(draft);
    name(draft);
    balance(draft);
  }

  /** Tells the accounts of lines that have no number; empty if all have one. */
  List<Problem> told(String where) {
    if (!it.virtual().contains(Statement.SIDE)) {
      return List.of();
    }
    Statement statement = new Statement(it.grid(), it.area().head(), it.rows(), meanings);
    int label = it.column("label");
    List<String> told = new ArrayList<>();
    for (Judged row : it.records()) {
      String text = it.grid().text(row.row(), label);
      String side = statement.side(row, label);
      if (side != null && !NUMBERED.matcher(text).matches()) {
        told.add(text + " → " + beginning(Folded.key(text), side));
      }
    }
    return List.of(
        Problem.note(
            "PROF-10", Message.of("profile.accounts_of_words", where, String.join(" ; ", told))));
  }

  /** An account and its label in one cell: {@code 60 Achats}. */
  private static void part(Draft draft) {
    Matcher whole = NUMBERED.matcher(Objects.requireNonNullElse(draft.text("account"), ""));
    if (whole.matches()) {
      draft.set("account", whole.group(1));
      draft.setIfAbsent("label", whole.group(2));
    }
  }

  /** An account that has no number is told by the side and the words of its line. */
  private void name(Draft draft) {
    String label = draft.text("label");
    String side = draft.text("side");
    if (draft.text("account") != null || label == null || side == null) {
      return;
    }
    Matcher numbered = NUMBERED.matcher(label);
    if (numbered.matches() && isOf(numbered.group(1), side)) {
      draft.set("account", numbered.group(1));
      draft.set("label", numbered.group(2));
    } else {
      String key = Folded.key(label);
      draft.set("account", beginning(key, side) + "-" + key.replace(' ', '-'));
    }
  }

  private static boolean isOf(String account, String side) {
    String first = side.equals("cost") ? "6" : "7";
    return account.startsWith(first) || account.startsWith("8" + first);
  }

  private String beginning(String key, String side) {
    String known = meanings.lexicon().account(key, side);
    return known != null ? known : side.equals("cost") ? "6" : "7";
  }

  /** The amount of an account of which two columns hold the balance: what its side came to. */
  private void balance(Draft draft) {
    String account = draft.text("account");
    if (!it.virtual().contains(Statement.BALANCE) || account == null) {
      return;
    }
    BigDecimal debit = number(draft, it.column("debit_balance"));
    BigDecimal credit = number(draft, it.column("credit_balance"));
    draft.set("amount", isOf(account, "income") ? credit.subtract(debit) : debit.subtract(credit));
  }

  private BigDecimal number(Draft draft, int column) {
    BigDecimal number = meanings.of(draft.row().cell(column)).number;
    return number == null ? BigDecimal.ZERO : number;
  }
}
