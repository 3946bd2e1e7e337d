package bilan.pipelines.inspect;

import bilan.files.Sha256;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells whether two readings of a file gave the same rows, keeping none. */
final class RowsRead implements RowSink {

  private final Sha256 sum = new Sha256();

  @Override
  public void row(DatasetTable table, TypedRow row) {
    add(
        table.name(),
        row.sheet(),
        row.row(),
        Arrays.asList(row.values()),
        row.grain(),
        row.periodFrom(),
        row.periodTo(),
        row.audience());
  }

  @Override
  public void rejected(Rejection rejection) {
    add(rejection.table(), rejection.sheet(), rejection.row());
  }

  @Override
  public void controlTotal(ControlTotal total) {
    // A total is no row.
  }

  private void add(@Nullable Object... said) {
    sum.add(Arrays.toString(said));
  }

  String digest() {
    return sum.hex();
  }
}
