package bilan.pipelines.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DatasetsTest {

  static final List<String> NAMES = Datasets.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void noHeaderMeansTwoFieldsOfATable(String name) {
    Dataset dataset = Datasets.get(name);
    for (DatasetTable table : dataset.tables()) {
      Map<String, List<String>> owners = new TreeMap<>();
      List<Field> fields = new ArrayList<>(table.fields());
      fields.addAll(dataset.inputs());
      for (Field field : fields) {
        if (!field.derived()) {
          headers(field)
              .forEach(h -> owners.computeIfAbsent(h, k -> new ArrayList<>()).add(field.name()));
        }
      }
      owners.values().removeIf(o -> o.size() == 1);
      assertThat(owners).as(table.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void noWritingMeansTwoChoicesOfAField(String name) {
    for (DatasetTable table : Datasets.get(name).tables()) {
      for (Field field : table.fields()) {
        Map<String, List<String>> owners = new TreeMap<>();
        field
            .choices()
            .forEach(
                (key, writings) ->
                    writings.stream()
                        .map(Headers::normalise)
                        .distinct()
                        .forEach(w -> owners.computeIfAbsent(w, k -> new ArrayList<>()).add(key)));
        owners.values().removeIf(o -> o.size() == 1);
        assertThat(owners).as(table.name() + "." + field.name()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyChoiceFieldHasChoicesAndNoOtherHas(String name) {
    for (DatasetTable table : Datasets.get(name).tables()) {
      for (Field field : table.fields()) {
        assertThat(field.choices().isEmpty())
            .as(field.name())
            .isEqualTo(field.type() != FieldType.CHOICE);
      }
    }
  }

  @Test
  void factsHaveADateAndEntitiesAKey() {
    for (Dataset dataset : Datasets.load()) {
      for (DatasetTable table : dataset.tables()) {
        assertThat(table.date() != null)
            .as(table.name())
            .isEqualTo(table.rule() == DatasetTable.Rule.FACT);
        assertThat(table.entity()).as(table.name()).isNotEmpty();
        assertThat(table.key()).as(table.name()).isNotEmpty();
      }
    }
  }

  private static List<String> headers(Field field) {
    List<String> headers = new ArrayList<>(field.synonyms());
    headers.add(field.label());
    headers.add(field.labelEn());
    headers.add(field.name());
    return headers.stream().map(Headers::normalise).distinct().toList();
  }
}
