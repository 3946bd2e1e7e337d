package bilan.pipelines.typing;

import bilan.pipelines.dataset.DatasetTable;
import java.util.HashMap;
import java.util.Map;

/** Where the fields of a table stand, found fast: asked several times a row. */
public final class FieldIndex {

  private final Map<String, Integer> positions = new HashMap<>();

  public FieldIndex(DatasetTable table) {
    for (int i = 0; i < table.fields().size(); i++) {
      positions.put(table.fields().get(i).name(), i);
    }
  }

  /** The position of a field, or -1. */
  public int of(String field) {
    Integer position = positions.get(field);
    return position == null ? -1 : position;
  }

  int size() {
    return positions.size();
  }
}
