package bilan.pipelines.inspect;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.PersonalColumn;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Inspection.ColumnSeen;
import bilan.pipelines.model.Inspection.Content;
import bilan.pipelines.model.Inspection.Use;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellContent;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CoarseDates;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.typing.FreeText;
import bilan.pipelines.value.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column seen from its first to its last row. What may be personal is counted, never kept: the
 * texts of columns that mean nothing to the dataset may be anybody's.
 */
final class ColumnLook {

  private static final int EXAMPLES = 3;
  private static final int SHOWN = 24;
  private static final int PHONE = 9;

  /** As many cells tell what a column holds. */
  private static final long TYPED = 2000;

  /** A share of one kind that makes a column that kind. */
  private static final double MOST = 0.95;

  private final ColumnHead head;
  private final @Nullable Target target;
  private final @Nullable ColumnReading reading;
  private final Use use;
  private final boolean personal;
  private final Map<Content, Long> contents = new EnumMap<>(Content.class);
  private final Set<Object> examples = new LinkedHashSet<>();
  private long filled;
  private long unreadable;
  private @Nullable Comparable<?> least;
  private @Nullable Comparable<?> most;

  ColumnLook(
      ColumnHead head, @Nullable Target target, @Nullable ColumnReading reading, boolean isPeriod) {
    this.head = head;
    this.target = target;
    this.reading = reading;
    this.use = use(target, isPeriod);
    this.personal = PersonalColumn.is(target, head);
  }

  private static Use use(@Nullable Target target, boolean isPeriod) {
    if (target == null) {
      return isPeriod ? Use.PERIOD : Use.IGNORED;
    }
    return target instanceof Target.ToField
        ? Use.FIELD
        : target instanceof Target.ToInput ? Use.INPUT : Use.AUDIENCE;
  }

  /**
   * Sees one cell of a row.
   *
   * @param reader of the column in this table; null if it has none
   */
  void see(SheetCell cell, @Nullable CellReader reader) {
    if (cell.isBlank()) {
      return;
    }
    Object value = reader == null ? null : reader.read(cell);
    if (reader != null && value == null) {
      return; // a mark for missing: as good as blank
    }
    filled++;
    if (value instanceof Fault) {
      unreadable++;
    } else if (filled <= TYPED || value != null) {
      content(value == null ? CellContent.of(cell) : CellContent.ofValue(value));
      if (!personal) {
        range(value == null ? plain(cell) : value);
        example(cell);
      }
    }
  }

  private void content(Content content) {
    contents.merge(content, 1L, Long::sum);
  }

  /**
   * The value of a cell whose column means nothing: a date or a quantity; a text or a number as
   * long as a telephone's may be a person's.
   */
  private static @Nullable Object plain(SheetCell cell) {
    LocalDateTime date = cell.date();
    BigDecimal number = CellContent.of(cell) == Content.NUMBER ? CellContent.number(cell) : null;
    if (date != null) {
      return date.toLocalDate();
    }
    return number != null && number.precision() - number.scale() < PHONE ? number : null;
  }

  private void range(@Nullable Object value) {
    if (value instanceof CoarseDates.Dated dated) {
      range(dated.date());
    } else if (value instanceof LocalDateTime moment) {
      range(moment.toLocalDate());
    } else if (value instanceof Integer count) {
      range(BigDecimal.valueOf(count));
    } else if (value instanceof LocalDate || value instanceof LocalTime) {
      widen((Comparable<?>) value);
    } else if (value instanceof BigDecimal) {
      widen((Comparable<?>) value);
    }
  }

  private void widen(Comparable<?> value) {
    if (least == null || compare(value, least) < 0) {
      least = value;
    }
    if (most == null || compare(value, most) > 0) {
      most = value;
    }
  }

  /** Values of two kinds in one column (a moment and a time) can't be ranged. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return one.getClass().equals(other.getClass())
        ? ((Comparable<Object>) one).compareTo(other)
        : 0;
  }

  private void example(SheetCell cell) {
    if (examples.size() == EXAMPLES) {
      return;
    }
    LocalDateTime date = cell.date();
    String text = cell.text();
    if (cell.type() == SheetCell.Type.DATE && date != null && date.getYear() > 1900) {
      examples.add(date.toLocalDate());
    } else if (text != null && target != null) {
      examples.add(shortened(FreeText.masked(text.strip())));
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
  }

  /** What the column holds, in the words of the field that it fills. */
  private Content content() {
    Content seen = mostly();
    if (seen != Content.NUMBER || !(target instanceof Target.ToField to)) {
      return seen;
    }
    return switch (to.field().type()) {
      case AMOUNT -> Content.AMOUNT;
      case RATE -> Content.RATE;
      case DURATION -> Content.MINUTES;
      case YEAR -> Content.YEAR;
      default -> seen;
    };
  }

  private Content mostly() {
    long all = contents.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return Content.NOTHING;
    }
    return contents.entrySet().stream()
        .filter(e -> e.getValue() >= MOST * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Content.MIXED);
  }

  private @Nullable Field field() {
    return target instanceof Target.ToField to
        ? to.field()
        : target instanceof Target.ToInput to ? to.field() : null;
  }

  private List<String> how() {
    Field field = field();
    return field == null || reading == null ? List.of() : reading.unusual(field);
  }

  ColumnSeen seen() {
    return new ColumnSeen(
        Address.column(head.column()),
        head.text(),
        use,
        target == null ? null : target.key(),
        field() == null ? null : field().label(),
        field() == null ? null : field().labelEn(),
        content(),
        how(),
        filled,
        unreadable,
        personal,
        new ArrayList<>(examples),
        least,
        most);
  }
}
