package bilan.deliveries;

import bilan.pipelines.delivery.Said;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file and the words it is sent with.
 *
 * @param same the sources of {@code --same-register}, empty text without SOURCE; {@code other}
 *     likewise
 * @param prefer {@code line}, {@code total} or {@code PLACE=line}
 * @param from first day of the declared period, {@code to} the last; null: the rows' own
 */
record Sent(
    String dataset,
    String source,
    List<Row> rows,
    boolean replace,
    List<String> same,
    List<String> other,
    List<String> prefer,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  static Sent of(String dataset, String source, List<Row> rows) {
    return new Sent(
        dataset, source, List.copyOf(rows), false, List.of(), List.of(), List.of(), null, null);
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
    return new Sent(dataset, source, rows, false, List.of(), List.of(), List.of(), from, to);
  }

  /**
   * Without its words about registers, which were said once; with another file's {@code --replace}.
   */
  Sent silent(boolean replacing) {
    return new Sent(
        dataset, source, rows, replace || replacing, List.of(), List.of(), List.of(), from, to);
  }

  Sent replacing() {
    return new Sent(dataset, source, rows, true, same, other, prefer, from, to);
  }

  Sent same(String register) {
    return words(replace, List.of(register), List.of(), prefer);
  }

  Sent other(String register) {
    return words(replace, List.of(), List.of(register), prefer);
  }

  /** The same file with other answers. */
  Sent words(boolean replacing, List<String> sames, List<String> others, List<String> preferred) {
    return new Sent(dataset, source, rows, replacing, sames, others, preferred, from, to);
  }

  /** The same file under another name. */
  Sent as(String name) {
    return new Sent(dataset, name, rows, replace, same, other, prefer, from, to);
  }

  /** The same file with the answers of a printed line. */
  Sent with(Said said) {
    Sent answered = words(said.replace(), said.same(), said.other(), said.prefer());
    Sent named = said.as() == null ? answered : answered.as(said.as());
    String register = said.register();
    return register == null
        ? named
        : named.with(
            rows.stream()
                .map(
                    r ->
                        r.register() == null && r.table().equals("sales")
                            ? r.with(register, r.channel(), r.key())
                            : r)
                .toList());
  }

  Sent period(LocalDate first, LocalDate last) {
    return new Sent(dataset, source, rows, replace, same, other, prefer, first, last);
  }
}
