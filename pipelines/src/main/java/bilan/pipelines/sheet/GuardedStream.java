package bilan.pipelines.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An entry of a zipped file, left as soon as it unfolds beyond measure. */
final class GuardedStream extends FilterInputStream {

  private final long compressed;
  private final long ratioFrom;
  private long inflated;

  private GuardedStream(InputStream in, long compressed, long ratioFrom) {
    super(in);
    this.ratioFrom = ratioFrom;
    this.compressed = Math.max(1, compressed);
  }

  static InputStream of(ZipFile zip, ZipEntry entry) throws IOException {
    return of(zip.getInputStream(entry), entry.getCompressedSize(), Limits.RATIO_FROM);
  }

  /**
   * @param ratioFrom bytes below which it may have been squeezed as much as it likes
   */
  static InputStream of(InputStream in, long compressed, long ratioFrom) {
    return new GuardedStream(in, compressed, ratioFrom);
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
    if (inflated > Limits.PART || (inflated > ratioFrom && inflated / compressed > Limits.RATIO)) {
      throw new LimitException("bomb", 0);
    }
  }
}
