package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who came, where and to what: columns and words that look like the answer and are another. */
class AttendanceMeaningTest extends SheetDesk {

  @Test
  void theTownOfAParticipantIsNotThePlaceThatATitleNames() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Lieu : Chez Simone\nDate;Nom;Prénom;Commune\n05/01/2023;Martin;Lucie;Lille\n05/01/2023;Petit;Karim;Roubaix\n");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("TABLE-18", "« Commune »", "« Chez Simone »");
    assertThat(query("select place, count(*) n from participations group by 1"))
        .isEqualTo("place,n\nChez Simone,2\n");
  }

  @Test
  void theTownOfAParticipantIsNotThePlaceThatWasTyped() throws IOException {
    assertThat(
            ingest(
                    "attendance",
                    "Date;Nom;Prénom;Ville\n05/01/2023;Martin;Lucie;Lille\n",
                    "--place",
                    "Fives")
                .err())
        .contains("TABLE-18");
    assertThat(query("select place from participations")).isEqualTo("place\nFives\n");
  }

  @Test
  void aTownBesidePersonsAloneIsAskedAbout() throws IOException {
    Cli.Result result =
        ingest("attendance", "Date;Nom;Prénom;Ville\n05/01/2023;Martin;Lucie;Lille\n");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("« Ville »", "--place");
  }

  @Test
  void theTownOfAnActivityIsItsPlace() throws IOException {
    ingest("attendance", "Date;Ville;Activité;Participants\n05/01/2023;Lille;Vélo;8\n");
    assertThat(query("select place from attendance")).isEqualTo("place\nLille\n");
  }

  @Test
  void theRowsOfAGridSayTheirKind() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Activité;janv. 2023;févr. 2023;mars 2023\nAteliers collectifs;10;12;0\nPermanences individuelles;5;6;0\nFêtes et événements;50;60;0\nPassages au café;100;110;0\n",
            "--place",
            "Fives");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("PROF-10");
    assertThat(query("select kind, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("kind,n\nevent,110\nindividual,11\nwalk_in,210\nworkshop,22\n");
  }

  @Test
  void whatAnActivityIsCalledIsNoCategory() throws IOException {
    ingest(
        "attendance",
        "Date;Activité;Participants\n05/01/2023;Entretien de son vélo;8\n06/01/2023;Soirée jeux;9\n07/01/2023;Atelier entretien d'embauche;3\n",
        "--place",
        "Fives");
    assertThat(query("select distinct kind from attendance")).isEqualTo("kind\nworkshop\n");
  }

  @Test
  void titlesOfSectionsSayTheKindAndNotThePlace() throws IOException {
    ingest(
        "attendance",
        "Date;Activité;Participants\nAteliers collectifs\n05/01/2023;Vélo;8\nPermanences individuelles\n06/01/2023;Aide;2\n",
        "--place",
        "Fives");
    assertThat(query("select activity, place, kind from attendance order by 1"))
        .isEqualTo("activity,place,kind\nAide,Fives,individual\nVélo,Fives,workshop\n");
  }

  @Test
  void aListOfMembersIsSalesOfMemberships() throws IOException {
    String members =
        "Nom;Prénom;%s;Cotisation\nMartin;Lucie;05/01/2023;15\nPetit;Karim;06/01/2023;20\n";
    for (String date : new String[] {"Date d'adhésion", "Date"}) {
      Cli.Result refused = ingest("attendance", members.formatted(date), "--place", "Fives");
      assertThat(refused.exit()).isEqualTo(6);
      assertThat(refused.err())
          .contains("bilan ingest sales " + folder.resolve("tableau.csv") + " --place Fives")
          .doesNotContain("activity_date");
      assertThat(cli().run("inspect", "tableau.csv").out()).contains("(sales)");
    }
    assertThat(ingest("sales", members.formatted("Date d'adhésion")).exit()).isZero();
    assertThat(query("select channel, sum(amount_incl_tax) n from sales group by 1"))
        .isEqualTo("channel,n\nmembership,35\n");
  }

  @Test
  void whoDidNotSignWhereOthersDidIsNotThere() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Date;Nom;Prénom;Signature\n05/01/2023;Martin;Lucie;x\n05/01/2023;Petit;Karim;\n05/01/2023;Roux;Jean;x\n",
            "--place",
            "Fives");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("CELL-18", "tableau!D3", "--without \"Signature\"");
    assertThat(query("select count(*) n from participations")).isEqualTo("n\n2\n");
  }

  @Test
  void theLineThatIsPrintedCountsThem() throws IOException {
    ingest(
        "attendance",
        "Date;Nom;Prénom;Signature\n05/01/2023;Martin;Lucie;x\n05/01/2023;Petit;Karim;\n05/01/2023;Roux;Jean;x\n",
        "--place",
        "Fives",
        "--without",
        "Signature");
    assertThat(query("select count(*) n from participations")).isEqualTo("n\n3\n");
  }

  @Test
  void whereNobodySignsAllAreThere() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Date;Nom;Prénom;Signature\n05/01/2023;Martin;Lucie;\n05/01/2023;Petit;Karim;\n",
            "--place",
            "Fives");
    assertThat(result.err()).isEmpty();
    assertThat(query("select count(*) n from participations")).isEqualTo("n\n2\n");
  }

  @Test
  void aWordForAbsenceCountsNobodyWhateverTheColumnIsCalled() throws IOException {
    for (String column : new String[] {"Présent", "Présence", "Statut", "Pointage", "Venu ?"}) {
      Cli.Result result =
          ingest(
              "attendance",
              "Date;Nom;Prénom;"
                  + column
                  + "\n05/01/2023;Martin;Lucie;présent\n05/01/2023;Petit;Karim;absent\n05/01/2023;Roux;Jean;excusé\n",
              "--place",
              "Fives",
              "--as",
              "a-" + column.charAt(0) + column.length(),
              "--dry-run");
      assertThat(result.out()).as(column).contains("1 ligne");
      assertThat(result.err()).as(column).contains("2 personnes dites absentes");
    }
  }
}
