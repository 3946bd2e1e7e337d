package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.testing.Deep;
import bilan.testing.Slow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Slow
class ArrowRowsTest {

  /** One row, some, and more than one batch holds. */
  private static final List<Integer> SIZES = List.of(1, 513, ArrowColumn.CAPACITY + 3);

  private static final int SCALE = 6;
  private static int deliveries = 100;

  private static final WarehouseFile WAREHOUSE = WarehouseFile.inMemory(Datasets.load());
  private static final Statements sql = WAREHOUSE.sql();

  /** One for all tables, since each reads all words that were stored before. */
  private static final WordCodes WORDS = new WordCodes(sql);

  @AfterAll
  static void close() {
    WAREHOUSE.close();
  }

  static Stream<DatasetTable> tables() {
    return Datasets.load().stream().map(Dataset::tables).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatIsStoredIsWhatWasRead(DatasetTable table) {
    storesWhatWasRead(table, SIZES.subList(0, 2));
  }

  /** Of the rows of one table, more than one batch holds. */
  @Test
  void ofManyRowsToo() {
    storesWhatWasRead(Datasets.get("attendance").table("attendance"), SIZES);
  }

  /** More rows than one statement stores. */
  @Test
  void ofRowsOfSeveralStatementsToo() {
    DatasetTable table = Datasets.get("attendance").table("attendance");
    storesWhatWasRead(table, List.of(RowTables.STORED_AT_ONCE + 1));
  }

  @Test
  void whoOpensTheWarehouseReadsTheSameWords() {
    DatasetTable table = Datasets.get("attendance").table("attendance");
    List<TypedRow> rows = rows(table, new Random(1), 513);
    int id = ++deliveries;
    stored(table, id, rows);
    assertSame(table, id, rows, new WordCodes(sql));
  }

  @Deep
  @ParameterizedTest
  @MethodSource("tables")
  void ofManyRowsOfEveryTableToo(DatasetTable table) {
    storesWhatWasRead(table, SIZES);
  }

  private void storesWhatWasRead(DatasetTable table, List<Integer> sizes) {
    Random random = new Random(table.name().hashCode());
    for (int size : sizes) {
      List<TypedRow> rows = rows(table, random, size);
      int id = ++deliveries;
      stored(table, id, rows);
      assertSame(table, id, rows, WORDS);
    }
  }

  /** Rows of which some columns are empty throughout. */
  private static List<TypedRow> rows(DatasetTable table, Random random, int size) {
    boolean[] never = new boolean[table.fields().size()];
    for (int i = 0; i < never.length; i++) {
      never[i] = random.nextInt(4) == 0;
    }
    List<TypedRow> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(row(table, random, i + 1, never));
    }
    return rows;
  }

  private static void stored(DatasetTable table, int id, List<TypedRow> rows) {
    sql.transaction(
        () -> {
          store(new RowTables(sql, WORDS, id), table, rows);
          WORDS.store();
          return true;
        });
  }

  private static void store(RowTables tables, DatasetTable table, List<TypedRow> rows) {
    rows.forEach(row -> tables.add(table, row, row.row() % 3 + 1));
    tables.end();
  }

  private void assertSame(DatasetTable table, int id, List<TypedRow> rows, WordCodes words) {
    BaseTable base = new BaseTable(table);
    String fields =
        table.fields().stream()
            .map(field -> BaseTable.quoted(field.name()))
            .collect(Collectors.joining(", "));
    List<List<@Nullable Object>> stored =
        sql.list(
            "select source_row, sheet_id, raw_hash, latest and counts, row_hash, %s from %s where delivery_id = %d order by source_row"
                .formatted(fields, base.name(), id),
            row -> values(row, base, words));
    RowHashes hashes = new RowHashes(table);
    assertThat(stored).hasSize(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      TypedRow row = rows.get(i);
      List<@Nullable Object> expected = new ArrayList<>();
      expected.add(row.row());
      expected.add(row.row() % 3 + 1);
      expected.add(row.rawHash() == 0 ? null : (Long) row.rawHash());
      expected.add(true);
      expected.add(hashes.row(row));
      for (int j = 0; j < table.fields().size(); j++) {
        expected.add(asStored(table.fields().get(j), row.values()[j]));
      }
      assertThat(stored.get(i)).isEqualTo(expected);
    }
  }

  private static List<@Nullable Object> values(ResultSet row, BaseTable base, WordCodes words)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      values.add(row.getObject(i));
    }
    for (Field field : base.declared().fields()) {
      int column = values.size() + 1;
      values.add(
          base.coded(field)
              ? words.word(Statements.code(row, column))
              : switch (field.type()) {
                case DATE, MONTH -> row.getObject(column, LocalDate.class);
                case DATETIME -> row.getObject(column, LocalDateTime.class);
                case TIME -> row.getObject(column, LocalTime.class);
                default -> row.getObject(column);
              });
    }
    return values;
  }

  private static @Nullable Object asStored(Field field, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      int scale = field.type() == FieldType.DURATION ? 2 : SCALE;
      return number.setScale(scale, RoundingMode.HALF_UP);
    }
    if (value instanceof LocalDateTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof LocalTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Objects::toString).collect(Collectors.joining("\n"));
    }
    return value;
  }

  private static TypedRow row(DatasetTable table, Random random, int number, boolean[] never) {
    @Nullable Object[] values = new @Nullable Object[table.fields().size()];
    for (int i = 0; i < values.length; i++) {
      if (!never[i] && random.nextInt(5) > 0) {
        values[i] = value(table.fields().get(i), random);
      }
    }
    long raw = random.nextBoolean() ? 0 : random.nextLong();
    return new TypedRow(values, "s", number, raw, null, null, null, List.of());
  }

  private static Object value(Field field, Random random) {
    return switch (field.type()) {
      case COUNT -> random.nextBoolean() ? random.nextInt(3000) : random.nextInt();
      case YEAR -> 1900 + random.nextInt(300);
      case DECIMAL, AMOUNT -> decimal(random, 18, SCALE);
      case RATE -> decimal(random, 12, SCALE);
      case DURATION -> decimal(random, 12, 2);
      case DATE, MONTH -> day(random);
      case DATETIME -> day(random).atTime(time(random));
      case TIME -> time(random);
      case BOOLEAN -> random.nextBoolean();
      case LIST -> List.of(text(random), text(random));
      default -> text(random);
    };
  }

  /** Up to the most digits that fit, and some with one more behind the last that is stored. */
  private static BigDecimal decimal(Random random, int digits, int scale) {
    BigInteger most = BigInteger.TEN.pow(1 + random.nextInt(digits));
    BigInteger unscaled = random.nextInt(20) == 0 ? most : new BigInteger(60, random).mod(most);
    BigDecimal number =
        new BigDecimal(unscaled.subtract(BigInteger.ONE), scale + random.nextInt(2));
    return random.nextBoolean() ? number : number.negate();
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1 + random.nextInt(9998), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static LocalTime time(Random random) {
    return LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_399_999_999_999L));
  }

  private static String text(Random random) {
    int[] kinds = {'a', 'é', '€', ' ', '\n', '"', 0x1F600, 0x4E2D, 0x0301, 0x10FFFD, 1};
    return random
        .ints(random.nextInt(random.nextInt(50) == 0 ? 3000 : 12), 0, kinds.length)
        .map(i -> kinds[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void anAmountOfMoreDigitsThanFitStoresNothing() {
    DatasetTable table = Datasets.get("sales").table("sales");
    @Nullable Object[] values = new @Nullable Object[table.fields().size()];
    values[table.indexOf("amount_incl_tax")] = new BigDecimal("1000000000000");
    TypedRow row = new TypedRow(values, "s", 1, 0, null, null, null, List.of());
    try (WarehouseFile fails = WarehouseFile.inMemory(Datasets.load())) {
      Statements own = fails.sql();
      own.transaction(
          () -> {
            assertThatThrownBy(
                    () -> store(new RowTables(own, new WordCodes(own), 1), table, List.of(row)))
                .hasRootCauseInstanceOf(ArithmeticException.class);
            return false;
          });
      assertThat(own.number("select count(*) from store.sales_row")).isZero();
    }
  }

  @Test
  void anInsertThatFailsLeavesTheThreadsAsTheyWere() {
    long before = threads();
    sql.transaction(
        () -> {
          assertThatThrownBy(() -> insert(ArrowRowsTest::broken))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("broken");
          return false;
        });
    assertThat(threads()).isEqualTo(before);
  }

  @Test
  void anInsertLeavesTheThreadsAsTheyWere() throws SQLException {
    long before = threads();
    insert(() -> null);
    assertThat(threads()).isEqualTo(before);
  }

  private void insert(Supplier<@Nullable Object @Nullable []> rows) throws SQLException {
    sql.run("create or replace table t (one integer)");
    ArrowRows.insert(sql, "t", List.of(new StoredColumn("one", "integer")), rows);
  }

  private static @Nullable Object @Nullable [] broken() {
    throw new IllegalStateException("broken");
  }

  private long threads() {
    return sql.number("select current_setting('threads')");
  }
}
