package bilan.pipelines.warehouse;

import bilan.pipelines.warehouse.ArrowColumn.Ints;
import bilan.pipelines.warehouse.ArrowColumn.Longs;
import bilan.pipelines.warehouse.ArrowColumn.Texts;
import java.util.function.Function;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * One stored column as rows bring it.
 *
 * @param <C> how Arrow lays out its values
 * @param told its type as DuckDB is told it; {@code held} as Arrow's vectors hold it
 * @param opener makes a column of a batch over a vector
 */
record RowColumn<C extends ArrowColumn>(
    String name,
    ArrowType told,
    ArrowType held,
    Function<FieldVector, C> opener,
    Writer<C> writer) {

  private static final ArrowType INT = new ArrowType.Int(Integer.SIZE, true);
  private static final ArrowType LONG = new ArrowType.Int(Long.SIZE, true);

  /** Sets the values of a whole batch; a row that it leaves out is null. */
  interface Writer<C> {
    void write(RowBatch batch, C to);
  }

  /**
   * @param type as DuckDB writes it; it makes bytes and truths of numbers itself
   */
  static RowColumn<Ints> ints(String name, String type, Writer<Ints> writer) {
    ArrowType told = type.equals("date") ? new ArrowType.Date(DateUnit.DAY) : INT;
    return new RowColumn<>(name, told, INT, v -> new Ints((BaseFixedWidthVector) v), writer);
  }

  static RowColumn<Longs> longs(String name, String type, Writer<Longs> writer) {
    ArrowType told =
        switch (type) {
          case "bigint" -> LONG;
          case "time" -> new ArrowType.Time(TimeUnit.MICROSECOND, Long.SIZE);
          case "timestamp" -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
          default -> decimal(type);
        };
    return new RowColumn<>(name, told, LONG, v -> new Longs((BaseFixedWidthVector) v), writer);
  }

  private static ArrowType decimal(String type) {
    String[] size = type.replaceAll("[^0-9,]", "").split(",", -1);
    return new ArrowType.Decimal(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Long.SIZE);
  }

  static RowColumn<Texts> texts(String name, Writer<Texts> writer) {
    ArrowType text = ArrowType.Utf8.INSTANCE;
    return new RowColumn<>(name, text, text, v -> new Texts((VarCharVector) v), writer);
  }

  Field toldField() {
    return field(told);
  }

  Field heldField() {
    return field(held);
  }

  private Field field(ArrowType type) {
    return new Field(name.replace("\"", ""), FieldType.nullable(type), null);
  }

  /** The column of the batches that a vector takes. */
  Open<C> open(FieldVector vector) {
    return new Open<>(writer, opener.apply(vector));
  }

  /** A column that takes the values of one batch after the other. */
  record Open<C extends ArrowColumn>(Writer<C> writer, C column) {

    /**
     * @param before how many rows stand before those of the batch
     */
    void take(RowBatch batch, int before) {
      column.begin(before);
      writer.write(batch, column);
    }
  }
}
