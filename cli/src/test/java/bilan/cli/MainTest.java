package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir Path folder;

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version").out()).matches("bilan \\S+\n");
    assertThat(run("-V").exit()).isZero();
  }

  @Test
  void helpNamesEveryCommand() {
    Cli.Result help = run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains(Commands.NAMES);
  }

  @Test
  void unknownCommandProposesTheNearest() {
    Cli.Result result = run("ingset", "sales", "x.csv");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            erreur USAGE-01 : La commande « ingset » n’existe pas
              à faire : Vouliez-vous dire « ingest » ?
            """);
  }

  @Test
  void unknownOptionProposesTheNearest() {
    assertThat(run("ingest", "sales", "--plcae", "Lille", "x.csv").err())
        .isEqualTo(
            """
            erreur USAGE-02 : L’option « --plcae » n’existe pas ici
              à faire : Vouliez-vous dire « --place » ?
            """);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("ingest", "sales").err())
        .isEqualTo(
            """
            erreur USAGE-03 : Il manque <fichier|dossier>
              à faire : Taper « bilan ingest --help »
            """);
  }

  @Test
  void wrongValuesSayWhatWouldBeRight() {
    assertThat(run("ingest", "sales", "--period", "2022", "x.csv").err())
        .isEqualTo(
            """
            erreur USAGE-04 : « 2022 » ne convient pas à --period
              à faire : Deux dates, par exemple 2022-01-01..2022-12-31
            """);
  }

  @Test
  void englishIsAsked() {
    assertThat(run("foo", "--lang", "en").err())
        .isEqualTo(
            """
            error USAGE-01: There is no command "foo"
              to do: Type "bilan --help" for the list of commands
            """);
  }

  @Test
  void aWordOfPeopleLeadsToItsCommandAndAFileToItsLine() throws IOException {
    Map<String, String> words =
        Map.of(
            "manuel",
            "help",
            "importer",
            "ingest",
            "Rapport",
            "report",
            "vérifier",
            "check",
            "rejtes",
            "rejects",
            "sauvegarder",
            "backup",
            "ingset",
            "ingest",
            "statut",
            "status");
    words.forEach(
        (word, command) -> {
          Cli.Result refused = Cli.in(folder).run(word);
          assertThat(refused.exit()).isEqualTo(2);
          assertThat(refused.err()).contains("USAGE-01", "Vouliez-vous dire « " + command + " »");
        });
    Files.writeString(folder.resolve("ma caisse.csv"), "x");
    Files.createDirectories(folder.resolve("wxyz"));
    assertThat(Cli.in(folder).run("ma caisse.csv").err())
        .contains("bilan inspect 'ma caisse.csv' ; pour l’importer : bilan ingest 'ma caisse.csv'");
    Cli.Result en = Cli.in(folder).run("wxyz", "--lang", "en");
    assertThat(en.exit()).isEqualTo(2);
    assertThat(en.err()).contains("not a command", "bilan ingest wxyz");
    assertThat(Cli.in(folder).run("abcdefgh.csv").err()).contains("bilan --help");
  }

  @Test
  void coloursAreAsked() {
    assertThat(run("foo", "--color=always").err()).startsWith("\u001b[31merreur\u001b[0m USAGE-01");
  }

  @Test
  void jsonTellsFailuresToScripts() {
    Cli.Result result = run("ingest", "sales", "absent.csv", "--json");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).startsWith("{\n  \"schema_version\": 1,\n  \"exit\": 2,");
    assertThat(result.out()).contains("\"code\": \"CONF-01\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyCommandAndOptionIsExplained(String lang) {
    for (String name : Commands.NAMES) {
      Cli.Result help = run(name, "--help", "--lang", lang);
      assertThat(help.exit()).as(name).isZero();
      assertThat(help.out().lines().findFirst().orElse("")).as(name).endsWith(".");
      assertThat(HelpCheck.of(name).unexplained(lang)).isEmpty();
    }
  }
}
