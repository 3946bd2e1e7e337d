package bilan.pipelines.planning;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns whose header is one of the names of a field, but whose values are nearly all of another
 * kind: {@code Statut} may hold legal forms. What they are is asked, rather than every row refused.
 */
final class Misfits {

  /** Fewer cells than these may all be mistakes. */
  private static final int FEW = 4;

  /** Of ten cells nine: where one in five can be read, the others are mistakes. */
  private static final int NEARLY = 9;

  private static final int ALL = 10;

  private final TablePlan plan;
  private final List<Row> head;

  Misfits(TablePlan plan, List<Row> head) {
    this.plan = plan;
    this.head =
        head.stream()
            .filter(r -> !TitledSections.isTitle(r) && TotalRow.of(TitledSections.text(r)) == null)
            .toList();
  }

  List<Problem> decisions() {
    List<Problem> decisions = new ArrayList<>();
    for (TablePlan.Column column : plan.all()) {
      if (column.target() instanceof Target.ToField to
          && isTyped(to.field().type())
          && !isLate(column, to.field().type())
          && !isCalled(column, to.field())) {
        check(column, to.field(), decisions);
      }
    }
    return decisions;
  }

  private static boolean isTyped(FieldType type) {
    return switch (type) {
      case TEXT, NAME, CODE, ORGANISATION, BANK_ACCOUNT, LIST, PERSON, FACILITATOR -> false;
      default -> true;
    };
  }

  /** Whether the whole column must be seen before one of its numbers can be read. */
  private static boolean isLate(TablePlan.Column column, FieldType type) {
    return column.reading().mark() == DecimalMark.UNKNOWN
        && type != FieldType.CHOICE
        && type != FieldType.DATE
        && type != FieldType.YEAR;
  }

  /** Whether the header is what the template calls the field: then the values are wrong. */
  private static boolean isCalled(TablePlan.Column column, Field field) {
    return Stream.of(field.label(), field.labelEn(), field.name())
        .map(Headers::normalise)
        .anyMatch(column.head().names()::contains);
  }

  private void check(TablePlan.Column column, Field field, List<Problem> decisions) {
    int filled = 0;
    int bad = 0;
    int first = 0;
    for (Row row : head) {
      SheetCell cell = row.cell(column.head().column());
      Object value = cell.isBlank() ? null : column.reader().read(cell);
      filled += value == null ? 0 : 1;
      bad += value instanceof Fault ? 1 : 0;
      first = first == 0 && value instanceof Fault ? row.number() : first;
    }
    if (filled >= FEW && bad * ALL >= filled * NEARLY) {
      String header = column.head().text();
      Sentence name = Labels.of(field);
      decisions.add(
          Problem.error(
                  "PROF-17",
                  Message.of("profile.misfit", header, name, bad, filled),
                  plan.where() + "!" + Address.column(column.head().column()) + first,
                  Message.of("profile.misfit.cure", header, name))
              .answeredBy("--without", header));
    }
  }
}
