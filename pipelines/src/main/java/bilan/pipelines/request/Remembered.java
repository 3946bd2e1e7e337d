package bilan.pipelines.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the questions of earlier files, for the one that comes now.
 *
 * @param place null if none was said, or several were
 * @param profile null likewise, as {@code register}
 * @param columns the file's headers to what they mean
 * @param without columns that somebody does without
 * @param source an earlier file whose answers are taken here, of another name; null if there is
 *     none
 * @param told the options of that file
 */
public record Remembered(
    @Nullable KeptPlace place,
    @Nullable String profile,
    @Nullable String register,
    Map<String, String> columns,
    List<String> without,
    @Nullable String source,
    List<String> told) {

  /** Nothing was answered. */
  public static final Remembered NOTHING =
      new Remembered(null, null, null, Map.of(), List.of(), null, List.of());

  public Remembered {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    without = List.copyOf(without);
    told = List.copyOf(told);
  }
}
