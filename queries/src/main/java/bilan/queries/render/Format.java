package bilan.queries.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an answer or a document can be written as. */
public enum Format {
  TEXT("text", "txt"),
  MD("md", "md"),
  /** For machines: UTF-8, comma, point, ISO dates, one line of stable keys. */
  CSV("csv", "csv"),
  /** For Excel in French: a byte order mark, semicolons, decimal commas. */
  CSV_FR("csv-fr", "csv"),
  JSON("json", "json"),
  XLSX("xlsx", "xlsx"),
  HTML("html", "html"),
  DOCX("docx", "docx"),
  PDF("pdf", "pdf");

  private final String word;
  private final String extension;

  Format(String word, String extension) {
    this.word = word;
    this.extension = extension;
  }

  /** As it is typed. */
  public String word() {
    return word;
  }

  /** Of its files, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it may be printed on a terminal. */
  public boolean isText() {
    return this != XLSX && this != DOCX && this != PDF;
  }

  /** Whether it is written line by line, however long an answer is. */
  public boolean isByLine() {
    return this == CSV || this == CSV_FR || this == JSON;
  }

  /** Whether it shows pictures, and not their words alone. */
  public boolean drawsPictures() {
    return this == HTML || this == DOCX || this == PDF;
  }

  /** Every word that may be typed. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** The format of a word; null if there is none. */
  public static @Nullable Format named(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.word.equals(plain)) {
        return format;
      }
    }
    return plain.equals("txt") ? TEXT : null;
  }

  /** The format that a file's name tells; null if it tells none. */
  public static @Nullable Format ofFile(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "markdown" -> MD;
      case "htm" -> HTML;
      default -> name.contains(".") ? named(extension) : null;
    };
  }
}
