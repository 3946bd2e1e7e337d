package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years from September: whatever is printed may be typed, and means the same everywhere. */
@Slow
class FiscalYearsTest {

  private static final String ATTENDANCE =
      "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
          + "15/09/2023;Wazemmes;Réparer son vélo;Atelier;30;120\n"
          + "31/08/2024;Wazemmes;Réparer son vélo;Atelier;10;120\n"
          + "01/09/2024;Wazemmes;Réparer son vélo;Atelier;25;120\n"
          + "15/09/2025;Wazemmes;Réparer son vélo;Atelier;40;120\n"
          + "31/08/2026;Wazemmes;Réparer son vélo;Atelier;5;120\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws IOException {
    cli = Cli.in(folder);
    must("init .");
    Path settings = folder.resolve("bilan.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("first_month: 1 ", "first_month: 9 "));
    give("attendance", "a.csv", ATTENDANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023-2026", "2023..2025", "2023-2024..2025-2026", "2023/2024..2025/2026"})
  void severalYearsAreTypedAsTheyArePrinted(String years) {
    assertThat(must("figure participations --years " + years + " -f csv -o -"))
        .containsPattern("2023-2024.*,40\\b")
        .containsPattern("2024-2025.*,25\\b")
        .containsPattern("2025-2026.*,45\\b");
    assertThat(must("query attendance-by-month -p years=" + years + " -f csv -o -"))
        .contains("2023-09,", "2026-08,");
    String report = must("report retrospective --years " + years + " -f md -o -");
    assertThat(report)
        .contains("# Bilan 2023-2026", "| 2023-2024 | 2024-2025 | 2025-2026 |")
        .doesNotContain("2023-2024–", "2023-2024..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-2026", "2025", "2025-26"})
  void oneYearIsTypedAsItIsPrinted(String year) {
    assertThat(must("report annual --year " + year + " -f md -o -"))
        .contains("2025-2026", "31 août 2026");
    assertThat(must("query attendance-by-month --year " + year + " -f csv -o -"))
        .contains("2025-09,")
        .doesNotContain("2024-09,");
  }

  @Test
  void filesAndTheirRecordsBearTheYears() throws IOException {
    must("report retrospective --years 2023-2026 -f html,json -o exports/");
    must("report annual --year 2025-2026 -f md -o exports/");
    assertThat(names("exports"))
        .containsExactly(
            "annual-2025-2026.md", "retrospective-2023-2026-controle.html",
            "retrospective-2023-2026.html", "retrospective-2023-2026.json");
    assertThat(names("bilans/.printed"))
        .contains("retrospective-2023-2026@2026-08-31.json", "annual-2025-2026@2026-08-31.json");
    assertThat(Files.readString(folder.resolve("exports/retrospective-2023-2026.json")))
        .contains("\"2023-2024\"", "\"2024-2025\"", "\"2025-2026\"");
    assertThat(must("trace participations.2025-2026")).contains("45");
    assertThat(must("trace participations.2023-2026"))
        .containsPattern("Chiffre +Participations, 2023-2026")
        .containsPattern("Valeur +110\\b");
    assertThat(must("freeze retrospective exports/retrospective-2023-2026.html")).isNotNull();
    assertThat(must("verify exports/retrospective-2023-2026.html")).contains("2023-2026");
  }

  @Test
  void whatIsRefusedSaysWhatToType() {
    Cli.Result several = cli.run("report", "annual", "--year", "2023-2026");
    assertThat(several.exit()).isEqualTo(2);
    assertThat(several.err()).contains("2023-2026", "2022-2023");
    assertThat(cli.run("report", "retrospective", "--years", "2026-2023").err())
        .contains("2026-2023", "2020-2023");
  }

  @Test
  void theStatusHasARowForEachOfThem() throws IOException {
    assertThat(must("status --as-of 2026-08-31 -f md -o -"))
        .contains("| 2023-2024 | 2024-2025 | 2025-2026 |")
        .contains("●");
    must("status --as-of 2026-08-31 -f html -o status.html");
    assertThat(Files.readString(folder.resolve("status.html")))
        .contains("<th scope=\"row\">2023-2024</th>", "<th scope=\"row\">2025-2026</th>")
        .doesNotContain("<th scope=\"row\">2023</th>")
        .containsPattern(
            "(?s)<thead>\\s*<tr><td></td><th scope=\"col\"><abbr title=\"septembre\">");
  }

  @Test
  void jobsNameThemToo() throws IOException {
    Path settings = folder.resolve("bilan.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceFirst("(?m)^exports: .*\\R", "")
            + """
            exports:
              saison:
                bilans: [annual]
                years: current year
                formats: md
                name: "{bilan}-{years}"
                to: exports/saison
              trois:
                bilans: [retrospective]
                years: 2023-2026
                formats: md
                name: "{bilan}-{years}"
                to: exports/trois
              dernieres:
                figures: [participations]
                years: last 3
                formats: csv
                name: "{figure}-{years}"
                to: exports/dernieres
            """);
    Cli.Result night = cli.with("BILAN_TODAY", "2026-08-31").run("export");
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(names("exports/saison")).contains("annual-2025-2026.md");
    assertThat(names("exports/trois")).contains("retrospective-2023-2026.md");
    assertThat(names("exports/dernieres")).contains("participations-2023-2026.csv");
  }

  /** As its first year, as a season however it is written, or as the day on which it ends. */
  @ParameterizedTest
  @ValueSource(strings = {"2023;2024", "2023-2024;2024-2025", "2023/2024;2024/25", "2023-24;2024"})
  void aGrantIsOfTheYearThatStandsBesideIt(String typed) throws IOException {
    String[] years = typed.split(";");
    String said =
        give(
            "funding",
            "subventions.csv",
            "Financeur;Objet;Année;Montant accordé;Versé\n"
                + "Ville;Animation;%s;1000;1000\n".formatted(years[0])
                + "Ville;Animation;%s;3000;2500\n".formatted(years[1]));
    assertThat(said).doesNotContain("FUND-37", "FUND-06").contains("FUND-36");
    assertThat(must("figure grants_attributed,grants_received --years 2023-2025 -f csv -o -"))
        .containsPattern("2023-2024.*,1000(\\.00)?,.*1000(\\.00)?")
        .containsPattern("2024-2025.*,3000(\\.00)?,.*2500(\\.00)?");
    assertThat(sql("select fiscal_year, amount::int from grant_years order by all"))
        .isEqualTo("2023-2024,1000 2024-2025,3000");
    assertThat(sql("select received_on, amount::int from receipts order by all"))
        .isEqualTo("2024-08-31,1000 2025-08-31,2500");
    assertThat(must("reconcile --as-of 2026-08-31")).doesNotContain("vient 2 fois");
  }

  /**
   * A code that comes in a row a year is one grant of those years, not two that double each other.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1;2023;2024", "9;2023-2024;2024-2025"})
  void twoYearsOfOneCodeAreOneGrant(String typed) throws IOException {
    String[] words = typed.split(";");
    Path settings = folder.resolve("bilan.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replace("first_month: 9 ", "first_month: " + words[0] + " "));
    String said =
        give(
            "funding",
            "subventions.csv",
            """
            Code;Financeur;Objet;Décision;Année;Montant accordé;Versé
            G1;Ville;Animation;10/10/2023;%s;1000;1000
            G1;Ville;Animation;10/10/2024;%s;3000;2500
            """
                .formatted(words[1], words[2]));
    assertThat(said).doesNotContain("FUND-37", "FUND-06", "FUND-08");
    String csv =
        must("figure grants_notified,grants_attributed,grants_received --years 2023..2024 -f csv");
    assertThat(csv).containsPattern("2023[^,]*,1000(\\.00)?,1000(\\.00)?,1000(\\.00)?");
    assertThat(csv).containsPattern("2024[^,]*,3000(\\.00)?,3000(\\.00)?,2500(\\.00)?");
    assertThat(must("query grants-reconciled --years 2023..2024 -f csv"))
        .containsPattern("G1,Ville,.*4000(\\.00)?,.*3500(\\.00)?,500(\\.00)?");
    assertThat(must("reconcile --as-of 2025-08-31")).doesNotContain("GRANT-");
  }

  @Test
  void fieldsOfYearsReadSeasonsAndDays() throws IOException {
    give(
        "funding",
        "exercices.csv",
        "Subvention;Exercice;Montant\nG1;2023-2024;100\nG1;31/08/2025;200\nG1;2025/26;300\n");
    assertThat(sql("select fiscal_year, amount::int from grant_years order by all"))
        .isEqualTo("2023-2024,100 2024-2025,200 2025-2026,300");
    give(
        "funding",
        "comptes.csv",
        "Exercice;Compte;Libellé;Montant\n2023-2024;606;Achats;100\n2024/25;706;Ateliers;150\n");
    assertThat(sql("select fiscal_year, amount::int from accounts order by all"))
        .isEqualTo("2023-2024,100 2024-2025,150");
    Files.writeString(
        folder.resolve("b.csv"), "Exercice;Compte;Libellé;Montant\n2023-2026;606;Achats;100\n");
    assertThat(cli.run("ingest", "funding", "b.csv", "--max-rejects", "9").err())
        .contains("2023-2026", "DATE-08");
  }

  private String sql(String select) {
    return must("query --sql", select, "-f", "csv", "-o", "-")
        .lines()
        .skip(1)
        .collect(Collectors.joining(" "));
  }

  private List<String> names(String path) throws IOException {
    try (var files = Files.list(folder.resolve(path))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    Cli.Result result = cli.run("ingest", dataset, file);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result.out() + result.err();
  }

  private String must(String words, String... more) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    all.addAll(List.of(more));
    Cli.Result result = cli.run(all.toArray(String[]::new));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
