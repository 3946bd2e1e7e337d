package bilan.pipelines.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A file opened as a spreadsheet, its type decided by content.
 *
 * <p>Opened by {@code Workbooks.open(path, options)}, which throws a {@link bilan.text.Failure}
 * with {@code REFUSED} and one sentence if the file is protected, cut, empty, hostile or no
 * spreadsheet.
 */
public interface Workbook extends AutoCloseable {

  Kind kind();

  List<Sheet> sheets();

  /**
   * What was found out about the file for {@code inspect}: {@code encoding}, {@code delimiter},
   * {@code date1904}…
   */
  Map<String, String> facts();

  @Override
  void close() throws IOException;

  /** A workbook whose sheets and facts are known; {@code parts} closes with it. */
  record Opened(Kind kind, List<Sheet> sheets, Map<String, String> facts, Closeable parts)
      implements Workbook {

    /** A workbook that is in memory, or opens its file for each reading. */
    public Opened(Kind kind, List<Sheet> sheets, Map<String, String> facts) {
      this(kind, List.copyOf(sheets), facts, () -> {});
    }

    @Override
    public void close() throws IOException {
      parts.close();
    }
  }

  /** The true type of a file, whatever its name says. */
  enum Kind {
    CSV,
    XLSX,
    XLS,
    ODS,
    SPREADSHEETML,
    HTML,
    /** A bank statement of ISO 20022. */
    CAMT,
    /** What a bank writes for programs of accounts. */
    OFX
  }
}
