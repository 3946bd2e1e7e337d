package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text file whose columns are parted by a character: one sheet, read as a stream. */
public final class CsvWorkbook {

  private static final int SAMPLE = 1 << 16;

  private CsvWorkbook() {}

  /** Opens a text file, its encoding and delimiter detected unless the options give them. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    TextEncoding encoding = TextEncoding.of(file, options.encoding());
    String sample = sample(file, encoding);
    if (sample.isBlank()) {
      throw Guard.refusal(file, "blank");
    }
    // Excel's own way to say it; the line is no data.
    boolean declares =
        sample.length() > 5
            && sample.regionMatches(true, 0, "sep=", 0, 4)
            && (sample.charAt(5) == '\r' || sample.charAt(5) == '\n');
    Character given = options.delimiter();
    char delimiter =
        given != null ? given : declares ? sample.charAt(4) : Dialect.delimiter(sample);
    Dialect dialect = Dialect.of(sample, delimiter);
    boolean doubledReturns = sample.contains("\r\r\n");
    ColumnShapes shapes = delimiter == ',' ? ColumnShapes.of(sample, dialect) : null;
    Sheet.Opening rows =
        () -> {
          CsvRecords records = new CsvRecords(encoding.reader(file), dialect, doubledReturns);
          if (declares) {
            records.next();
          }
          return new CsvRows(file, records, delimiter == ',' ? new CutRows(file, shapes) : null);
        };
    Sheet sheet =
        new Sheet.Opened(
            Sheet.nameOf(file),
            false,
            List.of(),
            Set.of(),
            lines(file, sample, encoding),
            () -> Guard.call(file, rows::open));
    return new Workbook.Opened(Workbook.Kind.CSV, List.of(sheet), facts(encoding, delimiter));
  }

  private static Map<String, String> facts(TextEncoding encoding, char delimiter) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("encoding", encoding.charset().name());
    facts.put("encoding_sure", Boolean.toString(encoding.sure()));
    if (encoding.broken() > 0) {
      facts.put("unreadable_bytes", Long.toString(encoding.broken()));
    }
    facts.put("delimiter", delimiter == '\t' ? "TAB" : String.valueOf(delimiter));
    return facts;
  }

  /** As many lines as there would be if all were like those of the sample. */
  private static long lines(Path file, String sample, TextEncoding encoding) throws IOException {
    long lines = sample.lines().count();
    long bytes = sample.getBytes(encoding.charset()).length;
    return bytes == 0 ? 0 : Math.max(lines, Files.size(file) * lines / bytes);
  }

  private static String sample(Path file, TextEncoding encoding) throws IOException {
    char[] buffer = new char[SAMPLE];
    int n = 0;
    try (Reader in = encoding.reader(file)) {
      for (int read = in.read(buffer, 0, SAMPLE); read > 0; read = in.read(buffer, n, SAMPLE - n)) {
        n += read;
      }
    }
    String sample = new String(buffer, 0, n).replace("\0", "");
    // The last line of a sample is seldom whole.
    int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    return n == SAMPLE && end > 0 ? sample.substring(0, end) : sample;
  }
}
