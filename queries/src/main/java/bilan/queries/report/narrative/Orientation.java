package bilan.queries.report.narrative;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it notes it in a JPEG (Exif 2.32, tag 0x0112). The readers of the JDK
 * don't turn pictures by it.
 */
enum Orientation {
  UPRIGHT,
  UPSIDE_DOWN,
  /** Turned a quarter to the left: it stands when turned to the right. */
  LEFT,
  /** Turned a quarter to the right. */
  RIGHT;

  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /** That of a JPEG; upright if it notes none, or none that can be read. */
  static Orientation of(byte[] jpeg) {
    try {
      return of(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static Orientation of(ByteBuffer jpeg) {
    if (jpeg.getShort(0) != (short) 0xFFD8) {
      return UPRIGHT;
    }
    int at = 2;
    while (jpeg.get(at) == (byte) 0xFF) {
      int segment = jpeg.get(at + 1) & 0xFF;
      int length = jpeg.getShort(at + 2) & 0xFFFF;
      boolean exif = segment == 0xE1 && jpeg.getInt(at + 4) == 0x45786966;
      if (exif) {
        return ofExif(jpeg.slice(at + 10, length - 8));
      }
      if (segment == 0xDA) {
        return UPRIGHT;
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofExif(ByteBuffer exif) {
    exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int table = exif.getInt(4);
    int entries = exif.getShort(table) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = table + 2 + i * ENTRY;
      if ((exif.getShort(entry) & 0xFFFF) == TAG) {
        return switch (exif.getShort(entry + 8)) {
          case 3, 4 -> UPSIDE_DOWN;
          case 5, 6 -> LEFT;
          case 7, 8 -> RIGHT;
          default -> UPRIGHT;
        };
      }
    }
    return UPRIGHT;
  }

  boolean isLying() {
    return this == LEFT || this == RIGHT;
  }

  /** What turns a picture of that size upright. */
  AffineTransform turn(int width, int height) {
    AffineTransform turn = new AffineTransform();
    switch (this) {
      case UPRIGHT -> {}
      case UPSIDE_DOWN -> turn.rotate(Math.PI, width / 2.0, height / 2.0);
      case LEFT -> {
        turn.translate(height, 0);
        turn.rotate(Math.PI / 2);
      }
      case RIGHT -> {
        turn.translate(0, width);
        turn.rotate(-Math.PI / 2);
      }
    }
    return turn;
  }
}
