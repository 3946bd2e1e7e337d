package bilan.pipelines.sheet.opening;

import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What the first bytes of a file, and the names inside a zipped one, say that it is. */
enum Content {
  EMPTY,
  CSV,
  OOXML,
  OLE,
  ODS,
  FLAT_ODS,
  SPREADSHEETML,
  HTML,
  CAMT,
  NOTICE,
  OFX,
  PDF,
  OLD,
  NUMBERS,
  ARCHIVE,
  CUT,
  DATA,
  OTHER;

  static Content of(Path file) throws IOException {
    byte[] head = TextEncoding.head(file);
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return zipped(file);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLE;
    }
    if (head[0] == 9
        && head.length > 4
        && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8)
        && head[3] == 0) {
      return OLD;
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (starts(head, 0x1F, 0x8B)
        || starts(head, 'R', 'a', 'r', '!')
        || starts(head, '7', 'z', 0xBC)
        || starts(head, 'B', 'Z', 'h')) {
      return ARCHIVE;
    }
    return written(head);
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static Content zipped(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") != null) {
        return OOXML;
      }
      if (zip.getEntry("content.xml") != null) {
        return ODS;
      }
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        String name = e.nextElement().getName();
        if (name.endsWith(".iwa") || name.equals("Index.zip")) {
          return NUMBERS;
        }
        if (name.equalsIgnoreCase("[Content_Types].xml")) {
          return OOXML;
        }
      }
      return ARCHIVE;
    } catch (ZipException e) {
      return CUT;
    }
  }

  private static Content written(byte[] head) {
    Charset charset = TextEncoding.unicode(head);
    if (charset == null && isBinary(head)) {
      return OTHER;
    }
    String text = new String(head, charset == null ? StandardCharsets.ISO_8859_1 : charset);
    int from = 0;
    while (from < text.length()
        && (text.charAt(from) <= ' '
            || text.charAt(from) == '\ufeff'
            || (charset == null && from < 3 && text.charAt(from) > 'º'))) {
      from++;
    }
    if (from == text.length() && head.length < TextEncoding.HEAD) {
      return EMPTY;
    }
    return marked(text.substring(from).toLowerCase(Locale.ROOT));
  }

  private static Content marked(String text) {
    if (text.startsWith("{\\rtf")) {
      return OTHER;
    }
    if (text.matches("(?s)(\\{\\s*\"|\\[\\s*[{\\[]).*")) {
      return DATA;
    }
    if (text.startsWith("ofxheader") || text.contains("<ofx>")) {
      return OFX;
    }
    if (!text.startsWith("<")) {
      return CSV;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && text.contains("workbook")) {
      return SPREADSHEETML;
    }
    if (text.contains("<office:document")) {
      return text.contains("opendocument.spreadsheet") ? FLAT_ODS : OTHER;
    }
    if (text.contains("bktocstmr")) {
      return text.contains("bktocstmrstmt") ? CAMT : NOTICE;
    }
    if (text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.contains("<table")
        || text.startsWith("<meta")
        || text.contains("<html")) {
      return HTML;
    }
    return text.startsWith("<?xml") || text.startsWith("<!doctype") ? DATA : CSV;
  }

  // A few control characters are dirt in a text; one in twenty is another kind of file. NULs are
  // dirt too, where they are few.
  private static boolean isBinary(byte[] head) {
    int control = 0;
    for (byte b : head) {
      if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
        control++;
      }
    }
    return control * 20 > head.length;
  }
}
