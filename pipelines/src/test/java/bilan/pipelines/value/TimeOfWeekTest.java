package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfWeekTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lundi",
        "lundis",
        "lun",
        "mardi matin",
        "apres midi",
        "le soir",
        "9h 12h",
        "week end"
      })
  void isOne(String name) {
    assertThat(TimeOfWeek.is(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafe du matin", "fives", "a", "12", "lundi fives", "mer du nord", ""})
  void isNone(String name) {
    assertThat(TimeOfWeek.is(name)).isFalse();
  }
}
