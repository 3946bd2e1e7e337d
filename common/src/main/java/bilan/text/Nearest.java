package bilan.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that someone who mistyped one probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The nearest of the candidates; null if none is near enough to be proposed. */
  public static @Nullable String of(String word, Collection<String> candidates) {
    List<String> near = among(word, candidates, 1);
    return near.isEmpty() ? null : near.get(0);
  }

  /** At most {@code count} candidates that are near enough to be proposed, nearest first. */
  public static List<String> among(String word, Collection<String> candidates, int count) {
    String plain = plain(word);
    record Scored(String candidate, double distance) {}
    return candidates.stream()
        .map(c -> new Scored(c, distance(plain, plain(c))))
        .filter(s -> s.distance() <= 0.4)
        .sorted(Comparator.comparingDouble(Scored::distance).thenComparing(Scored::candidate))
        .limit(count)
        .map(Scored::candidate)
        .toList();
  }

  /** Whether a word is another but for one letter missed, added or mistaken, or two swapped. */
  public static boolean isSlip(String word, String of) {
    return Math.abs(word.length() - of.length()) <= 1 && edits(word, of) == 1;
  }

  /** A word as it is compared: in small letters without accents. */
  public static String plain(String word) {
    return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  /**
   * Edits (insert, delete, replace, swap neighbours) over the longer length; a word contained in
   * the other is near.
   */
  private static double distance(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int longer = Math.max(a.length(), b.length());
    if (Math.min(a.length(), b.length()) >= 4 && (a.contains(b) || b.contains(a))) {
      return Math.min(0.3, (double) edits(a, b) / longer);
    }
    return longer == 0 ? 0 : (double) edits(a, b) / longer;
  }

  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
