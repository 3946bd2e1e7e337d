package bilan.queries;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Line of an official form, and the accounts that stand in it.
 *
 * @param code its own name in the form
 * @param heading code of the heading that it belongs to; null for a heading
 * @param section whether it only opens a part, without amounts
 * @param accounts beginnings of account numbers; the longest that fits an account wins
 * @param levels of funders whose grants stand in it
 * @param balances code of the line that has the same amount on the other side; null if none
 */
record FormLine(
    Part part,
    String code,
    @Nullable String heading,
    Label label,
    boolean section,
    List<String> accounts,
    List<String> levels,
    @Nullable String balances) {

  /** Parts of the form in their order; charts name them in lower case. */
  enum Part {
    COSTS,
    INDIRECT,
    INCOME,
    VOLUNTARY_COSTS,
    VOLUNTARY_INCOME;

    /** As it is written in a chart's file. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  FormLine {
    accounts = List.copyOf(accounts);
    levels = List.copyOf(levels);
  }

  /** One line of tab-separated words, as {@code grant_account_form} reads it. */
  String inSql() {
    return String.join(
        "\t",
        part.word(),
        code,
        heading == null ? "" : heading,
        section ? "section" : "",
        label.fr(),
        label.en() == null ? label.fr() : label.en(),
        String.join(" ", accounts),
        String.join(",", levels),
        balances == null ? "" : balances);
  }
}
