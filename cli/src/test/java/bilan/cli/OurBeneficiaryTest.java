package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In what funders publish, ours is whoever has our SIREN; what is nearly so is asked about. */
class OurBeneficiaryTest {

  private static final String HEADER =
      "nomAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant\n";

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    cli = Cli.in(folder);
    cli.run("init", ".");
    Path settings = folder.resolve("bilan.yaml");
    String text = Files.readString(settings);
    Files.writeString(
        settings,
        text.replaceFirst("  # siret: .*", "  siret: \"73282932000074\"")
            .replace("name: \"\"", "name: \"Les Amis du Café\""));
  }

  @Test
  void anEstablishmentASirenAndSpacesAreOursAndSaid() throws IOException {
    write(
        "a.csv",
        "Nous;73282932000074",
        "Nous;73282932000082",
        "Nous;732829320",
        "N;732 829 320 00074");
    Files.writeString(
        folder.resolve("a.csv"),
        Files.readString(folder.resolve("a.csv"))
            + "Ville;2022-01-10;D9;Autre;38033590100027;x;16\n");
    Cli.Result done = cli.run("ingest", "funding", "a.csv");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.err())
        .contains("2 lignes comptent comme nôtres par notre SIREN", "73282932000082, 732829320")
        .contains("1 ligne d’un autre bénéficiaire");
    assertThat(own()).isEqualTo("15");
  }

  /** A spreadsheet writes a number that it took for a measure with decimals. */
  @Test
  void ourNumberWithDecimalsIsOurs() throws IOException {
    write("d.csv", "Nous;73282932000074", "Nous;73282932000074.0", "Autre;38033590100027.0");
    Cli.Result done = cli.run("ingest", "funding", "d.csv");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(own()).isEqualTo("3");
  }

  @Test
  void whereNoRowIsOursItIsAskedAndTheLinePrintedIsAnAnswer() throws IOException {
    write("b.csv", "Autre;38033590100027", "Encore;21590350100017");
    Cli.Result asked = cli.run("ingest", "funding", "b.csv");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-07", "Aucune des 2 lignes n’est à nous", "732829320");
    assertThat(cli.run("inspect", "funding", "b.csv").exit()).isEqualTo(6);
    assertThat(own()).isEqualTo("");
    Cli.Result answered = typed(asked.err(), "--other-beneficiaries");
    assertThat(answered.exit()).as(answered.err()).isZero();
    assertThat(own()).isEqualTo("");
  }

  @Test
  void whatIsNearlyOursIsAskedAndBothLinesPrintedAreAnswers() throws IOException {
    // a digit, a wrong key, our name under another number or none
    for (String near :
        List.of(
            "Amis;73282931000074",
            "Amis;73282932000075",
            "les amis du cafe;38033590100027",
            "LES AMIS DU CAFÉ;")) {
      String name = "c" + near.hashCode() + ".csv";
      write(name, "Nous;73282932000074", near);
      Cli.Result asked = cli.run("ingest", "funding", name);
      assertThat(asked.exit()).as(near + asked.err()).isEqualTo(6);
      assertThat(asked.err()).contains("1 ligne est presque à nous");
      assertThat(typed(asked.err(), "--other-beneficiaries", "--dry-run").out())
          .contains("1 ligne lue");
      Cli.Result ours = typed(asked.err(), "--our-beneficiary", "--dry-run");
      assertThat(ours.exit()).as(near + ours.err()).isZero();
      assertThat(ours.out()).as(near).contains("2 lignes lues");
    }
  }

  /** Types the first printed line that has an option. */
  private Cli.Result typed(String err, String option, String... more) {
    String line =
        err.lines()
            .flatMap(l -> List.of(l.split("(?= ; si)|(?<=: )", -1)).stream())
            .filter(l -> l.startsWith("bilan ") && l.contains(option))
            .findFirst()
            .orElseThrow(() -> new AssertionError(err));
    List<String> words = new ArrayList<>(Shell.words(line));
    words.addAll(List.of(more));
    return cli.run(words.subList(1, words.size()).toArray(String[]::new));
  }

  private void write(String name, String... beneficiaries) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    int amount = 1;
    for (String each : beneficiaries) {
      text.append("Ville;2022-01-10;D").append(amount).append(';').append(each);
      text.append(";Projet;").append(amount).append('\n');
      amount *= 2;
    }
    Files.writeString(folder.resolve(name), text);
  }

  private String own() {
    String sql = "select sum(own_amount) from published_grants";
    return cli.run("query", "--sql", sql, "-f", "csv")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElse("")
        .replace(".00", "")
        .replace("\"", "");
  }
}
