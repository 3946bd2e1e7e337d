package bilan.pipelines.profile;

import bilan.pipelines.dataset.Field;
import bilan.text.Sentence;
import java.util.Map;

/** What people call a field, in the language of the message that names it. */
final class Labels {

  private Labels() {}

  static Sentence of(Field field) {
    return new Sentence(field.label(), field.labelEn(), Map.of());
  }
}
