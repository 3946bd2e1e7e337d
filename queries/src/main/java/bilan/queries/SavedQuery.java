package bilan.queries;

import bilan.queries.database.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that is kept: one SELECT, what it asks for and what its columns mean.
 *
 * @param name the file's path under its folder without {@code .sql}
 * @param origin the file as it is shown; {@code own} whether it is the organisation's
 * @param comparable whose month states decide which of its figures compare; null if none do
 * @param rows lists the rows of files that the figures are made of; null if the file doesn't say
 * @param sql empty if it names figures
 * @param figures what it names instead of SQL; null if it is SQL
 * @param published where people outside may read it: everywhere, nowhere, or not of one place
 * @param fits by parameter, a SELECT of the values that go with the others, as they are typed, and
 *     whether it is the one asked for
 * @param columns those declared, in the order of the file; others of the SQL are shown undeclared
 */
public record SavedQuery(
    String name,
    String origin,
    boolean own,
    Label title,
    @Nullable Label description,
    List<Parameter> parameters,
    @Nullable Comparison comparable,
    List<SavedColumn> columns,
    Sql sql,
    @Nullable Sql rows,
    @Nullable FigureQuestion figures,
    Publication published,
    Map<String, String> fits) {

  /** What every question of figures asks for. */
  static final List<Parameter> PERIOD_AND_PLACE =
      List.of(
          new Parameter("years", Parameter.Type.YEARS, null, "last 3", false),
          new Parameter("place", Parameter.Type.PLACE, null, null, true));

  /** A question of figures, which are asked for years and maybe of one place. */
  public static SavedQuery of(String name, Label title, FigureQuestion figures) {
    return new SavedQuery(
        name,
        name,
        false,
        title,
        null,
        PERIOD_AND_PLACE,
        null,
        List.of(),
        Sql.of("", name),
        null,
        figures,
        Publication.ALWAYS,
        Map.of());
  }

  public SavedQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /**
   * What makes two of its periods compare.
   *
   * @param dataset whose coverage counts: attendance or sales; null if only columns that are
   *     figures have states
   * @param by {@code year}, {@code month}, {@code place} or {@code period}: all that is asked for
   * @param where a column, not shown, that tells whether a line follows the months of the dataset;
   *     null if all do
   * @param place the column whose words are places, if there is one
   */
  public record Comparison(
      @Nullable String dataset, String by, @Nullable String where, String place) {

    /** The column of places, where the query names no other. */
    static final String PLACE = "place";
  }

  /** Whether it is known of which rows of files its figures are made. */
  public boolean leadsToRows() {
    return rows != null
        || (figures != null && !figures.constant())
        || columns.stream().anyMatch(column -> column.indicator() != null);
  }

  /** Ids of the figures that it asks for, or that its columns hold. */
  public List<String> named() {
    List<String> named = new ArrayList<>(figures == null ? List.of() : figures.figures());
    columns.stream().map(SavedColumn::figure).filter(Objects::nonNull).forEach(named::add);
    return named;
  }

  /** The figure that a column of a question of figures holds. */
  public String figure(String key) {
    SavedColumn column = column(key);
    return column == null || column.figure() == null ? key : column.figure();
  }

  /** The column that holds a figure of a question of figures; null if it has its own words. */
  public @Nullable SavedColumn columnOf(String figure) {
    for (SavedColumn column : columns) {
      if (figure(column.key()).equals(figure)) {
        return column;
      }
    }
    return null;
  }

  /** The declaration of a column; null if it isn't declared. */
  public @Nullable SavedColumn column(String key) {
    for (SavedColumn column : columns) {
      if (column.key().equals(key)) {
        return column;
      }
    }
    return null;
  }

  /**
   * What it takes of parameters that are typed for many queries: those that it declares, and the
   * day of the data where it has a period.
   */
  public Map<String, String> given(Map<String, String> typed) {
    boolean period = parameter("years") != null || parameter("year") != null;
    Map<String, String> given = new HashMap<>();
    typed.forEach(
        (name, value) -> {
          if (parameter(name) != null || (period && name.equals("as_of"))) {
            given.put(name, value);
          }
        });
    return given;
  }

  /** The parameter of a name; null if there is none. */
  public @Nullable Parameter parameter(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }
}
