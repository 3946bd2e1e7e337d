package bilan.queries.database;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** DuckDB's errors, several lines of English, become one sentence with the file and its line. */
final class SqlProblem {

  private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d+):");
  private static final Pattern CANDIDATES =
      Pattern.compile("(?:Did you mean|Candidate bindings:|Did you mean:) ?(.*)");

  private SqlProblem() {}

  /** An error of DuckDB that is recognised, and the sentence that says it. */
  private record Known(Pattern pattern, String key, Exit exit, String code) {}

  private static final List<Known> KNOWN =
      List.of(
          known("INTERRUPT Error", "query.too_long", Exit.MACHINE, "QUERY-03"),
          // A plan of hundreds of views that outgrows the memory ends without its result.
          known(
              "Out of Memory Error|Invalid result set",
              "query.out_of_memory",
              Exit.MACHINE,
              "QUERY-04"),
          known(
              "Corrupt|checksum|Serialization Error|FATAL Error|database has been invalidated"
                  + "|Could not read|Failed to decompress",
              "query.damaged",
              Exit.MACHINE,
              "WARE-02"),
          known("Table with name (\\S+) does not exist", "query.no_view", Exit.USAGE, "QUERY-01"),
          known(
              "Function with name (\\S+) does not exist",
              "query.no_function",
              Exit.USAGE,
              "QUERY-01"),
          known(
              "Referenced column \"([^\"]+)\" not found",
              "query.no_column",
              Exit.USAGE,
              "QUERY-01"),
          known(
              "syntax error at (?:or near \"([^\"]*)\"|end of input)",
              "query.syntax",
              Exit.USAGE,
              "QUERY-01"),
          known(
              "Permission Error|disabled by configuration|read-only mode|configuration has been locked",
              "query.not_allowed",
              Exit.USAGE,
              "QUERY-02"),
          known("Conversion Error: (.*)", "query.conversion", Exit.USAGE, "QUERY-01"));

  private static Known known(String pattern, String key, Exit exit, String code) {
    return new Known(Pattern.compile(pattern), key, exit, code);
  }

  static Failure failure(SQLException e, Sql sql) {
    String message = String.valueOf(e.getMessage());
    for (Known known : KNOWN) {
      Matcher matcher = known.pattern.matcher(message);
      if (matcher.find()) {
        String found =
            matcher.groupCount() == 0 || matcher.group(1) == null ? "" : matcher.group(1);
        return new Failure(
            known.exit,
            List.of(
                problem(
                    known.code, Message.of(known.key, found), message, sql, known.key + ".cure")),
            e);
      }
    }
    // The driver's own words may stand above those of DuckDB.
    String first =
        message
            .lines()
            .filter(line -> !line.contains("pending query result"))
            .findFirst()
            .orElse("");
    return new Failure(
        Exit.USAGE,
        List.of(
            problem(
                "QUERY-01",
                Message.of("query.refused", first),
                message,
                sql,
                "query.refused.cure")),
        e);
  }

  /** A question that was stopped for what it cost. */
  static Failure stopped(Watch.Stopped why, Sql sql) {
    boolean time = why == Watch.Stopped.TIME;
    String key = time ? "query.too_long" : "query.out_of_memory";
    return new Failure(
        Exit.MACHINE,
        problem(time ? "QUERY-03" : "QUERY-04", Message.of(key), "", sql, key + ".cure"));
  }

  static boolean isTooLarge(Failure failure) {
    return failure.problems().stream().anyMatch(p -> p.code().equals("QUERY-04"));
  }

  static Failure tooMuch(int rows, Sql sql) {
    return new Failure(
        Exit.USAGE,
        problem("QUERY-04", Message.of("query.too_much", rows), "", sql, "query.too_much.cure"));
  }

  private static Problem problem(
      String code, Message what, String message, Sql sql, String cureKey) {
    return new Problem(
        code,
        Problem.Severity.ERROR,
        what,
        where(message, sql),
        null,
        near(message),
        Message.of(cureKey));
  }

  /** {@code file:line}; the origin alone where DuckDB names no line. */
  private static String where(String message, Sql sql) {
    Matcher line = LINE.matcher(message);
    return line.find()
        ? sql.origin() + ":" + sql.fileLine(Integer.parseInt(line.group(1)))
        : sql.origin();
  }

  private static @Nullable Message near(String message) {
    Matcher candidates = CANDIDATES.matcher(message);
    if (!candidates.find() || candidates.group(1).contains("pg_")) {
      return null;
    }
    String names = candidates.group(1).replace("?", "").replace("\"", "").trim();
    return names.isEmpty() ? null : Message.of("query.near", names);
  }
}
