package bilan.mess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what is missing among the figures is what some message names. */
record Told(Book book, Outcome outcome, boolean mistaken) {

  private static final Pattern REJECTED =
      Pattern.compile(
          "(?:CELL|NUM|DATE|CHOICE)-\\d+ [^\\n]*\\n *où : [^!\\n]*!([^\\n!]*)!([A-Z]+\\d[^\\n]*)");

  private static final Pattern UNSIGNED =
      Pattern.compile("CELL-18 : (\\d+) personnes? sans signature[^\\n]* : compt");

  private static final Pattern DIFFERS =
      Pattern.compile(
          "total imprimé ([\\d,]+) n’est pas la somme [^\\d\\n]*([\\d,]+)[^\\n]*\\n *où : ([^\\n]*)");

  private static final Pattern CELL = Pattern.compile("(?<=[A-Z])\\d+");

  private static final Pattern UNREAD = Pattern.compile("TABLE-02 : La feuille «.(.*?).»");

  private static final Pattern QUOTED = Pattern.compile("«.(.*?).»");

  boolean all() {
    return byDamage()
        || byRows()
        || bySheets()
        || byTotals()
        || byDifference()
        || bySignatures()
        || byTitle();
  }

  /** What a value made unreadable is missing, and is said. */
  private boolean byDamage() {
    return book.damage().stream()
        .filter(d -> outcome.said().contains(d.value()) || outcome.said().contains("CELL-01"))
        .flatMap(d -> d.lost().stream())
        .anyMatch(n -> n.compareTo(outcome.missing()) == 0);
  }

  /** The rows that are told with their cells hold what is missing. */
  private boolean byRows() {
    Set<List<String>> places = new LinkedHashSet<>();
    Matcher matcher = REJECTED.matcher(outcome.said());
    while (matcher.find()) {
      String sheet = matcher.group(1);
      CELL.matcher(matcher.group(2))
          .results()
          .forEach(cell -> places.add(List.of(sheet, cell.group())));
    }
    List<Tab.Line> lines = new ArrayList<>();
    for (List<String> place : places) {
      book.tabs().stream()
          .filter(t -> book.tabs().size() == 1 || t.name().equals(place.get(0)))
          .map(Tab::lines)
          .filter(all -> Integer.parseInt(place.get(1)) <= all.size())
          .map(all -> all.get(Integer.parseInt(place.get(1)) - 1))
          .forEach(lines::add);
    }
    return !lines.isEmpty() && sums(lines).contains(outcome.missing().stripTrailingZeros());
  }

  /**
   * What these rows come to: the sum of any column, with what was unreadable in it, or their count.
   */
  private Set<BigDecimal> sums(List<Tab.Line> lines) {
    Set<BigDecimal> all = new LinkedHashSet<>();
    all.add(BigDecimal.valueOf(lines.size()).stripTrailingZeros());
    int width = lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0);
    for (int column = 0; column < width; column++) {
      int at = column;
      BigDecimal sum =
          lines.stream()
              .map(l -> l.number(at))
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      all.add(sum.stripTrailingZeros());
      book.damage().stream()
          .flatMap(d -> d.lost().stream())
          .forEach(lost -> all.add(sum.add(lost).stripTrailingZeros()));
    }
    return all;
  }

  /** All that is missing stands in sheets that are said to be left out. */
  private boolean bySheets() {
    Set<String> sheets = new LinkedHashSet<>();
    Matcher matcher = UNREAD.matcher(outcome.said());
    while (matcher.find()) {
      sheets.add(matcher.group(1));
    }
    return outcome.names().stream()
        .allMatch(n -> sheets.stream().map(Desk::folded).anyMatch(n::contains));
  }

  /** All that is missing bears a name that is said to be left out as a total. */
  private boolean byTotals() {
    Set<String> left = new LinkedHashSet<>();
    outcome
        .said()
        .lines()
        .filter(l -> l.contains("TOTAL-05"))
        .forEach(l -> QUOTED.matcher(l).results().forEach(m -> left.add(Desk.folded(m.group(1)))));
    return outcome.missing().signum() > 0
        && outcome.names().stream().allMatch(n -> left.stream().anyMatch(n::contains));
  }

  /** Printed totals that the rows do not come to are, or differ by, just what is missing. */
  private boolean byDifference() {
    BigDecimal printed = BigDecimal.ZERO;
    Map<String, BigDecimal> differ = new LinkedHashMap<>();
    Matcher matcher = DIFFERS.matcher(outcome.said().replaceAll("[\\u00a0\\u202f]", ""));
    while (matcher.find()) {
      BigDecimal total = number(matcher.group(1));
      printed = printed.add(total);
      // The widest of several totals of a row has all that is missing from it.
      differ.merge(matcher.group(3), total.subtract(number(matcher.group(2))), BigDecimal::max);
    }
    BigDecimal all = differ.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return !differ.isEmpty()
        && (all.compareTo(outcome.missing()) == 0 || printed.compareTo(outcome.missing()) == 0);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", "."));
  }

  /** Who did not sign counts where few did, and is told. */
  private boolean bySignatures() {
    long counted =
        UNSIGNED.matcher(outcome.said()).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
    return counted > 0 && outcome.missing().compareTo(BigDecimal.valueOf(-counted)) == 0;
  }

  /** It was typed as another dataset than its title names, and that is said. */
  private boolean byTitle() {
    return mistaken && outcome.said().contains("PROF-18");
  }
}
