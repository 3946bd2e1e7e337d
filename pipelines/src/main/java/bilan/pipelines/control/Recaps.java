package bilan.pipelines.control;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.sheet.Headers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a workbook come to by month and place, to compare with a sheet that sums them
 * up.
 */
public final class Recaps implements RowSink {

  private static final String PARTICIPANTS = "participants";

  private final RowSink sink;
  private final Map<Key, BigDecimal> sums = new HashMap<>();
  private final Set<Covered> covered = new HashSet<>();
  private final Set<Object> incomplete = new HashSet<>();
  private boolean whole = true;

  /** What is added up in a day or a month. */
  private record Covered(String field, Object period) {}

  /** A period of a recap at one place. */
  private record Key(Covered covered, String place) {}

  public Recaps(RowSink sink) {
    this.sink = sink;
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    for (Key key : new Key[] {key(table, row, false), key(table, row, true)}) {
      if (key != null) {
        sums.merge(key, number(row, table, key.covered().field()), BigDecimal::add);
        covered.add(key.covered());
      }
    }
    sink.row(table, row);
  }

  private static @Nullable Key key(DatasetTable table, TypedRow row, boolean day) {
    String field = field(table, row);
    Object date = row.value(table.indexOf(String.valueOf(table.date())));
    Object place = row.value(table.indexOf("place"));
    return field != null && date instanceof LocalDate on
        ? new Key(
            new Covered(field, day ? on : YearMonth.from(on)),
            Headers.normalise(String.valueOf(place)))
        : null;
  }

  /** The field that a row counts in; null if it has none of them. */
  private static @Nullable String field(DatasetTable table, TypedRow row) {
    if ("participant".equals(row.grain())) {
      return PARTICIPANTS;
    }
    return Stream.of(PARTICIPANTS, "amount_incl_tax", "amount_excl_tax")
        .filter(f -> row.value(table.indexOf(f)) != null)
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal number(TypedRow row, DatasetTable table, String field) {
    boolean person = "participant".equals(row.grain());
    return person
        ? BigDecimal.ONE
        : new BigDecimal(String.valueOf(row.value(table.indexOf(field))));
  }

  /** Rows that no sheet of detail lets through are in its sums all the same. */
  public void setAside() {
    whole = false;
  }

  /** Takes the rows of a summary, none of which counts, and compares them. */
  public RowSink summary() {
    return new RowSink() {
      @Override
      public void row(DatasetTable table, TypedRow row) {
        Key key = key(table, row, "day".equals(row.grain()));
        if (key != null && covered.contains(key.covered())) {
          compare(table, row, key);
        }
      }

      @Override
      public void rejected(Rejection rejection) {
        // A summary that can't be read takes nothing away.
      }

      @Override
      public void controlTotal(ControlTotal total) {
        sink.controlTotal(total);
      }
    };
  }

  private void compare(DatasetTable table, TypedRow row, Key key) {
    BigDecimal printed = number(row, table, key.covered().field());
    BigDecimal sum = sums.getOrDefault(key, BigDecimal.ZERO);
    boolean known = whole && !incomplete.contains(key.covered().period());
    sink.controlTotal(
        new ControlTotal(
            table.name(),
            key.covered().field(),
            row.sheet(),
            row.row(),
            printed,
            known || printed.compareTo(sum) == 0 ? sum : null,
            Covers.SHEETS));
  }

  @Override
  public void rejected(Rejection rejection) {
    LocalDate date = rejection.date();
    whole &= date != null;
    if (date != null) {
      incomplete.add(date);
      incomplete.add(YearMonth.from(date));
    }
    sink.rejected(rejection);
  }

  @Override
  public void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
    sink.fixed(rejection, fix, table, row);
  }

  @Override
  public void controlTotal(ControlTotal total) {
    sink.controlTotal(total);
  }
}
