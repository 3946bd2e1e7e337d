package bilan.pipelines.planning;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.model.Notices;
import bilan.pipelines.request.ReadRequest;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of towns: where an activity took place, or where its participants live. Beside persons,
 * or where a title or an option names the place, it is no place of the activity.
 */
public final class Towns {

  private static final String PLACE = "place";
  private static final Set<String> NAMES = Set.of("ville", "commune", "villes", "communes");

  private final ReadRequest request;
  private final SheetContext context;
  private final Notices notices;

  Towns(ReadRequest request, SheetContext context, Notices notices) {
    this.request = request;
    this.context = context;
    this.notices = notices;
  }

  /** The mapping without a town that is none of the place's. */
  Mapping without(Mapping mapping, TableArea area, String where) {
    Bound town = town(mapping);
    if (town == null || !mapping.table().is(Trait.ACTIVITIES)) {
      return mapping;
    }
    Field place = mapping.table().fields().get(mapping.table().indexOf(PLACE));
    String said = request.place() != null ? request.place() : context.fact(area, place);
    if (said != null) {
      notices.add(notPlace(town.head(), said, where));
      return mapping.without(town);
    }
    return Mapping.PEOPLE.stream().anyMatch(mapping::fills) || hasNames(mapping)
        ? mapping.without(town)
        : mapping;
  }

  /** Says of a column of towns that another place is that of the activities. */
  public static Problem notPlace(ColumnHead town, String place, String where) {
    return Problem.warning(
        "TABLE-18",
        Message.of("profile.town_not_place", town.text(), place),
        where,
        Message.of("profile.town_not_place.cure", town.text()));
  }

  private static @Nullable Bound town(Mapping mapping) {
    return mapping.bound().stream()
        .filter(b -> b.target().key().equals(PLACE))
        .filter(b -> isTown(b.head().names()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a header names towns. */
  public static boolean isTown(List<String> names) {
    return names.stream().anyMatch(NAMES::contains);
  }

  private static boolean hasNames(Mapping mapping) {
    return mapping.bound().stream()
        .map(b -> b.target().key())
        .anyMatch(k -> Mapping.PEOPLE.stream().anyMatch(p -> k.equals(p) || k.startsWith(p + "@")));
  }
}
