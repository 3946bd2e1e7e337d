package bilan.queries.proof;

import bilan.queries.TraceId;
import bilan.queries.report.Printed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a bilan that a sentence may speak of. */
final class Known {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Then a sentence speaks of more than the bilan's one place. */
  private static final Pattern NETWORK =
      Pattern.compile("réseau|lieux", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<Fact> numbers = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final boolean isOfOnePlace;

  Known(Printed printed) {
    for (Printed.Figure figure : printed.figures().values()) {
      add(figure, printed);
    }
    isOfOnePlace =
        places.size() == 1
            && printed.figures().values().stream().allMatch(figure -> figure.place() != null);
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Printed.Cell cell : printed.cells()) {
      if (isOwn(cell, printed)) {
        numbers.add(fact(cell, cell.value(), Fact.Role.CELL));
        sums.merge(column(cell), cell.value(), BigDecimal::add);
      }
    }
    for (Printed.Cell cell : printed.cells()) {
      BigDecimal sum = sums.get(column(cell));
      if (sum != null && sum.signum() > 0 && isOwn(cell, printed)) {
        share(cell, sum);
      }
    }
  }

  /** A key figure that stands in a table is no other number. */
  private static boolean isOwn(Printed.Cell cell, Printed printed) {
    String trace = cell.trace();
    return trace == null || !printed.figures().containsKey(trace.replace(":change", ""));
  }

  private static String column(Printed.Cell cell) {
    return cell.table() + "/" + cell.column();
  }

  private static Fact fact(Printed.Cell cell, BigDecimal value, Fact.Role role) {
    List<String> titled = Lexicon.in(cell.table());
    String year = cell.column().matches("(?:19|20)\\d{2}(?:-\\d+)?") ? cell.column() : null;
    return new Fact(
        titled.isEmpty() ? Lexicon.in(cell.row()) : titled,
        year,
        null,
        role == Fact.Role.SHARE ? Claim.Unit.PERCENT : unit(cell.kind()),
        value,
        role,
        cell.row(),
        String.join(", ", cell.table(), cell.row(), cell.column()));
  }

  /** Of a column whose total may stand below it: then the half of its sum is the whole. */
  private void share(Printed.Cell cell, BigDecimal sum) {
    if (cell.kind().equals("amount") || cell.kind().equals("count")) {
      for (BigDecimal whole : List.of(sum, sum.divide(BigDecimal.valueOf(2)))) {
        BigDecimal share = cell.value().multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        numbers.add(fact(cell, share, Fact.Role.SHARE));
      }
    }
  }

  private void add(Printed.Figure figure, Printed printed) {
    String measure = figure.id().substring(0, figure.id().indexOf('.'));
    String place = figure.place();
    if (place != null) {
      places.add(place);
    }
    if (figure.value() != null) {
      BigDecimal value = new BigDecimal(figure.value());
      numbers.add(fact(measure, figure, unit(figure.unit()), value, Fact.Role.VALUE));
      share(measure, figure, value, printed);
    }
    if (figure.change() != null) {
      Claim.Unit unit =
          "points".equals(figure.changeUnit()) ? Claim.Unit.POINTS : Claim.Unit.PERCENT;
      BigDecimal change = new BigDecimal(figure.change());
      numbers.add(fact(measure, figure, unit, change, Fact.Role.CHANGE));
    }
  }

  private static Fact fact(
      String measure, Printed.Figure figure, Claim.Unit unit, BigDecimal value, Fact.Role role) {
    String place = figure.place();
    String named =
        figure.label()
            + (place == null ? " " : ", " + place + ", ")
            + figure.period()
            + (role == Fact.Role.CHANGE
                ? " (évolution)"
                : role == Fact.Role.SHARE ? " (part du réseau)" : "");
    List<String> measures = List.of(measure);
    return new Fact(measures, figure.period(), place, unit, value, role, "", named);
  }

  /** A place's share of the network: « un tiers des participations à Fives ». */
  private void share(String measure, Printed.Figure figure, BigDecimal value, Printed printed) {
    Printed.Figure whole = printed.figures().get(TraceId.of(measure, figure.period(), null));
    if (figure.place() == null || whole == null || whole.value() == null) {
      return;
    }
    BigDecimal all = new BigDecimal(whole.value());
    if (all.signum() != 0 && !figure.unit().equals("%")) {
      BigDecimal share = value.multiply(HUNDRED).divide(all, MathContext.DECIMAL64);
      numbers.add(fact(measure, figure, Claim.Unit.PERCENT, share, Fact.Role.SHARE));
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

  /**
   * The places that a sentence is about: those that it names, by the last of their words too (« à
   * Wazemmes »), else the one of a bilan of one place.
   */
  List<String> placesIn(String sentence) {
    List<String> named = places.stream().filter(place -> isIn(place, sentence)).toList();
    boolean understood = named.isEmpty() && isOfOnePlace && !NETWORK.matcher(sentence).find();
    return understood ? List.copyOf(places) : named;
  }

  /** Whether a figure may be a number of that unit; one that the bilan doesn't have may be any. */
  boolean isCountedIn(String measure, Claim.Unit unit) {
    List<Fact> key = numbers.stream().filter(f -> f.isKey() && f.isOf(List.of(measure))).toList();
    return key.isEmpty() || key.stream().anyMatch(f -> fits(f.unit(), unit));
  }

  private static boolean isIn(@Nullable String place, String sentence) {
    if (place == null) {
      return false;
    }
    String last = place.substring(place.lastIndexOf(' ') + 1);
    boolean telling = last.length() > 3 && Character.isUpperCase(last.charAt(0));
    return sentence.contains(place) || (telling && sentence.contains(last));
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
}
