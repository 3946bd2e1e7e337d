package bilan.queries.report.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between {@code {{ }}}: a name, and options after a bar.
 *
 * @param name a variable, a key figure, or {@code query.column}
 * @param options in the order written
 */
record Expression(String name, Map<String, String> options) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_/-]+(\\.[a-z0-9_]+)?");
  private static final Pattern OPTION =
      Pattern.compile("\\s*([a-z0-9_]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\"]*?))\\s*(?:,|$)");

  /** Reads one; null if it is not written as one must be. */
  static @Nullable Expression parse(String text) {
    int bar = text.indexOf('|');
    String name = (bar < 0 ? text : text.substring(0, bar)).strip();
    if (!NAME.matcher(name).matches()) {
      return null;
    }
    Map<String, String> options = new LinkedHashMap<>();
    String rest = bar < 0 ? "" : text.substring(bar + 1);
    Matcher matcher = OPTION.matcher(rest);
    int at = 0;
    while (at < rest.length() && matcher.find(at) && matcher.start() == at) {
      String quoted = matcher.group(2);
      options.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted);
      at = matcher.end();
    }
    boolean unread = at < rest.length() && !rest.substring(at).isBlank();
    boolean empty = bar >= 0 && options.isEmpty();
    return unread || empty ? null : new Expression(name, options);
  }

  Expression without(String key) {
    Map<String, String> others = new LinkedHashMap<>(options);
    others.remove(key);
    return new Expression(name, others);
  }

  @Nullable String option(String key) {
    return options.get(key);
  }
}
