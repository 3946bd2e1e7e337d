package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The one sheet of a text file.
 *
 * @param shapes of its columns; null if its rows have as many as the header
 */
record CsvSheet(
    Path file,
    TextEncoding encoding,
    Dialect dialect,
    boolean doubledReturns,
    boolean skipsFirstLine,
    @Nullable ColumnShapes shapes,
    long rowsExpected)
    implements Sheet {

  @Override
  public String name() {
    return Sheet.nameOf(file);
  }

  @Override
  public Rows rows() throws IOException {
    return Guard.call(
        file,
        () ->
            new CsvRows(
                file,
                new CsvReader(encoding.reader(file), doubledReturns, dialect.quote()),
                dialect,
                skipsFirstLine,
                shapes));
  }
}
