package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.AskedAhead;
import bilan.queries.Asking;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Deep;
import bilan.testing.Tries;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session keeps, or asks ahead, answers like what is asked anew. */
@Deep
class KeptAnswersTest {

  private static final SavedQueries SAVED = new SavedQueries(null);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir static Path folder;
  private static Path warehouse;

  /** One saved query of so many. */
  static List<String> names() {
    List<String> all = SAVED.names();
    int step = Tries.of("bilan.kept.step", 2, 1);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  @BeforeAll
  static void fillAWarehouse() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    warehouse = folder.resolve("bilan.duckdb");
  }

  /** One session is asked as of two days, of two fiscal years, and of the first again. */
  @ParameterizedTest
  @MethodSource("names")
  void isWhatTheViewsGiveOnEachDay(String name) {
    SavedQuery query = SAVED.find(name);
    try (Database database = open()) {
      for (String day : List.of("2022-12-31", "2021-06-30", "2022-12-31")) {
        int firstMonth = day.endsWith("06-30") ? 9 : 1;
        Map<String, @Nullable Object> values =
            queries(firstMonth, null).bound(database, query, typed(query, day));
        for (Sql sql : Arrays.asList(query.sql(), query.rows())) {
          if (sql != null && asksOfADay(sql)) {
            // With its values in the place of variables, nothing is kept of it.
            Sql anew = Sql.of(sql.typed(values), name);
            assertThat(written(database.ask(sql, values)))
                .as("as of " + day)
                .isEqualTo(written(database.ask(anew, values)));
          }
        }
      }
    }
  }

  /** Somebody's own query may name a view with its schema. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select \"grant\" from main.grants_on(getvariable('as_of')) order by all",
        "select count(*) from grants_on (getvariable('as_of'))"
      })
  void isAskedAsItStandsWhereNothingElseAnswers(String sql) {
    Map<String, @Nullable Object> values = Map.of("as_of", LocalDate.of(2022, 12, 31));
    try (Database database = open()) {
      Rows rows = database.askForeign(Sql.of(sql, "own"), values);
      assertThat(rows.rows()).isNotEmpty();
      Sql anew = Sql.of(Sql.of(sql, "own").typed(values), "own");
      assertThat(written(rows)).isEqualTo(written(database.ask(anew, values)));
    }
  }

  @Test
  void isAnsweredByASecondThreadAsByTheFirst() {
    Map<String, String> typed =
        Map.of("years", "2020..2022", "year", "2022", "as_of", "2022-12-31");
    Asking asking = new Asking(Lang.FR, 1, TODAY);
    try (Database database = open();
        AskedAhead ahead = AskedAhead.start(database, SAVED, asking, SAVED.names(), typed)) {
      for (SavedQuery query : SAVED.all()) {
        assertThat(queries(1, ahead).run(database, query, query.given(typed)))
            .as(query.name())
            .isEqualTo(queries(1, null).run(database, query, query.given(typed)));
      }
    }
  }

  @Test
  void isNotTakenForWhatIsAskedOtherwise() {
    Map<String, String> typed = Map.of("years", "2020..2022", "as_of", "2022-12-31");
    Map<String, String> other = Map.of("years", "2021..2021", "as_of", "2021-12-31");
    Asking asking = new Asking(Lang.FR, 1, TODAY);
    List<String> names = List.of("unheard-of", "sales-by-year", "funding-mix");
    try (Database database = open();
        AskedAhead ahead = AskedAhead.start(database, SAVED, asking, names, typed)) {
      for (Map<String, String> asked : List.of(other, typed, other)) {
        for (String name : List.of("funding-mix", "sales-by-year")) {
          assertThat(queries(1, ahead).run(database, name, asked))
              .isEqualTo(queries(1, null).run(database, name, asked));
        }
      }
    }
  }

  /** Whether it calls a view with a day or days, which may be kept. */
  private static boolean asksOfADay(Sql sql) {
    return sql.text().contains("(getvariable('as_of')")
        || sql.text().contains("(getvariable('from_date')");
  }

  private static Database open() {
    return Database.open(warehouse, Duration.ofSeconds(10), null);
  }

  private static Queries queries(int firstMonth, @Nullable AskedAhead ahead) {
    FigureSettings settings = FigureSettings.defaults().startingIn(firstMonth);
    return new Queries(
        SAVED,
        new Asking(Lang.FR, firstMonth, TODAY),
        new KeyFigures(settings).marking(Lang.FR),
        ahead);
  }

  private static Map<String, String> typed(SavedQuery query, String day) {
    Map<String, String> typed = new LinkedHashMap<>();
    if (query.parameter("years") != null) {
      typed.put("years", "2020..2022");
      typed.put("as_of", day);
    } else if (query.parameter("year") != null) {
      typed.put("year", "2022");
      typed.put("as_of", day);
    }
    return typed;
  }

  /** Rows of the same rank may stand in any order. */
  private static List<String> written(Rows rows) {
    return rows.rows().stream().map(String::valueOf).sorted().toList();
  }
}
