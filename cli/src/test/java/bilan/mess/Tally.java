package bilan.mess;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many files came to what, layout by layout. */
final class Tally {

  private final Map<Layout, Map<Outcome.Kind, Integer>> counts = new TreeMap<>();

  void add(Layout layout, Outcome.Kind kind) {
    counts
        .computeIfAbsent(layout, l -> new EnumMap<>(Outcome.Kind.class))
        .merge(kind, 1, Integer::sum);
  }

  /** Of a hundred, how many were read to the truth, or but for what was said. */
  int read() {
    int all = 0;
    int read = 0;
    for (Map<Outcome.Kind, Integer> kinds : counts.values()) {
      all += kinds.values().stream().mapToInt(n -> n).sum();
      read +=
          kinds.getOrDefault(Outcome.Kind.TRUTH, 0) + kinds.getOrDefault(Outcome.Kind.WARNED, 0);
    }
    return all == 0 ? 0 : read * 100 / all;
  }

  String table() {
    StringBuilder text = new StringBuilder("%-22s".formatted("layout"));
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      text.append("%10s".formatted(kind.name().toLowerCase(java.util.Locale.ROOT)));
    }
    counts.forEach(
        (layout, kinds) -> {
          text.append("%n%-22s".formatted(layout.name().toLowerCase(java.util.Locale.ROOT)));
          for (Outcome.Kind kind : Outcome.Kind.values()) {
            text.append("%10d".formatted(kinds.getOrDefault(kind, 0)));
          }
        });
    return text.append("%n%d %% read".formatted(read())).toString();
  }
}
