package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table whole: its cells, what is derived from them, what is missing. */
public final class RowReading {

  private final TablePlan plan;
  private final RowTyper typer;
  private final Finisher[] finishers;
  private final RawCells cells;

  /** The last column that is read, from 1: no other table beside reads it. */
  private final int part;

  private final Map<String, Map<String, String>> choices;

  /**
   * @param choices the profile's own writings of choices, by field
   */
  public RowReading(
      TablePlan plan,
      RowTyper typer,
      List<Finisher> finishers,
      Map<String, Map<String, String>> choices) {
    this.choices = choices;
    this.plan = plan;
    this.typer = typer;
    this.finishers = finishers.toArray(Finisher[]::new);
    this.cells = new RawCells(plan);
    this.part = plan.all().stream().mapToInt(c -> c.head().column() + 1).max().orElse(0);
  }

  /**
   * Types a row; of a turned column, the cell under it.
   *
   * @param section the titles above it
   * @param known values that stand whatever the cells say, by field: of masked cells
   */
  public Draft read(
      Row row, @Nullable TurnedColumn turned, @Nullable String section, Map<String, String> known) {
    Draft draft = typer.type(row, turned);
    if (section != null) {
      plan.sections().give(section, choices, draft);
    }
    for (Finisher finisher : finishers) {
      finisher.finish(draft);
    }
    if (!known.isEmpty()) {
      known.forEach(draft::set);
      giveAge(draft, known.get(RawCells.AGE));
    }
    if (!draft.isLeftOut()) {
      typer.checkRequired(draft);
      typer.checkSizes(draft);
    }
    return draft;
  }

  private static void giveAge(Draft draft, @Nullable String age) {
    if (age != null) {
      List<AudienceCount> counts = new ArrayList<>(draft.audience());
      counts.removeIf(c -> c.dimension().equals(RawCells.AGE));
      counts.add(new AudienceCount(RawCells.AGE, age, age, 1));
      draft.audience(counts);
    }
  }

  /** The keyed hash of a row's own cells, with that of the turned column under which it is read. */
  public long rawHash(Draft draft, @Nullable TurnedColumn turned) {
    return typer.rawHash(draft, turned);
  }

  /**
   * @param rawHash of the row that was rejected and is corrected; 0 if it never was
   */
  public TypedRow typed(Draft draft, long rawHash, @Nullable TurnedColumn turned) {
    LocalDate month = "month".equals(plan.grain()) ? date(draft) : null;
    int moved = Address.part(draft.row());
    return new TypedRow(
        draft.values(),
        plan.sheet(),
        draft.row().number(),
        turned != null ? turned.head().column() + 1 : moved > 0 ? moved : part,
        rawHash,
        plan.grain(),
        month == null ? null : month.withDayOfMonth(1),
        month == null ? null : month.withDayOfMonth(month.lengthOfMonth()),
        draft.audience());
  }

  public Rejection rejection(
      Draft draft,
      long rawHash,
      int area,
      int occurrence,
      @Nullable TurnedColumn turned,
      @Nullable String section) {
    return new Rejection(
        plan.table().name(),
        plan.sheet(),
        draft.row().number(),
        draft.faults(),
        date(draft),
        readable(draft),
        rawHash,
        new Rejection.Raw(
            area,
            occurrence,
            turned == null ? null : (Integer) turned.head().column(),
            section,
            cells.of(draft.row()),
            cells.hidden(draft)));
  }

  private @Nullable LocalDate date(Draft draft) {
    String field = plan.table().date();
    return field != null && draft.get(field) instanceof LocalDate date ? date : null;
  }

  private Map<String, Object> readable(Draft draft) {
    Map<String, Object> readable = new LinkedHashMap<>();
    List<Field> fields = plan.table().fields();
    for (int i = 0; i < fields.size(); i++) {
      Object value = draft.values()[i];
      if (value != null && fields.get(i).type() != FieldType.TEXT) {
        readable.put(fields.get(i).name(), value);
      }
    }
    return readable;
  }
}
