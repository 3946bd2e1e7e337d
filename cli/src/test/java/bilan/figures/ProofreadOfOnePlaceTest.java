package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose around a bilan of one place, the one that the documentation gives. */
class ProofreadOfOnePlaceTest {

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void print() throws IOException {
    Path workspace = Files.createDirectory(folder.resolve("workspace"));
    cli = SampleWorkspace.in(workspace);
    String page = Files.readString(Path.of("../docs/ecrire-son-bilan.md"));
    String bilan = page.split("````markdown bilans/un-lieu.md\n", -1)[1].split("\n````\n", -1)[0];
    Files.writeString(workspace.resolve("bilans/un-lieu.md"), bilan + "\n");
    SampleDoor.must(
        cli, "report", "un-lieu", "--place", "Wazemmes", "--years", "2021..2022", "-o", "-");
  }

  private static List<CSVRecord> doubts(String prose) throws IOException {
    Files.writeString(folder.resolve("workspace/texte.md"), prose + "\n");
    String read = cli.run("proofread", "texte.md", "-f", "csv", "-o", "-").out();
    return CSVFormat.RFC4180.parse(new StringReader(read)).stream().skip(1).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En 2022, nous avons réuni 1 236 participations.",
        "Nous avons réuni 421 participations en 2021 et 1 236 en 2022.",
        "Les ventes HT de 2022 sont de 29 406,70 €.",
        "Les ventes HT sont passées de 8 712,92 € à 29 406,70 €.",
        "En 2022, le café de Wazemmes a réuni 1 236 participations et vendu pour 29 406,70 € hors taxes.",
        "En 2022, 1 236 participations ; le café en a tiré 29 406,70 €.",
        "Au café, 429,75 heures d’animation ont été tenues en 2022.",
        "En 2022, 1 236 participations et 429,75 heures d’animation.",
        "Nous avons réuni 1 236 participations en 2022, contre 421 un an plus tôt.",
        "En 2022, nos ventes atteignent 29 406,70 € HT, contre 8 712,92 € l’année précédente.",
        "En 2022, la caisse a rapporté 26 989,64 €, contre 8 004,86 € un an plus tôt.",
        "L’an dernier, 421 participations ; 1 236 en 2022.",
        "Les ventes de 2022 sont de 29 406,70 € HT et de 32 341,36 € TTC.",
        "En 2022, par rapport à 2021, nos ventes sont passées à 29 406,70 €.",
      })
  void whatTheBilanOfThePlacePrintsIsSilent(String prose) throws IOException {
    assertThat(doubts(prose)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous avons réuni 1 999 participations en 2022.|1 999|1 236",
        "En 2022, nous avons réuni 421 participations.|421|1 236",
        "Nous avons réuni 1 236 participations en 2022, contre 1 236 un an plus tôt.|1 236|421",
        "Les ventes HT de 2022 sont de 31 406,70 €.|31 406,70 €|29 406,70 €",
        "En 2022, le café de Wazemmes a réuni 1 236 participations et vendu pour 31 000 € hors taxes.|31 000 €|29 406,70 €",
        "Au café, 492,75 heures d’animation ont été tenues en 2022.|492,75 heures|429,75 h",
      })
  void aWrongNumberIsContradictedByTheFigureOfThePlace(String prose, String wrong, String right)
      throws IOException {
    List<CSVRecord> doubts = doubts(prose);
    assertThat(doubts).as(prose).hasSize(1);
    assertThat(doubts.get(0).get(0)).isEqualTo("contredit");
    assertThat(doubts.get(0).get(1)).isEqualTo(wrong);
    assertThat(doubts.get(0).get(3).replaceAll("[\u00a0\u202f]", " ")).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "En 2022, nous avons réuni 1 236 participations et distribué 77 777 prospectus.|77 777",
        "Le réseau a réuni 3 580 participations en 2022.|3 580",
      })
  void whatNoFigureOfThePlaceGivesIsNotSupported(String prose, String wrong) throws IOException {
    List<CSVRecord> doubts = doubts(prose);
    assertThat(doubts).as(prose).hasSize(1);
    assertThat(doubts.get(0).get(0)).isEqualTo("rien ne l’appuie");
    assertThat(doubts.get(0).get(1)).isEqualTo(wrong);
  }
}
