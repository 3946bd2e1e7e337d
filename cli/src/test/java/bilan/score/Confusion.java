package bilan.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Verdicts counted by part, as a table. */
final class Confusion {

  private final Map<String, int[]> parts = new TreeMap<>();

  Confusion add(String corpus, List<Judged> judged) {
    String before = corpus.isEmpty() ? "" : corpus + ": ";
    judged.forEach(j -> of(before + j.part())[j.verdict().ordinal()]++);
    return this;
  }

  private int[] of(String part) {
    return parts.computeIfAbsent(part, p -> new int[Verdict.values().length]);
  }

  /** A line a part, then all together. */
  String table() {
    StringBuilder text = new StringBuilder(row(""));
    for (Verdict verdict : Verdict.values()) {
      text.append("%9s".formatted(verdict.word()));
    }
    text.append("    files\n");
    int[] all = new int[Verdict.values().length];
    parts.forEach(
        (part, counts) -> {
          text.append(line(part, counts));
          for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
          }
        });
    return text.append(line("all", all)).toString();
  }

  private static String line(String name, int[] counts) {
    StringBuilder text = new StringBuilder(row(name));
    int files = 0;
    for (int count : counts) {
      text.append("%9s".formatted(count == 0 ? "" : count));
      files += count;
    }
    return text.append("%9d%n".formatted(files)).toString();
  }

  private static String row(String name) {
    return "%-34s".formatted(name);
  }
}
