package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same columns under several years or months. */
class GroupedColumnsTest extends SheetDesk {

  @Test
  void whatWasAskedAndGrantedEachYearIsAGrantOfThatYear() throws Exception {
    Cli.Result read =
        ingest(
            "funding",
            "Financeur;Objet;2022;2022;2023;2023;Total;Total\n"
                + ";;Demandé;Obtenu;Demandé;Obtenu;Demandé;Obtenu\n"
                + "MEL;Inclusion;5000;4000;6000;6000;11000;10000\n"
                + "CAF;Animation;;;3000;0;3000;0\n"
                + "TOTAL;;5000;4000;9000;6000;14000;10000\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(
            query(
                "select funder, start_on, end_on, amount_requested, amount_awarded from grants"
                    + " order by 1, 2"))
        .isEqualTo(
            "funder,start_on,end_on,amount_requested,amount_awarded\n"
                + "CAF,2023-01-01,2023-12-31,3000,0\n"
                + "MEL,2022-01-01,2022-12-31,5000,4000\n"
                + "MEL,2023-01-01,2023-12-31,6000,6000\n");
  }

  @Test
  void whatWasAskedAndHasNoAnswerIsARequest() throws Exception {
    Cli.Result read =
        ingest(
            "funding",
            "Financeur;Objet;2022;2022;2023;2023\n;;Demandé;Obtenu;Demandé;Obtenu\n"
                + "MEL;Inclusion;5000;4000;6000;\n");
    assertThat(read.exit()).isZero();
    assertThat(read.out() + read.err()).contains("FUND-35");
    assertThat(query("select start_on, status, amount_awarded from grants order by 1"))
        .isEqualTo("start_on,status,amount_awarded\n2022-01-01,,4000\n2023-01-01,requested,\n");
  }

  @Test
  void aCodeThatSeveralYearsShareIsAskedAbout() throws Exception {
    Cli.Result read =
        ingest(
            "funding",
            "Code;Financeur;2022;2022;2023;2023\n;;Demandé;Obtenu;Demandé;Obtenu\n"
                + "S1;MEL;5000;4000;6000;6000\n");
    assertThat(read.exit()).isEqualTo(6);
    assertThat(read.err()).contains("TABLE-13");
  }

  @Test
  void aDashUnderAYearIsNoRequest() throws Exception {
    Cli.Result read =
        ingest(
            "funding",
            "Financeur;Objet;2022;2022;2023;2023\n;;Demandé;Obtenu;Demandé;Obtenu\n"
                + "CAF;Animation;-;-;3000;0\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*) as grants from grants")).isEqualTo("grants\n1\n");
  }

  @Test
  void aTotalOfOneYearThatIsWrongIsSaidWithBothFigures() throws Exception {
    Cli.Result read =
        ingest(
            "funding",
            "Financeur;Objet;2022;2022;2023;2023\n;;Demandé;Obtenu;Demandé;Obtenu\n"
                + "MEL;Inclusion;5000;4000;6000;6000\nCAF;Animation;;;3000;0\n"
                + "TOTAL;;5000;4000;9000;7000\n");
    assertThat(read.out() + read.err()).contains("TOTAL-01").contains("7").contains("6");
  }

  @Test
  void severalCountsOfEachMonthAreThatMonth() throws Exception {
    Cli.Result read =
        ingest(
            "attendance",
            "Fréquentation 2023;;;;\n\nLieu;Janvier;Janvier;Février;Février\n"
                + ";Participants;dont femmes;Participants;dont femmes\n"
                + "Fives;10;4;12;5\nWazemmes;;;7;7\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query("select place, period_from, participants from attendance order by 1, 2"))
        .isEqualTo(
            "place,period_from,participants\n"
                + "Fives,2023-01-01,10\nFives,2023-02-01,12\nWazemmes,2023-02-01,7\n");
  }

  @Test
  void theFirstCountOfAMonthIsNotTakenForItsParticipants() throws Exception {
    Cli.Result read =
        ingest(
            "attendance",
            "Fréquentation 2023;;;;;;\n\nLieu;Janvier;;Février;;Mars;\n"
                + ";Séances;Participants;Séances;Participants;Séances;Participants\n"
                + "Fives;3;10;4;12;5;20\n");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(query("select sum(participants) as participations from attendance"))
        .isEqualTo("participations\n42\n");
  }
}
