package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The declarations of the key figures against the rules' own table. */
@Quick
class DeclaredFiguresTest {

  @Test
  void everyKeyFigureIsDeclaredAsTheRulesSay() {
    List<String> declared = new ArrayList<>();
    for (Figure figure : Figures.builtIn().keys()) {
      declared.add(
          row(
              figure.id(),
              figure.unit(),
              figure.tax(),
              figure.adds().name(),
              figure.basis().isFollowed()
                  ? figure.basis().dataset().toUpperCase(Locale.ROOT)
                  : "NONE",
              figure.better()));
    }
    assertThat(declared)
        .isEqualTo(
            Arrays.stream(Measure.values())
                .map(
                    m ->
                        row(
                            m.id(),
                            m.unit(),
                            m.tax(),
                            m.adds().name(),
                            m.basis().name(),
                            m.better()))
                .toList());
  }

  private static String row(String id, Object... rest) {
    return id + Arrays.toString(rest);
  }

  @Test
  void everyFigureHasWordsInBothLanguages() {
    for (Figure figure : Figures.builtIn().all()) {
      assertThat(figure.label().en()).as(figure.id()).isNotBlank();
      assertThat(figure.definition().en()).as(figure.id()).isNotBlank();
      assertThat(figure.definition().fr()).as(figure.id()).isNotBlank();
    }
  }
}
