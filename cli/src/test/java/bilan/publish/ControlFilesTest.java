package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids, rules, files and cells are in a file beside the document that its readers get. */
class ControlFilesTest {

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of(""));

  @BeforeEach
  void init() throws IOException {
    cli = Cli.in(folder);
    run(0, "init .");
    Files.writeString(
        folder.resolve("seances.csv"),
        """
        Date;Lieu;Atelier;Type;Participants
        12/03/2022;Café;Couture;Atelier;12
        13/03/2022;Café;Couture;Atelier;une dizaine
        """);
    run(0, "ingest attendance seances.csv --max-rejects 90%");
  }

  private Cli.Result run(int exit, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isEqualTo(exit);
    return result;
  }

  private List<String> names(String of) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(of))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String file) throws IOException {
    return PlantedNamesTest.text(folder.resolve(file)).replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }

  @Test
  void whatAReaderGetsNamesTheControlAndHoldsNothingOfIt() throws IOException {
    run(0, "report annual --year 2022 -f docx,xlsx,html,pdf,md,json -o out/");
    assertThat(names("out"))
        .containsExactly(
            "annual-2022-controle.docx",
            "annual-2022-controle.html",
            "annual-2022-controle.pdf",
            "annual-2022-controle.xlsx",
            "annual-2022.docx",
            "annual-2022.html",
            "annual-2022.json",
            "annual-2022.md",
            "annual-2022.pdf",
            "annual-2022.xlsx");
    for (String format : List.of("docx", "html", "pdf")) {
      assertThat(text("out/annual-2022." + format))
          .contains("Somme des participants", "suivi de « -controle »")
          .doesNotContain("D’où vient un chiffre", "seances.csv");
      assertThat(text("out/annual-2022-controle." + format))
          .contains("Rapport d’activité 2022 – contrôle")
          .contains("D’où vient un chiffre", "participations.2022", "seances.csv", "E3");
    }
    assertThat(text("out/annual-2022.md"))
        .contains("bilan trace", "seances.csv")
        .doesNotContain("-controle");
    assertThat(text("out/annual-2022.xlsx")).contains("-controle").doesNotContain("seances.csv");
    assertThat(text("out/annual-2022-controle.xlsx")).contains("seances.csv");
  }

  @Test
  void theControlStandsBesideTheFileThatWasNamedInTheLanguageAsked() throws IOException {
    run(0, "report annual --year 2022 -o out/mine.pdf");
    run(0, "report annual --year 2022 -o out/mine.docx --lang en");
    assertThat(names("out"))
        .containsExactly("mine-control.docx", "mine-controle.pdf", "mine.docx", "mine.pdf");
    byte[] first = Files.readAllBytes(folder.resolve("out/mine-control.docx"));
    run(0, "report annual --year 2022 -o out/again.docx --lang en");
    assertThat(Files.readAllBytes(folder.resolve("out/again-control.docx"))).isEqualTo(first);
  }

  @Test
  void oneStreamHoldsAllAndWhatIsPublishedHasNoControl() throws IOException {
    assertThat(run(0, "report annual --year 2022 -f html -o -").out())
        .contains("bilan trace", "seances.csv")
        .doesNotContain("-controle");
    run(0, "report annual --year 2022 --public -f docx,xlsx -o out/");
    assertThat(names("out")).containsExactly("annual-2022-public.docx", "annual-2022-public.xlsx");
    assertThat(text("out/annual-2022-public.docx")).doesNotContain("contrôle", "seances.csv");
  }

  @Test
  void whatWouldDestroySomethingElseIsRefusedBeforeAnythingIsWritten() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/mine-controle.docx"), "a;b\n1;2\n");
    run(2, "report annual --year 2022 -o out/mine.docx");
    assertThat(names("out")).containsExactly("mine-controle.docx");
  }

  @Test
  void aControlThatWasHandedOverIsKnownAndGivenBack() throws IOException {
    run(0, "report annual --year 2022 -f docx -o out/ --final");
    run(0, "verify out/annual-2022.docx out/annual-2022-controle.docx");
    byte[] sent = Files.readAllBytes(folder.resolve("out/annual-2022-controle.docx"));
    run(0, "freeze --again annual -o back");
    assertThat(names("back")).containsExactly("annual-2022-controle.docx", "annual-2022.docx");
    assertThat(Files.readAllBytes(folder.resolve("back/annual-2022-controle.docx")))
        .isEqualTo(sent);
  }

  @Test
  void aJobThatKeepsOneFileOfEachOutputKeepsBoth() throws IOException {
    Files.writeString(
        folder.resolve("bilan.yaml"),
        """
        organisation: {name: Essai}
        exports:
          nuit:
            years: 2022
            bilans: [annual]
            formats: [docx]
            to: out
            name: "{bilan}-{date}"
            keep: 1
        """);
    for (String day : Arrays.asList("2023-01-30", "2023-01-31")) {
      Cli.Result night = Cli.in(folder).with("BILAN_TODAY", day).run("export");
      assertThat(night.exit()).as(night.err()).isZero();
    }
    assertThat(names("out"))
        .containsExactly(
            "annual-2023-01-31-controle.docx", "annual-2023-01-31.docx", "exports.json");
  }
}
