package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** List that the program itself puts together, as an answer that every format can show. */
public final class ListAnswer {

  private final String id;
  private final Session session;
  private final List<Column> columns = new ArrayList<>();
  private final List<Answer.Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param id stable; {@code cli.<id>} is its title, {@code cli.<id>.<column>} a column's label
   */
  public ListAnswer(String id, Session session) {
    this.id = id;
    this.session = session;
  }

  /** Adds a column of text, headed by the sentence of a key. */
  public ListAnswer text(String key) {
    return column(key, Kind.TEXT);
  }

  /** Adds a column of whole numbers, headed by the sentence of a key. */
  public ListAnswer count(String key) {
    return column(key, Kind.COUNT);
  }

  /** Adds a column of dates, headed by the sentence of a key. */
  public ListAnswer date(String key) {
    return column(key, Kind.DATE);
  }

  /** Adds a column of a kind, headed by the sentence of a key. */
  public ListAnswer column(String key, Kind kind) {
    String label = session.catalogue().say("cli." + id + "." + key);
    columns.add(new Column(key, label, kind, null, null, Additivity.NONE, null));
    return this;
  }

  /** A column whose label is no word of the catalogue. */
  public ListAnswer labelled(String key, String label) {
    columns.add(new Column(key, label, Kind.TEXT, null, null, Additivity.NONE, null));
    return this;
  }

  /** Adds a row: a cell a column, null where it is empty. */
  public ListAnswer row(@Nullable Object... cells) {
    lines.add(Answer.Line.body(Arrays.asList(cells)));
    return this;
  }

  /** A row that the others add up to. */
  public ListAnswer total(@Nullable Object... cells) {
    lines.add(new Answer.Line(Answer.Role.TOTAL, Arrays.asList(cells)));
    return this;
  }

  /** Adds a note below the list. */
  public ListAnswer note(String key, Object... arguments) {
    notes.add(session.catalogue().say(key, arguments));
    return this;
  }

  /** Answer with all rows added so far. */
  public Answer answer() {
    return new Answer(id, session.catalogue().say("cli." + id), columns, lines, notes);
  }
}
