package bilan.queries.render.word.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCountTest {

  /** A code that just fits stood on two lines, since a space was reckoned behind its hyphen. */
  @ParameterizedTest
  @CsvSource({
    "FEDER-NUM, 92, 1",
    "FEDER-NUM, 90, 2",
    "FEDER NUM, 90, 1",
    "FEDER NUM, 89, 2",
    "2020 – janvier, 110, 1",
    "a, 1, 9"
  })
  void endsBehindSpacesAndHyphens(String words, double room, int lines) {
    assertThat(LineCount.of(words, 18, room)).isEqualTo(lines);
  }
}
