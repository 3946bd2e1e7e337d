package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a document whose data are not whole, or old. */
@Slow
class BannerTest {

  private static final String OLD = "Données anciennes.";
  private static final String INCOMPLETE = "Données incomplètes.";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    must("init .");
  }

  @Test
  void dataThatStopLongBeforeTheDayAreOld() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    String report = must("report annual --year 2022 -f md -o -");
    assertThat(report).contains(OLD + "** Participations : plus rien après le 12 mai 2022.");
    assertThat(must("report annual --year 2022 --as-of 2022-07-13 -f md -o -")).doesNotContain(OLD);
    assertThat(must("report annual --year 2022 --as-of 2022-07-14 -f md -o -")).contains(OLD);
  }

  @Test
  void dataUntilTheEndAreFresh() throws IOException {
    attendance("15/01/2022", "12/12/2022");
    assertThat(must("report annual --year 2022 -f md -o -"))
        .doesNotContain(OLD)
        .doesNotContain(INCOMPLETE);
  }

  /** It says since when it is closed, in its bilan, beside its dashes and in the status. */
  @Test
  void aClosedPlaceIsNeitherOldNorYetToOpen() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le;Fermé le;Attendus\nFives;01/01/2020;30/06/2022;fréquentation\n"
            + "Wazemmes;01/01/2020;;fréquentation\n");
    must("ingest reference lieux.csv");
    StringBuilder rows = new StringBuilder("Date;Lieu;Atelier;Participants\n");
    for (int month = 1; month <= 24; month++) {
      String day = "%02d/%d".formatted((month - 1) % 12 + 1, month <= 12 ? 2022 : 2023);
      rows.append("10/" + day + ";Wazemmes;Couture;8\n");
      rows.append(month <= 6 ? "11/" + day + ";Fives;Bois;9\n" : "");
    }
    Files.writeString(folder.resolve("presences.csv"), rows);
    must("ingest attendance presences.csv");
    String report = must("report retrospective --years 2022..2023 --place Fives -f md -o -");
    assertThat(report)
        .contains("> **Lieu fermé.** Fives : fermé depuis le 30 juin 2022.")
        .contains("le lieu Fives est fermé depuis le 30/06/2022")
        .doesNotContain(OLD)
        .doesNotContain("pas encore ouvert");
    assertThat(must("report retrospective --years 2022..2023 -f md -o -"))
        .doesNotContain("Lieu fermé");
    assertThat(must("status --as-of 2023-12-31")).contains("Fives (fermé depuis le 30/06/2022)");
    assertThat(must("report retrospective --year 2022 --as-of 2022-06-30 --place Fives -f md -o -"))
        .doesNotContain("Lieu fermé");
  }

  /** Of the day of asking, not of the end of a year that has not come. */
  @Test
  void aDayThatIsStillAheadMakesNothingOld() throws IOException {
    attendance("15/01/2022", "12/12/2022");
    assertThat(must("report annual --year 2022 --as-of 2023-01-20 -f md -o -")).doesNotContain(OLD);
  }

  /** A figure in a sentence, a point of a list, a chart is read past as well as one in a table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous avons reçu {{ participations | year=last }} fois.",
        "- Reçus : {{ participations | year=last }}",
        "> Reçus : {{ attendance-by-year.participations | year=last }}",
        "## {{ activities | year=last }} ateliers",
        "```chart\nquery: attendance-by-month\nas: columns\nx: month\ny: [participations]\n"
            + "title: Par mois\n```"
      })
  void whereverAFigureStandsItIsWarnedOf(String body) throws IOException {
    attendance("15/01/2022", "12/05/2022");
    bilan(body);
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains(OLD + "** Participations : plus rien après le 12 mai 2022.");
  }

  /** An invoice of December is no sign of a till that stopped in May. */
  @Test
  void aTillThatStoppedIsOldWhateverInvoicesCame() throws IOException {
    String head = "Date;Lieu;Canal;Ticket;Montant HT;Montant TTC\n";
    sales(
        head
            + "12/01/2022;Wazemmes;Caisse;1;10;12\n12/05/2022;Wazemmes;Caisse;2;10;12\n"
            + "12/12/2022;;Prestation;;100;120\n");
    bilan("{{ sales_excl_tax | year=last }}");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains(OLD + "** Ventes HT : plus rien après le 12 mai 2022.");
  }

  @Test
  void withoutATillInvoicesTell() throws IOException {
    sales("Date;Lieu;Canal;Ticket;Montant HT;Montant TTC\n12/12/2022;;Prestation;;100;120\n");
    bilan("{{ services_excl_tax | year=last }}, {{ sales_excl_tax | year=last }}");
    assertThat(must("report le-mien --years 2022 -f md -o -")).doesNotContain(OLD);
  }

  private void sales(String text) throws IOException {
    Files.writeString(folder.resolve("ventes.csv"), text);
    must("ingest sales ventes.csv");
  }

  @Test
  void whatTellsNothingOfTheDataIsNotWarnedOf() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    bilan("Notre équipe : {{ team_fte | year=last }}.");
    assertThat(must("report le-mien --years 2022 -f md -o -")).doesNotContain(OLD);
  }

  private void bilan(String body) throws IOException {
    Files.writeString(
        folder.resolve("bilans/le-mien.md"),
        "---\nbilan: le-mien\ntitle: Le mien\nparameters:\n  years: {type: years}\n---\n\n"
            + body
            + "\n");
  }

  @Deep
  @Test
  void everyFormatWarns() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    for (String format : new String[] {"text", "md", "html", "json", "csv"}) {
      assertThat(must("report annual --year 2022 -f " + format + " -o -"))
          .as(format)
          .contains("Données anciennes");
    }
  }

  @Test
  void aReasonInTheSettingsTakesItAwayAndIsToldWithTheReservations() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    settings("le registre papier est en cours de saisie");
    assertThat(must("report annual --year 2022 -f md -o -"))
        .doesNotContain(OLD)
        .contains("sont acceptées : le registre papier est en cours de saisie");
  }

  @Deep
  @Test
  void missingMonthsAreAcceptedWithTheirReasonToo() throws IOException {
    cli = SampleWorkspace.of(folder, "reference", "attendance");
    String years = "report retrospective --years 2020..2022 -f md -o -";
    assertThat(must(years)).contains(INCOMPLETE + "** Participations 2021");
    settings("cahier de décembre perdu");
    assertThat(must(years))
        .doesNotContain(INCOMPLETE)
        .contains("sont acceptées : cahier de décembre perdu");
  }

  @Test
  void aWordIsNoReason() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    settings("true");
    Cli.Result result = cli.run("report", "annual", "--year", "2022");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("« true » n’est pas une raison", "bilan.yaml:2");
  }

  private void settings(String reason) throws IOException {
    Files.writeString(
        folder.resolve("bilan.yaml"), "figures:\n  accept_incomplete: " + reason + "\n");
  }

  private void attendance(String first, String last) throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + first
            + ";Wazemmes;Réparer son vélo;Atelier;77;120\n"
            + last
            + ";Wazemmes;Réparer son vélo;Atelier;12;120\n");
    must("ingest attendance a.csv");
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
