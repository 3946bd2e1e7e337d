package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written for the team is in its documents, in every format, and in none that is published.
 */
@Deep
class InnerWordsTest {

  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";
  private static final String INVITATION = "À rédiger";

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of(""));
  private int times;

  @BeforeEach
  void init() throws IOException {
    cli = Cli.in(folder);
    must("init .");
    Files.writeString(
        folder.resolve("seances-martin.csv"),
        """
        Date;Lieu;Atelier;Type;Participants;Animateur;Remarques
        12/03/2022;Café;Couture;Atelier;12;Animalbec;Notulabec est venue
        13/03/2022;Café;Couture;Atelier;une dizaine;;
        """);
    must("ingest attendance seances-martin.csv --max-rejects 90%");
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
  }

  /** The formats in whose text all of the words stand. */
  private List<String> telling(String bilan, String more, String... words) throws IOException {
    times++;
    Path out = folder.resolve("out" + times);
    must("report " + bilan + " --years 2022 -f " + FORMATS + " -o " + out + "/" + more);
    try (Stream<Path> files = Files.list(out)) {
      List<Path> written = files.toList();
      assertThat(written)
          .as("files, with four of control")
          .hasSize(more.isEmpty() && bilan.equals("annual") ? 13 : 9);
      return written.stream()
          .filter(file -> Stream.of(words).allMatch(text(file)::contains))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return PlantedNamesTest.text(file).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aLineToFillInIsShownWhereOneWritesAndNotOutside() throws IOException {
    assertThat(telling("annual", "", INVITATION))
        .hasSize(4)
        .noneMatch(file -> file.endsWith(".pdf") || file.endsWith(".html"));
    assertThat(telling("annual", " --public", INVITATION)).isEmpty();
  }

  @Test
  void howAFigureIsTracedIsToldInsideAndNotOutside() throws IOException {
    assertThat(telling("annual", "", "bilan trace")).hasSizeGreaterThan(5);
    assertThat(telling("annual", "", "participations.2022")).hasSizeGreaterThan(5);
    assertThat(telling("annual", " --public", "bilan trace")).isEmpty();
    assertThat(telling("annual", " --public", "Identifiant"))
        .as("the heads of csv apart")
        .isSubsetOf("annual-2022-public-fr.csv");
    assertThat(telling("annual", " --public", "participations.2022"))
        .isSubsetOf(
            "annual-2022-public.json",
            "annual-2022-public.csv",
            "annual-2022-public-fr.csv",
            "annual-2022-public.docx");
  }

  @Test
  void whatIsPublishedSaysSo() throws IOException {
    assertThat(telling("annual", "", "Version publique")).isEmpty();
    assertThat(telling("annual", " --public", "Version publique : les effectifs de moins de 5"))
        .hasSize(9);
  }

  @Test
  void aCellThatCouldNotBeReadIsQuotedInsideAndNotOutside() throws IOException {
    assertThat(telling("annual", "", "« une dizaine »")).hasSizeGreaterThan(6);
    assertThat(telling("annual", " --public", "« une dizaine »")).isEmpty();
    assertThat(telling("annual", " --public", "seances-martin")).isEmpty();
  }

  @Test
  void aQueryOfOnesOwnCanNotPublishWhoDidIt() throws IOException {
    Files.writeString(
        folder.resolve("queries/qui.sql"),
        """
        /*
        title: Qui
        columns:
          activity: {label: Séance, kind: text}
          facilitator: {label: Animation, kind: text}
          notes: {label: Remarques, kind: text}
        */
        select activity, facilitator, notes from attendance
        """);
    Files.writeString(
        folder.resolve("bilans/qui.md"),
        """
        ---
        bilan: qui
        title: "Qui {{ years }}"
        parameters:
          years: {type: years, default: last 1}
        ---

        # Qui

        ```table
        query: qui
        ```
        """);
    assertThat(telling("qui", "", "Notulabec")).hasSizeGreaterThan(6);
    assertThat(telling("qui", " --public", "Couture")).hasSizeGreaterThan(6);
    assertThat(telling("qui", " --public", "Animalbec")).isEmpty();
    assertThat(telling("qui", " --public", "Notulabec")).isEmpty();
  }
}
