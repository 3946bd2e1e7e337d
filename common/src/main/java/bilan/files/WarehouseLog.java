package bilan.files;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Write-ahead log beside a warehouse. DuckDB drops a log in silence whose head or lengths it can't
 * follow, as if its writer had been stopped there; what was committed behind them would be gone.
 */
public final class WarehouseLog {

  /** Kind and version of a log, as DuckDB writes it for this program's warehouses. */
  private static final String HEAD = "d\u0000be\u0000\u0002\u00ff\u00ff";

  /** Sum and content of the entry that ends each transaction. */
  private static final String COMMITTED = "\u00e7\u00fe}r/\u00ed=^d\u0000d\u00ff\u00ff";

  /** Bytes that memory is given for it; DuckDB itself puts a log of a few megabytes away. */
  private static final long MOST = 1 << 29;

  private WarehouseLog() {}

  /**
   * Checks that DuckDB can follow the log up to the last transaction that was committed.
   *
   * @throws Failure (7) if it can't
   */
  public static void check(Path warehouse) {
    Path log = warehouse.resolveSibling(warehouse.getFileName() + ".wal");
    try {
      if (Files.exists(log) && Files.size(log) < MOST && !isFollowed(Files.readAllBytes(log))) {
        throw new Failure(
            Exit.MACHINE,
            Problem.error(
                "WARE-15",
                Message.of("warehouse.log"),
                log.toString(),
                Message.of("query.damaged.cure")));
      }
    } catch (NoSuchFileException e) {
      return; // its writer has just put it into the file
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFollowed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    ByteBuffer log = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int last = text.lastIndexOf(COMMITTED) - Long.BYTES;
    int entry = HEAD.length();
    while (text.startsWith(HEAD) && entry < last) {
      long length = log.getLong(entry);
      if (length < 0 || length > last) {
        return false;
      }
      entry += 2 * Long.BYTES + (int) length;
    }
    // Without a transaction nothing is lost.
    return last < 0 || (entry == last && log.getLong(last) == COMMITTED.length() - Long.BYTES);
  }
}
