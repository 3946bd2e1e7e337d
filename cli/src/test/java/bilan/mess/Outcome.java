package bilan.mess;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of a file. */
record Outcome(
    Kind kind, Map<String, BigDecimal> truth, Map<String, BigDecimal> read, String said) {

  private static final Pattern UNREAD = Pattern.compile("TABLE-02 : La feuille «.(.*?).»");

  /** What may come of a file, the last ones never. */
  enum Kind {
    TRUTH,
    WARNED,
    QUESTION,
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

  /** Whether all that is missing stands in sheets that are said to be left out. */
  boolean sheetsAreNamed() {
    return truth.keySet().stream()
        .filter(n -> !truth.get(n).equals(read.get(n)))
        .allMatch(n -> unread().stream().anyMatch(n::contains));
  }

  private Set<String> unread() {
    Set<String> sheets = new TreeSet<>();
    Matcher matcher = UNREAD.matcher(said);
    while (matcher.find()) {
      sheets.add(matcher.group(1));
    }
    return sheets;
  }

  /** Figure by figure, what was read and what is right. */
  String differences() {
    TreeSet<String> names = new TreeSet<>(truth.keySet());
    names.addAll(read.keySet());
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      BigDecimal right = truth.getOrDefault(name, BigDecimal.ZERO);
      BigDecimal found = read.getOrDefault(name, BigDecimal.ZERO);
      if (right.compareTo(found) != 0) {
        text.append("  %s: read %s, right %s%n".formatted(name, found, right));
      }
    }
    return text.toString();
  }
}
