package bilan.pipelines.sheet;

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
    return baseName(file);
  }

  static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public Rows rows() throws IOException {
    return Guard.call(
        file,
        () ->
            new CsvRows(
                file,
                new CsvReader(CsvWorkbook.reader(file, encoding), doubledReturns, dialect.quote()),
                dialect,
                skipsFirstLine,
                shapes));
  }
}
