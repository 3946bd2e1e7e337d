package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowRoles.Judged;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An interpretation with what speaks for and against it. */
final class Weighed {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final int SEEN = 200;
  private static final double NAMED = 0.75;

  /** Meanings of columns that an amount may hold, or not: nothing reads them. */
  private static final Set<String> CHANGES = Set.of("tip", "refunded", "promo_code", "discount");

  private final Interpretation it;
  private final Assignment cells;
  private final Forms forms;
  private final Set<String> said;
  private final @Nullable InterpretedRows outcome;
  private final Map<SheetEvidence, Double> evidence = new EnumMap<>(SheetEvidence.class);
  private double score;

  /** An interpretation before its rows are read. */
  Weighed(Interpretation it, Assignment cells, Forms forms, Set<String> said) {
    this(it, cells, forms, said, null, Map.of());
  }

  private Weighed(
      Interpretation it,
      Assignment cells,
      Forms forms,
      Set<String> said,
      @Nullable InterpretedRows outcome,
      Map<SheetEvidence, Double> known) {
    this.it = it;
    this.cells = cells;
    this.forms = forms;
    this.said = said;
    this.outcome = outcome;
    evidence.putAll(known);
    for (SheetEvidence each : SheetEvidence.values()) {
      if (each.isEarly() == (outcome == null)) {
        Double says = each.of(this);
        if (says != null) {
          evidence.put(each, says);
        }
      }
    }
    evidence.forEach((each, says) -> score += each.weight() * says);
  }

  /** This interpretation in a context, with its rows read. */
  Weighed read(Interpretation.Context context, KnownOrganisation organisation) {
    Interpretation in = it.with(context);
    return new Weighed(in, cells, forms, said, new InterpretedRows(in, organisation), evidence);
  }

  Interpretation it() {
    return it;
  }

  Assignment cells() {
    return cells;
  }

  Forms forms() {
    return forms;
  }

  Set<String> said() {
    return said;
  }

  InterpretedRows outcome() {
    return Objects.requireNonNull(outcome);
  }

  double score() {
    return score;
  }

  Map<SheetEvidence, Double> evidence() {
    return evidence;
  }

  /**
   * Whether every row and column is explained, what a row comes to is named by its header, no
   * column that counts persons is taken for their names, and none may change an amount unread.
   */
  boolean isWhole() {
    boolean below = it.area().end() < it.grid().height();
    if (below || !it.form().told() || (it.crossed() == AxisKind.THING && !isSummed())) {
      return false;
    }
    for (Interpretation.Column column : it.columns()) {
      Slot slot = column.slot();
      if (slot == null && !column.total() && isFilled(column.column())) {
        return false;
      }
      String header = it.header(column.column());
      if (slot != null && CHANGES.contains(slot.name()) && isCounted(column.column())) {
        return false;
      }
      boolean counts = slot != null && slot.name().equals("person_key");
      if (counts && header != null && forms.measure(header) >= NAMED) {
        return false;
      }
      boolean measure = slot != null && it.form().measure().contains(slot.name());
      if (measure && (header == null || forms.named(header).getOrDefault(slot, 0.0) < NAMED)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a column of totals agrees with every row, and words name the kind of table. */
  private boolean isSummed() {
    boolean summed = false;
    for (Interpretation.Column column : it.columns()) {
      if (column.total()) {
        int[] sums = totalColumn(column.column());
        summed |= sums[0] > 0 && sums[1] == 0;
      }
    }
    return summed && evidence.getOrDefault(SheetEvidence.FORM_WORDS, 0.0) >= 0.5;
  }

  private boolean isCounted(int c) {
    return it.records().stream()
        .map(r -> it.grid().meaning(r.row(), c))
        .anyMatch(cell -> cell.number == null ? cell.text : cell.number.signum() != 0);
  }

  boolean isFilled(int c) {
    return it.records().stream().limit(50).anyMatch(r -> !it.grid().isBlank(r.row(), c));
  }

  boolean saysTotal(int r) {
    return it.grid().filled(r).stream().anyMatch(c -> it.grid().meaning(r, c).total == 2);
  }

  /** In how many records a column is the sum of the periods, and in how many it is not. */
  int[] totalColumn(int c) {
    int good = 0;
    int bad = 0;
    List<Judged> records = it.records();
    for (Judged row : records.subList(0, Math.min(SEEN, records.size()))) {
      BigDecimal printed = it.grid().meaning(row.row(), c).number;
      if (printed != null) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int p : it.periods()) {
          BigDecimal adds = it.grid().meaning(row.row(), p).adds();
          sum = adds == null ? sum : sum.add(adds);
        }
        boolean equal = sum.subtract(printed).abs().compareTo(TOLERANCE) < 0;
        good += equal ? 1 : 0;
        bad += equal ? 0 : 1;
      }
    }
    return new int[] {good, bad};
  }
}
