package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.SheetCell;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The records of a text file as long as quotes stand around whole cells only: ends of line and
 * delimiters are then all that parts them.
 */
final class PlainRecords {

  private static final int BUFFER = 1 << 16;

  private final Reader in;
  private final char delimiter;
  private final char quote;
  private final String once;
  private final String twice;
  private char[] buffer = new char[BUFFER];
  private int at;
  private int limit;
  private SheetCell[] cells = new SheetCell[32];
  private final RecurringTexts texts = new RecurringTexts();
  private int size;
  private int filled;
  private long quotedRolled;
  private int quotedBits;
  private boolean doubled;

  PlainRecords(Reader in, char delimiter, char quote) {
    this.quote = quote;
    this.once = String.valueOf(quote);
    this.twice = once + once;
    this.in = in;
    this.delimiter = delimiter;
  }

  /** Reads the next record; false at the end, or if its quotes need a parser. */
  boolean next() throws IOException {
    size = 0;
    filled = 0;
    int i = at;
    int token = at;
    boolean quoted = false;
    // Into locals: these are looked at for each character.
    char[] chars = buffer;
    int end = limit;
    long rolled = 0;
    int bits = 0;
    while (true) {
      if (i == end) {
        int start = at;
        boolean more = fill();
        i -= start - at;
        token -= start - at;
        chars = buffer;
        end = limit;
        if (!more) {
          return last(token, i, rolled, bits, quoted);
        }
      }
      char c = chars[i];
      if (c == delimiter) {
        put(token, i, rolled, bits, quoted);
        token = i + 1;
        rolled = 0;
        bits = 0;
        quoted = false;
      } else if (c == '\n' || c == '\r') {
        put(token, i, rolled, bits, quoted);
        endLine(i, c);
        return true;
      } else if (c == quote) {
        int start = i - at;
        int close = i == token ? closing(start + 1) : -1;
        if (close < 0) {
          return false;
        }
        chars = buffer;
        end = limit;
        token = at + start;
        i = at + close;
        rolled = quotedRolled;
        bits = quotedBits;
        quoted = true;
      } else {
        rolled = RecurringTexts.roll(rolled, c);
        bits |= c;
      }
      i++;
    }
  }

  /**
   * Reads on to the quote that closes a cell.
   *
   * @return how far it is from the record's beginning; -1 if the cell goes over several lines,
   *     never ends, or has something behind it
   */
  private int closing(int from) throws IOException {
    long rolled = 0;
    int bits = 0;
    doubled = false;
    // Into locals: these are looked at for each character.
    char[] chars = buffer;
    int end = limit;
    for (int i = at + from; ; i++) {
      if (i == end) {
        int offset = i - at;
        if (!fill()) {
          return -1;
        }
        chars = buffer;
        end = limit;
        i = at + offset;
      }
      char c = chars[i];
      if (c == quote) {
        int offset = i - at;
        boolean more = i + 1 < end || fill();
        chars = buffer;
        end = limit;
        i = at + offset;
        char next = more ? chars[i + 1] : '\n';
        if (next != quote) {
          quotedRolled = rolled;
          quotedBits = bits;
          return next == delimiter || next == '\n' || next == '\r' ? offset : -1;
        }
        doubled = true;
        i++;
      } else if (c == '\n' || c == '\r') {
        return -1;
      }
      rolled = RecurringTexts.roll(rolled, c);
      bits |= c;
    }
  }

  /** What ends without an end of line is a record if anything stands in it. */
  private boolean last(int token, int end, long rolled, int bits, boolean quoted) {
    if (end == at) {
      return false;
    }
    put(token, end, rolled, bits, quoted);
    at = end;
    return true;
  }

  private void endLine(int end, char c) throws IOException {
    at = end + 1;
    if (c == '\r' && (at < limit || fill()) && buffer[at] == '\n') {
      at++;
    }
  }

  /** Reads on behind what is not yet consumed, which moves to the front; false at the end. */
  private boolean fill() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int n = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(n, 0);
    return n > 0;
  }

  private void put(int from, int to, long rolled, int bits, boolean quoted) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    SheetCell cell =
        quoted
            ? inside(from + 1, to - 1, rolled, bits)
            : texts.cell(size, buffer, from, to - from, rolled, bits);
    cells[size++] = cell;
    if (!cell.isBlank()) {
      filled = size;
    }
  }

  private SheetCell inside(int from, int to, long rolled, int bits) {
    return doubled
        ? SheetCell.text(new String(buffer, from, to - from).replace(twice, once))
        : texts.cell(size, buffer, from, to - from, rolled, bits);
  }

  /** Of the record read last, without trailing blanks. */
  SheetCell[] cells() {
    // Arrays.copyOf asks for the type of its array, which takes longer than the copy.
    SheetCell[] record = new SheetCell[filled];
    System.arraycopy(cells, 0, record, 0, filled);
    return record;
  }

  /** How many cells it has, trailing blanks too. */
  int size() {
    return size;
  }

  /** What is left from the record on that was not read. */
  Reader rest() {
    return new Rest();
  }

  /** The characters at hand, then the others. */
  private final class Rest extends Reader {
    @Override
    public int read(char[] to, int offset, int length) throws IOException {
      if (at == limit) {
        return in.read(to, offset, length);
      }
      int n = Math.min(length, limit - at);
      System.arraycopy(buffer, at, to, offset, n);
      at += n;
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
