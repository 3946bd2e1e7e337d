package bilan.pipelines.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file as long as no quote stands in it: ends of line and delimiters are then
 * all that parts them, and texts that recur are made once.
 */
final class PlainRecords {

  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 1 << 8;
  private static final int LONGEST_REMEMBERED = 64;
  private static final int WIDEST_REMEMBERED = 1 << 10;

  private final Reader in;
  private final char delimiter;
  private char[] buffer = new char[BUFFER];
  private int at;
  private int limit;
  private Cell[] cells = new Cell[32];
  private @Nullable Cell[][] seen = new Cell[32][];
  private int size;
  private int filled;

  PlainRecords(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /** Reads the next record; false at the end, or if a quote stands in it. */
  boolean next() throws IOException {
    size = 0;
    filled = 0;
    int i = at;
    int token = at;
    int hash = 0;
    while (true) {
      if (i == limit) {
        int start = at;
        boolean more = fill();
        i -= start - at;
        token -= start - at;
        if (!more) {
          return last(token, i, hash);
        }
      }
      char c = buffer[i];
      if (c == delimiter) {
        put(token, i, hash);
        token = i + 1;
        hash = 0;
      } else if (c == '\n' || c == '\r') {
        put(token, i, hash);
        endLine(i, c);
        return true;
      } else if (c == '"') {
        return false;
      } else {
        hash = 31 * hash + c;
      }
      i++;
    }
  }

  /** What ends without an end of line is a record if anything stands in it. */
  private boolean last(int token, int end, int hash) {
    if (end == at) {
      return false;
    }
    put(token, end, hash);
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

  private void put(int from, int to, int hash) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      seen = Arrays.copyOf(seen, 2 * size);
    }
    Cell cell = from == to ? Cell.BLANK : cell(from, to - from, hash);
    cells[size++] = cell;
    if (!cell.isBlank()) {
      filled = size;
    }
  }

  private Cell cell(int from, int length, int hash) {
    if (length > LONGEST_REMEMBERED || size >= WIDEST_REMEMBERED) {
      return Cell.text(new String(buffer, from, length));
    }
    Cell[] column = seen[size];
    if (column == null) {
      column = new Cell[REMEMBERED];
      seen[size] = column;
    }
    int slot = (hash ^ hash >>> 8) & (REMEMBERED - 1);
    Cell known = column[slot];
    if (known != null && isText(known.text(), from, length, hash)) {
      return known;
    }
    Cell made = Cell.text(new String(buffer, from, length));
    column[slot] = made;
    return made;
  }

  private boolean isText(@Nullable String text, int from, int length, int hash) {
    if (text == null || text.length() != length || text.hashCode() != hash) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Of the record read last, without trailing blanks. */
  Cell[] cells() {
    return Arrays.copyOf(cells, filled);
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
