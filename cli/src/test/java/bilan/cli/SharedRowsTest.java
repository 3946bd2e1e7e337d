package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several activities of one row of a sheet: each keeps its own women and men. */
class SharedRowsTest extends SheetDesk {

  private static final String SPLIT =
      "select activity_date, participants, women, men from attendance order by 1, 2";

  @Test
  void tablesSideBySide() throws Exception {
    ingest(
        "Accès libre;;;;;Accompagnement individuel;;;\n"
            + "Semaine du;Femmes;Hommes;Total;;Semaine du;Femmes;Hommes;Total\n"
            + "02/01/2023;3;1;4;;09/01/2023;8;10;18\n"
            + "16/01/2023;2;5;7;;16/01/2023;2;5;7\n");
    assertThat(query(SPLIT))
        .isEqualTo(
            "activity_date,participants,women,men\n2023-01-02,4,3,1\n2023-01-09,18,8,10\n"
                + "2023-01-16,7,2,5\n2023-01-16,7,2,5\n");
  }

  @Test
  void theSameCountsUnderSeveralMonths() throws Exception {
    ingest(
        "Fréquentation 2023;;;;\n\nLieu;Janvier;;Février;\n"
            + ";Participants;Femmes;Participants;Femmes\nFives;10;4;12;5\n");
    assertThat(query(SPLIT))
        .isEqualTo("activity_date,participants,women,men\n2023-01-01,10,4,\n2023-02-01,12,5,\n");
  }

  @Test
  void ticksOfOnePerson() throws Exception {
    ingest(
        "Lieu : Fives;;;;\nNom;Prénom;Genre;02/01/2024;04/01/2024\n"
            + "Dumont;Léa;F;x;x\nHadj;Jo;H;;x\n");
    assertThat(query(SPLIT))
        .isEqualTo("activity_date,participants,women,men\n2024-01-02,1,1,\n2024-01-04,2,1,1\n");
  }

  private void ingest(String sheet) throws Exception {
    Cli.Result read = ingest("attendance", sheet, "--place", "Fives");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
  }
}
