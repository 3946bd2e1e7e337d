package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.testing.Quick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is divided is rounded once, half up, from the quotient itself: also on half a cent. */
@Quick
class ExactQuotientsTest extends AnswerDesk {

  /** 3.30 € over twelve months is 0.275 € a month, and 10.62 € 0.885 €. */
  @Test
  void aTwelfthOnHalfACentIsRoundedUp() {
    assertThat(monthly("3.30")).isEqualTo("0.28");
    assertThat(monthly("10.62")).isEqualTo("0.89");
  }

  private String monthly(String awarded) {
    TestNetwork network =
        new TestNetwork(folder)
            .row(
                "grants",
                "grant funder status decision_date amount_awarded start_on end_on",
                "G1",
                "Ville",
                "signed",
                "2022-01-01",
                new BigDecimal(awarded),
                "2022-01-01",
                "2022-12-31");
    String cell = ask(network, "funding-cliff", "years", "2022").get(0).split(" \\| ")[3];
    return new BigDecimal(cell).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Every cent up to 20 €, owed or had, by up to 41; once rounded it is what Java says. */
  @Test
  void everyQuotientOnceRoundedIsTheExactOne() {
    String all =
        """
        select cents, divisor, quotient(cents * 0.01, divisor) as got
        from range(-2000, 2001) c(cents), range(1, 42) d(divisor)
        """;
    try (Database database = new TestNetwork(folder).place("Fives", null).open()) {
      Rows rows = database.ask(Sql.of(all, "test"), Map.of());
      assertThat(rows.types().get(2)).startsWith("DECIMAL");
      assertThat(rows.rows()).hasSize(4001 * 41).allSatisfy(ExactQuotientsTest::isExact);
      assertThat(database.ask(Sql.of("select quotient(1, 0)", "test"), Map.of()).single()).isNull();
    }
  }

  private static void isExact(List<@Nullable Object> row) {
    BigDecimal exact =
        BigDecimal.valueOf((Long) row.get(0), 2)
            .divide(BigDecimal.valueOf((Long) row.get(1)), 2, RoundingMode.HALF_UP);
    assertThat(((BigDecimal) row.get(2)).setScale(2, RoundingMode.HALF_UP)).isEqualTo(exact);
  }
}
