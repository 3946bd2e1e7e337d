package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first column of a table of months, whose header says nothing: {@code Bar}, {@code
 * Prestations}, {@code Formations} under it are what the rows are about.
 */
final class LabelColumn {

  private LabelColumn() {}

  /** The mapping with it, if each of its words is a choice of a field that nothing else says. */
  static Mapping bind(Mapping mapping, TableArea area, List<Row> rows) {
    ColumnHead first = area.columns().get(0);
    if (mapping.turned().isEmpty() || !mapping.ignored().contains(first)) {
      return mapping;
    }
    Set<String> words = new LinkedHashSet<>();
    for (Row row : rows) {
      SheetCell cell = row.cell(first.column());
      String text = cell.text();
      if (text != null && cell.type() != SheetCell.Type.TEXT) {
        return mapping;
      }
      if (text != null && TotalRow.of(text) == null && isFilled(mapping, row)) {
        words.add(text);
      }
    }
    Field field =
        words.isEmpty()
            ? null
            : new TitleMeaning(
                    mapping.table(), Map.of(), name -> mapping.fills(name) || turns(mapping, name))
                .of(words);
    return field == null || field.type() != FieldType.CHOICE
        ? mapping
        : mapping.with(
            new Bound(first, new Target.ToField(mapping.table().indexOf(field.name()), field)));
  }

  private static boolean isFilled(Mapping mapping, Row row) {
    return mapping.periods().stream().anyMatch(p -> !row.cell(p.column()).isBlank());
  }

  private static boolean turns(Mapping mapping, String field) {
    return mapping.turned().stream().anyMatch(t -> t.given().containsKey(field));
  }
}
