package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Column;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved query may say beside the figures that it names. */
@Quick
class QuestionsOfFiguresTest {

  @TempDir Path folder;

  @Test
  void theNetworkStandsBeforeItsPlaces() throws IOException {
    assertThat(lines("figures: [participations]\nby: [year, place]\nnetwork: true"))
        .containsExactly(
            List.of(2021L, "réseau", 10L),
            List.of(2021L, "Fives", 10L),
            List.of(2022L, "réseau", 12L),
            List.of(2022L, "Fives", 12L));
  }

  @Test
  void aColumnMayBearAnotherNameAndLabel() throws IOException {
    Answer answer =
        ask("figures: [participations]\ncolumns: {gens: {figure: participations, label: Gens}}");
    assertThat(answer.columns()).extracting(Column::key).containsExactly("year", "gens");
    assertThat(answer.columns().get(1).label()).isEqualTo("Gens");
    assertThat(answer.columns().get(1).figure()).isEqualTo("participations");
    assertThat(answer.notes()).singleElement().asString().startsWith("Gens");
  }

  @Test
  void twoYearsCompareOnTheMonthsThatBothHave() throws IOException {
    List<List<Object>> lines =
        lines("figures: [participations]\nby: [year, place]\nconstant: true");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).subList(0, 2)).containsExactly(2022L, "réseau");
    assertThat(lines.get(1).subList(3, 6)).containsExactly(12L, 10L, 12L);
  }

  @Test
  void refusesAnAdditionThatMakesNoSense() {
    for (String question :
        List.of(
            "figures: [participations, activities]\nby: [year, place]\nconstant: true",
            "figures: [team_fte]\nby: [year, place]\nconstant: true",
            "figures: [participations]\nconstant: true")) {
      assertThat(refusal(question)).as(question).contains("« constant » demande un seul chiffre");
    }
    assertThat(refusal("figures: [participations]\nnetwork: true"))
        .contains("ajouter « place » à « by »");
  }

  private String refusal(String question) {
    Failure failure = catchThrowableOfType(Failure.class, () -> ask(question));
    return new Catalogue(Lang.FR).say(failure.problems().get(0).what()).replaceAll("\\h", " ");
  }

  private List<List<Object>> lines(String question) throws IOException {
    return ask(question).lines().stream().<List<Object>>map(l -> List.copyOf(l.cells())).toList();
  }

  private Answer ask(String question) throws IOException {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-01-01", "attendance")
            .attended("Fives", "2021-01-01", "2022-12-31")
            .workshop("Fives", "2021-03-01", 10)
            .workshop("Fives", "2022-03-01", 12);
    Path own = Files.createDirectories(folder.resolve("queries"));
    Files.writeString(own.resolve("mienne.sql"), "/*\ntitle: Nôtre\n" + question + "\n*/\n");
    Files.deleteIfExists(folder.resolve("test.duckdb"));
    try (Database database = network.open()) {
      return new Queries(
              new SavedQueries(own),
              new Asking(Lang.FR, 1, LocalDate.of(2022, 12, 31)),
              new KeyFigures(FigureSettings.defaults()).marking(Lang.FR))
          .run(database, "mienne", Map.of("years", "2021..2022"));
    }
  }
}
