package bilan.pipelines.request;

import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of an earlier delivery that said it on the command line.
 *
 * @param place empty if that delivery needed none
 * @param columns in order
 * @param same whether it came from the source that comes now; otherwise from the export of another
 *     period
 */
public record KeptPlace(String source, String place, List<String> columns, boolean same) {

  public KeptPlace {
    columns = List.copyOf(columns);
  }

  /**
   * The delivery that answers for a file with these columns. The source's own last delivery answers
   * for it. Exports of other periods do so only if they have the same columns and all say the same
   * place. Null if nothing answers.
   *
   * @param kept the newest first
   */
  static @Nullable KeptPlace of(List<KeptPlace> kept, List<String> columns) {
    KeptPlace own = kept.stream().filter(KeptPlace::same).findFirst().orElse(null);
    if (own != null) {
      return own.place().isEmpty() ? null : own;
    }
    Set<String> layout = layout(columns);
    boolean agreed =
        kept.stream().map(KeptPlace::place).distinct().count() == 1
            && !kept.get(0).place().isEmpty();
    return agreed
        ? kept.stream().filter(k -> layout(k.columns()).equals(layout)).findFirst().orElse(null)
        : null;
  }

  private static Set<String> layout(List<String> columns) {
    return columns.stream().map(Headers::normalise).collect(Collectors.toSet());
  }
}
