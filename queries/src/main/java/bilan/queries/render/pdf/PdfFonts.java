package bilan.queries.render.pdf;

import bilan.queries.words.Resources;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of the pdf, which has every character of French typography and may be embedded. */
enum PdfFonts {
  REGULAR("DejaVuSansCondensed.ttf", 400, false),
  BOLD("DejaVuSansCondensed-Bold.ttf", 700, false),
  OBLIQUE("DejaVuSansCondensed-Oblique.ttf", 400, true);

  static final String FAMILY = "DejaVu Sans Condensed";

  /** Where the directory of an OpenType font says how many tables it has, and which. */
  private static final int TABLES = 4;

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  /** {@code GSUB}, and a name that nobody looks for. */
  private static final int SUBSTITUTIONS = 0x47535542;

  private static final int NOTHING = 0x47535558;

  private final String file;
  private final int weight;
  private final boolean italic;

  PdfFonts(String file, int weight, boolean italic) {
    this.file = file;
    this.weight = weight;
    this.italic = italic;
  }

  int weight() {
    return weight;
  }

  boolean isItalic() {
    return italic;
  }

  byte[] bytes() {
    return Resources.bytes("fonts/" + file);
  }

  /**
   * The font without its ligatures: in the text that a reader copies or searches, {@code fi} must
   * stay two letters.
   */
  TrueTypeFont parsed() {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(withoutLigatures()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] withoutLigatures() {
    byte[] font = bytes();
    ByteBuffer directory = ByteBuffer.wrap(font);
    int tables = directory.getShort(TABLES);
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * ENTRY;
      if (directory.getInt(at) == SUBSTITUTIONS) {
        directory.putInt(at, NOTHING);
      }
    }
    return font;
  }

  Font awt() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
