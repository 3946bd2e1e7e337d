package bilan.pipelines.value;

import bilan.pipelines.sheet.Cell;
import java.math.BigDecimal;
import java.util.Set;

/** Yes and no, as people tick them. */
public final class Booleans {

  private static final Set<String> YES =
      Set.of("oui", "o", "x", "✓", "✔", "☑", "☒", "vrai", "true", "yes", "y", "1", "ok", "v");
  private static final Set<String> NO = Set.of("non", "n", "faux", "false", "no", "0", "☐");

  private Booleans() {}

  public static Parsed<Boolean> parse(Cell cell) {
    BigDecimal number = cell.number();
    String text = Parsed.written(cell);
    return switch (cell.type()) {
      case BOOLEAN -> Parsed.of(text.equals("true"));
      case NUMBER ->
          number != null && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0)
              ? Parsed.of(number.signum() != 0)
              : unreadable(text);
      case TEXT -> parse(text);
      default -> Parsed.unusable(cell, "CELL-12", "boolean");
    };
  }

  private static Parsed<Boolean> parse(String text) {
    String plain = Spaces.fold(text);
    if (YES.contains(plain)) {
      return Parsed.of(true);
    }
    if (NO.contains(plain)) {
      return Parsed.of(false);
    }
    return Missing.isMissing(text) ? Parsed.blank() : unreadable(text);
  }

  private static Parsed<Boolean> unreadable(String text) {
    return Parsed.fault(Fault.of("CELL-12", "boolean", text));
  }
}
