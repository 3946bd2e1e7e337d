package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills what, of one table found in a sheet.
 *
 * @param bound columns that fill something, in their order
 * @param turned months, years or places as columns, each holding {@code periodValue}
 * @param periodValue the field that such columns fill; null without them
 * @param ignored columns that fill nothing
 * @param conflicts columns that would fill a field already filled, with the column that fills it
 * @param settled conflicts that were settled by what one of the two columns also means
 * @param missing required fields without a column
 */
public record Mapping(
    DatasetTable table,
    List<Bound> bound,
    List<TurnedColumns.Head> turned,
    @Nullable Field periodValue,
    List<ColumnHead> ignored,
    List<Conflict> conflicts,
    List<Conflict> settled,
    List<Field> missing) {

  /** What names a person. */
  public static final Set<String> PEOPLE = Set.of("person_key", "last_name", "first_name", "email");

  /** One column and what it fills. */
  public record Bound(ColumnHead head, Target target) {}

  /** Two columns for one target. */
  record Conflict(ColumnHead kept, ColumnHead other, Target target) {}

  /** This mapping with other columns bound. */
  public Mapping with(List<Bound> others, List<Conflict> left) {
    return new Mapping(table, others, turned, periodValue, ignored, left, settled, missing);
  }

  /** This mapping with one more column bound, which was ignored. */
  public Mapping with(Bound found) {
    List<Bound> others = new ArrayList<>(bound);
    others.add(found);
    List<ColumnHead> unread = ignored.stream().filter(h -> !h.equals(found.head())).toList();
    return new Mapping(table, others, turned, periodValue, unread, conflicts, settled, missing);
  }

  /** This mapping with another field in its turned columns. */
  public Mapping holding(Field value) {
    return new Mapping(table, bound, turned, value, ignored, conflicts, settled, missing);
  }

  /** This mapping less the ignored columns that are read as another table. */
  public Mapping read(List<ColumnHead> elsewhere) {
    List<ColumnHead> unread = ignored.stream().filter(h -> !elsewhere.contains(h)).toList();
    return new Mapping(table, bound, turned, periodValue, unread, conflicts, settled, missing);
  }

  /** This mapping with one more field missing. */
  public Mapping lacking(Field field) {
    List<Field> lacking = new ArrayList<>(missing);
    lacking.add(field);
    return new Mapping(table, bound, turned, periodValue, ignored, conflicts, settled, lacking);
  }

  /** This mapping with one field missing no more. */
  Mapping found(Field field) {
    List<Field> lacking = missing.stream().filter(f -> !f.equals(field)).toList();
    return new Mapping(table, bound, turned, periodValue, ignored, conflicts, settled, lacking);
  }

  /** This mapping without a column that can't be what its header says. */
  public Mapping without(Bound wrong) {
    List<Bound> others = bound.stream().filter(b -> !b.equals(wrong)).toList();
    List<ColumnHead> unread = new ArrayList<>(ignored);
    unread.add(wrong.head());
    List<Field> lacking = new ArrayList<>(missing);
    if (wrong.target() instanceof Target.ToField to && to.field().required()) {
      lacking.add(to.field());
    }
    return new Mapping(table, others, turned, periodValue, unread, conflicts, settled, lacking);
  }

  /** Columns whose numbers are rows of their own. */
  public List<ColumnHead> periods() {
    return turned.stream().map(TurnedColumns.Head::head).toList();
  }

  /** Whether each turned column is a day. */
  public boolean isCalendar() {
    return !turned.isEmpty() && turned.stream().allMatch(TurnedColumns.Head::isDay);
  }

  /** Whether people stand in rows, and days in columns where their presence is ticked. */
  public boolean isPresences() {
    return table.is(Trait.ACTIVITIES) && isCalendar() && PEOPLE.stream().anyMatch(this::fills);
  }

  public @Nullable ColumnHead columnOf(String key) {
    for (Bound each : bound) {
      if (each.target().key().equals(key)) {
        return each.head();
      }
    }
    return null;
  }

  public boolean fills(String key) {
    return columnOf(key) != null;
  }
}
