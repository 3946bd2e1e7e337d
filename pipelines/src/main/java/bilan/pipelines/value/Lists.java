package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several texts in one cell. */
public final class Lists {

  private static final Pattern MARKS = Pattern.compile("[;|\\n\\r]+");
  private static final Pattern COMMA = Pattern.compile(",(?!\\d)");

  private Lists() {}

  /**
   * The texts between {@code ;}, {@code |} or line breaks, or between commas where there is none of
   * these; each once, in order. Empty if nothing is said.
   */
  public static List<String> parse(SheetCell cell) {
    String text = cell.text();
    if (text == null
        || cell.type() == SheetCell.Type.ERROR
        || cell.type() == SheetCell.Type.UNCOMPUTED
        || MissingMarks.isMissing(text)) {
      return List.of();
    }
    Pattern mark = MARKS.matcher(Spaces.strip(text)).find() ? MARKS : COMMA;
    List<String> items = new ArrayList<>();
    for (String item : mark.split(text, -1)) {
      String plain = Spaces.collapse(item);
      if (!plain.isEmpty() && !items.contains(plain)) {
        items.add(plain);
      }
    }
    return items;
  }
}
