package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.MissingMarks;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows that lack what a row must have and hold nothing of their own: zeros, dashes, formulas
 * dragged too far, a number of the row, what stands in every row.
 */
final class FillerRows {

  /** Fewer rows show no constant. */
  private static final int SOME = 3;

  /** What is written where something is to be filled in, or what a box says that nobody ticked. */
  private static final Set<String> MARKS =
      Set.of(
          "faux",
          "false",
          "à compléter",
          "a completer",
          "à remplir",
          "a remplir",
          "à renseigner",
          "a renseigner",
          "xxx",
          "xx");

  private static final Pattern ZERO_DAY = Pattern.compile("(00?/0?1/1900|1900-0?1-00?)");

  private static final int FIRST_YEAR = 1901;
  private static final int LONGEST = 14;
  private static final int LONGEST_NUMBER = 6;

  private final TablePlan plan;
  private final int[] required;
  private final int[] mapped;
  private final Set<Integer> texts = new HashSet<>();
  private final boolean people;
  private @Nullable Set<Integer> constant;

  /**
   * @param required the columns that each row must fill; {@code mapped} all that are read
   */
  FillerRows(TablePlan plan, int[] required, int[] mapped) {
    this.plan = plan;
    this.required = required;
    this.mapped = mapped;
    this.people = "participant".equals(plan.grain());
    for (TablePlan.Column column : plan.all()) {
      if (column.target() instanceof Target.ToField to && isText(to.field().type())) {
        texts.add(column.head().column());
      }
    }
  }

  private static boolean isText(FieldType type) {
    return type == FieldType.CODE || type == FieldType.TEXT || type == FieldType.NAME;
  }

  boolean contains(Row row) {
    if (!lacks(row)) {
      return false;
    }
    for (int column : mapped) {
      SheetCell cell = row.cell(column);
      if (!isNothing(cell) && !isRowNumber(column, cell) && !isConstant(column, cell)) {
        return false;
      }
    }
    return true;
  }

  private boolean lacks(Row row) {
    for (int column : required) {
      if (isNothing(row.cell(column))) {
        return true;
      }
    }
    return people && required.length == 0;
  }

  private static boolean isNothing(SheetCell cell) {
    return switch (cell.type()) {
      case BLANK, UNCOMPUTED, ERROR -> true;
      case NUMBER -> Objects.requireNonNull(cell.number()).signum() == 0;
      case DATE -> Objects.requireNonNull(cell.date()).getYear() < FIRST_YEAR && hasNoTime(cell);
      case BOOLEAN -> "false".equals(cell.text());
      case TEXT -> cell.is(SheetCell.Question.NOTHING, FillerRows::isNothing);
    };
  }

  private static boolean hasNoTime(SheetCell cell) {
    return Objects.requireNonNull(cell.date()).toLocalTime().toSecondOfDay() == 0;
  }

  /** Most cells are something: their first letter or digit tells. */
  private static boolean isNothing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        return false;
      }
      if (c == '0') {
        return isZero(text);
      }
      if (Character.isLetter(c)) {
        return text.length() <= LONGEST && isMark(text.strip());
      }
    }
    return true;
  }

  private static boolean isMark(String text) {
    for (String mark : MARKS) {
      if (mark.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return MissingMarks.isMissing(text);
  }

  /** {@code 0,00 €}, {@code 00/01/1900}: no other digit, no letter. */
  private static boolean isZero(String text) {
    return ZERO_DAY.matcher(text.strip()).matches()
        || text.chars().noneMatch(c -> Character.isLetter(c) || (c >= '1' && c <= '9'));
  }

  /** A short number where words or a code may stand. */
  private boolean isRowNumber(int column, SheetCell cell) {
    String text = cell.text();
    return !people
        && texts.contains(column)
        && text != null
        && text.strip().length() <= LONGEST_NUMBER
        && text.strip().chars().allMatch(Character::isDigit);
  }

  private boolean isConstant(int column, SheetCell cell) {
    Set<Integer> columns = constant;
    if (columns == null) {
      columns = constants();
      constant = columns;
    }
    String text = cell.text();
    return columns.contains(column)
        && text != null
        && plan.head().stream()
            .map(r -> r.cell(column).text())
            .filter(Objects::nonNull)
            .findFirst()
            .map(text::equals)
            .orElse(false);
  }

  /** Columns of one and the same text in all rows that are at hand. */
  private Set<Integer> constants() {
    Set<Integer> found = new HashSet<>();
    List<Row> rows = plan.head().stream().filter(r -> !lacks(r)).toList();
    for (int column : mapped) {
      Set<String> values = new HashSet<>();
      rows.forEach(r -> values.add(String.valueOf(r.cell(column).text())));
      if (rows.size() >= SOME && values.size() == 1 && !values.contains("null")) {
        found.add(column);
      }
    }
    return found;
  }
}
