package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowRoles.Judged;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interpretation with what speaks for and against it. */
final class Weighed {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final int SEEN = 200;
  private static final double NAMED = 0.75;
  private static final double NAMED_IN_PART = 0.6;

  /** Meanings of columns that an amount may hold, or not: nothing reads them. */
  private static final Set<String> CHANGES = Set.of("tip", "refunded", "promo_code", "discount");

  /** Of them, what the other amounts of a row may tell. */
  private static final Set<String> TOLD = Set.of("tip", "discount");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !code.equals("EUR"))
          .collect(Collectors.toSet());

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
      if (slot == null && !column.total() && !isHarmless(column.column())) {
        return false;
      }
      String header = it.header(column.column());
      if (slot != null && CHANGES.contains(slot.name()) && isCounted(column)) {
        return false;
      }
      boolean counts = slot != null && slot.name().equals("person_key");
      if (counts && header != null && forms.measure(header) >= NAMED) {
        return false;
      }
      boolean measure = slot != null && it.form().measure().contains(slot.name());
      if (measure
          && slot != null
          && (header == null || !isNamed(header, slot) || forms.isPlanned(header))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a header names a measure, in part where words tell the kind of table besides. */
  private boolean isNamed(String header, Slot slot) {
    boolean told = evidence.getOrDefault(SheetEvidence.FORM_WORDS, 0.0) >= 0.5;
    return forms.named(header).getOrDefault(slot, 0.0) >= (told ? NAMED_IN_PART : NAMED);
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

  private boolean isCounted(Interpretation.Column column) {
    int c = column.column();
    boolean told = column.slot() != null && TOLD.contains(column.slot().name());
    return it.records().stream()
        .filter(r -> !told || !outcome().settled.contains(r.row()))
        .map(r -> it.grid().meaning(r.row(), c))
        .anyMatch(cell -> cell.number == null ? cell.text : cell.number.signum() != 0);
  }

  /**
   * Whether a column that nothing reads changes nothing: it is blank, repeats another that is read,
   * or holds words or days that say neither what became of a row, nor which way an amount goes, nor
   * where it was.
   */
  private boolean isHarmless(int c) {
    if (!isFilled(c)) {
      return true;
    }
    String header = it.header(c);
    if (header == null || forms.isOfOthers(header, it.form())) {
      return false;
    }
    for (Interpretation.Column other : it.columns()) {
      if (other.slot() != null && other.slot().target() != null && isSame(c, other.column())) {
        return true;
      }
    }
    return it.records().stream()
        .map(r -> it.grid().meaning(r.row(), c))
        .allMatch(cell -> cell == CellMeaning.NOTHING || isPlain(cell));
  }

  private boolean isPlain(CellMeaning cell) {
    boolean word = cell.text || cell.day != null || cell.time;
    boolean telling =
        cell.status != null || cell.direction != 0 || cell.tick || cell.away || cell.closed;
    boolean foreign = CURRENCIES.contains(cell.folded.toUpperCase(Locale.ROOT));
    return word && !telling && !foreign && !cells.isPlace(cell);
  }

  private boolean isSame(int c, int other) {
    return it.records().stream()
        .allMatch(r -> it.grid().cell(r.row(), c).equals(it.grid().cell(r.row(), other)));
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
