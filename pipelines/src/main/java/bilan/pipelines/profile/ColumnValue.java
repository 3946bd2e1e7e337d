package bilan.pipelines.profile;

import bilan.pipelines.dataset.DatasetTable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column stands for whose numbers are rows of their own, as a profile writes it: {@code
 * place/Fives}.
 */
public record ColumnValue(String field, String value) {

  /** How a profile names a column that stands for a place. */
  public static final String PLACE = "place/";

  /** Fields after whose values columns may be named. */
  private static final Set<String> FIELDS =
      Set.of("place", "kind", "activity", "product", "payment_method", "channel");

  /** Null if a key of a profile is nothing of the kind. */
  public static @Nullable ColumnValue of(DatasetTable table, String key) {
    int slash = key.indexOf('/');
    String field = slash < 0 ? "" : key.substring(0, slash);
    return turns(field) && table.indexOf(field) >= 0
        ? new ColumnValue(field, key.substring(slash + 1))
        : null;
  }

  /** Whether columns may be named after what a field holds. */
  public static boolean turns(String field) {
    return FIELDS.contains(field);
  }
}
