package bilan.queries;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.text.Nearest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
          union select place, place from store.row_places
          order by all
          """,
          "bilan:Places");

  /** A shorter word of a name says nothing: « de ». */
  private static final int TELLING = 4;

  private static final int MOST = 3;

  private final Map<String, String> byName = new LinkedHashMap<>();

  private Places() {}

  static Places of(Database database) {
    return database.once(Places.class, Places::read);
  }

  private static Places read(Database database) {
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

  /** The canonical name, however it was typed, or as ids have it; null if it isn't known. */
  @Nullable String canonical(String typed) {
    String place = byName.get(plain(typed));
    return place != null
        ? place
        : names().stream().filter(n -> TraceId.word(n).equals(typed)).findFirst().orElse(null);
  }

  /** The places of which a name, or a word of one, is near to what was typed; nearest first. */
  List<String> near(String typed) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    byName.forEach(
        (name, place) -> {
          words.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(place);
          for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= TELLING) {
              words.computeIfAbsent(word, n -> new LinkedHashSet<>()).add(place);
            }
          }
        });
    Set<String> near = new LinkedHashSet<>();
    Nearest.among(typed, words.keySet(), MOST)
        .forEach(word -> near.addAll(Objects.requireNonNull(words.get(word))));
    return near.stream().limit(MOST).toList();
  }

  List<String> names() {
    return List.copyOf(new TreeSet<>(byName.values()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
