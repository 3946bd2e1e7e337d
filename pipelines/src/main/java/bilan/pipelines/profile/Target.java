package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;

/** What a column fills. */
sealed interface Target {

  /** A field of the table, by its position. */
  record ToField(int index, Field field) implements Target {}

  /** Something read but not stored as it is: part of a name, an age. */
  record ToInput(Field field) implements Target {}

  /** A count of the participants of one class. */
  record ToSplit(Dataset.Split split) implements Target {}

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
