package bilan.sample.ledger;

import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Tie;
import bilan.sample.network.InventedFacts;
import java.util.List;
import java.util.Objects;

/**
 * The keys that tie the ledger to grants, places and lines of work, and the third parties of
 * grants.
 */
public final class LedgerKeys {

  /** Who works for what, as its payslips say. */
  static final List<String> LINES_OF_WORK = List.of("mediation", "design", "structure", "café");

  private LedgerKeys() {}

  /**
   * The third party of a grant in the accounts of what it owes, or has paid ahead; none of a grant
   * without a key.
   */
  static String third(String grant) {
    return CodeWords.of("third").getOrDefault(grant, "");
  }

  /** A line of work as the income statement writes it. */
  static String word(String axis) {
    return Objects.requireNonNull(French.axis(axis));
  }

  /** What the sheet of keys names: a grant by its account and its third party, and so on. */
  public static List<Tie> all() {
    return InventedFacts.of(Tie.class);
  }
}
