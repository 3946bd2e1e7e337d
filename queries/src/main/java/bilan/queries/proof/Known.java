package bilan.queries.proof;

import bilan.queries.TraceId;
import bilan.queries.report.Printed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of a bilan that a sentence may speak of. */
final class Known {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Fact> numbers = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();

  /**
   * One number.
   *
   * @param measure the key figure that it is, or is about; null for a cell of a table
   * @param words what a person is told of it
   */
  record Fact(
      @Nullable String measure,
      @Nullable String period,
      @Nullable String place,
      Claim.Unit unit,
      BigDecimal value,
      String words) {}

  Known(Printed printed) {
    for (Printed.Figure figure : printed.figures().values()) {
      add(figure, printed);
    }
    for (Printed.Cell cell : printed.cells()) {
      numbers.add(new Fact(null, null, null, unit(cell.kind()), cell.value(), cell.table()));
    }
  }

  private void add(Printed.Figure figure, Printed printed) {
    String measure = figure.id().substring(0, figure.id().indexOf('.'));
    String place = figure.place();
    if (place != null) {
      places.add(place);
    }
    String named = figure.label() + " " + figure.period() + (place == null ? "" : ", " + place);
    if (figure.value() != null) {
      BigDecimal value = new BigDecimal(figure.value());
      numbers.add(number(measure, figure, unit(figure.unit()), value, named));
      share(measure, figure, value, named, printed);
    }
    if (figure.change() != null) {
      Claim.Unit unit =
          "points".equals(figure.changeUnit()) ? Claim.Unit.POINTS : Claim.Unit.PERCENT;
      numbers.add(
          number(measure, figure, unit, new BigDecimal(figure.change()), named + " (évolution)"));
    }
  }

  private static Fact number(
      String measure, Printed.Figure figure, Claim.Unit unit, BigDecimal value, String words) {
    return new Fact(measure, figure.period(), figure.place(), unit, value, words);
  }

  /** A place's share of the network: « un tiers des participations à Fives ». */
  private void share(
      String measure, Printed.Figure figure, BigDecimal value, String named, Printed printed) {
    Printed.Figure whole = printed.figures().get(TraceId.of(measure, figure.period(), null));
    if (figure.place() == null || whole == null || whole.value() == null) {
      return;
    }
    BigDecimal all = new BigDecimal(whole.value());
    if (all.signum() != 0 && !figure.unit().equals("%")) {
      BigDecimal share = value.multiply(HUNDRED).divide(all, MathContext.DECIMAL64);
      numbers.add(number(measure, figure, Claim.Unit.PERCENT, share, named + " (part)"));
    }
  }

  private static Claim.Unit unit(String word) {
    return switch (word) {
      case "EUR", "amount" -> Claim.Unit.EUR;
      case "%", "rate" -> Claim.Unit.PERCENT;
      case "h", "hours" -> Claim.Unit.HOURS;
      default -> Claim.Unit.NONE;
    };
  }

  /** The places that a sentence names. */
  List<String> placesIn(String sentence) {
    return places.stream().filter(sentence::contains).toList();
  }

  /** Those that a number of that unit may be. */
  List<Fact> of(Claim.Unit unit) {
    return numbers.stream().filter(n -> fits(n.unit(), unit)).toList();
  }

  /** A number without a unit may count anything but shares; hours are often written without. */
  private static boolean fits(Claim.Unit known, Claim.Unit claimed) {
    return claimed == Claim.Unit.NONE
        ? known != Claim.Unit.PERCENT && known != Claim.Unit.POINTS
        : known == claimed;
  }

  static boolean isOf(Fact number, List<String> measures) {
    return number.measure() != null && measures.contains(Objects.requireNonNull(number.measure()));
  }
}
