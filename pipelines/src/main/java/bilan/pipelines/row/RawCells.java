package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.FreeText;
import bilan.pipelines.typing.Quoted;
import bilan.pipelines.value.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a rejected row as a person may see them again: persons are masked. */
public final class RawCells {

  /** Under which an age that a masked birth date told is kept. */
  public static final String AGE = "age";

  /** The inputs of which a person's pseudonym is made. */
  private static final Set<String> PARTS =
      Set.of("last_name", "first_name", "email", "birth_date", "birth_year");

  private final TablePlan plan;
  private final Map<Integer, TablePlan.Column> byColumn = new HashMap<>();

  public RawCells(TablePlan plan) {
    this.plan = plan;
    plan.all().forEach(column -> byColumn.put(column.head().column(), column));
  }

  /** The cells of the columns that are read, in the sender's order. */
  List<RawCell> of(Row row) {
    List<RawCell> cells = new ArrayList<>();
    for (ColumnHead head : plan.area().columns()) {
      TablePlan.Column column = byColumn.get(head.column());
      if (column != null
          || plan.mapping().periods().contains(head)
          || plan.signs().contains(head)) {
        cells.add(cell(head, column, row.cell(head.column())));
      }
    }
    return cells;
  }

  private static RawCell cell(ColumnHead head, TablePlan.@Nullable Column column, SheetCell cell) {
    String text = cell.text();
    if (text == null) {
      return new RawCell(head.column(), head.text(), cell, false);
    }
    boolean unreadable = column != null && column.reader().read(cell) instanceof Fault;
    String shown =
        column != null && isPerson(column)
            ? FreeText.MASK
            : column != null && unreadable
                ? Quoted.cell(column.target().field(), text)
                : FreeText.masked(text);
    boolean masked = shown.contains(FreeText.MASK);
    return new RawCell(head.column(), head.text(), masked ? SheetCell.text(shown) : cell, masked);
  }

  /** Whether what stands in the column tells who someone is. */
  public static boolean isPerson(TablePlan.Column column) {
    Field field = field(column);
    return field != null && (field.type().isSecret() || isPart(column));
  }

  /** Whether a person's pseudonym is made of the column, with others. */
  public static boolean isPart(TablePlan.Column column) {
    return column.target().key().equals("person_key")
        || (column.target() instanceof Target.ToInput to && PARTS.contains(to.field().name()));
  }

  private static @Nullable Field field(TablePlan.Column column) {
    if (column.target() instanceof Target.ToField to) {
      return to.field();
    }
    return column.target() instanceof Target.ToInput to ? to.field() : null;
  }

  /** What was read from cells that are masked, by field: never a name. */
  Map<String, String> hidden(Draft draft) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (RawCell cell : of(draft.row())) {
      TablePlan.Column column = byColumn.get(cell.column());
      if (!cell.masked() || column == null) {
        continue;
      }
      if (isPart(column)) {
        keep(hidden, "person_key", draft);
        keep(hidden, "person_key_kind", draft);
        draft.audience().stream()
            .filter(c -> c.dimension().equals(AGE) && known(c))
            .forEach(c -> hidden.put(AGE, String.valueOf(c.audienceClass())));
      } else if (column.target() instanceof Target.ToField to
          && to.field().type() != FieldType.TEXT) {
        keep(hidden, to.field().name(), draft);
      }
    }
    return hidden;
  }

  private static boolean known(AudienceCount count) {
    return count.audienceClass() != null && !count.audienceClass().equals("unknown");
  }

  private static void keep(Map<String, String> hidden, String field, Draft draft) {
    String value = draft.text(field);
    if (value != null) {
      hidden.put(field, value);
    }
  }
}
