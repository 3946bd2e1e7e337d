package bilan.queries.report.narrative;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture of a person's, made fit for a page: upright, no larger than a page shows, and without
 * what a camera notes beside it (where and when it was taken, with which device).
 *
 * @param type {@code jpeg} or {@code png}
 * @param width in pixels, {@code height} likewise
 */
record GivenImage(String type, String base64, int width, int height) {

  /** A picture for formats that show its words only. */
  static final GivenImage UNREAD = new GivenImage("", "", 1, 1);

  /** Bytes of a file, and pixels of a picture: more would be no picture but a trap. */
  private static final long MOST_BYTES = 40_000_000;

  private static final long MOST_PIXELS = 120_000_000;

  /** Pixels of the longer side: 17 cm at 240 dots an inch. */
  private static final int LONGEST = 1600;

  /**
   * Reads and scales a picture.
   *
   * @throws IOException if it can't be read, is no JPEG or PNG, or is too large to be one
   */
  static GivenImage read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("too many bytes");
    }
    byte[] bytes = Files.readAllBytes(file);
    ImageIO.setUseCache(false); // no copy of what was noted beside a picture in a temporary file
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        String type = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!type.equals("jpeg") && !type.equals("png")) {
          throw new IOException(type);
        }
        reader.setInput(input, true, true);
        BufferedImage image = upright(read(reader), Orientation.of(bytes));
        return written(scaled(image), type);
      } catch (RuntimeException e) {
        throw new IOException(e); // a broken file, as the JDK's readers say it
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new IOException("too many pixels");
    }
    int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage image, Orientation how) {
    if (how == Orientation.UPRIGHT) {
      return image;
    }
    AffineTransform turn = how.turn(image.getWidth(), image.getHeight());
    boolean lying = how.isLying();
    int width = lying ? image.getHeight() : image.getWidth();
    int height = lying ? image.getWidth() : image.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return turned;
  }

  /** In plain colours, which every reader shows alike; what is transparent lies on white. */
  private static BufferedImage scaled(BufferedImage image) {
    double share = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * share));
    int height = Math.max(1, (int) Math.round(image.getHeight() * share));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static GivenImage written(BufferedImage image, String type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, type, out);
    String base64 = Base64.getEncoder().encodeToString(out.toByteArray());
    return new GivenImage(type, base64, image.getWidth(), image.getHeight());
  }
}
