package bilan.pipelines.draft;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells whether two readings of a file gave the same rows, keeping none. */
final class RowsRead implements RowSink {

  private final MessageDigest digest;

  RowsRead() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

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
    digest.update(Arrays.toString(said).getBytes(StandardCharsets.UTF_8));
  }

  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
