package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.text.Failure;
import bilan.text.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A header row of words is believed before the look of numbers, and means one thing everywhere. */
class OneHeaderTest {

  private static final String INVOICES = "N° facture|Date de facture|Désignation|Montant HT|TVA\n";

  @Test
  void aSheetOfOneRowReadsItsColumnsAsTheOthersDo() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "== Janvier 2022\n"
                + INVOICES
                + "F1|@2022-01-05|Étude|#1200|20 %\nF2|@2022-01-09|Stage|#800|0 %\n"
                + "== Février 2022\n"
                + INVOICES
                + "F3|@2022-02-09|Stage|#500|0 %\n");
    assertThat(read.rejected).isEmpty();
    assertThat(read.sum("amount_excl_tax")).isEqualByComparingTo("2500");
    assertThat(read.all("tax_rate").toString()).isEqualTo("[0.2, 0, 0]");
  }

  @Test
  void oneRateInAWorkbookOfOneRowIsNoAmount() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"), "== 2022\n" + INVOICES + "F3|@2022-02-09|Stage|#500|0 %\n");
    assertThat(read.all("tax_rate").toString()).isEqualTo("[0]");
    assertThat(read.reading.notices()).noneMatch(p -> p.code().equals("NUM-01"));
  }

  @Test
  void aTaxThatMayBeARateOrAnAmountIsAskedAbout() {
    Failure asked =
        catchThrowableOfType(
            Failure.class,
            () ->
                Read.of(
                    Read.at("sales", "Fives"),
                    "== 2022\n" + INVOICES + "F3|@2022-02-09|Stage|#50|#10\n"));
    assertThat(asked.problems()).extracting(p -> p.code()).containsExactly("PROF-05");
    String telling = "F3|@2022-02-09|Stage|#50|#10\nF4|@2022-02-09|Stage|#500|#20\n";
    Read read = Read.of(Read.at("sales", "Fives"), "== 2022\n" + INVOICES + telling);
    assertThat(read.all("tax_rate").toString()).isEqualTo("[0.1, 0.2]");
  }

  @Test
  void aSheetOfOneRowHasTheGrainOfTheOthers() {
    String header = "Date|Lieu|Montant TTC\n";
    Read read =
        Read.of(
            "sales",
            "== Mars\n"
                + header
                + "@2022-03-01|Fives|#4\n@2022-03-01|Fives|#5\n== Avril\n"
                + header
                + "@2022-04-02|Fives|#6\n");
    assertThat(read.grains()).isEqualTo(List.of("line"));
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("15");
  }

  @Test
  void aSheetWithOneNumberForItsPlaceReadsItAsTheOthersDo() {
    String header = "Date|Site|Participants\n";
    Read read =
        Read.of(
            "attendance",
            "== Mars\n"
                + header
                + "@2022-03-01|3|#4\n@2022-03-02|3|#5\n@2022-03-08|3|#5\n== Avril\n"
                + header
                + "@2022-04-02|3|#6\n");
    assertThat(read.all("place")).containsOnly("3");
  }

  @Test
  void amountsOfFiveDigitsUnderAHeaderAreNoAccounts() {
    StringBuilder grid =
        new StringBuilder("Financeur Principal|Référence|Montant voté TTC - Décision|Dispositif|");
    grid.append("Montant Ttc");
    for (int i = 0; i < 48; i++) {
      grid.append("\nRégion|").append(7881 + i).append('|').append(66_500 + 131 * i);
      grid.append("|smile|").append(4942 + 997 * i);
    }
    Failure asked =
        catchThrowableOfType(Failure.class, () -> Read.of("funding", grid.append('\n').toString()));
    assertThat(asked.exit().code()).isEqualTo(6);
    assertThat(asked.problems()).extracting(Problem::code).containsExactly("TABLE-01");
  }

  @Test
  void accountsWithoutAHeaderAreStillAccounts() {
    String rows = "60|Achats|#800\n64|Salaires|#500\n74|Subventions|#1000\n756|Cotisations|#90\n";
    for (String above : List.of("", "Comptes\n", "Compte|Intitulé|Réalisé\n", "N°|Nom|Total\n")) {
      Read read = Read.of("funding", "Compte de résultat 2022.xlsx", "== 2022\n" + above + rows);
      assertThat(read.rows).as(above).hasSize(4);
      assertThat(read.tables).as(above).containsOnly("accounts");
    }
  }

  @Test
  void aRowOfDatesUnderTheirHeadersIsNoHeader() {
    Read read =
        Read.of(
            "attendance",
            "Date|Saisie le|Modifiée le|Atelier|Lieu|Nb participants\n"
                + "01/03/2022|02/03/2022|03/03/2022|Couture|Fives|#5\n");
    assertThat(read.sum("participants")).isEqualByComparingTo("5");
  }

  @Test
  void daysUnderNumbersOfSessionsAreHeaders() {
    Read read =
        Read.of(
            Read.at("attendance", "Fives"),
            "||Séance 1|Séance 2|Séance 3\nNom|Prénom|02/01/2024|09/01/2024|16/01/2024\n"
                + "Petit|Odile|x||x\nGrand|Karim||x|x\n");
    assertThat(read.rows).hasSize(4);
  }
}
