package bilan.corpora;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The second opinion on an Excel file: a reader that shares no code with ours. */
final class FastExcel implements Rules {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Facts facts;

  FastExcel(Facts facts) {
    this.facts = facts;
  }

  // It gives a formula's result without its type, so that 1 is left of true and 10 of 1010.
  @Override
  public boolean isSame(String mine, String theirs) {
    if ((mine.equals("true") && theirs.equals("1"))
        || (mine.equals("false") && theirs.equals("0"))) {
      return true;
    }
    try {
      return Cells.number(new BigDecimal(mine)).equals(Cells.number(new BigDecimal(theirs)));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public String asOurs(String theirs) {
    return SPACE.matcher(unescaped(theirs)).replaceAll("");
  }

  @Override
  public @Nullable Known why(String mine, String theirs) {
    if (theirs.isEmpty()) {
      return facts.inlineValue() ? Known.INLINE_VALUE : null;
    }
    if (unescaped(theirs).equals(mine)) {
      return Known.ESCAPES;
    }
    boolean longer = theirs.length() > mine.length();
    return longer && asOurs(theirs).equals(asOurs(mine)) ? Known.SPACE_BETWEEN_TAGS : null;
  }

  @Override
  public @Nullable Known whyMoved() {
    return facts.unnumbered() ? Known.UNNUMBERED : null;
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match -> {
              char c = (char) Integer.parseInt(match.group(1), 16);
              return c == '\r' ? "" : Matcher.quoteReplacement(String.valueOf(c));
            });
  }

  static Cells cells(Path file) throws IOException {
    Cells cells = new Cells(false);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : (Iterable<Sheet>) workbook.getSheets()::iterator) {
        try (Stream<Row> rows = sheet.openStream()) {
          for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
            row(sheet.getName(), i.next(), cells);
          }
        }
      }
    }
    return cells;
  }

  private static void row(String sheet, Row row, Cells cells) {
    for (Cell cell : row) {
      if (cell != null) {
        cells.put(sheet, row.getRowNum(), cell.getColumnIndex(), value(cell));
      }
    }
  }

  private static String value(Cell cell) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(cell.getValue());
    }
    if (raw == null || cell.getType() == CellType.STRING) {
      return cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    }
    try {
      return Cells.number(new BigDecimal(raw.strip()));
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
