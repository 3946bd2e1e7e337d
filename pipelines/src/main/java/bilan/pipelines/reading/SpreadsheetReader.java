package bilan.pipelines.reading;

import bilan.pipelines.detect.OtherDataset;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Path;

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
   * Opens a file, to see what it is and to read it.
   *
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet
   */
  public OpenFile open(Path file, ReadOptions options) {
    return new OpenFile(file, Workbooks.open(file, options), this);
  }

  /**
   * Sends each row of the file to the sink, in order.
   *
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code DECIDE} if a
   *     person must choose (a column, a date order, a year), {@code USAGE} for a bad profile
   */
  public Reading read(ReadRequest request, RowSink sink) {
    try (OpenFile file = open(request.file(), request.options())) {
      return file.read(request, sink);
    }
  }

  public Reading read(Workbook workbook, ReadRequest request, RowSink sink) throws IOException {
    PersonKeys people = new PersonKeys(personKey);
    try {
      return new WorkbookReading(workbook, request, people).read(sink);
    } catch (Failure failure) {
      throw new OtherDataset(workbook, request, people).of(failure);
    }
  }
}
