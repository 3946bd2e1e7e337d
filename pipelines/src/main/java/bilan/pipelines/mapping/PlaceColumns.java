package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that are named after places, or stand under a head that says so. */
public final class PlaceColumns {

  public static final String FIELD = "place";

  private final DatasetTable table;
  private final @Nullable Field value;
  private final Set<String> places;

  /**
   * @param value the field that their numbers fill; {@code places} the known names of places
   */
  PlaceColumns(DatasetTable table, @Nullable Field value, Set<String> places) {
    this.table = table;
    this.value = value;
    this.places = places;
  }

  /**
   * The columns; none where another says the place, or the number that is looked for.
   *
   * @param meaning what a column would mean otherwise
   */
  List<ColumnHead> find(List<ColumnHead> columns, Function<ColumnHead, @Nullable Target> meaning) {
    if (!table.stream().contains(FIELD)) {
      return List.of();
    }
    List<ColumnHead> under =
        columns.stream().filter(c -> !c.parents().isEmpty() && meansPlace(c.parents())).toList();
    List<ColumnHead> known =
        under.size() >= 2
            ? under
            : columns.stream().filter(c -> places.contains(Headers.normalise(c.own()))).toList();
    List<ColumnHead> found = known.stream().filter(c -> !TotalRow.isBare(c.own())).toList();
    boolean otherwise =
        columns.stream().filter(c -> !found.contains(c)).anyMatch(c -> says(c, meaning.apply(c)));
    return found.size() < 2 || otherwise ? List.of() : found;
  }

  /** Columns that bear the name of a known place, and mean nothing else. */
  static List<ColumnHead> known(
      List<ColumnHead> columns,
      Set<String> places,
      Function<ColumnHead, @Nullable Target> meaning) {
    return columns.stream()
        .filter(c -> places.contains(Headers.normalise(c.own())) && meaning.apply(c) == null)
        .toList();
  }

  /** Whether a column says the place, or the number that is looked for, by itself. */
  private boolean says(ColumnHead column, @Nullable Target target) {
    if (!(target instanceof Target.ToField to)) {
      return false;
    }
    return to.field().name().equals(FIELD)
        || (to.field().equals(value) && !TotalRow.isBare(column.own()));
  }

  private boolean meansPlace(String parents) {
    String name = Headers.normalise(parents);
    String bare = name.startsWith("par ") ? name.substring(4) : name;
    Field place = table.fields().get(table.indexOf(FIELD));
    Set<String> words = new HashSet<>();
    words.add(Headers.normalise(place.label()));
    place.synonyms().forEach(s -> words.add(Headers.normalise(s)));
    String one =
        bare.endsWith("s") || bare.endsWith("x") ? bare.substring(0, bare.length() - 1) : bare;
    return words.contains(bare) || words.contains(one);
  }
}
