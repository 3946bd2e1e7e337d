package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.ReadOptions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/**
 * An entry of a zipped file, refused before it is inflated where the directory says that it unfolds
 * beyond measure, and left where it unfolds further than the directory says.
 */
public final class GuardedStream extends FilterInputStream {

  private final Bounds bounds;
  private final long compressed;
  private final long declared;
  private long inflated;

  /**
   * How far an entry may unfold.
   *
   * @param part bytes at most
   * @param limit what is said of more
   * @param ratioFrom bytes below which it may have been squeezed as much as it likes
   */
  public record Bounds(long part, long ratioFrom, String limit) {

    /** As far as the person who calls allows. */
    public static Bounds of(ReadOptions options, long ratioFrom) {
      return new Bounds(options.unfolded(), ratioFrom, "unfolded");
    }

    /** Refuses an entry of so many bytes, of which so many are in the file. */
    public void check(long size, long compressed) throws LimitException {
      if (size > ratioFrom && size / Math.max(1, compressed) > SheetLimits.RATIO) {
        throw new LimitException("bomb", 0);
      }
      if (size > part) {
        throw new LimitException(limit, part >> 20);
      }
    }
  }

  private GuardedStream(InputStream in, ZipEntry entry, Bounds bounds) {
    super(in);
    this.bounds = bounds;
    this.compressed = entry.getCompressedSize();
    this.declared = entry.getSize() < 0 ? Long.MAX_VALUE : entry.getSize();
  }

  /**
   * An entry of a zipped file, within bounds.
   *
   * @param in the entry inflated
   */
  public static InputStream of(InputStream in, ZipEntry entry, Bounds bounds) throws IOException {
    bounds.check(entry.getSize(), entry.getCompressedSize());
    return new GuardedStream(in, entry, bounds);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int n) throws LimitException {
    inflated += n;
    if (inflated > declared) {
      throw new LimitException("bomb", 0);
    }
    bounds.check(inflated, compressed);
  }
}
