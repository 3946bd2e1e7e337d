package bilan.queries.database;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Refuses whatever isn't exactly one SELECT, as DuckDB's own parser sees it. */
final class OneSelect {

  /** DuckDB serialises SELECT statements only; everything else is an error there. */
  private static final String PARSE =
      """
      select json_extract_string(parsed, '$.error_type'),
             json_extract_string(parsed, '$.error_message'),
             json_array_length(parsed, '$.statements')
      from (select json_serialize_sql(?::varchar) as parsed)
      """;

  private OneSelect() {}

  static void check(Connection connection, Sql sql) {
    try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
      parse.setString(1, sql.bare());
      try (ResultSet result = parse.executeQuery()) {
        result.next();
        judge(sql, result.getString(1), result.getString(2), result.getLong(3));
      }
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
  }

  private static void judge(
      Sql sql, @Nullable String errorType, @Nullable String message, long statements) {
    if ("parser".equals(errorType)) {
      throw SqlProblem.failure(new SQLException("Parser Error: " + message), sql);
    }
    if (errorType != null) {
      throw refused(sql, "query.not_a_select");
    }
    if (statements != 1) {
      throw refused(sql, statements == 0 ? "query.empty" : "query.several_statements");
    }
  }

  private static Failure refused(Sql sql, String key) {
    return new Failure(
        Exit.USAGE,
        Problem.error(
            "QUERY-02", Message.of(key), sql.origin(), Message.of("query.not_a_select.cure")));
  }
}
