package bilan.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Draws the front of a café, with the words that say what it shows. */
public final class PictureMaker {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 300;
  private static final int[] COLOURS = {
    0xdcebf5, 0xb9a98f, 0x17496e, 0xf4f1ea, 0xe6a23c, 0x6b4f3a, 0x8fa3ad, 0xfff4c2
  };
  private static final int SKY = 0;
  private static final int WALL = 1;
  private static final int FRAME = 2;
  private static final int PALE = 3;
  private static final int AWNING = 4;
  private static final int DOOR = 5;
  private static final int STREET = 6;
  private static final int LIGHT = 7;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int DEPTH = 8;
  private static final int PALETTE = 3;

  private final byte[][] pixels = new byte[HEIGHT][WIDTH];

  private PictureMaker() {
    fill(0, 0, WIDTH, HEIGHT, SKY);
    fill(40, 30, 440, 260, WALL);
    fill(0, 260, WIDTH, HEIGHT, STREET);
    for (int x : new int[] {80, 210, 340}) {
      fill(x, 50, x + 60, 110, FRAME);
      fill(x + 4, 54, x + 28, 106, LIGHT);
      fill(x + 32, 54, x + 56, 106, LIGHT);
    }
    for (int x = 50; x < 430; x += 20) {
      fill(x, 125, x + 20, 155, x / 20 % 2 == 0 ? AWNING : PALE);
    }
    fill(70, 165, 250, 245, FRAME);
    fill(76, 171, 158, 239, LIGHT);
    fill(162, 171, 244, 239, LIGHT);
    fill(300, 165, 370, 260, DOOR);
    fill(308, 173, 362, 215, LIGHT);
  }

  /** Writes the picture and its words into the folder that documents take pictures of. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("facade.png"), new PictureMaker().png());
    Files.writeString(
        folder.resolve("facade.txt"),
        """
        Façade d’un café à l’auvent orange et blanc, trois fenêtres éclairées à l’étage
        Le POP Café de Wazemmes, ouvert depuis juillet 2021 (dessin)
        """);
  }

  private void fill(int left, int top, int right, int bottom, int colour) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        pixels[y][x] = (byte) colour;
      }
    }
  }

  private byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(SIGNATURE);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream numbers = new DataOutputStream(head);
    numbers.writeInt(WIDTH);
    numbers.writeInt(HEIGHT);
    numbers.write(new byte[] {DEPTH, PALETTE, 0, 0, 0});
    chunk(png, "IHDR", head.toByteArray());
    ByteArrayOutputStream colours = new ByteArrayOutputStream();
    for (int colour : COLOURS) {
      colours.write(colour >> 16);
      colours.write(colour >> 8);
      colours.write(colour);
    }
    chunk(png, "PLTE", colours.toByteArray());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
      for (byte[] row : pixels) {
        packed.write(0);
        packed.write(row);
      }
    }
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content)
      throws IOException {
    DataOutputStream out = new DataOutputStream(png);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }
}
