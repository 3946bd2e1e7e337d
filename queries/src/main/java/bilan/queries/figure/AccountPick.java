package bilan.queries.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Accounts by their first digits.
 *
 * @param of at least one; {@code without} those among them that are left out
 */
public record AccountPick(List<String> of, List<String> without) {

  /** What a convention looks like: {@code 70 75 76 -7551}. */
  public static final String FORM = "\\s*[1-8]\\d*(\\s+-?[1-8]\\d*)*\\s*";

  public AccountPick {
    of = List.copyOf(of);
    without = List.copyOf(without);
  }

  /** Of words in that form. */
  public static AccountPick of(String words) {
    List<String> of = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (String word : words.strip().split("\\s+", -1)) {
      if (word.startsWith("-")) {
        without.add(word.substring(1));
      } else {
        of.add(word);
      }
    }
    return new AccountPick(of, without);
  }

  /** Accounts that begin like it, as a regular expression. */
  public String pattern() {
    return "^(" + String.join("|", of) + ")";
  }

  /** Accounts that are left out, as a regular expression; no account if there are none. */
  public String patternWithout() {
    return without.isEmpty() ? "^$" : "^(" + String.join("|", without) + ")";
  }

  /** {@code 70 + 75 + 76 − 7551}. */
  String words() {
    String left = without.isEmpty() ? "" : " − " + String.join(" − ", without);
    return String.join(" + ", of) + left;
  }
}
