package bilan.queries.database;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values as SQL literals, for {@code set variable}, which takes no JDBC parameters. */
final class Literal {

  private Literal() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof LocalDate date) {
      return "date '" + date + "'";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }

  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
