package bilan.queries;

import bilan.queries.database.Database;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks in an answer what doesn't stand for its whole period, and what doesn't compare. */
@FunctionalInterface
public interface Marking {

  /** Leaves every answer as it is. */
  Marking NONE = (database, query, values, answer) -> answer;

  /**
   * The answer with its marks and the notes that say why.
   *
   * @param values the query's variables, such as from_date, to_date and place
   */
  Answer mark(
      Database database,
      SavedQuery query,
      Map<String, ? extends @Nullable Object> values,
      Answer answer);

  /** The answer to a query that names figures. */
  default Answer answer(
      Database database, SavedQuery query, Map<String, ? extends @Nullable Object> values) {
    throw new UnsupportedOperationException("Figures are not at hand");
  }
}
