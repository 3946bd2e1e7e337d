package bilan.queries;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of something larger than one query, such as a bilan: read by the same rules. */
public final class Asked {

  private Asked() {}

  /**
   * The variables by name, as in a saved query: {@code from_date}, {@code first_year}, {@code
   * place}…
   *
   * @param name in whose words problems are told
   * @throws bilan.text.Failure (2) for what is unknown, missing or can't be read
   */
  public static Map<String, @Nullable Object> bind(
      Database database,
      String name,
      List<Parameter> parameters,
      Asking asking,
      Map<String, String> typed) {
    SavedQuery query =
        new SavedQuery(
            name,
            name,
            false,
            new Label(name, null),
            null,
            parameters,
            null,
            List.of(),
            Sql.of("", name),
            null,
            null,
            Publication.ALWAYS,
            Map.of());
    return Binding.of(database, query, asking, typed);
  }
}
