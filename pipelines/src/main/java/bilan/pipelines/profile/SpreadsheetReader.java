package bilan.pipelines.profile;

import bilan.pipelines.RowSink;
import bilan.text.Failure;

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
  @SuppressWarnings("DoNotCallSuggester")
  public Reading read(ReadRequest request, RowSink sink) {
    throw new IllegalStateException("not built yet: " + request.file() + sink + personKey.length);
  }
}
