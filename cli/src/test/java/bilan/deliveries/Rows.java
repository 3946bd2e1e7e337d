package bilan.deliveries;

import bilan.deliveries.Row.Grain;
import bilan.pipelines.correction.Mender;
import bilan.pipelines.correction.RowMender.Kept;
import bilan.pipelines.correction.RowMender.Mended;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model's rows as typed or rejected rows of the program; a rejected one has a single cell,
 * which says its day and amount, or that it is bad.
 */
final class Rows implements Mender {

  static final String HEAD = "Valeur";
  private static final String BAD = "illisible ";

  private final Map<Long, Row> raw = new HashMap<>();

  /** The cell that says what the row is. */
  static String text(Row row) {
    return row.bad() ? BAD + row.amount() : row.on() + " " + row.amount();
  }

  void fill(Sent sent, Fix.Following following, RowSink sink) {
    Map<Row, Integer> seen = new HashMap<>();
    int number = 0;
    for (Row row : sent.rows()) {
      number++;
      DatasetTable table = table(sent.dataset(), row.table());
      if (!row.bad()) {
        sink.row(table, typed(table, row, number, number));
        continue;
      }
      int nth = seen.merge(row, 1, Integer::sum);
      Rejection rejection = rejection(row, number, hash(row), nth);
      raw.put(hash(row), row);
      Fix fix = following.of(row.table(), hash(row), nth);
      if (fix == null) {
        sink.rejected(rejection);
      } else {
        Row now = read(row, fix.cells().get(HEAD));
        sink.fixed(rejection, fix, table, typed(table, now, number, hash(row)));
      }
    }
  }

  @Override
  public Mended mend(Kept kept, List<@Nullable SheetCell> sent) {
    Row row = raw.get(kept.rawHash());
    Row now = read(row, sent.get(0));
    DatasetTable table = table(kept.dataset(), row.table());
    return new Mended(
        table,
        now.bad() ? null : typed(table, now, kept.row(), kept.rawHash()),
        rejection(now, kept.row(), kept.rawHash(), kept.raw().occurrence()));
  }

  private static Row read(Row row, @Nullable SheetCell cell) {
    String text = cell == null || cell.text() == null ? "" : cell.text();
    if (text.startsWith(BAD)) {
      return row.of(row.what(), new BigDecimal(text.substring(BAD.length())));
    }
    String[] parts = text.split(" ");
    LocalDate day = parts[0].equals("null") ? null : LocalDate.parse(parts[0]);
    Row dated = day == null ? row : row.on(day);
    return new Row(
        row.table(),
        dated.on(),
        row.place(),
        row.register(),
        row.channel(),
        row.key(),
        row.what(),
        new BigDecimal(parts[1]),
        row.grain(),
        false);
  }

  private static long hash(Row row) {
    return row.toString().hashCode() * 31L + row.what().hashCode();
  }

  private static DatasetTable table(String dataset, String name) {
    return Datasets.get(dataset).table(name);
  }

  private static Rejection rejection(Row row, int number, long hash, int nth) {
    Message said = Message.of("delivery.no_euros");
    Rejection.RawCell cell = new Rejection.RawCell(0, HEAD, SheetCell.text(text(row)), false);
    return new Rejection(
        row.table(),
        "Feuille1",
        number,
        row.bad()
            ? List.of(new Rejection.Fault("NUM-01", null, null, null, null, said, said, said))
            : List.of(),
        row.on(),
        values(row),
        hash,
        new Rejection.Raw(0, nth, null, null, List.of(cell), Map.of()));
  }

  private static TypedRow typed(DatasetTable table, Row row, int number, long hash) {
    @Nullable Object[] values = new Object[table.fields().size()];
    values(row).forEach((name, value) -> values[table.indexOf(name)] = value);
    boolean month = row.grain() == Grain.MONTH;
    return new TypedRow(
        values,
        "Feuille1",
        number,
        hash,
        grain(row),
        month ? row.day() : null,
        month ? row.lastDay() : null,
        List.of());
  }

  private static @Nullable String grain(Row row) {
    boolean sales = row.table().equals("sales");
    if (!sales && !row.table().equals("attendance")) {
      return null;
    }
    return switch (row.grain()) {
      case PERSON -> "participant";
      case DETAIL -> sales ? "line" : "activity";
      case DAY -> "day";
      case MONTH -> "month";
    };
  }

  private static Map<String, Object> values(Row row) {
    Map<String, Object> values = new HashMap<>();
    BigDecimal amount = row.bad() ? null : row.amount();
    switch (row.table()) {
      case "sales" -> {
        put(values, "sold_on", row.on(), "place", row.place(), "register", row.register());
        put(values, "channel", row.channel(), "ticket", row.key(), "product", row.what());
        put(values, "amount_incl_tax", amount);
      }
      case "attendance" -> {
        put(values, "activity_date", row.on(), "place", row.place(), "activity", row.what());
        put(values, "activity_ref", row.key());
        put(values, "participants", amount == null ? null : amount.intValueExact());
      }
      case "ledger_entries" -> {
        voucher(values, row, "voucher_number");
        put(values, "entry_date", row.on(), "account", row.what(), "debit", amount);
      }
      case "receipts" -> {
        put(values, "grant", row.place(), "received_on", row.on(), "amount", amount);
        put(values, "bank_reference", row.what());
      }
      case "expenses" -> {
        voucher(values, row, "voucher");
        put(values, "grant", row.place(), "invoiced_on", row.on(), "label", row.what());
        put(values, "amount_incl_tax", amount);
      }
      case "grants" ->
          put(values, "grant", row.place(), "funder", row.what(), "amount_awarded", amount);
      case "instalments" -> put(values, "grant", row.place(), "kind", row.what(), "amount", amount);
      case "budget_lines" -> {
        put(values, "grant", row.place(), "side", "cost", "label", row.what());
        put(values, "amount_planned", amount);
      }
      case "accounts" -> {
        put(values, "fiscal_year", Integer.valueOf(row.place()), "account", row.what());
        put(values, "label", row.what(), "side", "cost", "amount", amount);
      }
      default -> {
        put(values, "place", row.place());
        put(values, "aliases", row.what().isEmpty() ? null : List.of(row.what()));
      }
    }
    return values;
  }

  /** A key like {@code 2022 AC 12}: fiscal year, journal, number. */
  private static void voucher(Map<String, Object> values, Row row, String number) {
    String[] parts = String.valueOf(row.key()).split(" ");
    put(values, "fiscal_year", Integer.valueOf(parts[0]), "journal", parts[1], number, parts[2]);
  }

  private static void put(Map<String, Object> values, @Nullable Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        values.put(String.valueOf(pairs[i]), value);
      }
    }
  }
}
