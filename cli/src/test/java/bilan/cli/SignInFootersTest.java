package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What stands below the persons of a sign-in sheet is none of them. */
class SignInFootersTest extends SheetDesk {

  private static final String WIDE =
      """
      Feuille de présence
      Date : 26/03/2024
      Lieu : La Fabrique

      Nom;Prénom;Commune
      Martin;Awa;Lille
      Leroy;Paul;Loos
      Fontaine;Zoé;Lille

      """;

  @Test
  void oneColumnOfNamesBesideTheirTownsIsAList() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            "Atelier :;Smartphone\nDate :;25/10/2024\n\nNom et prénom;Commune de résidence\n"
                + "Awa Martin;Lille\nPaul Leroy;Loos\n",
            "--place=Fives");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select activity, place, participants n from attendance"))
        .isEqualTo("activity,place,n\nSmartphone,Fives,2\n");
  }

  @Test
  void aFreeLineEndsTheListOfPersons() throws IOException {
    for (String below :
        new String[] {
          "Bonne ambiance\nTotal;3\n",
          "Bonne ambiance\nPrésents;3\nAnimatrice;Julie\nAbsents;2\n",
          "Animatrice;Julie\nAbsents;2\n",
          "Belle séance malgré la pluie\n"
        }) {
      Cli.Result read = ingest("attendance", WIDE + below, "--replace");
      assertThat(read.exit()).as(read.err()).isZero();
      assertThat(query("select sum(participants) as n from attendance"))
          .as(below + read.err())
          .isEqualTo("n\n3\n");
      assertThat(read.err()).contains("TABLE-10");
    }
  }

  @Test
  void whoLedItIsNoParticipant() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            """
            Date : 26/03/2024
            Lieu : Fives

            Nom;Prénom
            Martin;Awa
            Leroy;Paul

            Nombre de présents;2
            Animateur;Julie
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n2\n");
  }

  /** Persons of a second group, and persons who gave less than others. */
  @Test
  void personsBehindABlankRowAreRead() throws IOException {
    Cli.Result read =
        ingest(
            "attendance", WIDE + "Petit;Léa\nAnimateur Le Gall;Jean;Lille\nDurand;Hana;Roubaix\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n6\n");
    read = ingest("attendance", WIDE + "Petit;Léa\nBen Ali\n", "--replace");
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n5\n");
  }
}
