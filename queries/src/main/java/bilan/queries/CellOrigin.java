package bilan.queries;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a printed cell of a saved query's answer was made of.
 *
 * @param id as printed
 * @param parameters as they were typed, or the bilan gave them
 * @param column the figure's
 * @param lines of the answer that it stands for, each by its words: one, or those that were
 *     totalled
 * @param value as printed, unrounded; null if it had none
 */
public record CellOrigin(
    String id,
    String query,
    Map<String, String> parameters,
    String column,
    List<Map<String, @Nullable Object>> lines,
    @Nullable BigDecimal value) {

  public CellOrigin {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    lines = List.copyOf(lines);
  }

  /** What it stands for, by whatever id: equal for the same lines of the same answer. */
  public List<Object> cell() {
    return List.of(query, column, lines, parameters);
  }
}
