package bilan.pipelines.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.interpretation.Interpretation.Source;
import bilan.pipelines.interpretation.SheetVerdict.Topic;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.model.SheetExplained.Standing;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that an interpretation may be lacks its sentence. */
class ExplanationsTest {

  @ParameterizedTest
  @EnumSource
  void everythingHasItsSentence(Lang lang) {
    List<String> keys = new ArrayList<>();
    for (SheetEvidence each : SheetEvidence.values()) {
      keys.add("inspect.why." + key(each) + ".for");
      keys.add("inspect.why." + key(each) + ".against");
    }
    for (AxisKind each : AxisKind.values()) {
      keys.add("inspect.u." + key(each));
    }
    for (Source each : Source.values()) {
      keys.add("inspect.u.from_" + key(each));
    }
    for (Topic each : Topic.values()) {
      keys.add("inspect.asks." + key(each));
    }
    for (Standing each : Standing.values()) {
      keys.add("inspect.stands." + key(each));
    }
    for (Form form : new Forms(FileLexicon.SHIPPED).all()) {
      if (!form.isOurs()) {
        keys.add("inspect.form." + form.name());
      }
    }
    Catalogue catalogue = new Catalogue(lang);
    for (String key : keys) {
      assertThat(catalogue.say(Message.of(key, 1, 2, 3))).as(key).isNotBlank();
    }
  }

  private static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
