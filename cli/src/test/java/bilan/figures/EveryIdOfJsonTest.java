package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.sample.printed.JsonReader;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the json of a bilan gives as the id of a figure is the same in both languages, and is taken
 * by {@code bilan trace}, which says the same figure. {@link TraceTest} and {@link CellTraceTest}
 * trace every one without the front door; here a few of each bilan, or as many as asked: {@code
 * -Dbilan.ids=1000}.
 */
@Deep
class EveryIdOfJsonTest {

  private static final int ASKED = Tries.of("bilan.ids", 1, 2);

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));
  private static final Map<List<@Nullable String>, String> PRINTED = new HashMap<>();

  @BeforeAll
  static void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
  }

  @ParameterizedTest
  @CsvSource({
    "retrospective, 2020..2022, , fr",
    "annual, 2022, , en",
    "grants, 2020..2022, , en",
    "priorities, 2020..2022, , fr",
    "annual, 2021, Wazemmes, en"
  })
  void everyIdIsTracedToItsFigure(String bilan, String years, @Nullable String place, String lang) {
    Map<String, @Nullable BigDecimal> ids = ids(json(bilan, years, place, lang));
    assertThat(ids).hasSizeGreaterThan(50);
    List<String> wrong = new ArrayList<>();
    int step = Math.max(1, ids.size() / ASKED);
    int at = step / 2;
    for (var id : ids.entrySet()) {
      if (at++ % step == 0) {
        String problem = problem(id.getKey(), id.getValue(), lang);
        if (problem != null) {
          wrong.add(id.getKey() + ": " + problem);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "retrospective, 2020..2022, ",
    "annual, 2022, ",
    "grants, 2020..2022, ",
    "priorities, 2020..2022, ",
    "annual, 2021, Fives"
  })
  void anIdIsTheSameInBothLanguages(String bilan, String years, @Nullable String place) {
    Map<String, @Nullable BigDecimal> french = ids(json(bilan, years, place, "fr"));
    Map<String, @Nullable BigDecimal> english = ids(json(bilan, years, place, "en"));
    assertThat(english).isEqualTo(french);
  }

  /** An id says 2021-2022, and 2019_2021 for all of them. */
  @ParameterizedTest
  @CsvSource({"retrospective, 2019-2022", "annual, 2021-2022", "grants, 2019-2022"})
  void everyIdOfYearsFromSeptemberIsTraced(String bilan, String years) throws IOException {
    Cli calendar = cli;
    try {
      cli = SampleDoor.FromSeptember.in(Files.createTempDirectory(folder, "september")).cli();
      everyIdIsTracedToItsFigure(bilan, years, null, "fr");
    } finally {
      cli = calendar;
    }
  }

  @Test
  void anIdOfAnEnglishDocumentIsTracedInFrench() {
    json("grants", "2020..2022", null, "en");
    String id = "grants-by-funder.awarded.anct";
    assertThat(problem(id, new BigDecimal("200000.00"), "fr")).isNull();
    assertThat(problem(id, new BigDecimal("200000.00"), "en")).isNull();
  }

  /** As printed once; the workspace stays as it is. */
  private static String json(String bilan, String years, @Nullable String place, String lang) {
    List<@Nullable String> asked = Arrays.asList(bilan, years, place, lang);
    return PRINTED.computeIfAbsent(asked, key -> printed(bilan, years, place, lang));
  }

  private static String printed(String bilan, String years, @Nullable String place, String lang) {
    List<String> words = new ArrayList<>(List.of("report", bilan, "--years", years));
    words.addAll(List.of("-f", "json", "-o", "-", "--lang", lang));
    if (place != null) {
      words.addAll(List.of("--place", place));
    }
    return SampleDoor.must(cli, words.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable String problem(String id, @Nullable BigDecimal value, String lang) {
    Cli.Result result = cli.run("trace", id, "--json", "--lang", lang);
    if (result.exit() != 0) {
      return result.exit() + " " + result.err();
    }
    var trace =
        (Map<String, @Nullable Object>) Objects.requireNonNull(JsonReader.read(result.out()));
    Object given = trace.get("value");
    BigDecimal said = given == null ? null : new BigDecimal(given.toString());
    boolean same =
        value == null || said == null
            ? value == null && said == null
            : said.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    return same ? null : said + " is not " + value;
  }

  /** Each with its figure as it is printed. */
  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable BigDecimal> ids(String json) {
    var document = (Map<String, Object>) Objects.requireNonNull(JsonReader.read(json));
    Map<String, @Nullable BigDecimal> ids = new LinkedHashMap<>();
    for (var figure : (List<Map<String, @Nullable Object>>) list(document, "figures")) {
      ids.put(Objects.requireNonNull(figure.get("trace")).toString(), number(figure.get("value")));
    }
    for (var table : (List<Map<String, Object>>) list(document, "tables")) {
      var rows = (List<List<@Nullable Object>>) list(table, "rows");
      var traces = (List<List<@Nullable String>>) list(table, "traces");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          String trace = traces.get(r).get(c);
          if (trace != null) {
            ids.putIfAbsent(trace, number(rows.get(r).get(c)));
          }
        }
      }
    }
    return ids;
  }

  private static Object list(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }
}
