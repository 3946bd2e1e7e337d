package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows above a table say of it. */
public final class RowsAbove {

  private RowsAbove() {}

  /** The texts of rows with few cells, nearest last. */
  static List<String> titles(List<Row> above) {
    List<String> titles = new ArrayList<>();
    for (Row row : above.subList(Math.max(0, above.size() - 40), above.size())) {
      if (HeaderShape.filled(row) <= 3) {
        row.cells().stream()
            .filter(c -> c.type() == SheetCell.Type.TEXT)
            .map(HeaderRows::text)
            .forEach(titles::add);
      }
    }
    return titles;
  }

  /** Every word of some rows, numbers and dates too. */
  static List<String> words(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(HeaderRows::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** {@code Lieu : Fives} in one cell, or the two halves in neighbouring cells. */
  public static Map<String, String> facts(List<Row> above) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Row row : above) {
      List<String> texts =
          row.cells().stream().map(HeaderRows::text).filter(t -> !t.isEmpty()).toList();
      for (String text : texts) {
        int colon = text.indexOf(':');
        if (colon > 0 && colon < text.length() - 1) {
          facts.put(Headers.normalise(text.substring(0, colon)), text.substring(colon + 1).strip());
        }
      }
      if (texts.size() == 2 && HeaderShape.filled(row) == 2) {
        facts.put(Headers.normalise(texts.get(0)), texts.get(1));
      }
    }
    facts.remove("");
    return facts;
  }
}
