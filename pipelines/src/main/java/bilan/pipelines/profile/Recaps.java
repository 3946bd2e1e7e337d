package bilan.pipelines.profile;

import bilan.pipelines.Fix;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.sheet.Headers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a workbook come to by month and place, to compare with a sheet that sums them
 * up.
 */
final class Recaps implements RowSink {

  private final RowSink sink;
  private final Map<Key, BigDecimal> sums = new HashMap<>();
  private final Set<Object> periods = new HashSet<>();

  /** A day or a month, and a place. */
  private record Key(Object period, String place) {}

  Recaps(RowSink sink) {
    this.sink = sink;
  }

  @Override
  public void row(Table table, TypedRow row) {
    Key month = key(table, row, false);
    BigDecimal number = number(table, row);
    if (month != null && number != null) {
      for (Key key : new Key[] {month, key(table, row, true)}) {
        if (key != null) {
          sums.merge(key, number, BigDecimal::add);
          periods.add(key.period());
        }
      }
    }
    sink.row(table, row);
  }

  private static @Nullable Key key(Table table, TypedRow row, boolean day) {
    Object date = row.value(table.indexOf(String.valueOf(table.date())));
    Object place = row.value(table.indexOf("place"));
    return date instanceof LocalDate on
        ? new Key(day ? on : YearMonth.from(on), Headers.normalise(String.valueOf(place)))
        : null;
  }

  private static @Nullable BigDecimal number(Table table, TypedRow row) {
    if ("participant".equals(row.grain())) {
      return BigDecimal.ONE;
    }
    for (String field : new String[] {"participants", "amount_incl_tax", "amount_excl_tax"}) {
      Object value = row.value(table.indexOf(field));
      if (value instanceof Integer count) {
        return BigDecimal.valueOf(count);
      }
      if (value instanceof BigDecimal amount) {
        return amount;
      }
    }
    return null;
  }

  /** Takes the rows of a summary, none of which counts, and compares them. */
  RowSink summary() {
    return new RowSink() {
      @Override
      public void row(Table table, TypedRow row) {
        Key key = key(table, row, "day".equals(row.grain()));
        BigDecimal printed = number(table, row);
        if (key != null && printed != null && periods.contains(key.period())) {
          sink.controlTotal(
              new ControlTotal(
                  table.name(),
                  "participants",
                  row.sheet(),
                  row.row(),
                  printed,
                  sums.getOrDefault(key, BigDecimal.ZERO)));
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

  @Override
  public void rejected(Rejection rejection) {
    sink.rejected(rejection);
  }

  @Override
  public void fixed(Rejection rejection, Fix fix, Table table, @Nullable TypedRow row) {
    sink.fixed(rejection, fix, table, row);
  }

  @Override
  public void controlTotal(ControlTotal total) {
    sink.controlTotal(total);
  }
}
