package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which field the words say that stand above rows, columns or tables of one kind. */
public final class TitleMeaning {

  private final DatasetTable table;
  private final Map<String, Map<String, String>> choices;
  private final Predicate<String> filled;

  /**
   * @param choices the profile's own writings, by field
   * @param filled whether something else says a field
   */
  public TitleMeaning(
      DatasetTable table, Map<String, Map<String, String>> choices, Predicate<String> filled) {
    this.table = table;
    this.choices = choices;
    this.filled = filled;
  }

  /**
   * The field without a value of which each title is a choice, else the place, if nothing says it;
   * null if they say nothing.
   */
  public @Nullable Field of(Collection<String> titles) {
    for (Field field : table.fields()) {
      if (field.type() == FieldType.CHOICE && !filled.test(field.name())) {
        Choices known = new Choices(field, choices.getOrDefault(field.name(), Map.of()));
        if (titles.stream().allMatch(t -> key(field, known, t) != null)) {
          return field;
        }
      }
    }
    int place = table.indexOf("place");
    return place >= 0 && table.stream().contains("place") && !filled.test("place")
        ? table.fields().get(place)
        : null;
  }

  /** The stored key that a title means; of a kind of activity also by its first words. */
  public static @Nullable String key(Field field, Choices known, String title) {
    String key = known.key(title);
    return key == null && field.name().equals(ActivityKind.FIELD)
        ? ActivityKind.ofCategory(field, title)
        : key;
  }
}
