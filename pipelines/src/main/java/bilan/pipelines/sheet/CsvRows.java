package bilan.pipelines.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a text file, as they are parsed. Lines are counted as a text editor does. */
final class CsvRows implements Sheet.Rows {

  private final Path file;
  private final CsvReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final @Nullable SplitDecimals splitDecimals;
  private long line = 1;

  CsvRows(Path file, CsvReader reader, char delimiter, boolean skipsFirstLine) throws IOException {
    this.file = file;
    this.reader = reader;
    this.splitDecimals = delimiter == ',' ? new SplitDecimals() : null;
    // Not RFC4180: on 2,290 polluted files it fails on a third, Excel's rules on none.
    CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(delimiter).get();
    this.parser = CSVParser.builder().setReader(reader).setFormat(format).get();
    this.records = parser.iterator();
    if (skipsFirstLine && records.hasNext()) {
      records.next();
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  @Override
  public @Nullable Row next() {
    return Guard.row(file, this::read);
  }

  private @Nullable Row read() throws IOException {
    while (true) {
      reader.startsRecord(line);
      long start = line;
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      line = parser.getCurrentLineNumber() + 1;
      Cell[] cells = cells(record);
      if (line > start + 1 && !reader.isBalanced() && isLast(cells)) {
        throw new LimitException("quote", start);
      }
      if (cells.length > 0) {
        if (splitDecimals != null && splitDecimals.isIn(cells, record.size())) {
          throw Refusals.at(file, start, "decimals", splitDecimals.found(cells));
        }
        return new Row((int) start, Arrays.asList(cells), false);
      }
    }
  }

  // A quote that opens and never closes swallows the rest of the file as one cell.
  private boolean isLast(Cell[] cells) {
    if (records.hasNext() || cells.length == 0) {
      return false;
    }
    String text = cells[cells.length - 1].text();
    return text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
  }

  private static Cell[] cells(CSVRecord record) {
    int size = record.size();
    Cell[] cells = new Cell[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      Cell cell = Cell.text(record.get(i));
      cells[i] = cell;
      if (!cell.isBlank()) {
        filled = i + 1;
      }
    }
    return filled == size ? cells : Arrays.copyOf(cells, filled);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
