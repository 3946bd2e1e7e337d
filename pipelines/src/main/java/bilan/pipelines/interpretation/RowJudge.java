package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.FileLexicon.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of each row of a table, in order, what it is, by weighed beliefs: the word of a total, sums
 * that agree, what the row lacks.
 */
final class RowJudge {

  /** What a row is. */
  enum Role {
    BLANK,
    RECORD,
    /** A total whose numbers are the sums of what it covers. */
    CHECKED_TOTAL,
    TOTAL,
    SECTION,
    NOTE,
    HEADER
  }

  /**
   * What a row was found to be.
   *
   * @param doubtful whether it may as well be a record, or a total
   * @param summed whether its numbers are sums of rows above
   */
  record Found(Role role, boolean doubtful, boolean summed) {

    private static Found plain(Role role) {
      return new Found(role, false, false);
    }

    boolean isTotal() {
      return role == Role.TOTAL || role == Role.CHECKED_TOTAL;
    }
  }

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final int SHORT_TITLE = 6;
  private static final double AGAIN = 0.6;
  private static final double NEAR = 0.8;

  /** A row that begins as totals did whose sums agreed is one, though its own do not. */
  private static final double AGAIN_TOTAL = 3;

  /** A row that says to be a total, of which most sums agree, lacks the name of each record. */
  private static final double NAMELESS = 4;

  private final List<CellMeaning> header;
  private final double typical;

  private final boolean settled;

  private final List<Map<Integer, BigDecimal>> totals = new ArrayList<>();
  private final Map<Integer, BigDecimal> every = new HashMap<>();
  private Map<Integer, BigDecimal> since = new HashMap<>();
  private final Map<Integer, BigDecimal> kept = new HashMap<>();
  private final Map<Integer, BigDecimal> before = new HashMap<>();
  private final Set<Integer> words = new HashSet<>();

  /** What costs and income left, row by row. */
  private final Map<Integer, BigDecimal> results = new HashMap<>();

  /** Sums of the lines of each side, by the titles above them. */
  private final Map<String, Map<Integer, BigDecimal>> sides = new HashMap<>();

  private @Nullable String side;

  /** First words of totals whose sums agreed. */
  private final Set<String> agreed = new HashSet<>();

  private boolean cancelled;

  /** Whether a row so far holds numbers that are no shares. */
  private boolean plain;

  /** Whether each row so far has something in its first cell. */
  private boolean begun = true;

  /** Whether each row so far begins with its name. */
  private boolean named = true;

  private int partsSince;
  private int partsAll;

  /**
   * @param header the meanings of the header row's cells
   * @param typical how many cells of a row hold something, for the most
   * @param settled whether each row is known to be a record, whatever its words are
   */
  RowJudge(List<CellMeaning> header, double typical, boolean settled) {
    this.header = header;
    this.typical = typical;
    this.settled = settled;
  }

  /**
   * Judges the next row.
   *
   * @param followed whether a row of several cells stands right below it
   */
  Found next(List<CellMeaning> row, boolean followed) {
    List<Integer> filled = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      if (row.get(c) != CellMeaning.NOTHING) {
        filled.add(c);
      }
    }
    if (filled.isEmpty() || settled) {
      return Found.plain(settled ? Role.RECORD : Role.BLANK);
    }
    if (filled.size() > 1 && repeats(row, filled) >= AGAIN) {
      return Found.plain(Role.HEADER);
    }
    int word = 0;
    boolean away = false;
    Map<Integer, BigDecimal> numbers = new HashMap<>();
    for (int c : filled) {
      away |= row.get(c).status == Status.CANCELLED || row.get(c).balance;
      word = Math.max(word, row.get(c).total);
      BigDecimal adds = isLabel(row.get(c), c) ? null : row.get(c).adds();
      if (adds != null) {
        numbers.put(c, adds);
      }
    }
    if (filled.size() == 1 && numbers.isEmpty()) {
      int c = filled.get(0);
      side = row.get(c).about == null ? side : row.get(c).about;
      boolean small =
          (c == 0 || c == first()) && row.get(c).key.split(" ", -1).length <= SHORT_TITLE;
      return Found.plain(word > 0 ? Role.TOTAL : small && followed ? Role.SECTION : Role.NOTE);
    }
    boolean after =
        partsAll > 1
            && row.stream().anyMatch(cell -> cell.aside)
            && row.stream().allMatch(cell -> cell.day == null); // what has a day is a record
    boolean shares =
        !numbers.isEmpty()
            && numbers.keySet().stream().allMatch(c -> row.get(c).unit == CellMeaning.Unit.PERCENT);
    after |= shares && partsAll > 1 && plain; // the shares of a total
    after |= partsAll > 0 && row.get(filled.get(0)).part;
    plain |= !numbers.isEmpty() && !shares;
    boolean bare = filled.size() == numbers.size() && row.get(0) == CellMeaning.NOTHING;
    if (bare && named && isSum(numbers, filled.size())) {
      word = 2; // the sum of rows that have names has none
    }
    boolean result = filled.stream().anyMatch(c -> row.get(c).result);
    CellMeaning name = row.get(filled.get(0));
    Found found =
        after
            ? Found.plain(Role.NOTE)
            : weigh(
                name,
                filled.size(),
                begun && row.get(0) == CellMeaning.NOTHING,
                word,
                numbers,
                away,
                result);
    if (found.role() == Role.RECORD) {
      filled.stream().filter(c -> row.get(c).adds() == null).forEach(words::add);
    }
    if (found.role() == Role.CHECKED_TOTAL && name.total == 1) {
      agreed.add(begins(name));
    }
    begun &= found.role() != Role.RECORD || row.get(0) != CellMeaning.NOTHING;
    named &= found.role() != Role.RECORD || row.get(0).text;
    return found;
  }

  /** The word of a total that a name begins with: {@code S/total}. */
  private static String begins(CellMeaning name) {
    String[] words = name.key.split(" ", 3);
    return words.length > 1 && words[0].length() == 1 ? words[0] + words[1] : words[0];
  }

  /** Whether a year names a row, where others have words or months. */
  private boolean isLabel(CellMeaning it, int c) {
    return it.year != null && it.number != null && words.contains(c) && !every.containsKey(c);
  }

  /** The first column that has a header. */
  private int first() {
    return (int) header.stream().takeWhile(cell -> cell == CellMeaning.NOTHING).count();
  }

  /** Whether numbers are the sums of what a total of that name would cover. */
  private boolean isSum(Map<Integer, BigDecimal> numbers, int filled) {
    int[] best = agreement(numbers, 2, filled, null);
    return partsAll > 0 && best[0] > 0 && best[1] == 0;
  }

  /** Share of a row's cells that repeat the header. */
  private double repeats(List<CellMeaning> row, List<Integer> filled) {
    int same = 0;
    for (int c : filled) {
      CellMeaning head = c < header.size() ? header.get(c) : CellMeaning.NOTHING;
      String key = row.get(c).key;
      boolean sides = row.get(c).side != null && head.side != null;
      same += sides || (!key.isEmpty() && key.equals(head.key)) ? 1 : 0;
    }
    return (double) same / filled.size();
  }

  /**
   * @param name its first cell
   * @param nameless whether it lacks the name that each row above has
   * @param result whether it says what costs and income leave: no record, and part of the total of
   *     either side if it balances them
   */
  private Found weigh(
      CellMeaning name,
      int filled,
      boolean nameless,
      int word,
      Map<Integer, BigDecimal> numbers,
      boolean away,
      boolean result) {
    int[] best = agreement(numbers, word, filled, name.about);
    boolean again = word == 1 && name.total == 1 && agreed.contains(begins(name));
    boolean agrees =
        best[0] > 0
            && best[1] == 0
            && !isNext(filled, word, numbers)
            && (word == 2 || partsAll > 1 || (word == 1 && nameless));
    boolean any = numbers.values().stream().anyMatch(n -> n.signum() != 0);
    long telling = agrees ? numbers.values().stream().filter(n -> n.signum() != 0).count() : 0;
    double belief = word == 2 ? 1.5 : word == 1 ? 1 : 0;
    belief += again ? AGAIN_TOTAL : 0;
    if (agrees && any) {
      belief += 2 + 0.4 * Math.min(5, telling - 1);
    } else if (best[0] > 2 * best[1]) {
      belief += NEAR;
    } else if (best[1] > 0) {
      belief -= 1;
    }
    belief += nameless && word > 0 && best[0] > best[1] ? NAMELESS : 0;
    belief += filled < typical ? 1.5 * (1 - filled / typical) : -1.5;
    if (numbers.isEmpty() && word == 0) {
      belief = -1;
    }
    boolean few = filled <= Math.max(2, typical / 2) || telling >= 3;
    boolean total = belief >= 1 && (word > 0 || (agrees && few)) && !every.isEmpty();
    boolean sparse = filled <= Math.max(1, Math.floor(typical / 3)) && typical >= 3;
    if (sparse && word == 0 && numbers.isEmpty()) {
      return Found.plain(Role.NOTE);
    }
    boolean forward = name.total == 2 && every.isEmpty() && !numbers.isEmpty();
    if ((result && !agrees) || forward) {
      if (forward) {
        add(numbers, away); // carried forward from the page before
      } else {
        numbers.forEach((c, n) -> results.merge(c, n, BigDecimal::add));
      }
      return Found.plain(Role.TOTAL);
    }
    if (total) {
      totals.add(numbers);
      since = new HashMap<>();
      partsSince = 0;
    } else {
      add(numbers, away);
    }
    Role role = !total ? Role.RECORD : agrees ? Role.CHECKED_TOTAL : Role.TOTAL;
    return new Found(
        role,
        word > 0 && !again && Math.abs(belief - 1) < NEAR,
        agrees && any && (word > 0 || total));
  }

  /** Whether a row holds no more than its number, the next one of a list. */
  private boolean isNext(int filled, int word, Map<Integer, BigDecimal> numbers) {
    return filled == 1 && word == 0 && numbers.entrySet().stream().allMatch(this::isNext);
  }

  private boolean isNext(Map.Entry<Integer, BigDecimal> number) {
    BigDecimal last = before.get(number.getKey());
    return last != null && last.add(BigDecimal.ONE).compareTo(number.getValue()) == 0;
  }

  private void add(Map<Integer, BigDecimal> numbers, boolean away) {
    before.putAll(numbers);
    cancelled |= away;
    numbers.forEach(
        (c, n) -> {
          kept.merge(c, away ? BigDecimal.ZERO : n, BigDecimal::add);
          since.merge(c, n, BigDecimal::add);
          every.merge(c, n, BigDecimal::add);
          if (side != null) {
            sides.computeIfAbsent(side, k -> new HashMap<>()).merge(c, n, BigDecimal::add);
          }
        });
    int part = numbers.isEmpty() ? 0 : 1;
    partsSince += part;
    partsAll += part;
  }

  /**
   * How many of a row's numbers are sums, and how many are not, of what it may cover.
   *
   * @param about the side of accounts that it names; null if it names none
   */
  private int[] agreement(
      Map<Integer, BigDecimal> numbers, int word, int filled, @Nullable String about) {
    List<Map<Integer, BigDecimal>> covered = new ArrayList<>();
    int parts = filled <= typical / 2 ? 2 : 3;
    if (word > 0 || partsSince >= parts) {
      covered.add(since);
    }
    if (word > 0 || partsAll >= parts) {
      covered.add(every);
    }
    if (word > 0 && cancelled) {
      covered.add(kept);
    }
    if (word > 0 && about != null) {
      covered.add(sides.getOrDefault(about, Map.of()));
    }
    if (word > 0 && !results.isEmpty()) {
      covered.add(sum(since, results)); // a side with what balances it
      covered.add(sum(every, results));
    }
    if (totals.size() >= 2 && word > 0) {
      Map<Integer, BigDecimal> all = new HashMap<>();
      totals.forEach(t -> t.forEach((c, n) -> all.merge(c, n, BigDecimal::add)));
      covered.add(all);
      Map<Integer, BigDecimal> last = totals.get(totals.size() - 1);
      Map<Integer, BigDecimal> before = totals.get(totals.size() - 2);
      covered.add(difference(last, before));
      covered.add(difference(before, last));
    }
    if (word > 0 && numbers.size() == 1) {
      int at = numbers.keySet().iterator().next(); // one number for all columns
      new ArrayList<>(covered).forEach(each -> covered.add(Map.of(at, added(each))));
    }
    int[] best = {0, 0};
    boolean tried = false;
    for (Map<Integer, BigDecimal> each : covered) {
      int ok = 0;
      for (Map.Entry<Integer, BigDecimal> number : numbers.entrySet()) {
        BigDecimal sum = each.getOrDefault(number.getKey(), BigDecimal.ZERO);
        ok += sum.subtract(number.getValue()).abs().compareTo(TOLERANCE) < 0 ? 1 : 0;
      }
      int no = numbers.size() - ok;
      if (!tried || ok - no > best[0] - best[1]) {
        best = new int[] {ok, no};
        tried = true;
      }
    }
    return best;
  }

  private static BigDecimal added(Map<Integer, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<Integer, BigDecimal> sum(
      Map<Integer, BigDecimal> some, Map<Integer, BigDecimal> more) {
    Map<Integer, BigDecimal> sum = new HashMap<>(some);
    more.forEach((c, n) -> sum.merge(c, n, BigDecimal::add));
    return sum;
  }

  private static Map<Integer, BigDecimal> difference(
      Map<Integer, BigDecimal> from, Map<Integer, BigDecimal> less) {
    Map<Integer, BigDecimal> difference = new HashMap<>(from);
    less.forEach((c, n) -> difference.merge(c, n.negate(), BigDecimal::add));
    return difference;
  }
}
