package bilan.pipelines.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody said of a file's columns.
 *
 * @param without {@code --without}: columns of before that somebody does without
 * @param named {@code --column}: the file's header to what it means
 * @param kept likewise, as it was said of an earlier delivery: of no weight where the file lacks it
 */
public record ColumnsSaid(
    List<String> without, Map<String, String> named, Map<String, String> kept) {

  public static final ColumnsSaid NOTHING = new ColumnsSaid(List.of(), Map.of());

  public ColumnsSaid {
    without = List.copyOf(without);
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** As a command says it. */
  public ColumnsSaid(List<String> without, Map<String, String> named) {
    this(without, named, Map.of());
  }
}
