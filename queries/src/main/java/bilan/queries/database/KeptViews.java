package bilan.queries.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Views that several questions read: what one shows is kept in memory from the second question on,
 * under its own name, which then means the copy. A view says the same for as long as the warehouse
 * is open, and to plan its joins anew for each table of a bilan took more than half of a bilan's
 * time. For a small warehouse only: of a large one, a question reads few rows of a view, and all of
 * them may not fit in memory.
 */
final class KeptViews {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private static final String VIEWS =
      "select table_name from information_schema.tables"
          + " where table_catalog = current_database() and table_schema = 'main' and table_type = 'VIEW'";

  private final KeptRelations.Statements statements;
  private final Map<String, State> views = new HashMap<>();
  private int questions;

  private enum State {
    UNREAD,
    READ,
    KEPT
  }

  /**
   * @param statements gives statements, which this closes
   */
  KeptViews(KeptRelations.Statements statements) {
    this.statements = statements;
  }

  /**
   * Keeps what this question reads and an earlier one read.
   *
   * @throws SQLException if there is too little memory or time for it; the question is then asked
   *     of the views themselves
   */
  void before(String sql) throws SQLException {
    questions++;
    if (questions == 2) { // whoever asks one question needs no list of the views
      list();
    }
    for (String name : WORD.matcher(sql).results().map(MatchResult::group).distinct().toList()) {
      State state = views.get(name);
      if (state == State.UNREAD) {
        views.put(name, State.READ);
      } else if (state == State.READ) {
        views.put(name, State.KEPT); // tried once
        keep(name);
      }
    }
  }

  private void keep(String view) throws SQLException {
    String name = Literal.name(view);
    try (Statement statement = statements.open()) {
      statement.execute("create temp table if not exists " + name + " as from main." + name);
    }
  }

  private void list() throws SQLException {
    try (Statement statement = statements.open();
        ResultSet names = statement.executeQuery(VIEWS)) {
      while (names.next()) {
        views.put(names.getString(1), State.UNREAD);
      }
    }
  }
}
