package bilan.pipelines.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The one sheet of a text file. */
final class CsvSheet implements Sheet {

  private final Path file;
  private final TextEncoding encoding;
  private final char delimiter;
  private final boolean doubledReturns;
  private final boolean skipsFirstLine;
  private final long rowsExpected;

  CsvSheet(
      Path file,
      TextEncoding encoding,
      char delimiter,
      boolean doubledReturns,
      boolean skipsFirstLine,
      long rowsExpected) {
    this.rowsExpected = rowsExpected;
    this.file = file;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.doubledReturns = doubledReturns;
    this.skipsFirstLine = skipsFirstLine;
  }

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
  public boolean hidden() {
    return false;
  }

  @Override
  public List<Merge> merges() {
    return List.of();
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return Set.of();
  }

  @Override
  public long rowsExpected() {
    return rowsExpected;
  }

  @Override
  public Rows rows() throws IOException {
    return Guard.call(
        file,
        () ->
            new CsvRows(
                file,
                new CsvReader(CsvWorkbook.reader(file, encoding), doubledReturns),
                delimiter,
                skipsFirstLine));
  }
}
