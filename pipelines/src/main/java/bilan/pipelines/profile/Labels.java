package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.text.Sentence;
import java.util.Map;

/** What people call a dataset or a field, in the language of the message that names it. */
final class Labels {

  private Labels() {}

  static Sentence of(Dataset dataset) {
    return new Sentence(dataset.label(), dataset.labelEn(), Map.of());
  }

  static Sentence of(Field field) {
    return new Sentence(field.label(), field.labelEn(), Map.of());
  }
}
