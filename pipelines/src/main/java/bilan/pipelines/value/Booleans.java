package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.Set;

/** Yes and no, as people tick them. */
public final class Booleans {

  private static final Set<String> YES =
      Set.of("oui", "o", "x", "✓", "✔", "☑", "☒", "vrai", "true", "yes", "y", "1", "ok", "v");
  private static final Set<String> NO = Set.of("non", "n", "faux", "false", "no", "0", "☐");

  private Booleans() {}

  public static ParsedValue<Boolean> parse(SheetCell cell) {
    BigDecimal number = cell.number();
    String text = ParsedValue.written(cell);
    return switch (cell.type()) {
      case BOOLEAN -> ParsedValue.of(text.equals("true"));
      case NUMBER ->
          number != null && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0)
              ? ParsedValue.of(number.signum() != 0)
              : unreadable(text);
      case TEXT -> parse(text);
      default -> ParsedValue.unusable(cell, "CELL-12", "boolean");
    };
  }

  private static ParsedValue<Boolean> parse(String text) {
    String plain = Spaces.fold(text);
    if (YES.contains(plain)) {
      return ParsedValue.of(true);
    }
    if (NO.contains(plain)) {
      return ParsedValue.of(false);
    }
    return MissingMarks.isMissing(text) ? ParsedValue.blank() : unreadable(text);
  }

  private static ParsedValue<Boolean> unreadable(String text) {
    return ParsedValue.fault(Fault.of("CELL-12", "boolean", text));
  }
}
