package bilan.cli;

import bilan.queries.Answer;
import bilan.queries.Label;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.figure.Measure;
import org.jspecify.annotations.Nullable;

/** Where a cell of a saved query's table comes from: the query, what its column means, its SQL. */
final class QueryTrace {

  private final Session session;
  private final SavedQuery query;
  private final SavedColumn column;

  private QueryTrace(Session session, SavedQuery query, SavedColumn column) {
    this.session = session;
    this.query = query;
    this.column = column;
  }

  /** Of an id such as {@code sales-by-channel.amount.caisse}; null if no query bears the name. */
  static @Nullable QueryTrace of(String id, SavedQueries queries, Session session) {
    for (String name : queries.names()) {
      if (id.startsWith(name + ".")) {
        SavedQuery query = queries.find(name);
        for (SavedColumn column : query.columns()) {
          String rest = id.substring(name.length() + 1);
          boolean pivoted = rest.startsWith(column.key() + "_");
          if (rest.equals(column.key()) || rest.startsWith(column.key() + ".") || pivoted) {
            return new QueryTrace(session, query, column);
          }
        }
      }
    }
    return null;
  }

  Answer answer() {
    Table table = new Table("trace", session).text("what").text("said");
    line(table, "query", query.name() + " – " + query.title().in(session.lang()));
    Label description = query.description();
    line(table, "note", description == null ? null : description.in(session.lang()));
    line(table, "figure", column.label().in(session.lang()));
    Label definition = column.definition();
    line(table, "definition", definition == null ? null : definition.in(session.lang()));
    if (Measure.of(column.key()) != null) {
      line(table, "rows_of", "bilan trace " + column.key() + ".2022");
    }
    line(table, "again", "bilan query " + query.name());
    line(table, "file", query.origin());
    line(table, "statement", query.sql().text().strip());
    return table.answer();
  }

  private void line(Table table, String key, @Nullable String words) {
    if (words != null) {
      table.row(session.catalogue().say("cli.trace." + key), words);
    }
  }
}
