package bilan.pipelines.typing;

import java.util.Arrays;

/**
 * SipHash-2-4 over the characters of a row's cells: 64 bits that nobody without the key can
 * recompute.
 */
public final class RawHash {

  private static final char END_OF_CELL = '\u001f';

  private final long key0;
  private final long key1;
  private char[] characters = new char[512];
  private int length;
  private long v0;
  private long v1;
  private long v2;
  private long v3;

  /**
   * @param key at least 16 bytes
   */
  public RawHash(byte[] key) {
    key0 = read(key, 0);
    key1 = read(key, 8);
  }

  private static long read(byte[] key, int from) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value |= (key[from + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  public void start() {
    length = 0;
  }

  /** Adds one cell; a separator follows, so that cells can't run into each other. */
  public void add(String text) {
    int size = text.length();
    if (length + size + 4 > characters.length) {
      characters = Arrays.copyOf(characters, 2 * (length + size + 4));
    }
    text.getChars(0, size, characters, length);
    length += size;
    characters[length++] = END_OF_CELL;
  }

  /** The hash of the cells added since the start. */
  public long end() {
    v0 = key0 ^ 0x736f6d6570736575L;
    v1 = key1 ^ 0x646f72616e646f6dL;
    v2 = key0 ^ 0x6c7967656e657261L;
    v3 = key1 ^ 0x7465646279746573L;
    Arrays.fill(characters, length, (length + 3) & ~3, '\0');
    for (int i = 0; i < length; i += 4) {
      block(
          characters[i]
              | (long) characters[i + 1] << 16
              | (long) characters[i + 2] << 32
              | (long) characters[i + 3] << 48);
    }
    block((long) length << 56 | length);
    v2 ^= 0xff;
    round();
    round();
    round();
    round();
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void block(long m) {
    v3 ^= m;
    round();
    round();
    v0 ^= m;
  }

  private void round() {
    v0 += v1;
    v1 = Long.rotateLeft(v1, 13) ^ v0;
    v0 = Long.rotateLeft(v0, 32);
    v2 += v3;
    v3 = Long.rotateLeft(v3, 16) ^ v2;
    v0 += v3;
    v3 = Long.rotateLeft(v3, 21) ^ v0;
    v2 += v1;
    v1 = Long.rotateLeft(v1, 17) ^ v2;
    v2 = Long.rotateLeft(v2, 32);
  }
}
