package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Quick
class ExactTest {

  private static List<String> shares(String amount, Long... weights) {
    return Exact.shares(new BigDecimal(amount), List.of(weights)).stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void theLargestRemainderGetsTheCentThatIsLeft() {
    assertThat(shares("100.00", 1L, 1L, 1L)).containsExactly("33.34", "33.33", "33.33");
    assertThat(shares("100.00", 184L, 365L, 181L)).containsExactly("25.21", "50.00", "24.79");
    assertThat(shares("0.02", 1L, 1L, 1L)).containsExactly("0.01", "0.01", "0.00");
  }

  @Test
  void sharesOfAnyAmountAddUpToIt() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(20_000_000) - 10_000_000, 2);
      List<Long> weights = new ArrayList<>();
      for (int w = 1 + random.nextInt(6); w > 0; w--) {
        weights.add(1L + random.nextInt(366));
      }
      List<BigDecimal> shares = Exact.shares(amount, weights);
      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("%s by %s", amount, weights)
          .isEqualByComparingTo(amount);
    }
  }

  @Test
  void thirdsThatAreAddedUpMakeAWhole() {
    BigDecimal third = Exact.quotient(BigDecimal.ONE, 3);
    assertThat(Exact.settled(third.add(third).add(third))).isEqualTo("1");
  }
}
