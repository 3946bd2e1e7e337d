package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bilan help}, offline: the pages of {@code docs} and the help of commands. */
class HelpPagesTest {

  @TempDir Path folder;

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  static List<String> topics() throws IOException {
    try (var pages = Files.list(Path.of("../docs"))) {
      return pages
          .map(page -> page.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList();
    }
  }

  @Test
  void aloneItListsTheCommandsThenEveryTopic() throws IOException {
    Cli.Result help = run("help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith(run("--help").out());
    String list = help.out().substring(help.out().indexOf("Pages d’aide ("));
    assertThat(list.lines().skip(1).filter(line -> line.startsWith("  ") && line.charAt(2) != ' '))
        .extracting(line -> line.strip().split(" ", 2)[0])
        .containsExactlyElementsOf(topics());
    assertThat(run("aide")).isEqualTo(help);
    assertThat(run("help", "--lang", "en").out()).contains("Help pages, in French");
  }

  /** Wide lines are commands and what they print, which are not broken. */
  @ParameterizedTest
  @MethodSource("topics")
  void everyPageIsReadableAndItsLinksLeadToPages(String topic) throws IOException {
    Cli.Result page = run("aide", topic);
    assertThat(page.exit()).as(page.err()).isZero();
    assertThat(page.out()).contains("\n====");
    assertThat(page.out().lines().filter(line -> !line.startsWith("    ")))
        .noneMatch(line -> line.contains("](") || line.contains("```") || line.contains("**"))
        .allMatch(line -> line.length() <= 80 || line.strip().indexOf(' ') < 0, "eighty columns");
    List<String> pages = topics();
    Pattern.compile("\\(bilan\\s+help\\s+([\\w-]+)\\)")
        .matcher(page.out())
        .results()
        .forEach(link -> assertThat(link.group(1)).isIn(pages));
    String first = Files.readAllLines(Path.of("../docs", topic + ".md")).get(0).substring(2);
    assertThat(page.out().replace('\u00a0', ' '))
        .startsWith(first.length() > 80 ? first.substring(0, 60) : first);
  }

  @Test
  void aPartOfItsNameIsEnoughAndSeveralAreListed() {
    assertThat(run("aide", "rejets")).isEqualTo(run("help", "corriger-des-rejets"));
    assertThat(run("aide", "Déclarer", "son", "chiffre"))
        .isEqualTo(run("help", "declarer-son-chiffre"));
    assertThat(run("aide", "ecrire").out())
        .contains("ecrire-sa-requete", "ecrire-son-bilan")
        .doesNotContain("chaque-nuit");
  }

  @Test
  void aTableStandsRowByRow() {
    assertThat(run("help", "ecrire-sa-requete").out())
        .contains("- `xlsx`\u00a0: Excel\u00a0: de vrais nombres, de vraies dates\n")
        .doesNotContain("|---");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "importer"})
  void aCommandHasItsOwnHelp(String word) {
    assertThat(run("help", word)).isEqualTo(run("ingest", "--help"));
  }

  @Test
  void whatThereIsNoneOfIsTold() {
    Cli.Result none = run("help", "rejtes");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("USAGE-11", "« rejtes »", "Vouliez-vous dire « bilan help rej");
    assertThat(run("help", "xyzzyx").err()).contains("Taper « bilan help » pour la liste");
    assertThat(run("help", "--help").out()).startsWith("L’aide : les commandes");
    assertThat(HelpCheck.of("help").unexplained("fr")).isEmpty();
  }
}
