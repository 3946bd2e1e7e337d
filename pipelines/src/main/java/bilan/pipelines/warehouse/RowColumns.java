package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.delivery.Grain;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The columns of one table as the rows of a delivery fill them. */
final class RowColumns {

  private static final String RAW_HASH = "raw_hash";
  private static final List<String> OF_DELIVERY = List.of("delivery_id", "latest", "counts");

  private final BaseTable table;
  private final Words words;
  private final RowHashes hashes;
  private final int stream;
  private final int date;
  private final int paid;
  private final int year;
  private final List<RowColumn> carried = new ArrayList<>();
  private final List<RowColumn> fields = new ArrayList<>();
  private final Set<String> varying = new HashSet<>();
  private @Nullable String lastGrain;
  private byte lastGrainCode = (byte) Grain.of(null).ordinal();

  RowColumns(BaseTable table, Words words) {
    Table declared = table.declared();
    this.table = table;
    this.words = words;
    this.hashes = new RowHashes(declared);
    this.stream = declared.stream().isEmpty() ? -1 : declared.indexOf(declared.stream().get(0));
    this.date = declared.date() == null ? -1 : declared.indexOf(declared.date());
    this.paid = declared.indexOf("paid_on");
    this.year = declared.indexOf("fiscal_year");
    SalesTax tax = table.sales() ? new SalesTax(declared) : null;
    for (StoredColumn column : table.carried()) {
      if (!OF_DELIVERY.contains(column.name()) && !column.name().equals(RAW_HASH)) {
        carried.add(
            new RowColumn(column.name(), column.type(), carried(column, tax), same(column)));
      }
    }
    for (int i = 0; i < declared.fields().size(); i++) {
      fields.add(field(i, declared.fields().get(i)));
    }
    fields.add(new RowColumn(RAW_HASH, "bigint", each(RowColumns::rawHash), RowColumn.NEVER));
  }

  /** Whether a column had one value in some rows and another in later ones. */
  boolean varies(RowColumn column) {
    return varying.contains(column.name());
  }

  void vary(RowColumn column) {
    varying.add(column.name());
  }

  /** Those that rows with these fields, as {@link RowBatch} tells them, bring; others stay null. */
  List<RowColumn> of(BitSet filled) {
    List<RowColumn> brought = new ArrayList<>(carried);
    filled.stream().mapToObj(fields::get).forEach(brought::add);
    return brought;
  }

  private RowColumn.Writer carried(StoredColumn column, @Nullable SalesTax tax) {
    return switch (column.name()) {
      case "sheet_id" -> each((batch, i, to) -> to.setInt(i, batch.sheet(i)));
      case "source_row" -> each((batch, i, to) -> to.setInt(i, batch.row(i).row()));
      case "part" -> each((batch, i, to) -> to.setInt(i, batch.row(i).part()));
      case "row_hash" -> this::rowHashes;
      case "entity_hash" -> each((batch, i, to) -> hash(i, hashes.entity(batch.row(i)), to));
      case "unit_hash" -> each((batch, i, to) -> hash(i, hashes.unit(batch.row(i).values()), to));
      case "stream_place" -> streamPlaces();
      case "grain" -> each((batch, i, to) -> to.setByte(i, grain(batch.row(i).grain())));
      case "period_from" ->
          each((batch, i, to) -> to.setDate(i, day(batch.row(i).periodFrom(), batch.row(i))));
      case "period_to" ->
          each((batch, i, to) -> to.setDate(i, day(batch.row(i).periodTo(), batch.row(i))));
      case "excl_value" ->
          ColumnWriters.decimals(row -> tax == null ? null : tax.excl(row), ColumnWriters.SCALE);
      case "incl_value" ->
          ColumnWriters.decimals(row -> tax == null ? null : tax.incl(row), ColumnWriters.SCALE);
      default -> throw new IllegalArgumentException(column.name());
    };
  }

  /** Most files have one sheet, one place and one grain, and a day for each row. */
  private RowColumn.Same same(StoredColumn column) {
    return switch (column.name()) {
      case "sheet_id" -> batch -> batch.sameSheet() ? String.valueOf(batch.sheet(0)) : null;
      case "grain" ->
          batch -> batch.sameGrain() ? String.valueOf(grain(batch.row(0).grain())) : null;
      case "stream_place" ->
          batch ->
              stream >= 0 && batch.same(stream) instanceof String word
                  ? String.valueOf(words.place(words.code(word)))
                  : null;
      case "entity_hash" ->
          batch -> hashes.sameEntity(batch) ? String.valueOf(hashes.entity(batch.row(0))) : null;
      case "period_from", "period_to" ->
          batch -> date >= 0 && batch.isDaily(date) ? fieldName(date) : null;
      case "incl_value" -> given("amount_incl_tax");
      case "excl_value" -> given("amount_excl_tax");
      default -> RowColumn.NEVER;
    };
  }

  private RowColumn.Same given(String field) {
    int position = table.declared().indexOf(field);
    return batch -> position >= 0 && batch.isWhole(position) ? fieldName(position) : null;
  }

  private String fieldName(int position) {
    return BaseTable.quoted(table.declared().fields().get(position).name());
  }

  private interface Cell {
    void write(RowBatch batch, int index, DuckDBWritableVector to);
  }

  private static RowColumn.Writer each(Cell cell) {
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        cell.write(batch, i, to);
      }
    };
  }

  private void rowHashes(RowBatch batch, DuckDBWritableVector to) {
    int[] filled = hashes.filled(batch);
    for (int i = 0; i < batch.size(); i++) {
      to.setLong(i, hashes.row(batch.row(i), filled));
    }
  }

  private static void rawHash(RowBatch batch, int index, DuckDBWritableVector to) {
    long hash = batch.row(index).rawHash();
    hash(index, hash == 0 ? null : (Long) hash, to);
  }

  private static void hash(int index, @Nullable Long hash, DuckDBWritableVector to) {
    if (hash == null) {
      to.setNull(index);
    } else {
      to.setLong(index, hash);
    }
  }

  /**
   * A name that an earlier delivery resolved is not news to {@link Places}: it is resolved here.
   */
  private RowColumn.Writer streamPlaces() {
    return ColumnWriters.codes(stream, word -> words.place(words.code(word)));
  }

  private byte grain(@Nullable String grain) {
    if (grain != null && !grain.equals(lastGrain)) {
      lastGrain = grain;
      lastGrainCode = (byte) Grain.of(grain).ordinal();
    }
    return grain == null ? (byte) Grain.of(null).ordinal() : lastGrainCode;
  }

  /**
   * The day of a fact; one without a date (an expense may have none) is dated by its payment, else
   * by its year, so that a version still meets it.
   */
  private LocalDate day(@Nullable LocalDate day, TypedRow row) {
    if (day != null) {
      return day;
    }
    if (row.value(date) instanceof LocalDate known) {
      return known;
    }
    if (row.value(paid) instanceof LocalDate known) {
      return known;
    }
    return row.value(year) instanceof Integer known ? LocalDate.of(known, 1, 1) : LocalDate.EPOCH;
  }

  private RowColumn field(int position, Field field) {
    RowColumn.Writer writer =
        table.coded(field)
            ? ColumnWriters.codes(position, words::code)
            : ColumnWriters.of(position, field.type());
    String type = field.type() == FieldType.TIME ? "varchar" : table.type(field);
    RowColumn.Same same =
        table.coded(field)
            ? batch ->
                batch.same(position) instanceof String word
                    ? String.valueOf(words.code(word))
                    : null
            : RowColumn.NEVER;
    return new RowColumn(BaseTable.quoted(field.name()), type, writer, same);
  }
}
