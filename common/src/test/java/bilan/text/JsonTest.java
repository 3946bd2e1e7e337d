package bilan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void amountsAreTextAndCountsAreNumbers() {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("count", 1234);
    figure.put("amount", new BigDecimal("41230.50"));
    figure.put("on", LocalDate.of(2022, 12, 31));
    figure.put("severity", Problem.Severity.WARNING);
    figure.put("none", null);
    assertThat(Json.write(figure))
        .isEqualTo(
            """
            {
              "count": 1234,
              "amount": "41230.50",
              "on": "2022-12-31",
              "severity": "warning",
              "none": null
            }
            """);
  }

  @Test
  void nestedAndEmptyCollections() {
    assertThat(
            Json.write(new ArrayList<>(Arrays.asList(List.of(), Map.of(), List.of(true, 2), null))))
        .isEqualTo(
            """
            [
              [],
              {},
              [true, 2],
              null
            ]
            """);
  }

  @Test
  void textIsEscapedAndStaysReadable() {
    assertThat(Json.write("« \"é\\\n\t\u0001 😀 \ud800 »"))
        .isEqualTo("\"« \\\"é\\\\\\n\\t\\u0001 😀 \\ud800 »\"\n");
  }
}
