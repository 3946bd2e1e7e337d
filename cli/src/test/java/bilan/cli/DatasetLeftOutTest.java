package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset is called by its English or French name, or is recognised. */
@Slow
class DatasetLeftOutTest {

  private static final String SALES =
      "Date;Lieu;N° ticket;Produit;Quantité;Montant TTC\n"
          + "01/03/2022;Fives;1;Café;2;4\n02/03/2022;Fives;2;Thé;2;4\n";

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() {
    cli = Cli.in(folder);
    cli.run("init", ".");
  }

  @Test
  void frenchNamesDoWithAndWithoutAccents() throws IOException {
    write("v.csv", SALES);
    for (String name : new String[] {"ventes", "Ventes", "VENTE", "sales"}) {
      assertThat(cli.run("inspect", name, "v.csv").exit()).as(name).isZero();
      assertThat(cli.run("ingest", name, "v.csv", "--dry-run").exit()).as(name).isZero();
    }
    for (String name :
        new String[] {"fréquentation", "frequentation", "références", "Financements"}) {
      Cli.Result made = cli.run("template", name, "-o", name + ".xlsx");
      assertThat(made.exit()).as(made.err()).isZero();
    }
    assertThat(cli.run("ingest", "comptabilité", "v.csv").exit()).isEqualTo(6);
    assertThat(cli.run("ingest", "vantes", "v.csv").err()).contains("ventes");
    assertThat(cli.run("ingest", "vantes", "v.csv").exit()).isEqualTo(2);
  }

  @Test
  void filesOfSeveralKindsAreEachRecognised() throws IOException {
    write("v.csv", SALES);
    write("a.csv", "Date;Lieu;Atelier;Participants\n01/03/2022;Fives;Vélo;9\n");
    Cli.Result both = cli.run("ingest", "v.csv", "a.csv");
    assertThat(both.exit()).as(both.err()).isZero();
    assertThat(both.out())
        .contains("v.csv : reconnu comme ventes (sales)")
        .contains("a.csv : reconnu comme fréquentation (attendance)");
    assertThat(cli.run("ingest", "v.csv", "--json").out()).contains("\"dataset\": \"sales\"");
  }

  @Test
  void whatIsOfNoneIsAskedAsInspectAsks() throws IOException {
    write("codes.csv", "Code;Libellé\nA;Un\nB;Deux\nC;Trois\n");
    Cli.Result asked = cli.run("ingest", "codes.csv");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-12", "--profile-yaml -o profiles/codes.yaml");
    assertThat(cli.run("inspect", "codes.csv").exit()).isEqualTo(6);
    assertThat(cli.run("ingest", "reference", "codes.csv").exit()).isEqualTo(6);
    assertThat(cli.run("inspect", "reference", "codes.csv").exit()).isEqualTo(6);
  }

  @Test
  void theNameThatWasGivenStandsInTheLineToType() throws IOException {
    write("codes.csv", "Code;Libellé\nA;Un\nB;Deux\nC;Trois\n");
    Cli.Result asked =
        cli.run("ingest", "reference", "codes.csv", "--as", "nos codes.csv", "--encoding", "utf-8");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains(
            "codes.csv --encoding UTF-8 --profile-yaml",
            "--encoding UTF-8 --as 'nos codes.csv' --profile codes");
  }

  @Test
  void aWordThatIsAFileTooIsTheDatasetBeforeFilesAndTheFileAlone() throws IOException {
    write("sales", SALES);
    write("v.csv", SALES);
    Cli.Result dataset = cli.run("ingest", "sales", "v.csv", "--dry-run");
    assertThat(dataset.exit()).isZero();
    assertThat(dataset.out() + dataset.err()).contains("« sales » est pris pour le jeu", "./sales");
    Cli.Result file = cli.run("ingest", "sales", "--dry-run");
    assertThat(file.exit()).as(file.err()).isZero();
    assertThat(file.out() + file.err()).contains("« sales » est pris pour le fichier");
    Cli.Result nothing = cli.run("ingest", "ventes");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("USAGE-03");
  }

  @Test
  void inspectEndsAsIngestWould() throws IOException {
    write(
        "r.csv",
        "Date;Lieu;Montant\n01/02/2022;Fives;3,50\n" + "02/02/2022;Fives;offert\n".repeat(4));
    assertThat(cli.run("inspect", "sales", "r.csv").exit()).isEqualTo(3);
    assertThat(cli.run("ingest", "sales", "r.csv").exit()).isEqualTo(3);
  }

  @Test
  void aTableThatIsNotKnownIsDescribedAndItsProfileCanBeCompleted() throws IOException {
    write(
        "dons.csv",
        "Relevé;;\n"
            + ";;\n"
            + "Parrain;Geste;Jour du geste\n"
            + "Ville;1000;03/02/2022\n"
            + "CAF;2000;04/02/2022\n");
    Cli.Result asked = cli.run("ingest", "funding", "dons.csv");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains("TABLE-01", "Parrain | Geste | Jour du geste", "profiles/dons.yaml")
        .hasLineCount(4);
    Cli.Result yaml =
        cli.run("inspect", "funding", "dons.csv", "--profile-yaml", "-o", "profiles/dons.yaml");
    assertThat(yaml.exit()).isEqualTo(6);
    Path profile = folder.resolve("profiles/dons.yaml");
    String text = Files.readString(profile);
    assertThat(text).startsWith("# À compléter").contains("dataset: funding", "#  Parrain: champ");
    Files.writeString(
        profile,
        "profile: dons\nversion: 1\ndataset: funding\ninto: grants\n"
            + text.substring(text.indexOf("recognise:"), text.indexOf("]") + 2)
            + "columns:\n"
            + "  Parrain: funder\n"
            + "  Geste: amount_awarded\n"
            + "  Jour du geste: decision_date\n");
    Cli.Result done = cli.run("ingest", "funding", "dons.csv", "--profile", "dons");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.out()).contains("2 lignes lues");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
