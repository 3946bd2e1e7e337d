package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was received of a grant in several parts, as columns beside it. */
@Slow
class NumberedReceiptsTest extends SheetDesk {

  private static final String RECEIPTS =
      "select \"grant\" g, received_on d, amount a from receipts order by 1, 2";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Versement 1;Date versement 1;Versement 2;Date versement 2",
        "1er versement;Date du 1er versement;2e versement;Date du 2e versement",
        "Acompte;Date acompte;Solde;Date solde",
        "Acompte 1;Date acompte 1;Solde;Date solde",
        "Montant versement 1;Date versement 1;Montant versement 2;Date versement 2"
      })
  void eachPartIsAReceiptOnItsDay(String headers) throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;"
                + headers
                + "\nA;Ville;1000;05/01/2024;400;01/02/2024;600;01/06/2024\n"
                + "B;Région;2000;06/01/2024;900;01/03/2024;;\nC;État;500;06/01/2024;;;;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(RECEIPTS))
        .isEqualTo("g,d,a\nA,2024-02-01,400\nA,2024-06-01,600\nB,2024-03-01,900\n");
    assertThat(query("select sum(amount_awarded) n from grants")).isEqualTo("n\n3500\n");
  }

  @Test
  void anAmountWithoutItsDayIsNamed() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;Versement 1;Date versement 1;Versement 2;Date versement 2\n"
                + "A;Ville;1000;05/01/2024;400;01/02/2024;600;\n");
    assertThat(result.err()).contains("!H2");
  }

  @Test
  void whatIsPlannedIsAwaited() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;Versement 1 prévu;Date versement 1 prévue;Versement 2 prévu;Date versement 2 prévue\n"
                + "A;Ville;1000;05/01/2024;400;01/02/2024;500;01/06/2024\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select due_on d, amount a from instalments order by 1"))
        .isEqualTo("d,a\n2024-02-01,400\n2024-06-01,500\n");
    assertThat(query(RECEIPTS)).isEqualTo("g,d,a\n");
  }

  @Test
  void awaitedPartsAreToldApartByTheirKind() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;1er acompte prévu;Solde prévu\n"
                + "A;Ville;1000;05/01/2024;600;400\nB;Région;500;06/01/2024;300;200\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select \"grant\" g, kind k, amount a from instalments order by 1, 2"))
        .isEqualTo("g,k,a\nA,balance,400\nA,interim,600\nB,balance,200\nB,interim,300\n");
  }

  @Test
  void awaitedPartsThatNothingTellsApartAreAsked() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;Versement prévu 1;Versement prévu 2\n"
                + "A;Ville;1000;05/01/2024;600;400\nB;Région;500;06/01/2024;500;\n");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("PROF-17", "Versement prévu 1", "Versement prévu 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Versé 2022;Versé 2023", "Reçu en 2022;Reçu en 2023", "2022 versé;2023 versé"})
  void whatCameInAYearIsAReceiptOfThatYear(String headers) throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;"
                + headers
                + "\nA;Ville;1000;05/01/2022;600;400\nB;Région;500;06/01/2022;500;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(RECEIPTS))
        .isEqualTo("g,d,a\nA,2022-12-31,600\nA,2023-12-31,400\nB,2022-12-31,500\n");
    assertThat(result.err()).contains("FUND-36");
  }

  @Test
  void onePairIsEnoughAndDashesHideNothing() throws IOException {
    String sheet =
        "Code;Financeur;Montant accordé;Date;%s\nA;Ville;1000;05/01/2024;%s\n-;-;-;-;%s\n";
    Cli.Result read =
        ingest("funding", sheet.formatted("Versement 1;Date versement 1", "400;01/02/2024", "-;-"));
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query(RECEIPTS)).isEqualTo("g,d,a\nA,2024-02-01,400\n");
    Cli.Result asked = ingest("funding", sheet.formatted("Acompte", "400", "-"), "--replace");
    assertThat(asked.err()).contains("PROF-17");
  }

  @Test
  void anAmountThatOnlyUnreadColumnsRepeatIsAsked() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Date;Acompte;Solde\n"
                + "A;Ville;1000;05/01/2024;600;400\nB;Région;500;06/01/2024;300;200\n");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("PROF-17", "Acompte", "Solde");
  }
}
