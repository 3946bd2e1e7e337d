package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.text.Message;
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
    return new Weighed(
        in, cells, forms, said, new InterpretedRows(in, organisation, cells.meanings()), evidence);
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

  /** Whether it may be read in silence. */
  boolean isWhole() {
    return objections().isEmpty();
  }

  /** Why it is not read in silence; empty if it may be. */
  List<Message> objections() {
    return new Guards(this).objections();
  }

  boolean isFilled(int c) {
    return it.records().stream().limit(50).anyMatch(r -> !it.grid().isBlank(r.row(), c));
  }

  boolean saysTotal(int r) {
    return it.grid().filled(r).stream().anyMatch(c -> it.grid().meaning(r, c).total == 2);
  }

  /**
   * Whether sums of rows and of columns are printed, and all agree where words instead of a number
   * count as nothing: {@code travaux} in a month.
   */
  boolean areWordsNothing() {
    boolean all = Objects.equals(evidence.get(SheetEvidence.TOTALS), 1.0);
    return all
        && it.summed().stream().anyMatch(r -> r > it.records().get(0).row())
        && it.columns().stream().anyMatch(Interpretation.Column::total);
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
