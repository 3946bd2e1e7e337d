package bilan.mess;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How a book is written: which kind of file, and in which encoding if it is text. */
enum Format {
  XLSX("xlsx"),
  XLS("xls"),
  ODS("ods"),
  UTF_8("UTF-8", "", ';'),
  UTF_8_BOM("UTF-8", "\ufeff", ';'),
  UTF_8_COMMA("UTF-8", "", ','),
  UTF_8_TAB("UTF-8", "", '\t'),
  UTF_16_LE("UTF-16LE", "\ufeff", '\t'),
  UTF_16_BE("UTF-16BE", "\ufeff", ';'),
  WINDOWS("windows-1252", "", ';'),
  LATIN_9("ISO-8859-15", "", ';'),
  MAC("x-MacRoman", "", ';'),
  DOS("IBM850", "", ';');

  static final List<Format> WORKBOOKS = List.of(XLSX, XLS, ODS);

  static final List<Format> TEXTS =
      List.of(
          UTF_8,
          UTF_8_BOM,
          UTF_8_COMMA,
          UTF_8_TAB,
          UTF_16_LE,
          UTF_16_BE,
          WINDOWS,
          LATIN_9,
          MAC,
          DOS);

  private final String extension;
  private final Charset charset;
  private final String mark;
  private final char delimiter;

  Format(String extension) {
    this(extension, "UTF-8", "", ';');
  }

  Format(String charset, String mark, char delimiter) {
    this("csv", charset, mark, delimiter);
  }

  Format(String extension, String charset, String mark, char delimiter) {
    this.extension = extension;
    this.charset = Charset.forName(charset);
    this.mark = mark;
    this.delimiter = delimiter;
  }

  boolean workbook() {
    return WORKBOOKS.contains(this);
  }

  String extension() {
    return extension;
  }

  /** Whether it has all the letters. */
  boolean holds(Book book) {
    return workbook() || book.tabs().size() == 1 && charset.newEncoder().canEncode(text(book));
  }

  void write(Book book, Path file) throws IOException {
    if (this == ODS) {
      OdsWriting.write(book, file);
    } else if (workbook()) {
      OfficeWriting.write(book, file, this == XLSX);
    } else {
      Files.write(file, (mark + text(book)).getBytes(charset));
    }
  }

  private String text(Book book) {
    String end = this == UTF_8 || this == UTF_8_TAB ? "\n" : this == MAC ? "\r" : "\r\n";
    return book.tabs().get(0).lines().stream()
        .map(l -> l.cells().stream().map(this::field).collect(Collectors.joining("" + delimiter)))
        .collect(Collectors.joining(end, "", end));
  }

  private String field(Object value) {
    String text = Cells.french(value);
    return text.indexOf(delimiter) >= 0 || text.contains("\"") || text.contains("\n")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
