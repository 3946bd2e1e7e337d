package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.text.RecurringTexts;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file, parted as Excel does: a quote counts at the beginning of a cell only,
 * what stands behind the one that closes belongs to the cell, and a cell that never closes ends
 * with the file. (By the rules of RFC 4180, a third of 2,290 polluted files can't be read.)
 *
 * <p>NULs are left out, and the second carriage return where a tool doubled it.
 */
final class CsvRecords implements Closeable {

  private static final int REMEMBERED = 1 << 8;
  private static final int LONGEST_REMEMBERED = 64;
  private static final int WIDEST_REMEMBERED = 1 << 10;

  private final Reader in;
  private final char delimiter;
  private final char quote;
  private final boolean spaced;
  private final boolean doubledReturns;
  private final int highest;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable RecurringTexts<SheetCell>[] texts = new RecurringTexts[WIDEST_REMEMBERED];

  private int hash;
  private char[] buffer = new char[1 << 16];
  private int at;
  private int limit;
  private boolean returned;
  private SheetCell[] cells = new SheetCell[32];
  private int size;
  private int filled;
  private int line = 1;
  private int start;
  private long characters;
  private long quotes;

  CsvRecords(Reader in, Dialect dialect, boolean doubledReturns) {
    this.in = in;
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote();
    this.spaced = dialect.spaced();
    this.doubledReturns = doubledReturns;
    this.highest = Math.max('\r', Math.max(delimiter, quote));
  }

  /** Reads the next record; false at the end. */
  boolean next() throws IOException {
    size = 0;
    filled = 0;
    start = line;
    characters = 0;
    boolean more = has(0);
    for (boolean goesOn = more; goesOn; ) {
      goesOn = cell();
    }
    return more;
  }

  /** Whether there is a character so many behind the current one. */
  private boolean has(int behind) throws IOException {
    return at + behind < limit || fill();
  }

  /** Reads a cell and what parts it from the next; false if it is the last of the record. */
  private boolean cell() throws IOException {
    while (spaced && has(0) && isBlank(buffer[at])) {
      at++;
    }
    if (has(0) && buffer[at] == quote) {
      return quoted();
    }
    int length = 0;
    int rolled = 0;
    do {
      // Into locals: these are looked at for each character.
      char[] chars = buffer;
      int end = limit;
      int i = at + length;
      for (; i < end; i++) {
        char c = chars[i];
        if (c <= highest) {
          if (c == delimiter || c == '\n' || c == '\r') {
            break;
          }
          quotes += c == quote ? 1 : 0;
        }
        rolled = rolled * 31 + c;
      }
      length = i - at;
    } while (at + length == limit && fill());
    put(spaced ? SheetCell.text(new String(buffer, at, length).strip()) : text(at, length, rolled));
    return isFollowed(length);
  }

  private boolean isBlank(char c) {
    return Character.isWhitespace(c) && c != delimiter && c != '\n' && c != '\r';
  }

  private boolean quoted() throws IOException {
    int close = 0;
    boolean exact = true;
    int length = 1;
    hash = 0;
    for (quotes++; has(length); length++) {
      char c = buffer[at + length];
      if (close > 0) {
        if (c == delimiter || c == '\n' || c == '\r') {
          break;
        }
        exact = false;
        quotes += c == quote ? 1 : 0;
      } else if (c != quote) {
        length = passed(length);
      } else if (has(length + 1) && buffer[at + length + 1] == quote) {
        exact = false;
        length++;
        quotes += 2;
      } else {
        close = length;
        quotes++;
      }
    }
    boolean asItStands = exact && close > 0;
    put(asItStands ? text(at + 1, close - 1, hash) : SheetCell.text(unquoted(at + 1, at + length)));
    return isFollowed(length);
  }

  /** Passes what is nothing to a quoted cell, and counts its lines; gives the last place passed. */
  private int passed(int length) {
    char[] chars = buffer;
    int end = limit;
    int rolled = hash;
    int i = at + length;
    for (; i < end && chars[i] != quote; i++) {
      char c = chars[i];
      if (c == '\r' || (c == '\n' && chars[i - 1] != '\r')) {
        line++;
      }
      rolled = rolled * 31 + c;
    }
    hash = rolled;
    return i - at - 1;
  }

  private String unquoted(int from, int to) {
    StringBuilder out = new StringBuilder();
    boolean inside = true;
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      if (!inside || c != quote) {
        out.append(c);
      } else if (i + 1 < to && buffer[i + 1] == quote) {
        out.append(c);
        i++;
      } else {
        inside = false;
      }
    }
    return out.toString();
  }

  /** Passes a cell and what parts it from the next; false if that is an end of line, or the end. */
  private boolean isFollowed(int length) throws IOException {
    boolean ends = !has(length);
    characters += length + 1;
    at += length;
    if (ends) {
      boolean newLine = at > 0 && (buffer[at - 1] == '\n' || buffer[at - 1] == '\r');
      line += newLine ? 0 : 1;
      return false;
    }
    char c = buffer[at++];
    if (c == delimiter) {
      return true;
    }
    line++;
    if (c == '\r' && has(0) && buffer[at] == '\n') {
      at++;
    }
    return false;
  }

  /** Reads on behind what is not yet consumed, which moves to the front; false at the end. */
  private boolean fill() throws IOException {
    if (characters + limit - at > SheetLimits.RECORD) {
      throw new LimitException("record", start);
    }
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int before = limit;
    int n = 1;
    while (n > 0 && limit == before) {
      n = in.read(buffer, limit, buffer.length - limit);
      limit = cleaned(limit, limit + Math.max(n, 0));
    }
    return limit > before;
  }

  /** Leaves out what the parser should not see; gives the end of what is left. */
  private int cleaned(int from, int to) {
    char[] chars = buffer;
    int out = from;
    while (out < to && chars[out] != 0 && (chars[out] != '\r' || !doubledReturns)) {
      out++; // most characters stay where they are
    }
    returned &= out == from;
    for (int i = out; i < to; i++) {
      char c = chars[i];
      if (c != 0 && !(c == '\r' && returned && doubledReturns)) {
        returned = c == '\r';
        chars[out++] = c;
      }
    }
    return out;
  }

  private SheetCell text(int from, int length, int hash) {
    if (length == 0) {
      return SheetCell.BLANK;
    }
    if (size >= texts.length) {
      return SheetCell.text(new String(buffer, from, length));
    }
    RecurringTexts<SheetCell> column = texts[size];
    if (column == null) {
      column = new RecurringTexts<>(REMEMBERED, LONGEST_REMEMBERED, SheetCell::text);
      texts[size] = column;
    }
    return column.of(buffer, from, from + length, hash);
  }

  private void put(SheetCell cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    cells[size++] = cell;
    filled = cell.isBlank() ? filled : size;
  }

  /** The cells of the record read last, without trailing blanks. */
  SheetCell[] cells() {
    // Arrays.copyOf asks for the type of its array, which takes longer than the copy.
    SheetCell[] record = new SheetCell[filled];
    System.arraycopy(cells, 0, record, 0, filled);
    return record;
  }

  /** How many cells the record has, trailing blanks too. */
  int size() {
    return size;
  }

  /** The line on which the record starts, as a text editor counts. */
  int start() {
    return start;
  }

  /** Whether a quote that opened and never closed has swallowed the rest of the file. */
  boolean isOpen() throws IOException {
    if (line <= start + 1 || quotes % 2 == 0 || filled == 0 || has(0)) {
      return false;
    }
    String text = String.valueOf(cells[filled - 1].text());
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
