package bilan.queries.report.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are hidden so that no small one can be read, nor found again by subtraction.
 *
 * <p>Small cells are hidden first; then, while a hidden cell follows from those that are shown, or
 * those that are shown prove that it is small, the smallest shown one of a sum that it stands in.
 */
final class Secrecy {

  /**
   * Cells that add up.
   *
   * @param total the position of the cell that they add up to; {@link #KNOWN} if it is none of the
   *     cells and known anyway
   */
  record Sum(int total, List<Integer> parts) {

    static final int KNOWN = -1;

    Sum {
      parts = List.copyOf(parts);
    }

    List<Integer> cells() {
      List<Integer> cells = new ArrayList<>(parts);
      if (total != KNOWN) {
        cells.add(total);
      }
      return cells;
    }
  }

  private final List<@Nullable BigDecimal> cells;
  private final List<Sum> sums;
  private final List<List<Sum>> sumsOf = new ArrayList<>();
  private final BigDecimal least;
  private final BitSet small = new BitSet();
  private final BitSet hidden = new BitSet();
  private final Marks marks;

  /**
   * What is known of cells beside their counts.
   *
   * @param never positions of those that no document shows; only the small ones are secrets
   * @param secret of those to hide, whatever they count
   * @param dear of those that readers want most, hidden last
   */
  record Marks(BitSet never, BitSet secret, BitSet dear) {

    static final Marks NONE = new Marks(new BitSet(), new BitSet(), new BitSet());
  }

  /**
   * @param cells null for one that shows nothing anyway
   */
  Secrecy(List<@Nullable BigDecimal> cells, List<Sum> sums, Marks marks, int least) {
    this.cells = cells;
    this.sums = sums;
    this.marks = marks;
    this.least = BigDecimal.valueOf(least);
    for (int i = 0; i < cells.size(); i++) {
      sumsOf.add(new ArrayList<>());
      BigDecimal cell = cells.get(i);
      if (cell != null && cell.signum() > 0 && cell.compareTo(this.least) < 0) {
        small.set(i);
      }
    }
    sums.forEach(sum -> sum.cells().forEach(i -> sumsOf.get(i).add(sum)));
    hidden.or(small);
    hidden.or(marks.never());
    hidden.or(marks.secret());
    while (complete()) {
      // What was hidden last may itself be found.
    }
    spare();
  }

  /**
   * The positions of the cells to hide.
   *
   * @param cells null for one that shows nothing anyway
   * @param sums cells of which a sum or difference is known, such as a total with its parts
   * @param least the smallest count that may be shown; 0 is no secret
   */
  static BitSet hidden(List<@Nullable BigDecimal> cells, List<List<Integer>> sums, int least) {
    List<Sum> known = sums.stream().map(sum -> new Sum(Sum.KNOWN, sum)).toList();
    return new Secrecy(cells, known, Marks.NONE, least).hidden();
  }

  BitSet hidden() {
    return (BitSet) hidden.clone();
  }

  /** Whether the sum of some cells is known to who knows those that are shown. */
  boolean tells(List<Integer> asked) {
    return equations().follows(asked);
  }

  /** Hides one more beside each cell that can be found; whether there was any. */
  private boolean complete() {
    Set<Integer> told = new TreeSet<>(equations().found());
    told.removeIf(i -> marks.never().get(i) && !small.get(i));
    told.addAll(proven());
    boolean any = false;
    BitSet touched = new BitSet();
    for (int cell : told) {
      boolean beside = others(cell).anyMatch(touched::get);
      int complement = beside ? -1 : complement(cell);
      if (complement >= 0) {
        hidden.set(complement);
        touched.set(complement);
        any = true;
      }
    }
    return any;
  }

  /** The small cells that are proven to be small. */
  private Set<Integer> proven() {
    PersonBounds bounds = new PersonBounds(cells, sums, hidden);
    Set<Integer> proven = new TreeSet<>();
    small.stream().filter(i -> bounds.most(i).compareTo(least) < 0).forEach(proven::add);
    return proven;
  }

  /**
   * Shows again what no secret needs hidden, such as a cell that the shown ones give anyway,
   * beginning with the cells that readers want most.
   */
  private void spare() {
    Set<Integer> proven = proven();
    List<Integer> spared =
        hidden.stream()
            .filter(i -> !isSecret(i) && others(i).noneMatch(proven::contains))
            .boxed()
            .sorted(Comparator.comparing(this::isDear).thenComparing(this::value).reversed())
            .toList();
    Set<Integer> allowed = new HashSet<>(equations().found());
    allowed.addAll(spared);
    boolean any = true;
    while (any) {
      any = false;
      for (int i : spared) {
        if (hidden.get(i)) {
          hidden.clear(i);
          boolean told = !allowed.containsAll(equations().found()) || !proven.containsAll(proven());
          hidden.set(i, told);
          any |= !told;
        }
      }
    }
  }

  private boolean isSecret(int cell) {
    return small.get(cell) || marks.secret().get(cell) || marks.never().get(cell);
  }

  private Equations equations() {
    return new Equations(sums, hidden);
  }

  /** The smallest shown cell of a sum that a cell stands in, of those that are least missed. */
  private int complement(int cell) {
    return others(cell)
        .filter(i -> !hidden.get(i) && cells.get(i) != null)
        .distinct()
        .min(
            Comparator.comparing(this::isZero)
                .thenComparing(this::isDear)
                .thenComparing(this::value))
        .orElse(-1);
  }

  /** The cells of every sum that a cell stands in, itself too. */
  private Stream<Integer> others(int cell) {
    return sumsOf.get(cell).stream().flatMap(sum -> sum.cells().stream());
  }

  private boolean isDear(int cell) {
    return marks.dear().get(cell);
  }

  private boolean isZero(int cell) {
    return value(cell).signum() == 0;
  }

  private BigDecimal value(int cell) {
    return Objects.requireNonNull(cells.get(cell)).abs();
  }
}
