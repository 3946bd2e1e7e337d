package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which somebody says what the columns of numbers are that a table doesn't know: the
 * number that it lacks, or places, activities, products side by side.
 */
public final class ColumnLines {

  private final ReadRequest request;
  private final String dataset;
  private final Mapping mapping;
  private final List<Row> rows;

  /**
   * @param rows at hand, below the header
   */
  public ColumnLines(ReadRequest request, String dataset, Mapping mapping, List<Row> rows) {
    this.request = request;
    this.dataset = dataset;
    this.mapping = mapping;
    this.rows = rows;
  }

  /** Null where no column, or more than a number or a place, is in question. */
  public @Nullable Message cure() {
    List<Field> lacking = mapping.missing().stream().filter(f -> !f.context()).toList();
    List<ColumnHead> numbers = numbers();
    boolean number = lacking.size() == 1 && isNumber(lacking.get(0));
    if (numbers.isEmpty() || !(lacking.isEmpty() || number)) {
      return null;
    }
    if (numbers.size() == 1) {
      return number ? one(numbers.get(0), lacking.get(0)) : null;
    }
    DatasetTable table = mapping.table();
    int kind = table.indexOf(ActivityKind.FIELD);
    if (kind >= 0 && numbers.stream().allMatch(c -> kind(table.fields().get(kind), c) != null)) {
      Reply line = line(numbers, c -> ActivityKind.FIELD + "/" + kind(table.fields().get(kind), c));
      return Message.of("profile.columns.kinds", line);
    }
    if (!table.stream().contains(PlaceColumns.FIELD)) {
      return null;
    }
    String other = table.is(Trait.SALES) ? "product" : "activity";
    return Message.of(
        "profile.columns." + other,
        line(numbers, c -> PlaceColumns.FIELD + "/" + c.own()),
        line(numbers, c -> other + "/" + c.own()));
  }

  private Message one(ColumnHead column, Field field) {
    return Message.of(
        "profile.columns.one",
        column.text(),
        Labels.of(field),
        line(List.of(column), c -> field.name()));
  }

  private Reply line(List<ColumnHead> columns, Function<ColumnHead, String> meaning) {
    return TypedLine.as(request, dataset)
        .with(
            columns.stream()
                .flatMap(c -> Stream.of("--column", c.text() + "=" + meaning.apply(c)))
                .toArray(String[]::new));
  }

  private static @Nullable String kind(Field field, ColumnHead column) {
    return ActivityKind.ofCategory(field, column.own());
  }

  private static boolean isNumber(Field field) {
    return field.type() == FieldType.AMOUNT || field.type() == FieldType.COUNT;
  }

  private List<ColumnHead> numbers() {
    return NumberColumns.counting(mapping.ignored(), rows);
  }
}
