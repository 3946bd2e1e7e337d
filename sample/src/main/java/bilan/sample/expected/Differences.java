package bilan.sample.expected;

import bilan.sample.expected.Calendar.State;
import bilan.sample.printed.PrintedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what is printed is not what is expected, in words. */
final class Differences {

  /** Figures of which a place without any may say it is not open, can't tell, or nothing at all. */
  private static final Set<String> LOOSE =
      Set.of(
          "services_excl_tax",
          "other_own_resources",
          "average_ticket_incl_tax",
          "people_identified",
          "people_new");

  private Differences() {}

  static List<String> between(List<Expected> expected, List<PrintedFigure> printed) {
    Map<String, PrintedFigure> byKey = new LinkedHashMap<>();
    List<String> found = new ArrayList<>();
    for (PrintedFigure figure : printed) {
      if (byKey.put(figure.id() + "/" + figure.period() + "/" + figure.place(), figure) != null) {
        found.add("printed twice: " + figure);
      }
    }
    for (Expected e : expected) {
      PrintedFigure p = byKey.remove(e.id() + "/" + e.period() + "/" + e.place());
      if (p == null) {
        // A row of what belongs to no place is given where something does.
        boolean nothing = ExpectedFigures.NOWHERE.equals(e.place()) && isZero(e.value());
        if (e.place() == null || (e.value() != null && !nothing)) {
          found.add("not printed: " + e);
        }
      } else if (!same(e.value(), p.value())
          || !state(e, p)
          || !same(e.change(), p.change())
          || !same(e.difference(), p.difference())) {
        found.add(e + "\n    but " + p);
      }
    }
    byKey.values().stream()
        .filter(p -> p.value() != null && p.value().signum() != 0)
        .forEach(p -> found.add("not expected: " + p));
    return found;
  }

  private static boolean isZero(@Nullable BigDecimal value) {
    return value != null && value.signum() == 0;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  private static boolean state(Expected e, PrintedFigure p) {
    String state = e.state().name().toLowerCase(Locale.ROOT);
    boolean loose = e.place() != null && LOOSE.contains(e.id()) && !e.state().hasValue();
    return state.equals(p.state())
        || (loose
            && Set.of(State.NC, State.NOT_OPEN, State.MISSING).stream()
                .anyMatch(s -> s.name().equalsIgnoreCase(p.state())));
  }
}
