package bilan.pipelines.typing;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;

/** Makes the reader of a column once it is decided how the column is to be read. */
public final class ColumnReaders {

  private final Dataset dataset;
  private final CellReaders readers;

  public ColumnReaders(Dataset dataset, CellReaders readers) {
    this.dataset = dataset;
    this.readers = readers;
  }

  /**
   * @param year that completes dates without one, 0 if nothing says it; {@code month} likewise
   * @param whenCompleted told when a date took its year from there
   */
  public CellReader of(
      Field field, ColumnReading reading, int year, int month, Runnable whenCompleted) {
    return of(field, reading, year, month, 1, whenCompleted);
  }

  /**
   * @param begins first month of a season whose first year is given; 1 of a calendar year
   */
  public CellReader of(
      Field field, ColumnReading reading, int year, int month, int begins, Runnable whenCompleted) {
    CellReader reader = readers.of(field, reading);
    if (field.type() != FieldType.DATE) {
      return reader;
    }
    if (isCoarse(field)) {
      return new CoarseDates(readers.of(field, reading.toTheDay()));
    }
    return year == 0 ? reader : new PartialDates(reader, year, month, begins, whenCompleted);
  }

  private boolean isCoarse(Field field) {
    return dataset.tables().stream()
        .anyMatch(t -> t.indexOf(field.name() + "_precision") >= 0 && t.fields().contains(field));
  }
}
