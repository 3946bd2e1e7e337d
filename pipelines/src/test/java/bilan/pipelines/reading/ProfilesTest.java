package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.text.Exit;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  private static final String COUNTER =
      """
      profile: caisse-comptoir
      version: 3
      dataset: sales
      grain: line
      recognise:
        file: "caisse*.csv"
        headers: [Date, "N° ticket", Total TTC]
      table:
        sheets: "*"
        header: auto
      values:
        dates: dmy
        decimal: ","
      columns:
        Date: sold_on
        N° ticket: ticket
        Désignation: product
        Total TTC: amount_incl_tax
        TVA: tax_rate
        Mode: payment_method
      choices:
        payment_method: {Bleue: card, Esp.: cash}
      defaults:
        place: Wazemmes
        channel: till
        register: comptoir
      ignore: [Vendeur]
      skip_rows:
        - {column: Statut, equals: Annulé}
      """;

  private static final String TILL =
      "Date|N° ticket|Désignation|Total TTC|TVA|Mode|Vendeur|Statut\n01/03/2022|1|Café|1,80|10|Bleue|Luc|\n01/03/2022|2|Thé|2.500|10|Esp.|Luc|\n01/03/2022|3|Thé|9|10|Esp.|Luc|Annulé";

  private static ReadRequest request(Path own, String profile) {
    return Requests.of(
        Path.of("caisse-mars.csv"),
        "sales",
        profile,
        own,
        List.of(),
        ReadOptions.DETECT,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        List.of());
  }

  @Test
  void anOwnProfileIsRecognisedAndUsed(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("caisse.yaml"), COUNTER);
    Read read = Read.of(request(own, null), TILL);
    assertThat(read.reading.profile()).isEqualTo("caisse-comptoir");
    assertThat(read.reading.profileVersion()).isEqualTo(3);
    assertThat(read.all("place")).containsOnly("Wazemmes");
    assertThat(read.all("register")).containsOnly("comptoir");
    assertThat(read.all("payment_method")).containsExactly("card", "cash");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("2501.80");
    assertThat(read.reading.skipped()).isEqualTo(1);
    assertThat(read.reading.ignoredColumns()).isEmpty();
  }

  @Test
  void aCellWrittenOnceStandsForTheRowsBelowItAndIsSaid(@TempDir Path own) throws IOException {
    Files.writeString(
        own.resolve("cahier.yaml"),
        """
        profile: cahier
        dataset: sales
        grain: day
        recognise: {headers: [Site, Jour, Recette]}
        columns: {Site: place, Jour: sold_on, Recette: amount_incl_tax}
        fill_down: [Site, Jour, Recette]
        """);
    Read read =
        Read.of(
            request(own, null),
            "Site|Jour|Recette\nWazemmes|01/03/2022|10\n|02/03/2022|20\nFives|01/03/2022|30\n||40\nFives|03/03/2022|");
    assertThat(read.all("place")).containsExactly("Wazemmes", "Wazemmes", "Fives", "Fives");
    assertThat(read.all("sold_on").get(3)).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(read.sum("amount_incl_tax"))
        .as("numbers are never repeated")
        .isEqualByComparingTo("100");
    assertThat(read.codes()).containsExactly("CELL-01");
    assertThat(read.reading.notices())
        .filteredOn(p -> p.code().equals("TABLE-14"))
        .extracting(p -> p.what().arguments())
        .containsExactly(List.of(2));
  }

  @Test
  void aKindOfSheetIsKnownByWhatItsColumnsMean(@TempDir Path own) throws IOException {
    String rows = "|Lieu\n01/03/2022|1|Café|2|3,60|Fives";
    assertThat(
            Read.of(request(own, null), "Jour|N° ticket|Article|Qté|TTC" + rows).reading.profile())
        .isEqualTo("caisse");
    assertThat(
            Read.of(request(own, null), "Jour|N° ticket|Article|Humeur|TTC" + rows)
                .reading
                .profile())
        .isEqualTo("generic");
    Files.writeString(
        own.resolve("terrasse.yaml"),
        "profile: terrasse\ndataset: sales\nrecognise: {fields: [ticket, product|category]}\ndefaults: {register: terrasse}\n");
    Read read = Read.of(request(own, null), "Jour|N° ticket|Article|Qté|TTC" + rows);
    assertThat(read.reading.profile()).isEqualTo("terrasse");
    assertThat(read.all("register")).containsExactly("terrasse");
  }

  @Test
  void everyProblemOfAProfileIsSaidAtOnce(@TempDir Path own) throws IOException {
    Files.writeString(
        own.resolve("x.yaml"),
        "profile: x\ndataset: sales\ngrane: line\ncolumns:\n  Date: sold_onn\nchoices:\n  payment_method: {CB: carte}\n");
    assertThatThrownBy(() -> Read.of(request(own, null), TILL))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.exit()).isEqualTo(Exit.USAGE);
              assertThat(f.problems())
                  .extracting(p -> p.where())
                  .containsExactlyInAnyOrder("x.yaml:3:1", "x.yaml:5:9", "x.yaml:7:24");
            });
  }

  @Test
  void anUnknownProfileProposesTheNearest(@TempDir Path own) {
    assertThatThrownBy(() -> Read.of(request(own, "helloaso-billetterie"), TILL))
        .isInstanceOfSatisfying(
            Failure.class,
            f ->
                assertThat(f.problems().get(0).cure().arguments())
                    .extracting(String::valueOf)
                    .containsExactly("helloasso-billetterie"));
  }

  @Test
  void twoOwnProfilesThatFitAlikeAsk(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("a.yaml"), COUNTER);
    Files.writeString(own.resolve("b.yaml"), COUNTER.replace("caisse-comptoir", "caisse-terrasse"));
    assertThatThrownBy(() -> Read.of(request(own, null), TILL))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE))
        .hasMessageContaining("PROF-04");
  }

  @Test
  void everyBuiltInProfileIsListedAndRight() throws IOException {
    Path folder = Path.of("src/main/resources/bilan/pipelines/profiles");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(f -> f.toString().endsWith(".yaml"))
              .map(f -> folder.relativize(f).toString().replace(".yaml", ""))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(folder.resolve("INDEX"))).containsExactlyElementsOf(names);
      int read = Datasets.NAMES.stream().mapToInt(d -> new Profiles(d, null).all().size()).sum();
      assertThat(read).isEqualTo(names.size());
    }
  }
}
