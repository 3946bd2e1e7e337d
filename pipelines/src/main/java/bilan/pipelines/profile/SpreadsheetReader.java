package bilan.pipelines.profile;

import bilan.pipelines.RowSink;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.Workbooks;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;

/**
 * Reads a file of one dataset: sheets, tables, mapping, typing. The door of everything before the
 * warehouse.
 */
public final class SpreadsheetReader {

  private final byte[] personKey;

  /**
   * @param personKey secret of the workspace, with which persons are hashed
   */
  public SpreadsheetReader(byte[] personKey) {
    this.personKey = personKey.clone();
  }

  /**
   * Sends each row of the file to the sink, in order.
   *
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code DECIDE} if a
   *     person must choose (a column, a date order, a year), {@code USAGE} for a bad profile
   */
  public Reading read(ReadRequest request, RowSink sink) {
    try (Workbook workbook = Workbooks.open(request.file(), request.options())) {
      return read(workbook, request, sink);
    } catch (IOException e) {
      Problem problem =
          Problem.error(
              "FILE-01",
              Message.of("profile.unreadable", String.valueOf(e.getMessage())),
              request.file().toString(),
              null);
      throw new Failure(Exit.REFUSED, java.util.List.of(problem), e);
    }
  }

  Reading read(Workbook workbook, ReadRequest request, RowSink sink) throws IOException {
    return new WorkbookReading(workbook, request, new PersonKeys(personKey)).read(sink);
  }
}
