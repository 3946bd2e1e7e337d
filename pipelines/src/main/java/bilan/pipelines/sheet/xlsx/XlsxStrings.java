package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share: each takes no more room than its characters, and
 * cells are made of those asked.
 */
final class XlsxStrings {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int BLOCK = 1 << 18;

  // As many as an honest workbook has; those after them are made each time.
  private static final int KEPT = 1 << 19;

  // What the place of a text takes, and its cell if it is asked.
  private static final int PLACE = 12;

  private final List<String> blocks = new ArrayList<>();
  private int[] starts = new int[64];
  private int size;
  private @Nullable SheetCell[] cells = {};

  void read(Xml xml) throws IOException {
    StringBuilder block = new StringBuilder();
    long characters = 0;
    while (xml.inside(0)) {
      if (!xml.is("si")) {
        continue;
      }
      String text = item(xml);
      if (block.length() + text.length() > BLOCK) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
      }
      starts[size++] = blocks.size() * BLOCK + block.length();
      block.append(text);
      characters += text.length();
      if (characters + (long) size * PLACE > SheetLimits.SHARED_TEXTS) {
        throw new LimitException("texts", size);
      }
    }
    blocks.add(block.toString());
    cells = new SheetCell[Math.min(size, KEPT)];
  }

  SheetCell cell(int index) throws IOException {
    if (index < 0 || index >= size) {
      throw new IOException("No shared text " + index);
    }
    SheetCell known = index < KEPT ? cells[index] : null;
    if (known == null) {
      int start = starts[index];
      int next = index + 1 < size ? starts[index + 1] : Integer.MAX_VALUE;
      String block = blocks.get(start / BLOCK);
      int end = next / BLOCK == start / BLOCK ? next % BLOCK : block.length();
      known = SheetCell.text(block.substring(start % BLOCK, end));
      if (index < KEPT) {
        cells[index] = known;
      }
    }
    return known;
  }

  /**
   * The text of the element just started: its {@code t} parts joined, without the readings of East
   * Asian scripts.
   */
  static String item(Xml xml) throws IOException {
    String text = "";
    for (int item = xml.depth(); xml.inside(item); ) {
      if (xml.is("t")) {
        String part = xml.wholeText();
        text = text.isEmpty() ? part : text + part;
        checkLength(text);
      } else if (xml.is("rPh")) {
        xml.skip();
      }
    }
    return text(text);
  }

  /** A text as meant: {@code _x000D_} is a control character that XML can't hold. */
  static String text(String written) throws LimitException {
    checkLength(written);
    return written.contains("_x")
        ? ESCAPED.matcher(written).replaceAll(XlsxStrings::unescaped)
        : written;
  }

  static void checkLength(String text) throws LimitException {
    if (text.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
  }

  private static String unescaped(MatchResult match) {
    char c = (char) Integer.parseInt(match.group(1), 16);
    return c == '\r' ? "" : Matcher.quoteReplacement(String.valueOf(c));
  }
}
