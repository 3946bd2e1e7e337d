package bilan.mess;

import bilan.mess.Tab.Merged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values as text. */
final class Cells {

  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Cells() {}

  static String french(@Nullable Object value) {
    if (value == null || value instanceof Merged) {
      return "";
    }
    if (value instanceof LocalDate day) {
      return FRENCH.format(day);
    }
    return value instanceof BigDecimal number
        ? number.toPlainString().replace('.', ',')
        : value.toString();
  }

  /** With thousands apart and a sign of the currency. */
  static String euros(BigDecimal amount) {
    String[] parts =
        amount.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString().split("\\.");
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, '\u00a0');
    }
    return whole + "," + parts[1] + " €";
  }
}
