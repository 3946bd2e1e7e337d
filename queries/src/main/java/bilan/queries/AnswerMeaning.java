package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column.Additivity;
import bilan.queries.database.Rows;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Kept;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What DuckDB answered gets its meaning: labels, kinds, definitions, from the query or from its
 * types.
 */
final class AnswerMeaning {

  /** As exact as the warehouse's own amounts. */
  private static final int DECIMALS = 6;

  private static final String NOTE = "_note";

  private static final String IN_ID = "_in_id";

  /** {@code line_role} isn't shown: {@code subtotal} or {@code total} for a line that adds up. */
  private static final String ROLE = "_role";

  /** Instead of a reason: there was nothing yet of which it could be told. */
  private static final String NOT_OPEN = "–";

  private final Asking asking;
  private final Catalogue catalogue;

  AnswerMeaning(Asking asking) {
    this.asking = asking;
    this.catalogue = new Catalogue(asking.lang());
  }

  /** An answer to a saved query. */
  Answer declared(SavedQuery query, Rows rows) {
    return shape(query, rows).answer(rows);
  }

  /** An answer to SQL that declares nothing. */
  Answer plain(String id, String title, Rows rows) {
    return shape(id, title, rows).answer(rows);
  }

  /**
   * What an answer to a saved query is, by its first rows.
   *
   * @throws Failure (2) if it is not what the query declares
   */
  Shape shape(SavedQuery query, Rows rows) {
    refuseBroken(query, rows);
    List<Column> columns = new ArrayList<>();
    List<Integer> shown = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Set<Integer> kept = new HashSet<>();
    Kept sentences = new Kept(catalogue);
    for (String key : keys(query, rows)) {
      int i = rows.names().indexOf(key);
      SavedColumn saved = query.column(key);
      if (saved == null && isBeside(rows, i)) {
        continue;
      }
      Column column = saved == null ? inferred(rows, i) : saved.in(asking.lang());
      column = i < 0 ? column : named(column, rows, i);
      column = query.own() && i >= 0 ? careful(column, saved, rows.types().get(i)) : column;
      if (saved != null && saved.kept()) {
        kept.add(columns.size());
        column = said(column, sentences);
      }
      columns.add(column);
      shown.add(i);
      if (column.definition() != null) {
        notes.add(catalogue.say("query.definition", column.label(), column.definition()));
      }
    }
    Answer head =
        new Answer(query.name(), query.title().in(asking.lang()), columns, List.of(), notes);
    return new Shape(head, shown, rows, kept, sentences);
  }

  /** The columns of the SQL, and those that the program fills behind the one declared above. */
  private static List<String> keys(SavedQuery query, Rows rows) {
    List<String> keys = new ArrayList<>(rows.names());
    int after = 0;
    for (SavedColumn column : query.columns()) {
      if (!keys.contains(column.key()) && column.isFilled()) {
        keys.add(after, column.key());
      }
      after = keys.indexOf(column.key()) + 1;
    }
    return keys;
  }

  /** What an answer to SQL is that declares nothing. */
  Shape shape(String id, String title, Rows rows) {
    List<Column> columns = new ArrayList<>();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < rows.names().size(); i++) {
      columns.add(inferred(rows, i));
      shown.add(i);
    }
    Answer head = new Answer(id, title, columns, List.of(), List.of());
    return new Shape(head, shown, rows, Set.of(), new Kept(catalogue));
  }

  /** The columns of an answer, and how a row becomes one of its lines. */
  final class Shape {

    private final Answer head;
    private final List<Integer> shown;
    private final int[] beside;
    private final int role;
    private final Map<String, Integer> each = new HashMap<>();
    private final Set<Integer> kept;
    private final Kept sentences;

    /**
     * @param kept the columns of sentences that the warehouse keeps in French, said in the language
     *     asked
     */
    private Shape(Answer head, List<Integer> shown, Rows rows, Set<Integer> kept, Kept sentences) {
      this.head = head;
      this.shown = shown;
      this.beside =
          shown.stream()
              .mapToInt(at -> at < 0 ? -1 : rows.names().indexOf(rows.names().get(at) + NOTE))
              .toArray();
      this.role =
          IntStream.range(0, rows.names().size())
              .filter(i -> isBeside(rows, i, ROLE))
              .findFirst()
              .orElse(-1);
      for (int i = 0; i < rows.names().size(); i++) {
        if (isBeside(rows, i, Rows.EACH)) {
          String name = rows.names().get(i);
          each.put(name.substring(0, name.length() - Rows.EACH.length()), i);
        }
      }
      this.kept = kept;
      this.sentences = sentences;
    }

    /** The answer without its lines. */
    Answer head() {
      return head;
    }

    Answer answer(Rows rows) {
      List<Line> lines = rows.rows().stream().map(this::line).toList();
      return new Answer(head.id(), head.title(), head.columns(), lines, head.notes());
    }

    Line line(List<@Nullable Object> row) {
      List<@Nullable Object> cells = new ArrayList<>(row.size());
      for (int i = 0; i < beside.length; i++) {
        int at = shown.get(i);
        Object cell = at < 0 ? null : cell(head.columns().get(i), row.get(at));
        cell = beside[i] < 0 ? cell : noted(cell, row.get(beside[i]));
        cells.add(kept.contains(i) && cell instanceof String words ? sentences.say(words) : cell);
      }
      Object says = role < 0 ? null : row.get(role);
      Map<String, List<String>> several = new HashMap<>();
      each.forEach(
          (key, at) -> {
            if (row.get(at) instanceof List<?> things) {
              several.put(key, things.stream().map(String::valueOf).toList());
            }
          });
      return new Line(says == null ? Role.BODY : role(says.toString()), cells, several);
    }
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Column said(Column column, Kept sentences) {
    Map<String, String> words = new HashMap<>();
    Map<String, String> inId = column.inId();
    if (inId == null) {
      return column;
    }
    inId.forEach((said, word) -> words.put(sentences.say(said), word));
    return column.named(words);
  }

  /**
   * {@code amount_note} isn't shown: it says why {@code amount} is n.c., or only partial; nor is
   * {@code kind_in_id}: by it an id calls what {@code kind} says in the language asked; nor is the
   * list {@code kind_each}: the things that {@code kind} names in one text.
   */
  private static boolean isBeside(Rows rows, int at) {
    return isBeside(rows, at, NOTE)
        || isBeside(rows, at, IN_ID)
        || isBeside(rows, at, Rows.EACH)
        || isBeside(rows, at, ROLE);
  }

  private static boolean isBeside(Rows rows, int at, String ending) {
    String name = rows.names().get(at);
    return name.endsWith(ending)
        && rows.names().contains(name.substring(0, name.length() - ending.length()));
  }

  private static Column named(Column column, Rows rows, int at) {
    int names = rows.names().indexOf(rows.names().get(at) + IN_ID);
    if (names < 0) {
      return column;
    }
    Map<String, String> words = new HashMap<>();
    for (List<@Nullable Object> row : rows.rows()) {
      Object said = row.get(at);
      Object named = row.get(names);
      if (said != null && named != null) {
        words.putIfAbsent(said.toString(), named.toString());
      }
    }
    return column.named(words);
  }

  private @Nullable Object noted(@Nullable Object cell, @Nullable Object note) {
    if (note == null || cell instanceof Missing) {
      return cell;
    }
    if (cell == null && note.equals(NOT_OPEN)) {
      return new Missing(NOT_OPEN, null);
    }
    return cell == null
        ? new Missing(catalogue.say("query.nc"), note.toString())
        : new Noted(cell, catalogue.say("query.partial"), note.toString());
  }

  private @Nullable Object cell(Column column, @Nullable Object value) {
    if (value instanceof Double number) {
      return number.isNaN() || number.isInfinite()
          ? new Missing(catalogue.say("query.nc"), catalogue.say("query.divided_by_zero"))
          : BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
    if (column.kind() == Kind.YEAR && value instanceof Long year && asking.firstMonth() != 1) {
      return Years.label(year, asking.firstMonth());
    }
    return value;
  }

  private static Column inferred(Rows rows, int at) {
    String key = rows.names().get(at);
    Kind kind = kind(key, rows.types().get(at).toUpperCase(Locale.ROOT));
    return new Column(key, key, kind, null, null, Additivity.NONE, null)
        .disclosed(UsualColumns.disclosure(key));
  }

  private static Kind kind(String key, String type) {
    if (type.equals("DATE")) {
      return Kind.DATE;
    }
    if (type.equals("BOOLEAN")) {
      return Kind.BOOLEAN;
    }
    if (type.startsWith("DECIMAL") || type.equals("DOUBLE") || type.equals("FLOAT")) {
      return Kind.NUMBER;
    }
    if (isWhole(type)) {
      return UsualColumns.ofWholeNumbers(key);
    }
    return Kind.TEXT;
  }

  private static boolean isWhole(String type) {
    return type.endsWith("INT") || type.endsWith("INTEGER");
  }

  /**
   * Whole numbers of an organisation's own query that do not say what they count may be persons.
   */
  private static Column careful(Column column, @Nullable SavedColumn saved, String type) {
    boolean whole =
        column.kind() == Kind.COUNT
            || (column.kind() == Kind.NUMBER && isWhole(type.toUpperCase(Locale.ROOT)));
    boolean said = column.disclosure().persons() != null || (saved != null && !saved.isOfSql());
    return whole && !said ? column.disclosed(column.disclosure().ofPersons()) : column;
  }

  /** A declared column that isn't there, or money that went through a float: the file is wrong. */
  private static void refuseBroken(SavedQuery query, Rows rows) {
    List<Problem> problems = new ArrayList<>();
    for (SavedColumn column : query.columns()) {
      int at = rows.names().indexOf(column.key());
      if (at < 0 && !column.isFilled()) {
        problems.add(broken(query, "query.column_not_there", column.key()));
      } else if (at >= 0 && column.kind() == Kind.AMOUNT && isFloat(rows.types().get(at))) {
        problems.add(broken(query, "query.money_as_float", column.key()));
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
  }

  private static boolean isFloat(String type) {
    return type.equals("DOUBLE") || type.equals("FLOAT");
  }

  private static Problem broken(SavedQuery query, String key, String column) {
    return Problem.error(
        "QUERY-09", Message.of(key, column), query.origin(), Message.of(key + ".cure", column));
  }
}
