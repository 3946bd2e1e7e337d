package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.CellList;
import bilan.pipelines.sheet.OddRows;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file. Lines are counted as a text editor does.
 *
 * <p>From the first record with a quote on they are parsed by Commons CSV; before it there is
 * nothing that needs a parser.
 */
final class CsvRows implements Sheet.Rows {

  private final Path file;
  private final CsvReader reader;
  private final Dialect dialect;
  private final PlainRecords plain;
  private final @Nullable SplitDecimals splitDecimals;
  private final @Nullable ColumnShapes shapes;
  private final OddRows repaired = new OddRows();
  private final OddRows longer = new OddRows();
  private final Guard.NextRow next = this::read;
  private @Nullable CSVParser parser;
  private Iterator<CSVRecord> records = Collections.emptyIterator();
  private long line = 1;
  private long plainLines;
  private int size;

  CsvRows(
      Path file,
      CsvReader reader,
      Dialect dialect,
      boolean skipsFirstLine,
      @Nullable ColumnShapes shapes)
      throws IOException {
    this.shapes = shapes;
    this.file = file;
    this.reader = reader;
    this.dialect = dialect;
    this.plain = new PlainRecords(reader, dialect.delimiter(), dialect.quote());
    this.splitDecimals = dialect.delimiter() == ',' ? new SplitDecimals() : null;
    if (skipsFirstLine) {
      record();
    }
  }

  @Override
  public @Nullable Row next() {
    return Guard.row(file, next);
  }

  private @Nullable Row read() throws IOException {
    while (true) {
      reader.startsRecord(line);
      long start = line;
      SheetCell[] cells = record();
      if (cells == null) {
        return null;
      }
      if (line > start + 1 && !reader.isBalanced() && isLast(cells)) {
        throw new LimitException("quote", start);
      }
      if (cells.length > SheetLimits.FILLED) {
        throw new LimitException("wide", start);
      }
      if (cells.length > 0) {
        SheetCell[] read = splitDecimals == null ? cells : whole(splitDecimals, cells, start);
        return new Row((int) start, new CellList(read), false);
      }
    }
  }

  private SheetCell[] whole(SplitDecimals split, SheetCell[] cells, long line) {
    SplitDecimals.Row row = split.row(cells, size);
    ColumnShapes known = shapes;
    if (known != null
        && size > known.width()
        && row.fate() != SplitDecimals.Fate.REPAIRED
        && !known.fits(row.cells())) {
      SheetCell[] whole = known.whole(cells, size);
      if (whole != null) {
        repaired.add((int) line);
        return whole;
      }
      if (row.fate() == SplitDecimals.Fate.AS_IT_IS) {
        longer.add((int) line);
      }
    }
    switch (row.fate()) {
      case REFUSED -> throw Refusals.at(file, line, "decimals", split.found(cells));
      case REPAIRED -> repaired.add((int) line);
      case LONGER -> longer.add((int) line);
      case AS_IT_IS -> {}
    }
    return row.cells();
  }

  @Override
  public OddRows repaired() {
    return repaired;
  }

  @Override
  public OddRows longer() {
    return longer;
  }

  /** The cells of the next record, without trailing blanks; null after the last. */
  private SheetCell @Nullable [] record() throws IOException {
    if (parser == null) {
      if (plain.next()) {
        line++;
        size = plain.size();
        return plain.cells();
      }
      // Not RFC4180: on 2,290 polluted files it fails on a third, Excel's rules on none.
      CSVFormat format =
          CSVFormat.EXCEL
              .builder()
              .setDelimiter(dialect.delimiter())
              .setQuote(dialect.quote())
              .setIgnoreSurroundingSpaces(dialect.spaced())
              .get();
      parser = CSVParser.builder().setReader(plain.rest()).setFormat(format).get();
      records = parser.iterator();
      plainLines = line;
    }
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord record = records.next();
    line = plainLines + parser.getCurrentLineNumber();
    size = record.size();
    return cells(record);
  }

  // A quote that opens and never closes swallows the rest of the file as one cell.
  private boolean isLast(SheetCell[] cells) {
    if (records.hasNext() || cells.length == 0) {
      return false;
    }
    String text = cells[cells.length - 1].text();
    return text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
  }

  private static SheetCell[] cells(CSVRecord record) {
    int size = record.size();
    SheetCell[] cells = new SheetCell[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      SheetCell cell = SheetCell.text(record.get(i));
      cells[i] = cell;
      if (!cell.isBlank()) {
        filled = i + 1;
      }
    }
    return filled == size ? cells : Arrays.copyOf(cells, filled);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
