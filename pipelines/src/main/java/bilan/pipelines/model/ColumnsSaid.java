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
 */
public record ColumnsSaid(List<String> without, Map<String, String> named) {

  public static final ColumnsSaid NOTHING = new ColumnsSaid(List.of(), Map.of());

  public ColumnsSaid {
    without = List.copyOf(without);
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }
}
