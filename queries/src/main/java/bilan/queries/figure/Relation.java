package bilan.queries.figure;

import bilan.queries.Label;
import bilan.queries.database.Sql;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that figures are made of: one SELECT, each of whose rows names its place in a file.
 *
 * <p>Its columns are {@code delivery_id, source, sheet, source_row, place, day, about} and those
 * that figures sum, filter and are split by.
 *
 * @param origin the file as it is shown; {@code own} whether it is the organisation's
 * @param rows the relation of the rows behind these, where each is made of several; else null
 * @param dataset whose deliveries bring the rows; null if nobody follows them
 * @param present which rows tell that a place has something, in SQL; null for all
 * @param span the columns of the first and last day of a row that belongs to several days; empty if
 *     each belongs to one
 * @param yearly whether its rows belong to whole fiscal years, so that no month has any
 * @param given how it is known whether its rows were given; null if deliveries tell it
 * @param dimensions by which its figures are told apart, beside year, month and place
 * @param columns that its figures sum and filter, by name, as they are told outside
 */
public record Relation(
    String name,
    String origin,
    boolean own,
    Label title,
    @Nullable String rows,
    @Nullable String dataset,
    @Nullable String present,
    List<String> span,
    boolean yearly,
    @Nullable Given given,
    Map<String, Dimension> dimensions,
    Map<String, Measured> columns,
    Sql sql) {

  public Relation {
    span = List.copyOf(span);
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** One of its dimensions. */
  public Dimension dimension(String key) {
    Dimension dimension = dimensions.get(key);
    if (dimension == null) {
      throw new IllegalArgumentException(name + " has no dimension " + key);
    }
    return dimension;
  }

  /**
   * Refuses a column whose numbers are binary fractions: money is none, nor is what is added up.
   *
   * @param type as the database names it
   * @throws Failure {@code USAGE} for a double or a float
   */
  public void refuseFloat(String type) {
    if (type.equals("DOUBLE") || type.equals("FLOAT")) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "FIGURE-05",
              Message.of("figure.file.float"),
              origin,
              Message.of("figure.file.float.cure")));
    }
  }

  /** Whether a row may belong to several days. */
  public boolean isSpread() {
    return !span.isEmpty();
  }

  /**
   * What figures are told apart by.
   *
   * @param column what it is, in SQL
   * @param words what is printed for it, in SQL; null for the value itself
   * @param inner whether people outside may not see it
   * @param free whether people type its words freely, so that they may name anybody
   */
  public record Dimension(
      String key, Label label, String column, @Nullable String words, boolean inner, boolean free) {

    /** What is grouped by. */
    public String shown() {
      return words == null ? column : words;
    }
  }

  /**
   * A column that figures sum or filter.
   *
   * @param unit of its numbers; null where it has none
   * @param personal whether it tells persons apart, so that it leaves the workspace only if
   *     somebody names it
   */
  public record Measured(Label label, @Nullable String unit, boolean personal) {}
}
