package bilan.cli.output;

import bilan.queries.render.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Kind of a file's content, because a result only replaces a file of its own kind. The content
 * tells the kind; for mere text the ending of the name does.
 */
public enum ContentKind {
  DOCX,
  XLSX,
  PDF,
  HTML,
  JSON,
  MD,
  CSV,
  TEXT,
  PROFILE,
  /** What bilans look like in Word, kept among them. */
  TEMPLATE,
  OTHER;

  private static final int HEAD = 1024;

  /** Kind of a result in a format. */
  public static ContentKind of(Format format) {
    return switch (format) {
      case TEXT -> TEXT;
      case MD -> MD;
      case CSV, CSV_FR -> CSV;
      case JSON -> JSON;
      case XLSX -> XLSX;
      case HTML -> HTML;
      case DOCX -> DOCX;
      case PDF -> PDF;
    };
  }

  /** Of a file that is there; null if it is empty. */
  static @Nullable ContentKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return null;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK")) {
      return zipped(file);
    }
    if (text.startsWith("%PDF-")) {
      return PDF;
    }
    return text.indexOf('\0') >= 0 ? OTHER : written(file, text.replace("\u00ef\u00bb\u00bf", ""));
  }

  private static ContentKind zipped(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      return zip.getEntry("xl/workbook.xml") != null ? XLSX : OTHER;
    } catch (IOException e) {
      return OTHER;
    }
  }

  private static ContentKind written(Path file, String text) {
    String begins = text.stripLeading().toLowerCase(Locale.ROOT);
    if (begins.startsWith("<!doctype html") || begins.startsWith("<html")) {
      return HTML;
    }
    if (begins.startsWith("{") || begins.startsWith("[")) {
      return JSON;
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md", "markdown" -> MD;
      case "csv", "tsv" -> CSV;
      case "yaml", "yml" -> PROFILE;
      case "sql", "html", "htm", "json", "xml", "duckdb", "key" -> OTHER;
      default -> TEXT;
    };
  }

  /** Whether content alone does not tell it. */
  boolean isMereText() {
    return switch (this) {
      case CSV, MD, TEXT, JSON, HTML, PROFILE -> true;
      case DOCX, XLSX, PDF, TEMPLATE, OTHER -> false;
    };
  }

  /** Whether a result of this kind may take the place of what is there. */
  boolean replaces(ContentKind there) {
    boolean text = this == CSV || this == MD || this == TEXT;
    return (this == there && this != PROFILE) || (there == TEXT && text);
  }
}
