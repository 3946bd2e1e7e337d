package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.session.Organisation;
import bilan.cli.session.Surroundings;
import bilan.cli.session.Workspace;
import bilan.queries.figure.AccountPick;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir Path folder;

  private Workspace written(String yaml) throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), yaml);
    return Workspace.in(folder);
  }

  @Test
  void initMakesAWorkspaceOnce() throws IOException {
    Cli.Result first = Cli.in(folder).run("init", "mon café");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("Espace de travail créé");
    assertThat(first.out()).contains("cd \"mon café\" && bilan template reference");
    Path made = folder.resolve("mon café");
    try (var names = Files.list(made)) {
      assertThat(names.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "bilan.yaml", "inbox", "profiles", "queries", "figures", "bilans", "exports");
    }
    Files.writeString(made.resolve("bilan.yaml"), "language: en\n");
    Cli.Result again = Cli.in(folder).run("init", "mon café");
    assertThat(again.exit()).isZero();
    assertThat(Files.readString(made.resolve("bilan.yaml"))).isEqualTo("language: en\n");
  }

  @Test
  void whatInitWritesIsValidAndSaysTheDefaults() throws IOException {
    InitCommand.make(folder);
    Organisation made = Workspace.in(folder).organisation();
    Organisation empty = written("").organisation();
    assertThat(made.figures())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(empty.figures());
    assertThat(made.maskUnder()).isEqualTo(empty.maskUnder());
    assertThat(made.language()).isEqualTo(empty.language());
  }

  @Test
  void everythingOfTheExampleIsRead() throws IOException {
    Organisation read =
        written(
                """
                organisation:
                  name: POP Café
                  siret: "73282932000074"
                  rna: W595012345
                language: en
                fiscal_year:
                  first_month: 9
                ingest:
                  max_rejects: 12
                privacy:
                  mask_under: 11
                figures:
                  identified_share: 75,5%
                  structure_share: 50 %
                  self_financing: {own: 70 756 -708, income: 7 -78}
                  progress: {on_track: 85%, watch: 50%}
                exports: []
                """)
            .organisation();
    assertThat(read.name()).isEqualTo("POP Café");
    assertThat(read.numbers()).containsExactly("73282932000074", "W595012345", "POP Café");
    assertThat(read.maxRejects()).isEqualTo("12");
    assertThat(read.maskUnder()).isEqualTo(11);
    assertThat(read.figures().firstMonth()).isEqualTo(9);
    assertThat(read.figures().identifiedShare()).isEqualByComparingTo(new BigDecimal("0.755"));
    assertThat(read.figures().structureShare()).isEqualByComparingTo(new BigDecimal("0.5"));
    assertThat(read.figures().ownAccounts()).isEqualTo(AccountPick.of("70 756 -708"));
    assertThat(read.figures().incomeAccounts()).isEqualTo(AccountPick.of("7 -78"));
    assertThat(read.figures().onTrack()).isEqualByComparingTo(new BigDecimal("0.85"));
    assertThat(read.figures().watch()).isEqualByComparingTo(new BigDecimal("0.5"));
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("bilan.yaml"),
        """
        organisation:
          siret: "73282932000075"
          rna: 595012345
        langage: fr
        fiscal_year: {first_month: 13}
        ingest: {max_rejects: beaucoup}
        privacy: {mask_under: -1}
        figures: {identified_share: 0.8}
        """);
    Cli.Result result = Cli.in(folder).run("ingest", "sales", "x.csv");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("bilan.yaml:2:", "bilan.yaml:3:", "bilan.yaml:4:", "bilan.yaml:5:")
        .contains("bilan.yaml:6:", "bilan.yaml:7:", "bilan.yaml:8:")
        .contains("Vouliez-vous dire « language » ?");
  }

  @Test
  void theNearestWorkspaceUpwardsIsMeant() throws IOException {
    InitCommand.make(folder);
    Path deep = Files.createDirectories(folder.resolve("inbox/2022/mars"));
    assertThat(located(deep, Map.of())).isEqualTo(folder.toAbsolutePath());
  }

  @Test
  void theOptionGoesBeforeTheVariable() {
    Map<String, String> environment = Map.of("BILAN_WORKSPACE", "variable");
    assertThat(located(folder, environment)).isEqualTo(folder.resolve("variable"));
    assertThat(Workspace.locate(Optional.of("option"), around(folder, environment)).orElseThrow())
        .isEqualTo(folder.resolve("option"));
  }

  @Test
  void theWorkspaceSettlesTheLanguage() throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), "language: en # for now\n");
    assertThat(Cli.in(folder).run("foo").err()).startsWith("error USAGE-01:");
    assertThat(Cli.in(folder).run("foo", "--lang=fr").err()).startsWith("erreur USAGE-01 :");
  }

  private static Path located(Path from, Map<String, String> environment) {
    return Workspace.locate(Optional.empty(), around(from, environment)).orElseThrow();
  }

  private static Surroundings around(Path from, Map<String, String> environment) {
    return new Surroundings(
        java.io.InputStream.nullInputStream(),
        java.io.OutputStream.nullOutputStream(),
        new java.io.PrintWriter(java.io.Writer.nullWriter()),
        environment,
        from,
        false,
        false);
  }
}
