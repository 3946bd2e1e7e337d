package bilan.mess;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What came of a file. */
record Outcome(
    Kind kind, Map<String, BigDecimal> truth, Map<String, BigDecimal> read, String said) {

  /** What may come of a file, the last ones never; a bare question prints nothing to type. */
  enum Kind {
    TRUTH,
    WARNED,
    QUESTION,
    BARE,
    REJECTED,
    SILENT,
    DEAD_END,
    CRASH;

    boolean bad() {
      return compareTo(SILENT) >= 0;
    }
  }

  /** What of all together is missing. */
  BigDecimal missing() {
    return sum(truth).subtract(sum(read));
  }

  private static BigDecimal sum(Map<String, BigDecimal> figures) {
    return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Of the figures that were not read as they are. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(truth.keySet());
    names.addAll(read.keySet());
    names.removeIf(n -> value(truth, n).compareTo(value(read, n)) == 0);
    return names;
  }

  private static BigDecimal value(Map<String, BigDecimal> figures, String name) {
    return figures.getOrDefault(name, BigDecimal.ZERO);
  }

  /** Figure by figure, what was read and what is right. */
  String differences() {
    StringBuilder text = new StringBuilder();
    for (String name : names()) {
      text.append(
          "  %s: read %s, right %s%n".formatted(name, value(read, name), value(truth, name)));
    }
    return text.toString();
  }
}
