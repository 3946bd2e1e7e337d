package bilan.queries.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of DuckDB, before anything is known of its meaning.
 *
 * @param names of the columns, in order; {@code types} DuckDB's names of their types
 * @param rows cells by column: String, Long, BigDecimal, Double (of DOUBLE and FLOAT), LocalDate,
 *     Boolean or null
 */
public record Rows(List<String> names, List<String> types, List<List<@Nullable Object>> rows) {

  /**
   * End of the name of a column whose lists stay lists: {@code grant_each} holds one by one what
   * the text of {@code grant} names together.
   */
  public static final String EACH = "_each";

  public Rows {
    names = List.copyOf(names);
    types = List.copyOf(types);
    rows = List.copyOf(rows);
  }

  /** The only cell of an answer of one row and one column; null if there is no row. */
  public @Nullable Object single() {
    return rows.isEmpty() ? null : rows.get(0).get(0);
  }

  /** The position of a column. */
  public int at(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("No column " + name + " in " + names);
    }
    return at;
  }
}
