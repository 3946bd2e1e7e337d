package bilan.pipelines.layout;

import bilan.pipelines.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table found in a sheet.
 *
 * @param headerFirst first row of its header, {@code headerLast} the last, from 1
 * @param lastRow the last row that may belong to it; {@link Integer#MAX_VALUE} if it runs to the
 *     sheet's end
 * @param columns with a header, in order
 * @param titles texts of the rows above it, nearest last
 * @param facts what the rows above say, as normalised key to value: {@code lieu} to {@code Fives}
 * @param complete whether its columns can be read as a table of the dataset
 * @param group the year or month above its own columns, where other columns stand under others
 */
public record TableArea(
    Sheet sheet,
    int headerFirst,
    int headerLast,
    int lastRow,
    List<ColumnHead> columns,
    List<String> titles,
    Map<String, String> facts,
    boolean complete,
    Group group) {

  /**
   * What stands above some columns of a table, and not above those that other groups share.
   *
   * @param name as written; empty if there are no groups
   * @param shared the columns that stand under none, from 0
   */
  public record Group(String name, Set<Integer> shared) {

    public static final Group NONE = new Group("", Set.of());

    public Group {
      shared = Set.copyOf(shared);
    }

    /** Null if there are no groups. */
    @Nullable HeaderPeriod period() {
      return name.isEmpty() ? null : HeaderPeriod.of(name);
    }
  }

  public TableArea {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
    facts = Map.copyOf(facts);
  }

  /** A table without groups. */
  public TableArea(
      Sheet sheet,
      int headerFirst,
      int headerLast,
      int lastRow,
      List<ColumnHead> columns,
      List<String> titles,
      Map<String, String> facts,
      boolean complete) {
    this(sheet, headerFirst, headerLast, lastRow, columns, titles, facts, complete, Group.NONE);
  }

  /** The year or month above its own columns; null if there are no groups. */
  public @Nullable HeaderPeriod period() {
    return group.period();
  }

  public int firstColumn() {
    return columns.get(0).column();
  }

  public int lastColumn() {
    return columns.get(columns.size() - 1).column();
  }

  /** Whether its columns bear the same names as those of another. */
  public boolean isLike(TableArea other) {
    return columns.stream()
        .map(ColumnHead::own)
        .toList()
        .equals(other.columns.stream().map(ColumnHead::own).toList());
  }
}
