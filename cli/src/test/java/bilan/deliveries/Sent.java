package bilan.deliveries;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file and the words it is sent with.
 *
 * @param same {@code --same-register}: null if not given, empty without SOURCE; {@code other}
 *     likewise
 * @param from first day of the declared period, {@code to} the last; null: the rows' own
 */
record Sent(
    String dataset,
    String source,
    List<Row> rows,
    boolean replace,
    @Nullable String same,
    @Nullable String other,
    @Nullable String prefer,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  static Sent of(String dataset, String source, List<Row> rows) {
    return new Sent(dataset, source, List.copyOf(rows), false, null, null, null, null, null);
  }

  /** The rows of one table. */
  List<Row> rows(String table) {
    return rows.stream().filter(r -> r.table().equals(table)).toList();
  }

  /** Whether it holds grants too: then all its tables are replaced per grant. */
  boolean workbook() {
    return !rows("grants").isEmpty();
  }

  /** Whether one bad row refuses the file. */
  boolean whole() {
    return dataset.equals("funding") || dataset.equals("ledger");
  }

  /** The same with its rows as they stand once some were corrected. */
  Sent with(List<Row> corrected) {
    return new Sent(
        dataset, source, List.copyOf(corrected), replace, same, other, prefer, from, to);
  }

  /** The same bytes without the words that answer. */
  Sent unanswered() {
    return new Sent(dataset, source, rows, false, null, null, null, from, to);
  }

  /**
   * Without its words about registers, which were said once; with another file's {@code --replace}.
   */
  Sent silent(boolean replacing) {
    return new Sent(dataset, source, rows, replace || replacing, null, null, null, from, to);
  }

  Sent replacing() {
    return new Sent(dataset, source, rows, true, same, other, prefer, from, to);
  }

  Sent same(String register) {
    return new Sent(dataset, source, rows, replace, register, null, prefer, from, to);
  }

  Sent other(String register) {
    return new Sent(dataset, source, rows, replace, null, register, prefer, from, to);
  }

  Sent period(LocalDate first, LocalDate last) {
    return new Sent(dataset, source, rows, replace, same, other, prefer, first, last);
  }

  Sent prefer(String grain) {
    return new Sent(dataset, source, rows, replace, same, other, grain, from, to);
  }
}
