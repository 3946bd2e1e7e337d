package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a text file as the parser should see them: without NULs, with one line end
 * where a tool doubled the carriage return, and never a record without end.
 */
final class CsvReader extends Reader {

  private final Reader in;
  private final boolean doubledReturns;
  private final char quote;
  private boolean afterReturn;
  private long delivered;
  private long recordStart;
  private long recordLine = 1;
  private long quotes;

  CsvReader(Reader in, boolean doubledReturns, char quote) {
    this.quote = quote;
    this.in = in;
    this.doubledReturns = doubledReturns;
  }

  /** Says that a record begins with what is read next, more or less a buffer. */
  void startsRecord(long line) {
    recordStart = delivered;
    recordLine = line;
  }

  /** Whether the quotes seen so far come in pairs. */
  boolean isBalanced() {
    return quotes % 2 == 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (delivered - recordStart > SheetLimits.RECORD) {
      throw new LimitException("record", recordLine);
    }
    int n;
    int kept;
    do {
      n = in.read(buffer, offset, length);
      if (n < 0) {
        return -1;
      }
      kept = clean(buffer, offset, offset + n);
    } while (kept == 0 && n > 0);
    delivered += kept;
    return kept;
  }

  private int clean(char[] buffer, int from, int to) {
    int whole = whole(buffer, from, to);
    return whole < to ? whole - from + thinned(buffer, whole, to) : whole - from;
  }

  /** Most characters stay where they are, and are nothing to it: they are only passed over. */
  private int whole(char[] buffer, int from, int to) {
    boolean doubled = doubledReturns;
    char sign = quote;
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      if (c > '\'') {
        continue;
      }
      if (c == sign) {
        quotes++;
      } else if (c == 0 || (doubled && c == '\r')) {
        afterReturn = i > from ? buffer[i - 1] == '\r' : afterReturn;
        return i;
      }
    }
    afterReturn = to > from ? buffer[to - 1] == '\r' : afterReturn;
    return to;
  }

  private int thinned(char[] buffer, int from, int to) {
    int out = from;
    boolean returned = afterReturn;
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      if (c <= '\'') {
        if (c == quote) {
          quotes++;
        } else if (c == 0 || (c == '\r' && returned && doubledReturns)) {
          continue;
        }
      }
      returned = c == '\r';
      if (out < i) {
        buffer[out] = c;
      }
      out++;
    }
    afterReturn = returned;
    return out - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
