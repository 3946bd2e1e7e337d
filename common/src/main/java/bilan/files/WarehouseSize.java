package bilan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Size of a warehouse, by which DuckDB is asked in one way or another. */
public final class WarehouseSize {

  /**
   * Bytes of a small one, as of an association of ten places after some years. DuckDB shares out
   * rows by the 122,880; tables of a small warehouse have fewer or few more.
   */
  private static final long SMALL = 32L << 20;

  private WarehouseSize() {}

  /**
   * Whether a warehouse is so small that its questions take longer to plan and to share out than to
   * answer; so is one that is not there yet.
   */
  public static boolean isSmall(Path warehouse) {
    try {
      return !Files.exists(warehouse) || Files.size(warehouse) <= SMALL;
    } catch (IOException e) {
      return false; // whoever opens it tells what is wrong
    }
  }
}
