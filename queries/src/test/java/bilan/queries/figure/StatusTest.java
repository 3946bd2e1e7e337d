package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bilan.queries.database.Database;
import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.status.Status;
import bilan.queries.figure.status.StatusReader;
import bilan.queries.render.html.StatusPage;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

  @TempDir Path folder;

  private Status status(TestNetwork network, String from, String asOf) {
    try (Database database = network.open()) {
      return StatusReader.read(database, YearMonth.parse(from), LocalDate.parse(asOf), 1, Lang.FR);
    }
  }

  @Test
  void aPlaceIsLateSinceItsFirstMissingMonthThatIsOver() {
    Status status =
        status(
            new TestNetwork(folder)
                .place("Fives", "2022-01-01", "attendance")
                .attended("Fives", "2022-01-01", "2022-02-20"),
            "2022-01",
            "2022-05-10");
    Status.Calendar fives = status.calendars().get(0);
    assertThat(status.isLate()).isTrue();
    assertThat(fives.lateSince()).isEqualTo(YearMonth.of(2022, 3));
    assertThat(fives.late()).isEqualTo(2);
    assertThat(fives.count(MonthState.COVERED)).isEqualTo(2);
  }

  @Test
  void aQuarterIsNotLateBeforeItsEnd() {
    Status status =
        status(
            new TestNetwork(folder)
                .place("Fives", "2022-01-01")
                .row("expectations", "place dataset frequency", "Fives", "attendance", "quarterly")
                .attended("Fives", "2022-01-01", "2022-03-31"),
            "2022-01",
            "2022-06-29");
    assertThat(status.calendars().get(0).lateSince()).isNull();
    assertThat(status.calendars().get(0).frequency()).isEqualTo("quarterly");
  }

  @Test
  void unknownNamesComeWithTheNearestOfTheReference() {
    Status status =
        status(
            new TestNetwork(folder)
                .place("Wazemmes", null, "attendance")
                .row("places", "place aliases", "Fives", List.of("POP Café Fives"))
                .row("funders", "funder", "Région Hauts-de-France")
                .workshop("Wazemme", "2022-01-03", 3)
                .row("closures", "place from to", "Wazemmez", "2022-08-01", "2022-08-31")
                .row("grants", "grant funder status", "G1", "Region Hauts de France", "signed"),
            "2022-01",
            "2022-02-01");
    assertThat(status.unknown())
        .extracting(Status.UnknownName::name, Status.UnknownName::candidates)
        .containsExactly(
            tuple("Region Hauts de France", List.of("Région Hauts-de-France")),
            tuple("Wazemme", List.of("Wazemmes")),
            tuple("Wazemmez", List.of("Wazemmes")));
  }

  @Test
  void codesOfGrantsThatTheListDoesNotHaveAreNamed() {
    Status status =
        status(
            new TestNetwork(folder)
                .row("grants", "grant funder reference status", "ANCT-21", null, "EJ-1", "signed")
                .row("receipts", "grant received_on amount", "ANCT-2l", "2022-01-05", 10)
                .row("receipts", "reference received_on amount", "EJ-1", "2022-01-05", 10)
                .row("instalments", "grant due_on amount", "XYZ", "2022-01-05", 10),
            "2022-01",
            "2022-02-01");
    assertThat(status.unknown())
        .extracting(
            Status.UnknownName::kind, Status.UnknownName::name, Status.UnknownName::candidates)
        .containsExactly(
            tuple("grant", "ANCT-2l", List.of("ANCT-21")), tuple("grant", "XYZ", List.of()));
  }

  @Test
  void thePageSaysInWordsWhatIsLateSinceWhenAndWhomToAsk() {
    Status status =
        status(
            new TestNetwork(folder)
                .place("<Fives>", "2021-11-01", "attendance")
                .row(
                    "deliveries",
                    "delivery_id dataset source live applied_at",
                    1,
                    "attendance",
                    "fives.xlsx",
                    true,
                    "2022-03-02 10:00:00")
                .attended("<Fives>", "2021-11-01", "2022-02-20"),
            "2021-10",
            "2022-05-10");
    byte[] bytes = StatusPage.write(status, List.of(), new Catalogue(Lang.FR));
    String page = new String(bytes, StandardCharsets.UTF_8);
    assertThat(page)
        .contains("Les données reçues, au 10/05/2022")
        .contains("1 suivi est en retard, sur 1.")
        .contains("<h2>&lt;Fives&gt; : fréquentation</h2>")
        .contains(
            "2 mois manquent, depuis mars 2022. Dernier fichier : fives.xlsx, reçu le 02/03/2022."
                + " C’est à son expéditeur qu’il faut demander.")
        .contains("octobre 2021 : pas ouvert", "février 2022 : reçu", "avril 2022 : manque")
        .doesNotContain("juin 2022", "<script", "http://", "https://", "<Fives>");
  }

  @Test
  void deadlinesAheadComeNearestFirst() {
    Status status = status(TestStories.wazemmes(folder), "2022-01", "2022-12-31");
    assertThat(status.deadlines())
        .extracting(Status.Deadline::kind, d -> d.dueOn().toString())
        .containsExactly(
            tuple("instalment", "2023-06-30"),
            tuple("milestone", "2023-09-01"),
            tuple("end", "2023-12-31"),
            tuple("end", "2023-12-31"));
    assertThat(status.rejects().get(0).rows()).isEqualTo(1);
  }
}
