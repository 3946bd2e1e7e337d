package bilan.pipelines.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file as long as quotes stand around whole cells only: ends of line and
 * delimiters are then all that parts them, and texts that recur are made once.
 */
final class PlainRecords {

  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 1 << 8;
  private static final int LONGEST_REMEMBERED = 64;
  private static final int WIDEST_REMEMBERED = 1 << 10;

  private final Reader in;
  private final char delimiter;
  private final char quote;
  private final String once;
  private final String twice;
  private char[] buffer = new char[BUFFER];
  private int at;
  private int limit;
  private Cell[] cells = new Cell[32];
  private @Nullable Known[][] seen = new Known[32][];
  private int size;
  private int filled;
  private int quotedHash;
  private boolean doubled;

  /** A text that stood in a column before. */
  private static final class Known {
    private final Cell cell;
    private final int hash;
    private final char[] text;

    Known(Cell cell, int hash, char[] text) {
      this.cell = cell;
      this.hash = hash;
      this.text = text;
    }

    boolean isAt(char[] buffer, int from, int length, int hash) {
      if (hash != this.hash || length != text.length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text[i] != buffer[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

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
    int hash = 0;
    boolean quoted = false;
    while (true) {
      if (i == limit) {
        int start = at;
        boolean more = fill();
        i -= start - at;
        token -= start - at;
        if (!more) {
          return last(token, i, hash, quoted);
        }
      }
      char c = buffer[i];
      if (c == delimiter) {
        put(token, i, hash, quoted);
        token = i + 1;
        hash = 0;
        quoted = false;
      } else if (c == '\n' || c == '\r') {
        put(token, i, hash, quoted);
        endLine(i, c);
        return true;
      } else if (c == quote) {
        int start = i - at;
        int end = i == token ? closing(start + 1) : -1;
        if (end < 0) {
          return false;
        }
        token = at + start;
        i = at + end;
        hash = quotedHash;
        quoted = true;
      } else {
        hash = 31 * hash + c;
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
    quotedHash = 0;
    doubled = false;
    for (int offset = from; at + offset < limit || fill(); offset++) {
      char c = buffer[at + offset];
      if (c == quote) {
        boolean more = at + offset + 1 < limit || fill();
        char next = more ? buffer[at + offset + 1] : '\n';
        if (next != quote) {
          return next == delimiter || next == '\n' || next == '\r' ? offset : -1;
        }
        doubled = true;
        offset++;
      } else if (c == '\n' || c == '\r') {
        return -1;
      }
      quotedHash = 31 * quotedHash + c;
    }
    return -1;
  }

  /** What ends without an end of line is a record if anything stands in it. */
  private boolean last(int token, int end, int hash, boolean quoted) {
    if (end == at) {
      return false;
    }
    put(token, end, hash, quoted);
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

  private void put(int from, int to, int hash, boolean quoted) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      seen = Arrays.copyOf(seen, 2 * size);
    }
    Cell cell = quoted ? inside(from + 1, to - 1, hash) : cell(from, to - from, hash);
    cells[size++] = cell;
    if (!cell.isBlank()) {
      filled = size;
    }
  }

  private Cell inside(int from, int to, int hash) {
    return doubled
        ? Cell.text(new String(buffer, from, to - from).replace(twice, once))
        : cell(from, to - from, hash);
  }

  private Cell cell(int from, int length, int hash) {
    if (length == 0) {
      return Cell.BLANK;
    }
    if (length > LONGEST_REMEMBERED || size >= WIDEST_REMEMBERED) {
      return Cell.text(new String(buffer, from, length));
    }
    Known[] column = seen[size];
    if (column == null) {
      column = new Known[REMEMBERED];
      seen[size] = column;
    }
    int slot = (hash ^ hash >>> 8) & (REMEMBERED - 1);
    Known known = column[slot];
    if (known != null && known.isAt(buffer, from, length, hash)) {
      return known.cell;
    }
    Cell made = Cell.text(new String(buffer, from, length));
    column[slot] = new Known(made, hash, Arrays.copyOfRange(buffer, from, from + length));
    return made;
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
