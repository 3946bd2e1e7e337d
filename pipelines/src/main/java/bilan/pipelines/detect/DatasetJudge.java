package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderJudge;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapper;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.NamedColumns;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which table of a dataset some columns are: by the fields that they fill, then by the name
 * of the sheet.
 */
public final class DatasetJudge implements HeaderJudge {

  /** What a required field without a column costs. */
  static final int MISSING = 12;

  private final List<Mapper> mappers = new ArrayList<>();

  public DatasetJudge(Dataset dataset, Profile profile) {
    this(dataset, profile, List.of());
  }

  /**
   * @param places known names of places, which columns may be named after
   */
  DatasetJudge(Dataset dataset, Profile profile, List<String> places) {
    this(dataset, profile, places, Map.of());
  }

  /** For a file of which somebody may have said what its columns are. */
  public DatasetJudge(Dataset dataset, Profile profile, ReadRequest request) {
    this(dataset, profile, request.places(), NamedColumns.of(request, dataset));
  }

  private DatasetJudge(
      Dataset dataset, Profile profile, List<String> places, Map<String, String> named) {
    Set<String> names = places.stream().map(Headers::normalise).collect(Collectors.toSet());
    for (DatasetTable table : dataset.tables()) {
      boolean wanted =
          profile.tables().isEmpty()
              ? !table.profileOnly()
              : profile.tables().contains(table.name());
      if (wanted) {
        mappers.add(new Mapper(dataset, table, profile, names, named));
      }
    }
  }

  /** A reading of some columns as one table; the higher the score, the better it fits. */
  record Fit(Mapping mapping, int score) {}

  @Override
  public int known(List<ColumnHead> columns) {
    return mappers.stream()
        .map(m -> m.map(columns))
        .mapToInt(m -> m.bound().size() + Math.min(m.periods().size(), 3))
        .max()
        .orElse(0);
  }

  @Override
  public int read(List<ColumnHead> columns) {
    return mappers.stream()
        .map(m -> m.map(columns))
        .filter(DatasetJudge::isComplete)
        .mapToInt(m -> m.bound().size() + m.periods().size())
        .max()
        .orElse(0);
  }

  @Override
  public boolean complete(List<ColumnHead> columns, @Nullable HeaderPeriod above) {
    return mappers.stream().map(m -> m.map(columns)).anyMatch(m -> isComplete(m, above));
  }

  static boolean isComplete(Mapping mapping) {
    return isComplete(mapping, null);
  }

  private static boolean isComplete(Mapping mapping, @Nullable HeaderPeriod above) {
    String dated = above != null && above.month() > 0 ? mapping.table().date() : null;
    return mapping.bound().size() + mapping.periods().size() >= 2
        && mapping.missing().stream().allMatch(f -> f.context() || f.name().equals(dated));
  }

  /** The readings of a table found in a sheet, best first. */
  List<Fit> fits(TableArea area) {
    return mappers.stream()
        .map(m -> m.map(area.columns()))
        .map(m -> new Fit(m, score(m, area)))
        .sorted(Comparator.comparingInt((Fit f) -> f.score()).reversed())
        .toList();
  }

  /** The best reading of a table; where its rows fill several tables, all that are complete. */
  List<Mapping> mappings(TableArea area, boolean several) {
    List<Mapping> all = fits(area).stream().map(Fit::mapping).toList();
    List<Mapping> whole = all.stream().filter(DatasetJudge::isComplete).toList();
    return several && whole.size() > 1 ? whole : all.subList(0, 1);
  }

  private static int score(Mapping mapping, TableArea area) {
    long missing = mapping.missing().stream().filter(f -> !f.context()).count();
    int context = mapping.missing().size() - (int) missing;
    int score =
        3 * mapping.bound().size()
            + 2 * Math.min(3, mapping.periods().size())
            - MISSING * (int) missing
            - context
            - mapping.ignored().size();
    return score + (isNamed(mapping.table(), area) ? 15 : 0);
  }

  static boolean isNamed(FoundTable found) {
    return isNamed(found.mapping().table(), found.area());
  }

  /** Whether the sheet, or a title above the table, bears the table's name. */
  static boolean isNamed(DatasetTable table, TableArea area) {
    String nearest = area.titles().isEmpty() ? "" : area.titles().get(area.titles().size() - 1);
    boolean parent = area.columns().stream().allMatch(c -> c.parents().equals(nearest));
    return isNamed(table, area.sheet().name(), parent ? "" : nearest);
  }

  /** Whether a sheet, or a title, bears the table's name. */
  static boolean isNamed(DatasetTable table, String nameOfSheet, String above) {
    List<String> names =
        Stream.concat(
                Stream.of(table.name(), table.label(), table.labelEn()), table.sheets().stream())
            .map(Headers::normalise)
            .toList();
    String sheet = Headers.normalise(nameOfSheet);
    String title = Headers.normalise(above);
    return names.contains(sheet)
        || names.contains(title)
        || names.stream().anyMatch(n -> sheet.startsWith(n + " ") || title.startsWith(n + " "));
  }

  /** Some columns read as one table; null if it is not looked for. */
  @Nullable Mapping mapping(Trait table, List<ColumnHead> columns) {
    return mappers.stream()
        .filter(m -> m.table().is(table))
        .findFirst()
        .map(m -> m.map(columns))
        .orElse(null);
  }

  public List<DatasetTable> tables() {
    return mappers.stream().map(Mapper::table).toList();
  }

  /** What a column means in the first of some tables that knows it; null if none does. */
  public @Nullable Target target(ColumnHead head, List<DatasetTable> tables) {
    for (Mapper mapper : mappers) {
      Target target = tables.contains(mapper.table()) ? mapper.target(head) : null;
      if (target != null) {
        return target;
      }
    }
    return null;
  }
}
