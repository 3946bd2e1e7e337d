package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People in rows, days in columns, ticks where they meet. */
class PresenceCalendarTest extends SheetDesk {

  private static final String COUNTED =
      "select activity_date, sum(participants) as participations from attendance group by 1"
          + " order by 1";

  @Test
  void eachTickIsAParticipationOnTheDayOfItsColumn() throws Exception {
    Cli.Result read =
        ingest(
            "Café numérique;;;;;\nLieu : Fives;;;;;\n\nNom;Prénom;02/01/2024;04/01/2024;"
                + "09/01/2024;Total\nDumont;Léa;x;;X;2\nHadj;Jo;;x;✓;2\nElloy;Nina;abs;1;0;1\n"
                + "Total présents;;1;2;2;5\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query(COUNTED))
        .isEqualTo("activity_date,participations\n2024-01-02,1\n2024-01-04,2\n2024-01-09,2\n");
    assertThat(saved("unique-people")).contains("2024").contains(",3");
    assertThat(read.out() + read.err()).doesNotContain("Dumont", "Hadj", "Elloy");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsTicksIsSaid() throws Exception {
    Cli.Result read =
        ingest(
            "Lieu : Fives;;;\nNom;Prénom;02/01/2024;04/01/2024\nDumont;Léa;x;\nHadj;Jo;;x\n"
                + "Total présents;;1;3\n");
    assertThat(read.out() + read.err()).contains("3").contains("TOTAL-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 janvier;4 janvier;9 janvier",
        "02/01;04/01;09/01",
        "mar. 2 janv.;jeu. 4 janv.;mar. 9 janv."
      })
  void daysWithoutAYearTakeThatOfTheTitle(String days) throws Exception {
    Cli.Result read =
        ingest("Atelier 2024;;;;\nLieu : Fives;;;;\nNom;Prénom;" + days + "\nHadj;Jo;x;x;\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query(COUNTED))
        .isEqualTo("activity_date,participations\n2024-01-02,1\n2024-01-04,1\n");
  }

  @Test
  void daysAloneTakeTheMonthOfTheTitle() throws Exception {
    Cli.Result read =
        ingest("Février 2024;;;;\nLieu : Fives;;;;\nNom;Prénom;1;8;15;22;29\nHadj;Jo;x;;x;;P\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query(COUNTED))
        .isEqualTo("activity_date,participations\n2024-02-01,1\n2024-02-15,1\n2024-02-29,1\n");
  }

  @Test
  void numbersOfSessionsAreNoDays() throws Exception {
    Cli.Result read =
        ingest("Mars 2024;;;;\nLieu : Fives;;;;\nNom;Prénom;1;2;3;4\nHadj;Jo;x;;x;\n");
    assertThat(read.exit()).isNotZero();
    assertThat(query(COUNTED)).isEqualTo("activity_date,participations\n");
  }

  @Test
  void daysOfNoMonthAreAskedFor() throws Exception {
    Cli.Result read = ingest("Lieu : Fives;;;;\nNom;Prénom;1;8;15;22;29\nHadj;Jo;x;;x;;P\n");
    assertThat(read.exit()).isEqualTo(6);
    assertThat(read.err()).contains("TABLE-04");
  }

  @Test
  void anotherMarkIsNoPresenceAndNoAbsence() throws Exception {
    Cli.Result read = ingest("Lieu : Fives;;;\nNom;Prénom;02/01/2024;04/01/2024\nHadj;Jo;x;3\n");
    assertThat(query(COUNTED)).isEqualTo("activity_date,participations\n2024-01-02,1\n");
    assertThat(read.out() + read.err()).contains("D3").contains("« 3 »");
  }

  @Test
  void countsUnderDaysAreActivities() throws Exception {
    Cli.Result read =
        ingest("Lieu;02/01/2024;04/01/2024;09/01/2024\nFives;12;;7\nWazemmes;3;4;5\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query(COUNTED))
        .isEqualTo("activity_date,participations\n2024-01-02,15\n2024-01-04,4\n2024-01-09,12\n");
  }

  private Cli.Result ingest(String sheet) throws Exception {
    return ingest("attendance", sheet);
  }
}
