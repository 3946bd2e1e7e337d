package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import java.util.List;
import java.util.Map;

/** What a column fills. */
public sealed interface Target {

  /** How a number of participants of one class is read. */
  Field COUNTED =
      new Field(
          "count",
          FieldType.COUNT,
          false,
          "",
          "",
          "",
          List.of(),
          List.of(),
          Map.of(),
          true,
          false,
          false,
          false,
          null);

  /** A field of the table, by its position. */
  record ToField(int index, Field field) implements Target {}

  /** Something read but not stored as it is: part of a name, an age. */
  record ToInput(Field field) implements Target {}

  /** A count of the participants of one class. */
  record ToSplit(Dataset.Split split) implements Target {}

  /** The field by which its cells are read: of a class of participants, a count. */
  default Field field() {
    return this instanceof ToField to
        ? to.field()
        : this instanceof ToInput to ? to.field() : COUNTED;
  }

  /** How a profile names it. */
  default String key() {
    if (this instanceof ToField to) {
      return to.field().name();
    }
    if (this instanceof ToInput to) {
      return to.field().name();
    }
    Dataset.Split split = ((ToSplit) this).split();
    return split.dimension()
        + "/"
        + (split.audienceClass() == null ? "other" : split.audienceClass());
  }
}
