package bilan.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** How much two sets of rows are alike. */
final class ModelEvidence {

  private ModelEvidence() {}

  /** What the rows alone say of two sources. */
  enum Conclusion {
    /** The same register: a version, or with keys a union. */
    SAME,
    /** Two registers: all count. */
    TWO,
    /** Nothing in common: all count. */
    APART,
    UNCLEAR
  }

  static Conclusion ofUnits(boolean tickets, Map<String, String> newer, Map<String, String> older) {
    Set<String> shared = new HashSet<>(newer.keySet());
    shared.retainAll(older.keySet());
    long other =
        shared.stream().filter(k -> !String.valueOf(newer.get(k)).equals(older.get(k))).count();
    if (shared.isEmpty()) {
      return Conclusion.APART;
    }
    boolean chance =
        tickets
            && other == shared.size()
            && newer.size() > shared.size()
            && older.size() > shared.size();
    boolean many = other > 1 && other * 10 > shared.size();
    return chance || many ? Conclusion.UNCLEAR : Conclusion.SAME;
  }

  static Conclusion ofRows(List<Row> all, List<Row> before, Predicate<LocalDate> common) {
    List<Row> newer = all.stream().filter(r -> common.test(r.day())).toList();
    List<Row> older = before.stream().filter(r -> common.test(r.day())).toList();
    Set<LocalDate> days = days(newer);
    days.retainAll(days(older));
    if (days.isEmpty()) {
      return Conclusion.APART;
    }
    boolean keys = filled(newer, Row::key) && filled(older, Row::key);
    // A blank register overlaps all those of its place: it makes no other row.
    Function<Row, Object> identity =
        r -> r.day() + " " + r.what() + " " + r.amount() + (keys ? " " + r.key() : "");
    long coincide = common(newer, older, identity);
    if (coincide * 20 >= 19L * Math.max(newer.size(), older.size())) {
      return Conclusion.SAME;
    }
    long differ = days.stream().filter(d -> !total(newer, d).equals(total(older, d))).count();
    boolean few = coincide * 10 < Math.min(newer.size(), older.size());
    return few && differ * 2 > days.size() ? Conclusion.TWO : Conclusion.UNCLEAR;
  }

  private static boolean filled(List<Row> rows, Function<Row, ?> column) {
    return rows.stream().anyMatch(r -> column.apply(r) != null);
  }

  private static Set<LocalDate> days(List<Row> rows) {
    Set<LocalDate> days = new HashSet<>();
    rows.forEach(r -> days.add(r.day()));
    return days;
  }

  private static String total(List<Row> rows, LocalDate day) {
    List<Row> those = rows.stream().filter(r -> r.day().equals(day)).toList();
    BigDecimal sum = those.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return those.size() + " " + sum.setScale(2);
  }

  /** Rows that both hold, each as often as both do. */
  static long common(List<Row> some, List<Row> others, Function<Row, Object> identity) {
    Map<Object, Integer> left = new HashMap<>();
    others.forEach(r -> left.merge(identity.apply(r), 1, Integer::sum));
    long common = 0;
    for (Row row : some) {
      int there = left.getOrDefault(identity.apply(row), 0);
      if (there > 0) {
        left.put(identity.apply(row), there - 1);
        common++;
      }
    }
    return common;
  }

  static long kept(List<Row> newer, List<Row> older) {
    boolean keys = filled(newer, Row::key) && filled(older, Row::key);
    return common(
        newer,
        older,
        r -> r.day() + " " + (keys ? r.key() : "") + " " + r.what() + " " + r.amount());
  }

  static long goneByDay(List<Row> newer, List<Row> older) {
    return days(older).stream().mapToLong(d -> Math.max(0, net(newer, older, d))).sum();
  }

  private static long net(List<Row> newer, List<Row> older, LocalDate day) {
    return older.stream().filter(r -> r.day().equals(day)).count()
        - newer.stream().filter(r -> r.day().equals(day)).count();
  }

  /** Rows of before that are missing and may be the rejected ones of now. */
  static long lostByDay(List<Row> newer, List<Row> bad, List<Row> older) {
    long lost = 0;
    long undated = bad.stream().filter(r -> !r.dated()).count();
    for (LocalDate day : days(older)) {
      long net = Math.max(0, net(newer, older, day));
      long here = bad.stream().filter(r -> r.dated() && r.day().equals(day)).count();
      lost += Math.min(net, here);
      long rest = Math.min(undated, Math.max(0, net - here));
      lost += rest;
      undated -= rest;
    }
    return lost;
  }
}
