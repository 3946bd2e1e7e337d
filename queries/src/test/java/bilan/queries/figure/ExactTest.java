package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@Quick
class ExactTest {

  @Test
  void thirdsThatAreAddedUpMakeAWhole() {
    BigDecimal third = Exact.quotient(BigDecimal.ONE, 3);
    assertThat(Exact.settled(third.add(third).add(third))).isEqualTo("1");
  }
}
