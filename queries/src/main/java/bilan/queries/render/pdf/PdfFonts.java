package bilan.queries.render.pdf;

import bilan.queries.render.Resources;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The font of the pdf, which has every character of French typography and may be embedded. */
enum PdfFonts {
  REGULAR("DejaVuSansCondensed.ttf", 400, false),
  BOLD("DejaVuSansCondensed-Bold.ttf", 700, false),
  OBLIQUE("DejaVuSansCondensed-Oblique.ttf", 400, true);

  static final String FAMILY = "DejaVu Sans Condensed";

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
