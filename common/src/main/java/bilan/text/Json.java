package bilan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists and plain values as JSON, two spaces a level.
 *
 * <p>Counts are numbers; a {@link BigDecimal} is a string with a point, never a float; an enum is
 * its lower-case name; dates are ISO strings.
 */
public final class Json {

  private static final int MOST_HELD = 1 << 16;

  private final StringBuilder out = new StringBuilder();
  private final @Nullable Appendable to;

  private Json(@Nullable Appendable to) {
    this.to = to;
  }

  /** One value as a document that ends with a line feed. */
  public static String write(@Nullable Object value) {
    Json json = new Json(null);
    try {
      json.value(value, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.out.append('\n').toString();
  }

  /** One value as a document, written while it is made; what is iterable is iterated once. */
  public static void write(@Nullable Object value, Appendable to) throws IOException {
    Json json = new Json(to);
    json.value(value, 0);
    to.append(json.out.append('\n'));
  }

  private void value(@Nullable Object value, int depth) throws IOException {
    if (value == null || value instanceof Boolean || isCount(value)) {
      out.append(value);
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof Iterable<?> items) {
      array(items, depth);
    } else {
      string(text(value));
    }
  }

  private static boolean isCount(Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof Short;
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    return String.valueOf(value);
  }

  private void object(Map<?, ?> map, int depth) throws IOException {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      line(depth + 1);
      string(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), depth + 1);
      out.append(i.hasNext() ? "," : "");
    }
    close(map.isEmpty(), depth, '}');
  }

  /** Plain values stand on one line, so that the rows of a table are lines. */
  private void array(Iterable<?> items, int depth) throws IOException {
    boolean plain = isPlain(items);
    out.append('[');
    boolean empty = true;
    for (Iterator<?> i = items.iterator(); i.hasNext(); empty = false) {
      Object item = i.next();
      if (!plain) {
        line(depth + 1);
      }
      value(item, depth + 1);
      out.append(i.hasNext() ? plain ? ", " : "," : "");
    }
    close(empty || plain, depth, ']');
  }

  private static boolean isPlain(Iterable<?> items) {
    if (!(items instanceof Collection)) {
      return false;
    }
    for (Object item : items) {
      if (item instanceof Map || item instanceof Iterable) {
        return false;
      }
    }
    return true;
  }

  private void close(boolean empty, int depth, char bracket) throws IOException {
    if (!empty) {
      line(depth);
    }
    out.append(bracket);
  }

  private void line(int depth) throws IOException {
    if (to != null && out.length() > MOST_HELD) {
      to.append(out);
      out.setLength(0);
    }
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (!Harmless.isHarmless(c) || c == '\u2028' || c == '\u2029') {
            escaped(text, i);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** A lone surrogate would be no UTF-8; a pair stays as it is. */
  private void escaped(String text, int i) {
    char c = text.charAt(i);
    if (isPair(text, i) || isPair(text, i - 1)) {
      out.append(c);
    } else {
      out.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
    }
  }

  private static boolean isPair(String text, int i) {
    return i >= 0
        && i + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
