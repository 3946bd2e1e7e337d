package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a whole column, another column or a setting tells about a cell. */
class WholeColumnTest {

  /** More rows than are looked at to find the table, none of which shows the decimal mark. */
  private static String longTill(String... last) {
    return "Date|N° ticket|Remise|Montant TTC\n"
        + IntStream.range(0, 600)
            .mapToObj(i -> "01/03/2022|" + i + "||" + (i % 50 + 1) + "\n")
            .collect(Collectors.joining())
        + String.join("\n", last);
  }

  @Test
  void aDecimalMarkThatOnlyLateRowsShowDecidesForEarlierOnesToo() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            longTill("02/03/2022|600|1.500|1.234", "02/03/2022|601|2,5|12,50"));
    assertThat(read.rejected).isEmpty();
    assertThat(read.rows.get(600).get("amount_incl_tax")).isEqualTo(new BigDecimal("1234"));
    assertThat(read.rows.get(600).get("discount")).isEqualTo(new BigDecimal("1500"));
    Read english =
        Read.of(
            Read.at("sales", "Fives"), longTill("02/03/2022|600||1.234", "02/03/2022|601||12.50"));
    assertThat(english.rows.get(600).get("amount_incl_tax")).isEqualTo(new BigDecimal("1.234"));
  }

  @Test
  void aMarkThatNoRowShowsIsNeverGuessed() {
    Read read = Read.of(Read.at("sales", "Fives"), longTill("02/03/2022|600||1.234"));
    assertThat(read.codes()).containsExactly("NUM-02");
    assertThat(read.rows).hasSize(600);
  }

  @TempDir Path profiles;

  private Read own(String profile, String grid) throws IOException {
    Files.writeString(profiles.resolve("caisse.yaml"), profile);
    ReadRequest request =
        Requests.of(
            Path.of("caisse.xlsx"),
            "sales",
            null,
            profiles,
            List.of(),
            ReadOptions.DETECT,
            null,
            null,
            null,
            null,
            List.of(),
            false,
            List.of());
    return Read.of(request, grid);
  }

  @Test
  void refundsWithoutASignAreTurnedByTheProfile() throws IOException {
    Read read =
        own(
            """
            profile: caisse
            dataset: sales
            recognise: {headers: [Jour, Sorte, Total]}
            columns: {Jour: sold_on, Prix: unit_price_incl_tax, Qte: quantity, Total: amount_incl_tax}
            defaults: {place: Fives, channel: till}
            negate_rows:
              - {column: Sorte, equals: Remboursement}
            """,
            "Jour|Sorte|Prix|Qte|Total\n01/03/2022|Vente|2|3|6\n01/03/2022|Remboursement|2|1|2\n01/03/2022|remboursement|2|-1|-2");
    assertThat(read.all("amount_incl_tax"))
        .extracting(Object::toString)
        .containsExactly("6", "-2", "-2");
    assertThat(read.all("quantity")).extracting(Object::toString).containsExactly("3", "-1", "-1");
    assertThat(read.all("unit_price_incl_tax")).extracting(Object::toString).containsOnly("2");
    assertThat(read.reading.ignoredColumns()).isEmpty();
  }

  @Test
  void whatAGrantsAmountIsFollowsFromItsStatus() {
    Read read =
        Read.of(
            "funding",
            """
            Code|Financeur|Statut|Montant demandé|Montant notifié
            A|Ville|Demandée|5000|
            B|Ville|Refusée|4000|
            C|Ville|Signée|3000|2500
            D|Ville|Notifiée||1000
            E|Ville|Demandée||1000
            F|Ville|Signée|1000|
            G|Ville||1000|
            """);
    assertThat(read.all("grant")).containsExactly("A", "B", "C", "D");
    assertThat(read.rejected)
        .flatExtracting(r -> r.faults())
        .extracting(f -> f.code() + " " + f.field() + " " + f.cell())
        .containsExactly(
            "CELL-01 amount_requested D6",
            "CELL-01 amount_awarded E7",
            "CELL-01 amount_awarded E8");
  }

  @Test
  void anEntryOfSpringBelongsToTheYearThatBeganInSeptember() {
    String ledger =
        "JournalCode|EcritureNum|EcritureDate|CompteNum|Debit|Credit\nVE|1|20220901|411|5|0\nVE|2|20230831|411|5|0";
    assertThat(Read.of(ledger(9), ledger).all("fiscal_year")).containsExactly(2022, 2022);
    assertThat(Read.of(ledger(1), ledger).all("fiscal_year")).containsExactly(2022, 2023);
  }

  private static ReadRequest ledger(int firstMonth) {
    return Requests.of(
        Path.of("fec.txt"),
        "ledger",
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        PriorDeliveries.NOTHING,
        bilan.pipelines.model.Fix.Following.NONE,
        firstMonth,
        List.of());
  }
}
