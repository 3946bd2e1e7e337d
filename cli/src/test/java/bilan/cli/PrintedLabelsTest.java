package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bilans call a thing, a file may call it: people copy the words that they were shown. */
class PrintedLabelsTest {

  private static final List<String> KINDS =
      List.of("workshop", "individual", "event", "walk_in", "training");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void kindsThatABilanPrintsAreRead(String lang) throws IOException {
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    StringBuilder codes = new StringBuilder("Date;Lieu;Atelier;Type;Participants\n");
    for (int i = 0; i < KINDS.size(); i++) {
      codes.append("05/03/2022;Fives;Codes %d;%s;%d%n".formatted(i, KINDS.get(i), 10 + i));
    }
    ingest(cli, codes.toString());
    String labels =
        "select distinct activity_label(kind, '%s') as kind from attendance".formatted(lang);
    List<String> printed =
        must(cli, "query", "--sql", labels, "-f", "csv").lines().skip(1).toList();
    assertThat(printed).hasSize(5).doesNotContainAnyElementsOf(KINDS);
    StringBuilder words = new StringBuilder("Date;Lieu;Atelier;Type;Participants\n");
    for (int i = 0; i < printed.size(); i++) {
      words.append("06/03/2022;Fives;Mots %d;%s;20%n".formatted(i, printed.get(i)));
    }
    ingest(cli, words.toString());
    String back =
        "select activity_label(kind, '%s') as kind from attendance where activity like 'Mots%%' order by activity";
    assertThat(must(cli, "query", "--sql", back.formatted(lang), "-f", "csv").lines().skip(1))
        .containsExactlyElementsOf(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "workshop,Atelier,Workshop",
    "individual,Accompagnement individuel,Individual session",
    "event,Événement,Event",
    "walk_in,Venue libre,Walk-in",
    "training,Formation,Training"
  })
  void kindsInTheSingularAreRead(String kind, String french, String english) throws IOException {
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    ingest(
        cli,
        """
        Date;Lieu;Atelier;Type;Participants
        05/03/2022;Fives;Un;%s;10
        05/03/2022;Fives;Deux;%s;11
        """
            .formatted(french, english));
    String kinds = "select kind from attendance";
    assertThat(must(cli, "query", "--sql", kinds, "-f", "csv").lines().skip(1))
        .containsExactly(kind, kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void answersThatABilanPrintsAreRead(String lang) throws IOException {
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    ingest(cli, "Date;Lieu;Atelier;Participants\n04/03/2022;Fives;Couture;10\n");
    List<List<String>> answers =
        List.of(
            List.of("women", "retired", "resident"),
            List.of("men", "unemployed", "non_resident"),
            List.of("women", "employed", "resident"),
            List.of("men", "student", "non_resident"));
    StringBuilder rows = new StringBuilder("Date;Lieu;Atelier;Nom;Genre;Statut;QPV\n");
    int row = 0;
    for (List<String> one : answers) {
      rows.append("05/03/2022;Fives;Couture;Zyq%d;".formatted(row++));
      rows.append(String.join(";", one.stream().map(code -> label(cli, code, lang)).toList()));
      rows.append('\n');
    }
    ingest(cli, rows.toString());
    String told =
        "select dimension, class, sum(count) as persons from audience_counts where count > 0 group by all order by all";
    assertThat(must(cli, "query", "--sql", told, "-f", "csv").lines().skip(1))
        .containsExactlyElementsOf(
            Stream.of(
                    "gender,men,2",
                    "gender,women,2",
                    "qpv,non_resident,2",
                    "qpv,resident,2",
                    "status,employed,1",
                    "status,retired,1",
                    "status,student,1",
                    "status,unemployed,1")
                .toList());
  }

  private static String label(Cli cli, String code, String lang) {
    String sql = "select audience_label('%s', '%s') as label".formatted(code, lang);
    return must(cli, "query", "--sql", sql, "-f", "csv").strip().lines().toList().get(1);
  }

  /** Without a word about what was not understood. */
  private void ingest(Cli cli, String csv) throws IOException {
    Path file = Files.createTempFile(folder, "seances", ".csv");
    Files.writeString(file, csv);
    Cli.Result result = cli.run("ingest", "attendance", file.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("CELL-03");
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out();
  }
}
