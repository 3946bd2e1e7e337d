package bilan.queries.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statement and its place, so that an error can name the line of its file.
 *
 * @param origin the file, or {@code --sql}
 * @param firstLine the line of the file on which {@code text} begins, from 1
 */
public record Sql(String text, String origin, int firstLine) {

  /** A statement that stands in no file, such as one typed after {@code --sql}. */
  public static Sql of(String text, String origin) {
    return new Sql(text, origin, 1);
  }

  /** As it may be typed again, values in the place of variables. */
  public String typed(Map<String, ? extends @Nullable Object> values) {
    String typed = bare().strip();
    for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
      typed = typed.replace("getvariable('" + value.getKey() + "')", Literal.of(value.getValue()));
    }
    return typed;
  }

  /** From its first word on: with comments above it, DuckDB miscounts the lines of its errors. */
  String bare() {
    return text.substring(start());
  }

  /** Line of the file for line {@code n} of {@link #bare}; both count from 1. */
  public int fileLine(int n) {
    return firstLine
        + (int) text.substring(0, start()).chars().filter(c -> c == '\n').count()
        + n
        - 1;
  }

  private int start() {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        at = after("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = after("*/", at + 2);
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private int after(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }
}
