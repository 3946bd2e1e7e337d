package bilan.queries;

import bilan.text.Nearest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places that can be asked for: those of the reference with their aliases, and those that facts
 * name.
 */
public final class Places {

  private static final Sql NAMES =
      Sql.of(
          """
          select place, name from places
          union select place, unnest(aliases) from places
          union select place, place from places
          union select place, place from attendance
          union select place, place from sales
          order by all
          """,
          "bilan:Places");

  private final Map<String, String> byName = new LinkedHashMap<>();

  private Places() {}

  static Places read(Database database) {
    Places places = new Places();
    for (List<@Nullable Object> row : database.ask(NAMES).rows()) {
      if (row.get(0) != null && row.get(1) != null) {
        places.byName.putIfAbsent(plain(row.get(1).toString()), row.get(0).toString());
      }
    }
    return places;
  }

  /** Every name of every place, as it is written, with the place that it means. */
  public static Map<String, String> written(Database database) {
    Map<String, String> written = new LinkedHashMap<>();
    for (List<@Nullable Object> row : database.ask(NAMES).rows()) {
      if (row.get(0) != null && row.get(1) != null) {
        written.putIfAbsent(row.get(1).toString(), row.get(0).toString());
      }
    }
    return written;
  }

  /** The canonical name, however it was typed; null if it isn't known. */
  @Nullable String canonical(String typed) {
    return byName.get(plain(typed));
  }

  @Nullable String nearest(String typed) {
    return Nearest.of(typed, names());
  }

  List<String> names() {
    return List.copyOf(new TreeSet<>(byName.values()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
