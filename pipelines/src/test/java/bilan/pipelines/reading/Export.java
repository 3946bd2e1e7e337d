package bilan.pipelines.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Another text with the sums of a whole export. */
  Export(Export whole, String text) {
    this.random = whole.random;
    this.rows = whole.rows;
    this.sums.putAll(whole.sums);
    this.text.append(text);
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

  /** The headers of its columns: the first line that is as wide as the widest. */
  List<String> headers() {
    return lines().stream()
        .map(Export::cells)
        .filter(c -> c.size() == width() && c.stream().noneMatch(">"::equals))
        .findFirst()
        .orElseThrow();
  }

  /** Its text without one of its columns. */
  String without(int column) {
    StringBuilder out = new StringBuilder();
    for (String line : lines()) {
      List<String> cells = cells(line);
      if (cells.size() == width()) {
        boolean parent = column + 1 < width() && cells.get(column + 1).equals(">");
        cells.remove(parent ? column + 1 : column);
      }
      out.append(String.join("|", cells)).append('\n');
    }
    return out.toString();
  }

  private int width() {
    return lines().stream().mapToInt(l -> cells(l).size()).max().orElse(0);
  }

  private List<String> lines() {
    return text.toString().lines().toList();
  }

  private static List<String> cells(String line) {
    return new ArrayList<>(List.of(line.split("\\|", -1)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
