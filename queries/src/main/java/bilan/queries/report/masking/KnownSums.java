package bilan.queries.report.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells under names, and which of them add up; then which of them are hidden. */
final class KnownSums {

  /**
   * The name of a cell.
   *
   * @param what kind of cell it is
   * @param place null for the network
   * @param of month, kind of activity, or answer; empty for a whole
   */
  record CellName(What what, @Nullable String place, Object of) {}

  enum What {
    /** The key figure of a year. */
    TOTAL,
    /** All that a place says itself; no document shows it where it is not the key figure. */
    WHOLE,
    /** What a place did outside its life. */
    BEYOND,
    MONTH,
    KIND,
    ANSWER,
    /** Everybody whose answer of a dimension is known. */
    KNOWN,
    /** Everybody else who came, of whom shares are shown. */
    UNKNOWN
  }

  private final Map<CellName, BigDecimal> cells = new LinkedHashMap<>();
  private final Set<CellName> never = new HashSet<>();
  private final Set<CellName> secret = new HashSet<>();
  private final List<Map.Entry<CellName, Collection<CellName>>> sums = new ArrayList<>();
  private final List<Collection<CellName>> wholes = new ArrayList<>();
  private final List<CellName> keys = new ArrayList<>();
  private @Nullable Secrecy secrecy;

  void add(CellName key, BigDecimal persons) {
    cells.merge(key, persons, BigDecimal::add);
  }

  /** A cell that is shown nowhere. */
  void never(CellName key) {
    never.add(key);
  }

  /** A cell to hide, whatever it counts. */
  void secret(CellName key) {
    secret.add(key);
  }

  boolean has(CellName key) {
    return cells.containsKey(key);
  }

  BigDecimal value(CellName key) {
    return cells.getOrDefault(key, BigDecimal.ZERO);
  }

  List<CellName> keys(What what) {
    return cells.keySet().stream().filter(key -> key.what() == what).toList();
  }

  /** Says that cells add up; what does not is no sum that anybody could use. */
  void sum(CellName total, Collection<CellName> parts) {
    BigDecimal sum = parts.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() > 0 && sum.compareTo(value(total)) == 0) {
      sums.add(Map.entry(total, List.copyOf(parts)));
    }
  }

  /** Says that what cells add up to is known. */
  void whole(Collection<CellName> parts) {
    wholes.add(List.copyOf(parts));
  }

  KnownSums solved(int least) {
    Map<CellName, Integer> at = new LinkedHashMap<>();
    Secrecy.Marks marks = new Secrecy.Marks(new BitSet(), new BitSet(), new BitSet());
    List<@Nullable BigDecimal> values = new ArrayList<>();
    cells.forEach(
        (key, value) -> {
          if (value.signum() != 0) {
            at.put(key, values.size());
            marks.never().set(values.size(), never.contains(key));
            marks.secret().set(values.size(), secret.contains(key));
            marks.dear().set(values.size(), key.place() == null);
            values.add(value);
          }
        });
    keys.addAll(at.keySet());
    List<Secrecy.Sum> known = new ArrayList<>();
    for (Map.Entry<CellName, Collection<CellName>> sum : sums) {
      List<Integer> parts = sum.getValue().stream().map(at::get).filter(Objects::nonNull).toList();
      known.add(new Secrecy.Sum(Objects.requireNonNull(at.get(sum.getKey())), parts));
    }
    for (Collection<CellName> parts : wholes) {
      known.add(
          new Secrecy.Sum(
              Secrecy.Sum.KNOWN, parts.stream().map(at::get).filter(Objects::nonNull).toList()));
    }
    secrecy = new Secrecy(values, known, marks, least);
    return this;
  }

  Set<CellName> hidden() {
    Set<CellName> hidden = new HashSet<>();
    solution().hidden().stream().forEach(i -> hidden.add(keys.get(i)));
    return hidden;
  }

  /** Whether the sum of some cells is known to who knows the shown ones. */
  boolean tells(Collection<CellName> some) {
    return solution().tells(some.stream().map(keys::indexOf).filter(i -> i >= 0).toList());
  }

  private Secrecy solution() {
    return Objects.requireNonNull(secrecy, "solved first");
  }
}
