package bilan.queries;

import bilan.queries.database.Sql;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of SQL with YAML in the comment at its top; behind a line {@code -- rows: …}, a second
 * statement that lists what the answer to the first is made of.
 *
 * @param top what the YAML says
 * @param sql the first statement; {@code rows} the second, null if there is none
 */
public record FrontMatter(YamlFile file, YamlMap top, Sql sql, @Nullable Sql rows) {

  private static final Pattern ROWS = Pattern.compile("(?m)^-- rows:.*$");

  /**
   * Reads one file; what its YAML means is still to be asked, and its problems to be thrown.
   *
   * @param origin the file as it is shown in errors
   * @throws Failure (2) if it does not begin with such a comment
   */
  public static FrontMatter read(String origin, String text) {
    String unix = text.replace("\r\n", "\n");
    int open = unix.indexOf("/*");
    int close = unix.indexOf("*/");
    if (open < 0 || close < open || !unix.substring(0, open).isBlank()) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "QUERY-09",
              Message.of("query.no_front_matter"),
              origin + ":1",
              Message.of("query.no_front_matter.cure")));
    }
    YamlFile file = new YamlFile(origin, 1 + lines(unix.substring(0, open + 2)));
    YamlMap top = file.read(unix.substring(open + 2, close));
    Matcher mark = ROWS.matcher(unix);
    int end = mark.find(close) ? mark.start() : unix.length();
    Sql sql = sql(unix, close + 2, end, origin);
    Sql rows = end == unix.length() ? null : sql(unix, mark.end(), unix.length(), origin);
    return new FrontMatter(file, top, sql, rows);
  }

  private static Sql sql(String text, int from, int to, String origin) {
    return new Sql(text.substring(from, to), origin, 1 + lines(text.substring(0, from)));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
