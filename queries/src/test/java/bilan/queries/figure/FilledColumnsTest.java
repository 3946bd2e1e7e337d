package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Column;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a query declares and the program fills, with no SQL behind them. */
@Quick
class FilledColumnsTest {

  @TempDir Path folder;

  @Test
  void aColumnThatIsAFigureNeedsNoSql() throws IOException {
    Answer answer =
        ask(
            network(),
            """
            /*
            title: Nos années
            parameters: {years: {type: years, default: last 3}}
            columns:
              year: {label: Année, kind: year}
              gens: {figure: participations, label: Gens, kind: count}
              fait: {label: Écrit, kind: text}
            */
            select y as year, 'oui' as fait
            from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) t(y)
            order by y
            """);
    assertThat(answer.columns()).extracting(Column::key).containsExactly("year", "gens", "fait");
    assertThat(answer.lines().get(1).cells()).containsExactly(2022L, 12L, "oui");
    assertThat(answer.lines().get(0).cells().get(1)).isInstanceOf(Answer.Missing.class);
  }

  @Test
  void aColumnOfAnIndicatorNeedsNoSqlWhateverItIsCalled() throws IOException {
    TestNetwork network =
        network()
            .row("priorities", "priority label", "P1", "Le numérique")
            .row(
                "indicators",
                "indicator priority label baseline target",
                "I1",
                "P1",
                "Lieux",
                0,
                10)
            .row("readings", "indicator read_on value", "I1", "2022-06-01", 4);
    Answer answer =
        ask(
            network,
            """
            /*
            title: Nos indicateurs
            parameters: {years: {type: years, default: last 3}}
            columns:
              qui: {indicator: code, label: Code, kind: text}
              en_est_a: {indicator: reached, label: Où l’on en est, kind: number}
              progress: {label: Écrit, kind: number}
            */
            select indicator as qui, 7 as progress from indicators
            """);
    assertThat(answer.lines()).hasSize(1);
    assertThat(answer.lines().get(0).cells()).element(0).isEqualTo("I1");
    assertThat(String.valueOf(answer.lines().get(0).cells().get(1))).startsWith("4");
    assertThat(answer.lines().get(0).cells()).element(2).isEqualTo(7L);
  }

  private TestNetwork network() {
    return new TestNetwork(folder)
        .place("Fives", "2022-01-01", "attendance")
        .attended("Fives", "2022-01-01", "2022-12-31")
        .workshop("Fives", "2022-03-01", 12);
  }

  private Answer ask(TestNetwork network, String query) throws IOException {
    Path own = Files.createDirectories(folder.resolve("queries"));
    Files.writeString(own.resolve("mienne.sql"), query);
    try (Database database = network.open()) {
      return new Queries(
              new SavedQueries(own),
              new Asking(Lang.FR, 1, LocalDate.of(2022, 12, 31)),
              new KeyFigures(FigureSettings.defaults()).marking(Lang.FR))
          .run(database, "mienne", Map.of("years", "2021..2022"));
    }
  }
}
