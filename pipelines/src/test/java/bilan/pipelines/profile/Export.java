package bilan.pipelines.profile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** An export made at random by the maker's own arithmetic: its text, and the sums that it holds. */
final class Export {

  final Random random;
  final Map<String, BigDecimal> sums = new LinkedHashMap<>();
  int rows;
  private final StringBuilder text = new StringBuilder();

  Export(long seed, String header) {
    this.random = new Random(seed);
    line(header);
  }

  void line(String cells) {
    text.append(cells).append('\n');
  }

  /** A row that counts. */
  void row(String cells) {
    line(cells);
    rows++;
  }

  Export add(String field, BigDecimal value) {
    sums.merge(field, value, BigDecimal::add);
    return this;
  }

  Export add(String field, int value) {
    return add(field, BigDecimal.valueOf(value));
  }

  /** Euros and cents, as a count of cents. */
  int cents(int most) {
    return 1 + random.nextInt(most);
  }

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  static BigDecimal euros(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  static String comma(int cents) {
    return euros(cents).toPlainString().replace('.', ',');
  }

  /** {@code €1,149.00} and {@code (€33.62)}. */
  static String dollarLike(int cents) {
    String plain = String.format(Locale.ROOT, "€%,.2f", euros(Math.abs(cents)));
    return cents < 0 ? "(" + plain + ")" : plain;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
