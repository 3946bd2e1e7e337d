package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.files.ResourceFolder;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Marking;
import bilan.queries.Queries;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every saved query runs on the real views, whether anything was delivered yet or not. All of them
 * but one asking are asked of two warehouses that stay open, as by a bilan of many tables: views
 * are read once there. A warehouse that is opened for one question answers the same.
 */
@Slow
class SavedQueryRunsTest {

  private static final SavedQueries SAVED = new SavedQueries(null);

  @TempDir static Path folder;
  private static Database empty;
  private static Database full;
  private static Path sample;

  /** Queries without a line on the sample, each with its reason in the file. */
  private static final Set<String> WITHOUT_LINES = withoutLines();

  private static Set<String> withoutLines() {
    try (InputStream in =
        SavedQueryRunsTest.class.getResourceAsStream("/bilan/without-lines.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyQueryThatMayHaveNoLineIsThere() {
    assertThat(SAVED.names()).containsAll(WITHOUT_LINES);
  }

  static List<String> names() {
    return SAVED.names();
  }

  @BeforeAll
  static void fillAWarehouse() throws IOException {
    Path blank = folder.resolve("empty.duckdb");
    WarehouseFile.open(blank, Duration.ZERO, Datasets.load()).close();
    empty = open(blank);
    Path workspace = Files.createDirectory(folder.resolve("sample"));
    Cli cli = SampleWorkspace.in(workspace);
    sample = workspace.resolve("bilan.duckdb");
    full = open(Files.copy(sample, folder.resolve("full.duckdb")));
  }

  @AfterAll
  static void close() {
    empty.close();
    full.close();
  }

  private static Database open(Path warehouse) {
    return Database.open(warehouse, Duration.ofSeconds(10), null);
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsBeforeAnythingWasDelivered(String name) {
    declaresEveryColumn(name, ask(empty, name, 1, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersOnTheSample(String name) {
    SavedQuery query = SAVED.find(name);
    Answer answer = ask(full, name, 1, typed(query, false));
    try (Database alone = open(sample)) {
      assertThat(answer).isEqualTo(ask(alone, name, 1, typed(query, false)));
    }
    declaresEveryColumn(name, answer);
    assertThat(answer.lines().isEmpty())
        .as("no lines of " + name)
        .isEqualTo(WITHOUT_LINES.contains(name));
    declaresEveryColumn(name, ask(full, name, 1, typed(query, true)));
  }

  @Deep
  @ParameterizedTest
  @MethodSource("names")
  void knowsFiscalYearsThatBeginInSeptember(String name) {
    declaresEveryColumn(name, ask(full, name, 9, typed(SAVED.find(name), false)));
  }

  /** Own queries are checked to be one SELECT. */
  @Deep
  @ParameterizedTest
  @MethodSource("names")
  void runsAsAnOwnCopyToo(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    String text = new ResourceFolder(SavedQueries.class, "queries", ".sql").text(name);
    Files.writeString(own.resolve(name + ".sql"), String.valueOf(text));
    declaresEveryColumn(name, ask(empty, new SavedQueries(own), name, 1, Map.of()));
  }

  private static void declaresEveryColumn(String name, Answer answer) {
    assertThat(answer.columns())
        .extracting(Column::key)
        .as("columns of " + name)
        .containsExactlyElementsOf(declared(SAVED.find(name)));
  }

  private static List<String> declared(SavedQuery query) {
    FigureQuestion figures = query.figures();
    if (figures == null || figures.constant()) {
      return query.columns().stream().map(SavedColumn::key).toList();
    }
    return Stream.concat(
            figures.by().stream(), figures.figures().stream().map(id -> key(query, id)))
        .toList();
  }

  private static String key(SavedQuery query, String figure) {
    SavedColumn column = query.columnOf(figure);
    return column == null ? figure : column.key();
  }

  /** The years of the sample, and one of its places, where the query asks for them. */
  private static Map<String, String> typed(SavedQuery query, boolean inOnePlace) {
    Map<String, String> typed = new LinkedHashMap<>();
    Stream.of("years", "year")
        .filter(name -> query.parameter(name) != null)
        .forEach(name -> typed.put(name, name.equals("year") ? "2022" : "2020..2022"));
    if (query.parameter("grant") != null) {
      typed.put("grant", "FEDER-NUM");
    }
    if (inOnePlace && query.parameter("place") != null) {
      typed.put("place", "Wazemmes");
    }
    return typed;
  }

  private static Answer ask(
      Database warehouse, String name, int firstMonth, Map<String, String> typed) {
    return ask(warehouse, SAVED, name, firstMonth, typed);
  }

  private static Answer ask(
      Database warehouse,
      SavedQueries saved,
      String name,
      int firstMonth,
      Map<String, String> typed) {
    Asking asking = new Asking(Lang.FR, firstMonth, LocalDate.of(2026, 11, 25));
    Marking marking =
        saved.find(name).figures() == null
            ? Marking.NONE
            : new KeyFigures(FigureSettings.defaults().startingIn(firstMonth)).marking(Lang.FR);
    return new Queries(saved, asking, marking).run(warehouse, name, typed);
  }
}
