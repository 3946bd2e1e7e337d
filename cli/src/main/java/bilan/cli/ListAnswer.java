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
final class ListAnswer {

  private final String id;
  private final Session session;
  private final List<Column> columns = new ArrayList<>();
  private final List<Answer.Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param id stable; {@code cli.<id>} is its title, {@code cli.<id>.<column>} a column's label
   */
  ListAnswer(String id, Session session) {
    this.id = id;
    this.session = session;
  }

  ListAnswer text(String key) {
    return column(key, Kind.TEXT);
  }

  ListAnswer count(String key) {
    return column(key, Kind.COUNT);
  }

  ListAnswer date(String key) {
    return column(key, Kind.DATE);
  }

  ListAnswer column(String key, Kind kind) {
    String label = session.catalogue().say("cli." + id + "." + key);
    columns.add(new Column(key, label, kind, null, null, Additivity.NONE, null));
    return this;
  }

  /** A column whose label is no word of the catalogue. */
  ListAnswer labelled(String key, String label) {
    columns.add(new Column(key, label, Kind.TEXT, null, null, Additivity.NONE, null));
    return this;
  }

  ListAnswer row(@Nullable Object... cells) {
    lines.add(Answer.Line.body(Arrays.asList(cells)));
    return this;
  }

  /** A row that the others add up to. */
  ListAnswer total(@Nullable Object... cells) {
    lines.add(new Answer.Line(Answer.Role.TOTAL, Arrays.asList(cells)));
    return this;
  }

  ListAnswer note(String key, Object... arguments) {
    notes.add(session.catalogue().say(key, arguments));
    return this;
  }

  Answer answer() {
    return new Answer(id, session.catalogue().say("cli." + id), columns, lines, notes);
  }
}
