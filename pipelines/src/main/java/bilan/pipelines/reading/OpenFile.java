package bilan.pipelines.reading;

import bilan.pipelines.correction.CorrectedLine;
import bilan.pipelines.correction.CorrectionFile;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A spreadsheet that is open; it can be read more than once. */
public final class OpenFile implements AutoCloseable {

  private final Path file;
  private final Workbook workbook;
  private final SpreadsheetReader reader;

  OpenFile(Path file, Workbook workbook, SpreadsheetReader reader) {
    this.file = file;
    this.workbook = workbook;
    this.reader = reader;
  }

  /** Whether it is a workbook of rejected rows that comes back corrected. */
  public boolean isCorrection() {
    return or(() -> CorrectionFile.is(workbook));
  }

  /** The rows of such a workbook. */
  public List<CorrectedLine> corrections() {
    return or(() -> CorrectionFile.read(workbook));
  }

  /** More or less how many rows it has; 0 if one of its sheets doesn't say. */
  public long rowsExpected() {
    long rows = 0;
    for (Sheet sheet : workbook.sheets()) {
      long expected = sheet.hidden() ? 0 : sheet.rowsExpected();
      if (expected == 0 && !sheet.hidden()) {
        return 0;
      }
      rows += expected;
    }
    return rows;
  }

  /** Sends each row to the sink, in order; throws as {@link SpreadsheetReader#read} does. */
  public Reading read(ReadRequest request, RowSink sink) {
    return or(() -> reader.read(workbook, request, sink));
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T or(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Failure unreadable(IOException e) {
    Problem problem =
        Problem.error(
            "FILE-01",
            Message.of("profile.unreadable", String.valueOf(e.getMessage())),
            file.toString(),
            null);
    return new Failure(Exit.REFUSED, List.of(problem), e);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
