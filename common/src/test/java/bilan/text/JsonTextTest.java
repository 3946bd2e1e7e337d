package bilan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void whatWasWrittenIsReadBack() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("count", 1234);
    map.put("far", 12345678901L);
    map.put("said", "« \"é\\\n\u0001 😀 \ud800 »");
    map.put("known", Arrays.asList(true, false, null));
    map.put("rows", List.of(List.of(), Map.of("a", 1)));
    assertThat(JsonText.read(Json.write(map))).isEqualTo(map);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"a\": 1", "[1, 2", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "a"})
  void whatIsNotOneJsonValueIsNotRead(String text) {
    assertThat(JsonText.read(text)).isNull();
  }
}
