package bilan.cli;

import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of this program's own, put together as an answer so that every format can show it. */
final class Table {

  private final String id;
  private final Session session;
  private final List<Column> columns = new ArrayList<>();
  private final List<Answer.Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param id stable; {@code cli.<id>} is its title, {@code cli.<id>.<column>} a column's label
   */
  Table(String id, Session session) {
    this.id = id;
    this.session = session;
  }

  Table text(String key) {
    return column(key, Kind.TEXT);
  }

  Table count(String key) {
    return column(key, Kind.COUNT);
  }

  Table date(String key) {
    return column(key, Kind.DATE);
  }

  Table column(String key, Kind kind) {
    String label = session.catalogue().say("cli." + id + "." + key);
    columns.add(new Column(key, label, kind, null, null, Additivity.NONE, null));
    return this;
  }

  /** A column whose label is no word of the catalogue. */
  Table labelled(String key, String label) {
    columns.add(new Column(key, label, Kind.TEXT, null, null, Additivity.NONE, null));
    return this;
  }

  Table row(@Nullable Object... cells) {
    lines.add(Answer.Line.body(Arrays.asList(cells)));
    return this;
  }

  /** A row that the others add up to. */
  Table total(@Nullable Object... cells) {
    lines.add(new Answer.Line(Answer.Role.TOTAL, Arrays.asList(cells)));
    return this;
  }

  Table note(String key, Object... arguments) {
    notes.add(session.catalogue().say(key, arguments));
    return this;
  }

  Answer answer() {
    return new Answer(id, session.catalogue().say("cli." + id), columns, lines, notes);
  }
}
