package bilan.pipelines.sheet.text;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts, over a whole file, the sequences that are UTF-8 and the bytes that are not, and keeps the
 * surroundings of the first ones beyond ASCII.
 */
final class Utf8Scan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int AROUND = 24;

  private final int sampleSize;
  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private int expected;
  private int lead;
  private boolean isUsual;
  private long good;
  private long usual;
  private long broken;

  Utf8Scan(int sampleSize) {
    this.sampleSize = sampleSize;
  }

  void see(byte[] bytes, int length) {
    int kept = 0;
    int i = 0;
    while (i < length) {
      if (expected == 0 && i + 8 <= length) {
        long high = (long) LONG.get(bytes, i) & HIGH_BITS;
        if (high == 0) {
          i += 8;
          continue;
        }
        // Up to the first byte beyond ASCII, of which nothing is to be said either.
        i += Long.numberOfTrailingZeros(high) >>> 3;
      }
      if (bytes[i] < 0 && sample.size() < sampleSize && i >= kept) {
        int from = Math.max(kept, i - AROUND);
        kept = Math.min(length, i + AROUND);
        sample.write(bytes, from, kept - from);
      }
      step(bytes[i++] & 0xFF);
    }
  }

  private void step(int b) {
    if (expected > 0) {
      if (isContinuation(b)) {
        lead = b;
        if (--expected == 0) {
          good++;
          usual += isUsual ? 1 : 0;
        }
        return;
      }
      expected = 0;
      broken++;
    }
    if (b < 0x80) {
      return;
    }
    lead = b;
    // Accented Latin letters begin with C2 to C5, typographic marks and € with E2, the sign for an
    // unreadable character with EF.
    isUsual = (b >= 0xC2 && b <= 0xC5) || b == 0xE2 || b == 0xEF;
    if (b >= 0xC2 && b <= 0xDF) {
      expected = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      expected = 2;
    } else if (b >= 0xF0 && b <= 0xF4) {
      expected = 3;
    } else {
      broken++;
    }
  }

  // The second byte of some leads is narrower: overlong forms, surrogates, beyond U+10FFFF.
  private boolean isContinuation(int b) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return b >= low && b <= high;
  }

  long good() {
    return good;
  }

  /**
   * Whether the few sequences found are all of other scripts: rather two accented letters side by
   * side in an 8-bit encoding.
   */
  boolean isChance() {
    return good > 0 && good <= 3 && usual == 0;
  }

  /** Bytes that are no UTF-8; a sequence cut by the end of the file is one. */
  long broken() {
    return broken + (expected > 0 ? 1 : 0);
  }

  byte[] sample() {
    return sample.toByteArray();
  }
}
