package bilan.queries;

/**
 * One statement and where it stands, so that an error can name the line of its file.
 *
 * @param origin the file, or {@code --sql}
 * @param firstLine the line of the file on which {@code text} begins, from 1
 */
public record Sql(String text, String origin, int firstLine) {

  /** A statement that stands in no file, such as one typed after {@code --sql}. */
  public static Sql of(String text, String origin) {
    return new Sql(text, origin, 1);
  }

  /**
   * The line of the file for line {@code n} of a DuckDB error, which counts from the first word of
   * the statement and not from the comments above it.
   */
  int fileLine(int n) {
    int line = firstLine;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        int after = end < 0 ? text.length() : end + 2;
        line += (int) text.substring(at, after).chars().filter(c -> c == '\n').count();
        at = after;
      } else if (Character.isWhitespace(text.charAt(at))) {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      } else {
        break;
      }
    }
    return line + n - 1;
  }
}
