package bilan.queries.render.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The two CSV dialects; cells come as text already, inert and in the dialect's own numbers. */
public final class CsvDialect {

  /** UTF-8, comma, line feed. */
  public static final CsvDialect MACHINE = new CsvDialect("", ',', "\n");

  /** A byte order mark, without which Excel takes UTF-8 for Windows-1252; semicolon. */
  public static final CsvDialect FRENCH = new CsvDialect("\ufeff", ';', "\r\n");

  private final String start;
  private final CSVFormat format;

  private CsvDialect(String start, char delimiter, String lineEnd) {
    this.start = start;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator(lineEnd).get();
  }

  /** The rows of a file whose first line has the names of its columns. */
  public List<Map<String, String>> read(Reader in) throws IOException {
    return format.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
        .map(CSVRecord::toMap)
        .toList();
  }

  /** The whole file. */
  public byte[] write(List<String> header, Iterable<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    try {
      write(header, rows, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a file row by row. */
  void write(List<String> header, Iterable<List<String>> rows, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out.append(start), format);
    printer.printRecord(header);
    for (List<String> row : rows) {
      printer.printRecord(row);
    }
  }
}
