package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notebooks of a café: strokes, meters, taxes by rate, one total for all columns. */
class NotebooksTest extends SheetDesk {

  private static final String ATTENDED =
      "select place, sum(participants) as s, count(*) as n from attendance group by 1 order by 1";
  private static final String SOLD =
      "select place, sum(amount_incl_tax) as s, count(*) as n from sales group by 1";

  @BeforeEach
  void places() throws IOException {
    take(
        "lieux.csv",
        "Lieu;Alias\nCafé du Flottage;Flottage\nGrange aux Parlottes;Grange | Parlottes\n");
  }

  private void take(String name, String sheet) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    Cli.Result result = cli().run("ingest", name);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  @Test
  void strokesAreCounted() throws IOException {
    take(
        "présences Flottage.csv",
        """
        Date;Atelier;Nombre de participants
        04/03/2025;Couture;|||| |||
        05/03/2025;Jeux;|||| |||| |
        06/03/2025;Couture;||
        """);
    assertThat(query(ATTENDED)).isEqualTo("place,s,n\nCafé du Flottage,18,3\n");
  }

  @Test
  void oneTotalForAllColumnsIsTheirSum() throws IOException {
    take(
        "passages Flottage.csv",
        """
        Flottage - fréquentation de mars 2025;;;
        Date;Jardin;Couture;Jeux
        03/03/2025;12;5;8
        10/03/2025;9;6;7
        17/03/2025;11;4;10
        Total du mois;;;72
        """);
    assertThat(query(ATTENDED)).isEqualTo("place,s,n\nCafé du Flottage,72,9\n");
  }

  @Test
  void oneTotalThatIsNotTheirSumAsks() throws IOException {
    Files.writeString(
        folder.resolve("passages Flottage.csv"),
        """
        Flottage - fréquentation de mars 2025;;;
        Date;Jardin;Couture;Jeux
        03/03/2025;12;5;8
        10/03/2025;9;6;7
        17/03/2025;11;4;10
        Total du mois;;;71
        """);
    assertThat(cli().run("ingest", "passages Flottage.csv").exit()).isNotZero();
    assertThat(query("select count(*) as n from attendance")).isEqualTo("n\n0\n");
  }

  @Test
  void aMeterIsReadAtBothEnds() throws IOException {
    take(
        "copieur Flottage.csv",
        """
        Photocopies du Flottage 2025;;;;
        Date;Compteur départ;Compteur arrivée;Nombre;Montant
        04/03/2025;1200;1260;60;6,00
        11/03/2025;1260;1300;40;4,00
        18/03/2025;1300;1410;110;11,00
        """);
    assertThat(query(SOLD)).isEqualTo("place,s,n\nCafé du Flottage,21,3\n");
  }

  @Test
  void amountsBeforeTaxByRateAreNoneOfThemTheAmount() throws IOException {
    take(
        "TVA Flottage.csv",
        """
        Recettes du Flottage 2025;;;;
        Date;HT 5,5;HT 10;HT 20;TTC
        04/03/2025;10,00;20,00;0,00;32,55
        11/03/2025;0,00;30,00;10,00;45,00
        18/03/2025;20,00;0,00;5,00;27,10
        """);
    assertThat(query(SOLD)).isEqualTo("place,s,n\nCafé du Flottage,104.65,3\n");
  }

  @Test
  void theSignOfTheEuroNamesTheAmount() throws IOException {
    take(
        "bar Flottage.csv",
        "Bar du Flottage 2025;;\nDate;Quoi;en €\n04/03/2025;café;12,50\n05/03/2025;thé;8,00\n");
    assertThat(query(SOLD)).isEqualTo("place,s,n\nCafé du Flottage,20.5,2\n");
  }

  @Test
  void aColumnOfKnownPlacesIsRead() throws IOException {
    take(
        "fréquentation.csv",
        """
        Où nous étions en 2025;;;
        Date;Atelier;Chez qui;Nombre
        04/03/2025;Couture;Flottage;8
        05/03/2025;Jeux;Grange;12
        12/03/2025;Couture;idem;7
        """);
    assertThat(query(ATTENDED))
        .isEqualTo("place,s,n\nCafé du Flottage,8,1\nGrange aux Parlottes,19,2\n");
  }

  @Test
  void seasonsStandSideBySideBesideFunders() throws IOException {
    take(
        "subventions.csv",
        """
        Suivi des subventions;;;;
        Financeur;2023-2024;;2024-2025;
        ;Demandé;Accordé;Demandé;Accordé
        Région;10 000;8 000;10 000;9 000
        CAF;5 000;5 000;6 000;4 500
        Département;3 000;;3 000;2 500
        Total sûr;;13 000;;16 000
        """);
    assertThat(
            query(
                "select fiscal_year as y, sum(amount) as s from grant_years group by 1 order by 1"))
        .isEqualTo("y,s\n2023,13000\n2024,16000\n");
  }
}
