package bilan.pipelines.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.value.Fault;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every writing of every choice, however its case, accents, spaces and apostrophes come. */
class ChoicesTest {

  private static final int TRIES = 20;

  static List<Field> fields() {
    return Datasets.load().stream()
        .flatMap(dataset -> dataset.tables().stream())
        .flatMap(table -> table.fields().stream())
        .filter(field -> !field.choices().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anyWritingOfAChoiceIsThatChoice(Field field) {
    Choices choices = new Choices(field, Map.of());
    Random random = new Random(field.name().hashCode());
    field
        .choices()
        .forEach(
            (key, writings) ->
                writings.forEach(
                    writing -> {
                      for (int i = 0; i < TRIES; i++) {
                        String written = written(writing, random);
                        assertThat(choices.read(written)).as(written).isEqualTo(key);
                      }
                    }));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anyOtherWritingIsAFaultThatNamesTheChoices(Field field) {
    Object read = new Choices(field, Map.of()).read("tout autre chose 7");
    assertThat(read).isInstanceOf(Fault.class);
    assertThat(((Fault) read).cure().arguments().get(0).toString())
        .contains(field.choices().values().iterator().next().get(0));
  }

  private static String written(String writing, Random random) {
    String text = writing;
    if (random.nextBoolean()) {
      text = Normalizer.normalize(text, Normalizer.Form.NFD);
      text = random.nextBoolean() ? text.replaceAll("\\p{M}", "") : text;
    }
    text = random.nextBoolean() ? text.replace('\'', '’') : text;
    text = random.nextBoolean() ? text.replace(" ", "\u00a0 ") : text;
    text = random.nextBoolean() ? " " + text + "\n" : text;
    return switch (random.nextInt(3)) {
      case 0 -> text.toUpperCase(Locale.FRENCH);
      case 1 -> text.toLowerCase(Locale.FRENCH);
      default -> text;
    };
  }
}
