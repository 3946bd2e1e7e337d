package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Files parted by commas in which a list of words, or a sentence, has commas of its own. */
class CutListsTest extends SheetDesk {

  private static final String HEADER =
      "_id,dateAccompagnement,canal,activite,nbParticipants,themes,sousThemes,duree,nomCommune,"
          + "codePostal,annotation,age.plus60ans\n";

  /** The export of a Conseiller numérique: each list of themes makes a row longer. */
  @Test
  void aListThatNobodyQuotedIsOneCell() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            HEADER
                + "62a1,2022-03-01T00:00:00.000Z,rattachement,individuel,1,internet,courriel,securite,,60,LILLE,59000,,\n"
                + "62a2,2022-03-02T00:00:00.000Z,rattachement,collectif,7,budget,,90,ROUBAIX,59100,,\n"
                + "62a3,2022-03-03T00:00:00.000Z,rattachement,collectif,4,smartphone,,60,LILLE,59000,,\n"
                + "62a4,2022-03-04T00:00:00.000Z,rattachement,individuel,1,sante,courriel,,120,ROUBAIX,59100,,\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.err()).contains("2 lignes recollées", "(2, 5)");
    assertThat(
            query(
                "select place, sum(participants) p, sum(duration_minutes) d from attendance group by 1 order by 1"))
        .isEqualTo("place,p,d\nLILLE,5,120\nROUBAIX,8,210\n");
  }

  /** Both columns of words may hold the list: nothing is guessed, and the row is told. */
  @Test
  void aListThatMayBeOfTwoColumnsIsSaid() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            "Date,Lieu,Activité,Participants\n"
                + "01/03/2022,Fives,Couture,12\n02/03/2022,Wazemmes,Jeux,5\n"
                + "03/03/2022,Fives,Couture,broderie,7\n");
    assertThat(read.err()).contains("1 ligne a plus de cellules", "« broderie » n’est pas");
  }

  /** A comma before a blank is one of a sentence. */
  @Test
  void aSentenceWithACommaIsOneCell() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            "Date,Lieu,Activité,Participants\n"
                + "01/03/2022,Fives,Couture,12\n02/03/2022,Wazemmes,Jeux,5\n"
                + "03/03/2022,Fives,Couture, broderie,7\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) n from attendance where place = 'Fives'"))
        .isEqualTo("n\n19\n");
  }

  /** A remark beyond the last column cuts no amount: one number is a count, one an amount. */
  @Test
  void aWordTooManyCutsNoAmountInTheFirstRowEither() throws IOException {
    Cli.Result done =
        ingest(
            "sales",
            "Date,Lieu,Produit,Quantité,Montant TTC\n"
                + "19/12/2023,Fives,Soupe,3,12,ok\n22/04/2023,Fives,Thé,1,38,null\n"
                + "14/11/2023,Fives,Soupe,4,79,\n06/01/2023,Fives,Thé,4,87\n");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.err()).contains("TABLE-19");
    assertThat(query("select sum(amount_incl_tax) as n, sum(quantity) as q from sales"))
        .isEqualTo("n,q\n216,12\n");
  }
}
