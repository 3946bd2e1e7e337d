package bilan.pipelines.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** A typed value as text, its type before a colon. */
final class StoredValue {

  private StoredValue() {}

  static String write(Object value) {
    if (value instanceof List<?> list) {
      return "list:" + String.join("\n", list.stream().map(String::valueOf).toList());
    }
    String type =
        value instanceof BigDecimal
            ? "decimal"
            : value instanceof Integer
                ? "integer"
                : value instanceof LocalDate
                    ? "date"
                    : value instanceof LocalDateTime
                        ? "moment"
                        : value instanceof LocalTime
                            ? "time"
                            : value instanceof Boolean ? "flag" : "text";
    return type + ":" + value;
  }

  static Object read(String stored) {
    int colon = stored.indexOf(':');
    String value = stored.substring(colon + 1);
    return switch (stored.substring(0, colon)) {
      case "decimal" -> new BigDecimal(value);
      case "integer" -> Integer.valueOf(value);
      case "date" -> LocalDate.parse(value);
      case "moment" -> LocalDateTime.parse(value);
      case "time" -> LocalTime.parse(value);
      case "flag" -> Boolean.valueOf(value);
      case "list" -> List.of(value.split("\n", -1));
      default -> value;
    };
  }
}
