package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is read and hands the rows to the thread that stores them: reading and storing go on
 * side by side.
 */
public final class DeliverySink implements RowSink, AutoCloseable {

  private final WordCodes words;
  private final int delivery;
  private final SheetNumbers sheets;
  private final StoringThread storing;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Quarantine.Fixed> fixed = new ArrayList<>();
  private final List<ControlTotal> totals = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private long rows;

  public DeliverySink(Statements sql, WordCodes words, int delivery) {
    this.words = words;
    this.delivery = delivery;
    this.sheets = new SheetNumbers(sql);
    this.storing = new StoringThread(new RowTables(sql, words, delivery), sheets);
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    names.add(table.name());
    storing.take(table, row);
    rows++;
  }

  @Override
  public void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
    fixed.add(new Quarantine.Fixed(rejection, fix));
    if (row != null) {
      row(table, row);
    }
  }

  @Override
  public void controlTotal(ControlTotal total) {
    totals.add(total);
  }

  public long rows() {
    return rows;
  }

  public List<Rejection> rejections() {
    return rejections;
  }

  /** Rejected rows that count as they were corrected before. */
  public List<Quarantine.Fixed> fixed() {
    return fixed;
  }

  public List<ControlTotal> totals() {
    return totals;
  }

  /** The tables that got rows, in the order of the file. */
  public List<String> tables() {
    return List.copyOf(names);
  }

  /** Ends storing: rows are in the tables, and sheets and words beside them. */
  @Override
  public void close() {
    storing.end();
    sheets.store(delivery);
    words.store();
  }
}
