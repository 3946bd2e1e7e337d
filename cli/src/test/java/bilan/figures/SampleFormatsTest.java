package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.SampleData;
import bilan.sample.expected.ExpectedBilan;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Scenario;
import bilan.sample.printed.FormatTables;
import bilan.sample.printed.JsonReader;
import bilan.sample.printed.PrintedBilan;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of every table and chart is in every format that of the json, which is the maker's:
 * {@link SampleReportTest}. {@link SampleBilansTest} has whole texts.
 */
@Deep
class SampleFormatsTest {

  @TempDir Path folder;
  private final Map<String, PrintedBilan> printed = new HashMap<>();
  private BilanYears years = Scenario.committed().years();

  static LongStream seeds() {
    return LongStream.of(SampleData.COMMITTED, 5).limit(Tries.of("bilan.formats", 1, 2));
  }

  /** The sample itself, and a network that is not committed, of which accounts and months miss. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyNumberIsTheSameInEveryFormat(long seed) throws IOException {
    report(seed);
    List<String> found = new ArrayList<>();
    for (String name : ExpectedBilan.NAMES) {
      PrintedBilan bilan = printed(name);
      Path out = folder.resolve("out");
      FormatTables.problems(bilan, out, stem(name)).forEach(p -> found.add(name + ": " + p));
    }
    assertThat(found).isEmpty();
    assertThat(seed != SampleData.COMMITTED || isWarned("retrospective")).isTrue();
    assertThat(isWarned("grants") || isWarned("priorities")).isFalse();
  }

  /** What misses is said above where it is shown. */
  private boolean isWarned(String name) {
    return printed(name).paragraphs().stream().anyMatch(p -> p.startsWith("Données incompl"));
  }

  private void report(long seed) throws IOException {
    SampleData data = SampleData.generate(seed, folder.resolve("sample"));
    years = data.scenario().years();
    Cli cli =
        SampleDoor.network(folder.resolve("workspace"), seed, folder.resolve("sample"), years);
    for (String name : ExpectedBilan.NAMES) {
      BilanYears asked = name.equals("annual") ? years.onlyLast() : years;
      SampleDoor.must(
          cli,
          "report",
          name,
          "--years",
          asked.asked(),
          "-f",
          "json,md,html,docx,xlsx,pdf",
          "-o",
          folder.resolve("out") + "/");
      String json = Files.readString(folder.resolve("out").resolve(stem(name) + ".json"));
      printed.put(name, PrintedBilan.read(json));
      complete(json);
    }
  }

  /**
   * What a figure is called, says, means, and by which id it is traced; why, if it says nothing.
   */
  private static void complete(String json) {
    Map<?, ?> whole = (Map<?, ?>) Objects.requireNonNull(JsonReader.read(json));
    int figures = 0;
    for (Object one : (List<?>) Objects.requireNonNull(whole.get("figures"))) {
      Map<?, ?> figure = (Map<?, ?>) one;
      figures++;
      assertThat(figure.keySet().stream().map(Object::toString))
          .contains("id", "label", "value", "unit", "state", "note", "definition", "trace");
      for (String key : List.of("id", "label", "unit", "state", "definition", "trace")) {
        assertThat(figure.get(key)).as(key + " of " + figure).isNotNull();
      }
      assertThat(figure.get("value") != null || figure.get("note") != null)
          .as("why " + figure)
          .isTrue();
    }
    assertThat(figures).isPositive();
  }

  private String stem(String name) {
    return name + "-" + (name.equals("annual") ? "" : years.first() + "-") + years.last();
  }

  private PrintedBilan printed(String name) {
    return Objects.requireNonNull(printed.get(name));
  }
}
