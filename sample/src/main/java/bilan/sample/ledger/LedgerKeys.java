package bilan.sample.ledger;

import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Tie;
import bilan.sample.network.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys that tie the ledger to grants, places and lines of work, and the third parties of
 * grants.
 */
public final class LedgerKeys {

  /** Who works for what, as its payslips say. */
  static final List<String> LINES_OF_WORK = List.of("mediation", "design", "structure", "café");

  /** The third party under which what a grant owes, or has paid ahead, stands. */
  private static final Map<String, String> THIRD =
      Map.of(
          "ANCT-FDT", "ANCT",
          "HDF-TL", "REGION",
          "FEDER-NUM", "FEDER",
          "MEL-2022", "METROPOLE",
          "CNFS-01", "CONSEILLER",
          "NORD-2022", "DEPARTEMENT",
          "BEFFROI-22", "FONDATION",
          "CAF-2021", "ALLOCATIONS");

  private LedgerKeys() {}

  /**
   * The third party of a grant in the accounts of what it owes, or has paid ahead; none of a grant
   * without a key.
   */
  static String third(String grant) {
    return THIRD.getOrDefault(grant, "");
  }

  /** A line of work as the income statement writes it. */
  static String word(String axis) {
    return Objects.requireNonNull(French.axis(axis));
  }

  /** What the sheet of keys names: a grant by its account and its third party, and so on. */
  public static List<Tie> all() {
    List<Tie> keys = new ArrayList<>();
    grant(keys, "ANCT-FDT", "7411", "");
    grant(keys, "HDF-TL", "7412", "");
    grant(keys, "FEDER-NUM", "7413", "");
    grant(keys, "MEL-2022", "7415", "métropole");
    grant(keys, "CNFS-01", "7415", "conseiller");
    grant(keys, "NORD-2022", "7415", "département");
    for (String grant : List.of("ANCT-FDT", "FEDER-NUM")) {
      keys.add(new Tie(grant, "", "", "6", "part " + third(grant), ""));
    }
    for (String account : List.of("6061", "607", "6132", "7071")) {
      keys.add(new Tie("", Scenario.WAZEMMES, "", account, "", ""));
    }
    keys.add(new Tie("", Scenario.FIVES, "", "64", "Fives", ""));
    keys.add(new Tie("", Scenario.BOIS_BLANCS, "", "7415", "département", ""));
    axis(keys, "design", "604");
    axis(keys, "café", "6061", "607", "6132", "615", "6811");
    axis(keys, "mediation", "6063", "618", "651", "689");
    axis(keys, "structure", "6064", "6135", "616", "6226", "623", "626", "627", "63", "66", "67");
    for (String account : List.of("6251", "64")) {
      for (String axis : LINES_OF_WORK) {
        keys.add(new Tie("", "", axis, account, word(axis), ""));
      }
    }
    return keys;
  }

  private static void grant(List<Tie> keys, String grant, String account, String label) {
    keys.add(new Tie(grant, "", "", account, label, ""));
    keys.add(new Tie(grant, "", "", "4", "", third(grant)));
  }

  private static void axis(List<Tie> keys, String axis, String... of) {
    for (String account : of) {
      keys.add(new Tie("", "", axis, account, "", ""));
    }
  }
}
