package bilan.pipelines.inspect;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.interpretation.KnownWords;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.PersonalColumn;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Inspection.Use;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.model.SheetPicture;
import bilan.pipelines.model.SheetPicture.Head;
import bilan.pipelines.model.SheetPicture.Line;
import bilan.pipelines.model.SheetPicture.Part;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.FreeText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture of a sheet, drawn row by row: the first rows and the last are kept. */
final class SheetSketch {

  private static final int FIRST = 80;
  private static final int LAST = 20;
  private static final int WIDEST = 60;
  private static final int SHOWN = 80;
  private static final int PHONE = 9;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final String sheet;
  private final List<TablePlan> plans;
  private final @Nullable SheetExplained explained;
  private final KnownWords words;
  private final Map<Integer, ColumnHead> heads = new HashMap<>();
  private final Map<Integer, Target> targets = new HashMap<>();
  private final Map<Integer, ColumnHead> periods = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Line> last = new ArrayDeque<>();
  private long between;
  private int width;

  /**
   * @param plans by which rows of the sheet are read; empty if none are
   * @param explained what was understood of it; null if nothing was
   */
  public SheetSketch(
      String sheet, List<TablePlan> plans, @Nullable SheetExplained explained, KnownWords words) {
    this.sheet = sheet;
    this.explained = explained;
    this.words = words;
    boolean read = explained == null || explained.standing().isRead();
    this.plans = read ? plans : List.of();
    for (TablePlan plan : plans) {
      plan.area().columns().forEach(head -> heads.putIfAbsent(head.column(), head));
    }
    for (TablePlan plan : this.plans) {
      plan.mapping().bound().forEach(b -> targets.putIfAbsent(b.head().column(), b.target()));
      plan.mapping().periods().forEach(head -> periods.putIfAbsent(head.column(), head));
    }
  }

  /**
   * Takes the next row.
   *
   * @param part what it is in its table; null if no table holds it
   */
  public void add(Row row, @Nullable Part part) {
    Part drawn = part == null || plans.isEmpty() ? outside(row) : part;
    boolean checked = explained != null && explained.checked().contains(row.number());
    drawn = drawn == Part.TOTAL && checked ? Part.CHECKED : drawn;
    int cells = Math.min(WIDEST, row.width());
    width = Math.max(width, row.width());
    List<@Nullable String> texts = new ArrayList<>();
    for (int c = 0; c < cells; c++) {
      texts.add(text(row.cell(c), c, drawn));
    }
    Line line = new Line(row.number(), drawn, texts);
    if (lines.size() < FIRST) {
      lines.add(line);
      return;
    }
    last.add(line);
    if (last.size() > LAST) {
      last.remove();
      between++;
    }
  }

  private Part outside(Row row) {
    if (row.isBlank()) {
      return Part.BLANK;
    }
    int header = explained == null ? 0 : explained.header();
    int first = header == 0 ? Integer.MAX_VALUE : header;
    for (TablePlan plan : plans) {
      int from = plan.area().headerFirst();
      if (row.number() >= from && row.number() <= plan.area().headerLast()) {
        return Part.HEADER;
      }
      first = Math.min(first, from);
    }
    return row.number() == header && plans.isEmpty()
        ? Part.HEADER
        : row.number() < first && first < Integer.MAX_VALUE ? Part.CONTEXT : Part.LEFT_OUT;
  }

  /** What a cell shows; null if it may be about a person. */
  private @Nullable String text(SheetCell cell, int c, Part part) {
    if (cell.isBlank()) {
      return "";
    }
    String written = String.valueOf(cell.text()).strip();
    LocalDateTime date = cell.date();
    if (cell.type() == SheetCell.Type.DATE && date != null && date.getYear() > 1900) {
      written = DAY.format(date);
    }
    if (part == Part.HEADER) {
      return shortened(written);
    }
    Target target = targets.get(c);
    ColumnHead head = heads.get(c);
    boolean body = part == Part.RECORD || part == Part.LEFT_OUT;
    if (body && head != null && PersonalColumn.is(target, head)) {
      return null;
    }
    if (cell.type() != SheetCell.Type.TEXT) {
      BigDecimal number = cell.number();
      boolean phone = number != null && number.precision() - number.scale() >= PHONE;
      return phone && cell.type() == SheetCell.Type.NUMBER ? null : shortened(written);
    }
    if (body && target != null) {
      return shortened(FreeText.masked(written));
    }
    String known = words.shown(written);
    return body && !known.equals(written) ? null : shortened(known);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
  }

  /** The picture of what was drawn. */
  public SheetPicture picture() {
    List<Head> columns = new ArrayList<>();
    for (int c = 0; c < Math.min(WIDEST, width); c++) {
      Target target = targets.get(c);
      Use use =
          target instanceof Target.ToField
              ? Use.FIELD
              : target instanceof Target.ToSplit
                  ? Use.AUDIENCE
                  : target != null ? Use.INPUT : periods.containsKey(c) ? Use.PERIOD : Use.IGNORED;
      Field field = target == null || use == Use.AUDIENCE ? null : target.field();
      columns.add(
          new Head(
              Address.column(c),
              use,
              field == null ? null : field.label(),
              field == null ? null : field.labelEn()));
    }
    List<Line> all = new ArrayList<>(lines);
    all.addAll(last);
    return new SheetPicture(sheet, columns, all, between, Math.max(0, width - WIDEST));
  }
}
