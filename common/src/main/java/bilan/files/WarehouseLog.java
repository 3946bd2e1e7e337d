package bilan.files;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Write-ahead log beside a warehouse. DuckDB drops a log in silence whose head or lengths it can't
 * follow, as if its writer had been stopped there; what was committed behind them would be gone.
 */
public final class WarehouseLog {

  /** Kind and version of a log, as DuckDB writes it for this program's warehouses. */
  private static final byte[] HEAD = HexFormat.of().parseHex("640062650002ffff");

  /** Sum and content of the entry that ends each transaction. */
  private static final byte[] COMMITTED = HexFormat.of().parseHex("e7fe7d722fed3d5e640064ffff");

  private WarehouseLog() {}

  /**
   * Checks that DuckDB can follow the log up to the last transaction that was committed.
   *
   * @throws Failure (7) if it can't
   */
  public static void check(Path warehouse) {
    Path log = warehouse.resolveSibling(warehouse.getFileName() + ".wal");
    try (FileChannel channel = FileChannel.open(log)) {
      long size = Math.min(channel.size(), Integer.MAX_VALUE);
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      if (!isFollowed(bytes.order(ByteOrder.LITTLE_ENDIAN))) {
        throw new Failure(
            Exit.MACHINE,
            Problem.error(
                "WARE-15",
                Message.of("warehouse.log"),
                log.toString(),
                Message.of("query.damaged.cure")));
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFollowed(ByteBuffer log) {
    int committed = lastCommitted(log);
    if (committed < 0) {
      return true; // nothing is lost with it
    }
    int entry = HEAD.length;
    while (holds(log, 0, HEAD) && entry < committed - Long.BYTES) {
      long length = log.getLong(entry);
      if (length < 0 || length > committed) {
        return false;
      }
      entry += 2 * Long.BYTES + (int) length;
    }
    return entry == committed - Long.BYTES && log.getLong(entry) == COMMITTED.length - Long.BYTES;
  }

  /** Where the sum of the last entry that ends a transaction stands; -1 without one. */
  private static int lastCommitted(ByteBuffer log) {
    int at = log.limit() - COMMITTED.length;
    while (at >= 0 && !holds(log, at, COMMITTED)) {
      at--;
    }
    return at;
  }

  private static boolean holds(ByteBuffer log, int at, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (log.get(at + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
