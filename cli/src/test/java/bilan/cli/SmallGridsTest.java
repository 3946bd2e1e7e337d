package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids of two columns, which are as plain as those of twelve. */
class SmallGridsTest extends SheetDesk {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lieu;janvier 2024;février 2024\nFives;3;2\nMoulins;5;1\n",
        "Lieu;janvier 2024;février 2024;Total\nFives;3;2;5\nMoulins;5;1;6\n",
        "Fréquentation 2024\nSite;janv.;févr.\nFives;3;2\nMoulins;5;1\n"
      })
  void twoMonthsBesideAPlace(String sheet) throws IOException {
    Cli.Result result = ingest("attendance", sheet);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select month(activity_date) m, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("m,n\n1,8\n2,3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lieux", "Par lieu", "Sites"})
  void placesUnderOneHeading(String heading) throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            ";" + heading + ";\nDate;Fives;Moulins\n01/02/2024;3;2\n02/02/2024;5;1\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select place p, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("p,n\nFives,8\nMoulins,3\n");
  }

  @Test
  void salesOfTwoMonths() throws IOException {
    Cli.Result result = ingest("sales", "Lieu;mars 2024;avril 2024\nFives;3,50;2\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n5.5\n");
  }
}
