package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of how a source is read is not typed again at each correction of it. */
@Slow
class RememberedWordsTest extends SheetDesk {

  private static final String HEADER =
      "nomAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant\n";

  private static final String TAKINGS =
      "Date;Lieu;Article;Zut;Net\n05/01/2023;Fives;Café;12,00;10,00\n06/01/2023;Fives;Thé;6,00;5,00\n";

  @BeforeEach
  void sayWhoWeAre() throws IOException {
    Path settings = folder.resolve("bilan.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceFirst("  # siret: .*", "  siret: \"73282932000074\""));
  }

  @Test
  void ourBeneficiaryIsNotAskedAgain() throws IOException {
    assertThat(published("a.csv", 1, "73282931000074").exit()).isEqualTo(6);
    assertThat(published("a.csv", 1, "73282931000074", "--our-beneficiary=73282931000074").exit())
        .isZero();
    assertThat(own()).isEqualTo("3");
    Cli.Result corrected = published("a.csv", 4, "73282931000074");
    assertThat(corrected.exit()).as(corrected.err()).isZero();
    assertThat(own()).isEqualTo("12");
    assertThat(cli().run("ingest", "funding", "a.csv").out()).contains("rien à faire");
    assertThat(cli().run("inspect", "funding", "a.csv").exit()).isZero();
    assertThat(decisions()).contains("73282931000074", "ce bénéficiaire, c’est nous", "a.csv");
    assertThat(cli().run("deliveries", "decisions", "forget", "1").exit()).isZero();
    assertThat(published("a.csv", 5, "73282931000074").exit()).isEqualTo(6);
  }

  @Test
  void theSameRegisterOfAnotherYearKnowsIt() throws IOException {
    published("subventions 2021.csv", 1, "73282931000074", "--our-beneficiary=73282931000074");
    assertThat(published("subventions 2022.csv", 8, "73282931000074").exit()).isZero();
    assertThat(published("autre.csv", 64, "73282931000074").exit()).isEqualTo(6);
  }

  @Test
  void othersAreKnownByNameAndANewOneIsAskedAbout() throws IOException {
    published("a.csv", 1, "73282931000074", "--other-beneficiaries");
    assertThat(own()).isEqualTo("1");
    assertThat(published("a.csv", 2, "73282931000074").exit()).isZero();
    assertThat(own()).isEqualTo("2");
    assertThat(decisions()).contains("ce bénéficiaire n’est pas nous");
    assertThat(published("a.csv", 2, "73282932000075").exit()).isEqualTo(6);
  }

  @Test
  void thatNoRowIsOursIsKnownOfThatFile() throws IOException {
    String rows = HEADER + "Ville;2022-01-10;D1;Autre;38033590100027;x;%d\n";
    Files.writeString(folder.resolve("b 2021.csv"), rows.formatted(5));
    assertThat(cli().run("ingest", "funding", "b 2021.csv").exit()).isEqualTo(6);
    cli().run("ingest", "funding", "b 2021.csv", "--other-beneficiaries");
    Files.writeString(folder.resolve("b 2021.csv"), rows.formatted(6));
    assertThat(cli().run("ingest", "funding", "b 2021.csv").exit()).isZero();
    assertThat(decisions()).contains("aucune ligne n’est à nous");
    Files.writeString(folder.resolve("b 2022.csv"), rows.formatted(7));
    assertThat(cli().run("ingest", "funding", "b 2022.csv").exit()).isEqualTo(6);
  }

  @Test
  void theLaterAnswerWinsAndIsSaid() throws IOException {
    published("a.csv", 1, "73282931000074", "--our-beneficiary=73282931000074");
    Cli.Result other =
        published("a.csv", 2, "73282931000074", "--other-beneficiaries", "--replace");
    assertThat(other.exit()).as(other.err()).isZero();
    assertThat(other.err()).contains("ANSWER-03", "--our-beneficiary=73282931000074");
    assertThat(own()).isEqualTo("2");
    Cli.Result ours = published("a.csv", 4, "73282931000074", "--our-beneficiary=73282931000074");
    assertThat(ours.err()).contains("ANSWER-03", "--other-beneficiaries=73282931000074");
    assertThat(own()).isEqualTo("12");
    assertThat(decisions().lines().filter(line -> line.contains("a.csv"))).hasSize(1);
  }

  @Test
  void aRehearsalRemembersNothing() throws IOException {
    published("a.csv", 1, "73282931000074", "--our-beneficiary=73282931000074", "--dry-run");
    assertThat(published("a.csv", 1, "73282931000074").exit()).isEqualTo(6);
  }

  @Test
  void aNamedColumnIsNotNamedAgainAsLongAsTheFileHasIt() throws IOException {
    assertThat(ingest("sales", TAKINGS).exit()).isEqualTo(6);
    Cli.Result first = ingest("sales", TAKINGS, "--column", "Zut=Montant TTC");
    assertThat(first.exit()).as(first.err()).isZero();
    Cli.Result corrected = ingest("sales", TAKINGS.replace("6,00", "7,00"));
    assertThat(corrected.exit()).as(corrected.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n19\n");
    assertThat(decisions()).contains("Zut=Montant TTC", "cette colonne est ce champ");
    Cli.Result other =
        ingest("sales", TAKINGS, "--column", "Net=Montant TTC", "--without=Zut", "--replace");
    assertThat(other.err()).contains("ANSWER-03", "--column=Zut=Montant TTC");
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n15\n");
    Cli.Result gone =
        ingest(
            "sales", "Date;Lieu;Article;Montant TTC\n05/01/2023;Fives;Café;12,00\n", "--replace");
    assertThat(gone.err()).doesNotContain("USAGE");
  }

  private Cli.Result published(String name, int amount, String near, String... options)
      throws IOException {
    String text =
        HEADER
            + "Ville;2022-01-10;D1;Nous;73282932000074;Projet;%d\n".formatted(amount)
            + "Ville;2022-01-10;D2;Amis;%s;Projet;%d\n".formatted(near, 2 * amount);
    Files.writeString(folder.resolve(name), text);
    String[] words = new String[options.length + 3];
    words[0] = "ingest";
    words[1] = "funding";
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    return cli().run(words);
  }

  private String decisions() {
    return cli().run("deliveries", "decisions").out();
  }

  private String own() {
    return query("select sum(own_amount) n from published_grants where source = 'a.csv'")
        .replace("n\n", "")
        .replace(".00", "")
        .strip();
  }
}
