package bilan.pipelines.dataset;

import bilan.text.Sentence;
import java.util.Map;

/** What people call a dataset or a field, in the language of the message that names it. */
public final class Labels {

  private Labels() {}

  public static Sentence of(Dataset dataset) {
    return new Sentence(dataset.label(), dataset.labelEn(), Map.of());
  }

  public static Sentence of(Field field) {
    return new Sentence(field.label(), field.labelEn(), Map.of());
  }

  /** How a sentence names a dataset. */
  public static Sentence noun(Dataset dataset) {
    return new Sentence(dataset.noun(), dataset.nounEn(), Map.of());
  }
}
