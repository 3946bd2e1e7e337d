package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands above a document whose data are not whole, or old. */
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

  /** Of the day of asking, not of the end of a year that has not come. */
  @Test
  void aDayThatIsStillAheadMakesNothingOld() throws IOException {
    attendance("15/01/2022", "12/12/2022");
    assertThat(must("report annual --year 2022 --as-of 2023-01-20 -f md -o -")).doesNotContain(OLD);
  }

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

  @Test
  void missingMonthsAreAcceptedWithTheirReasonToo() throws IOException {
    Path sample = Path.of("../sample-data").toAbsolutePath().normalize();
    must("ingest reference " + sample.resolve("reference"));
    must("ingest attendance " + sample.resolve("attendance"));
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
