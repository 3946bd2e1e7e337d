package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales without a rate: what the place says of VAT decides, whenever the reference arrives. */
class TaxOfPlacesTest extends SalesDesk {

  private static final String TILL =
      "date;lieu;n° ticket;produit;montant ttc\n"
          + "2022-03-01;Fives;T1;Café;10,00\n"
          + "2022-03-01;Lomme;T2;Café;20,00\n"
          + "2022-03-01;Annexe de Lomme;T3;Café;30,00\n";

  @ParameterizedTest
  @CsvSource({"none, required", "Non, Oui", "aucune, obligatoire", "NONE, ''"})
  void amountsWithoutTaxAreThoseOfPlacesThatBearNone(String none, String required)
      throws IOException {
    Files.writeString(folder.resolve("caisse.csv"), TILL);
    Files.writeString(
        folder.resolve("lieux.csv"),
        "place;aliases;vat\nFives;;" + required + "\nLomme;Annexe de Lomme;" + none + "\n");
    assertThat(run("ingest", "sales", "caisse.csv").exit()).isZero();
    assertThat(answer("select count(amount_excl_tax) from sales")).isEqualTo("0");
    assertThat(run("ingest", "reference", "lieux.csv").exit()).isZero();
    assertThat(
            answer(
                "select string_agg(ticket, ' ' order by ticket), sum(amount_excl_tax)::int from sales where amount_excl_tax is not null"))
        .isEqualTo("T2 T3,50");
  }

  /** Anywhere else that word is nothing, as in what Python writes. */
  @Test
  void noneIsNothingInAnyOtherColumn() throws IOException {
    Files.writeString(folder.resolve("caisse.csv"), TILL.replace("Café", "none"));
    assertThat(run("ingest", "sales", "caisse.csv").exit()).isZero();
    assertThat(answer("select count(product) from sales")).isEqualTo("0");
  }
}
