package bilan.cli.trace;

import bilan.cli.session.Session;
import java.util.Locale;
import java.util.Set;

/** What a unit is called beside its numbers. */
final class UnitWords {

  private static final Set<String> KNOWN = Set.of("count", "EUR", "h", "min", "FTE", "months");

  private UnitWords() {}

  /** A unit that a query of one's own has is called as it is there. */
  static String of(String unit, Session session) {
    return KNOWN.contains(unit)
        ? session.catalogue().say("cli.trace_unit." + unit.toLowerCase(Locale.ROOT))
        : unit;
  }
}
