package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.text.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the json of a published bilan hides, no part of any other format holds: workbooks inside
 * charts, cached values and formulas, alternative texts, data tables. Thousands come, each number
 * its own, so that a number that stands somewhere is that one.
 */
@Slow
class PublicFormatsTest {

  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";
  private static final int TIMES = 4001;

  /** Digits in groups of three, as people write them. */
  private static final String GROUPED =
      "(?<=\\d)(?:[\\u00a0\\u202f ]|&#160;|&#8239;|&#x202f;)(?=\\d{3})";

  /** Bookmarks are counted from 10 000 on, and their names are checksums in hexadecimal. */
  private static final String NUMBERED =
      "(?<=<w:bookmark(?:Start|End)) w:id=\"\\d+\"|(?<= w:name=\")_bilan_(?:note_)?[0-9a-f_]+(?=\")";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "retrospective --years 2021..2022",
        "annual --year 2022",
        "retrospective --years 2021..2022 --place |Maison de Fives|",
        "retrospective --years 2021..2022 --lang en"
      })
  void noFormatHoldsWhatAnotherHides(String bilan) throws IOException {
    SmallNetwork network = SmallNetwork.in(folder, 2, TIMES);
    Files.writeString(folder.resolve("bilan.yaml"), "privacy:\n  mask_under: " + 5 * TIMES + "\n");
    List<String> words = new ArrayList<>(List.of("report"));
    for (String word : bilan.split(" (?=[^|]*(\\|[^|]*\\|[^|]*)*$)", -1)) {
      words.add(word.replace("|", ""));
    }
    Map<String, Object> inside =
        numbers(SmallNetwork.must(network.cli(), words, "-f", "json", "-o", "-"));
    SmallNetwork.must(network.cli(), words, "--public", "-f", FORMATS, "-o", "dehors/");
    List<Path> files = written();
    assertThat(files).hasSize(9);
    Map<String, Object> outside = numbers(PlantedNamesTest.text(json(files)));
    Set<String> hidden = hidden(inside, outside);
    assertThat(hidden).as("what is hidden").hasSizeGreaterThan(8);
    for (Path file : files) {
      Set<String> told = new TreeSet<>(digits(PlantedNamesTest.text(file)));
      assertThat(told).as(file + " tells what is shown").containsAnyElementsOf(shown(outside));
      told.retainAll(hidden);
      assertThat(told).as(file.toString()).isEmpty();
    }
  }

  /** Numbers of persons that the bilan shows inside and not outside. */
  private static Set<String> hidden(Map<String, Object> inside, Map<String, Object> outside) {
    Set<String> hidden = new TreeSet<>();
    inside.forEach(
        (where, number) -> {
          if (!outside.containsKey(where)) {
            hidden.add(number.toString());
          }
        });
    hidden.removeIf(number -> !number.matches("\\d{4,}"));
    hidden.removeAll(shown(outside));
    return hidden;
  }

  private static Set<String> shown(Map<String, Object> outside) {
    Set<String> shown = new TreeSet<>();
    outside.values().forEach(number -> shown.add(number.toString()));
    shown.removeIf(number -> !number.matches("\\d{4,}"));
    return shown;
  }

  /** Every whole number of four digits and more, however it is grouped. */
  private static List<String> digits(String text) {
    List<String> digits = new ArrayList<>();
    Matcher all =
        Pattern.compile("\\d{4,}").matcher(text.replaceAll(NUMBERED, "").replaceAll(GROUPED, ""));
    while (all.find()) {
      digits.add(all.group());
    }
    return digits;
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("dehors"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path json(List<Path> files) {
    return files.stream()
        .filter(file -> file.toString().endsWith(".json"))
        .findFirst()
        .orElseThrow();
  }

  /** Each number of figures, tables and charts, by where it stands. */
  private static Map<String, Object> numbers(String json) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    Map<?, ?> whole = (Map<?, ?>) Objects.requireNonNull(JsonText.read(json));
    for (Map<?, ?> figure : maps(whole.get("figures"))) {
      put(numbers, String.valueOf(figure.get("trace")), figure.get("value"));
    }
    for (Map<?, ?> table : maps(whole.get("tables"))) {
      List<?> rows = (List<?>) Objects.requireNonNull(table.get("rows"));
      for (int r = 0; r < rows.size(); r++) {
        List<?> row = (List<?>) Objects.requireNonNull(rows.get(r));
        for (int c = 0; c < row.size(); c++) {
          put(numbers, table.get("title") + " " + r + " " + c, row.get(c));
        }
      }
    }
    for (Map<?, ?> chart : maps(whole.get("charts"))) {
      for (Map<?, ?> series : maps(chart.get("series"))) {
        List<?> values = (List<?>) Objects.requireNonNull(series.get("values"));
        for (int i = 0; i < values.size(); i++) {
          put(numbers, chart.get("id") + " " + series.get("label") + " " + i, values.get(i));
        }
      }
    }
    return numbers;
  }

  private static void put(Map<String, Object> numbers, String where, @Nullable Object number) {
    if (number != null) {
      numbers.put(where, number);
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object one : (List<?>) Objects.requireNonNull(list)) {
      maps.add((Map<?, ?>) Objects.requireNonNull(one));
    }
    return maps;
  }
}
