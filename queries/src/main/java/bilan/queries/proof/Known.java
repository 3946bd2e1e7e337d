package bilan.queries.proof;

import bilan.queries.TraceId;
import bilan.queries.report.printed.Printed;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The numbers of a bilan that a sentence may speak of. */
final class Known {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Fact> numbers = new ArrayList<>();

  /** Those that the bilan doesn't give: n.c. */
  private final List<Fact> unknown = new ArrayList<>();

  private final Set<String> places = new LinkedHashSet<>();
  private final Printed printed;
  private final Grammar grammar;
  private final Catalogue catalogue;

  Known(Printed printed) {
    this.printed = printed;
    this.grammar = Grammar.of(printed.lang());
    this.catalogue = new Catalogue(printed.lang());
    printed.figures().values().forEach(this::add);
    CellFacts cells = new CellFacts(printed);
    numbers.addAll(cells.all());
    Claims claims = new Claims(grammar);
    for (String text : printed.texts()) {
      for (Claim said : claims.in(new Passage(Passage.Part.PARAGRAPH, 0, text))) {
        numbers.add(text(said));
      }
    }
  }

  private Fact text(Claim said) {
    String sentence = said.sentence();
    Set<String> years = SentenceYears.of(said).named();
    return new Fact(
        Lexicon.of(said, measure -> true).measures(),
        years.size() == 1 ? years.iterator().next() : null,
        null,
        said.unit(),
        exact(said),
        Fact.Role.TEXT,
        "",
        sentence,
        sentence,
        null,
        null);
  }

  /** What stood there before its cents were left out. */
  private BigDecimal exact(Claim said) {
    BigDecimal value = said.value();
    return printed.said().stream()
        .filter(one -> said.unit() == Claim.Unit.EUR)
        .map(one -> one.value().setScale(2, RoundingMode.HALF_UP))
        .filter(one -> one.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0)
        .findFirst()
        .orElse(value);
  }

  private void add(Printed.Figure figure) {
    String measure = figure.id().substring(0, figure.id().indexOf('.'));
    if (figure.place() != null) {
      places.add(figure.place());
    }
    Claim.Unit unit = unit(figure.unit());
    if (figure.value() == null) {
      unknown.add(fact(measure, figure, unit, null, Fact.Role.VALUE));
    } else {
      BigDecimal value = new BigDecimal(figure.value());
      numbers.add(fact(measure, figure, unit, value, Fact.Role.VALUE));
      share(measure, figure, value);
    }
    Claim.Unit changes = changes(unit, figure.changeUnit());
    if (figure.change() != null) {
      numbers.add(
          fact(measure, figure, changes, new BigDecimal(figure.change()), Fact.Role.CHANGE));
    } else {
      unknown.add(fact(measure, figure, changes, null, Fact.Role.CHANGE));
    }
  }

  /** A change that can't be a percentage is told in the figure's own unit. */
  private static Claim.Unit changes(Claim.Unit unit, @Nullable String told) {
    if (told != null && !told.equals("%") && !told.equals("points")) {
      return unit;
    }
    return unit == Claim.Unit.PERCENT ? Claim.Unit.POINTS : Claim.Unit.PERCENT;
  }

  private Fact fact(
      String measure,
      Printed.Figure figure,
      Claim.Unit unit,
      @Nullable BigDecimal value,
      Fact.Role role) {
    String place = figure.place();
    String named =
        figure.label()
            + (place == null ? " " : ", " + place + ", ")
            + figure.period()
            + (role == Fact.Role.CHANGE || role == Fact.Role.SHARE
                ? " (" + catalogue.say("report.proof." + role.name().toLowerCase(Locale.ROOT)) + ")"
                : "");
    String id = role == Fact.Role.CHANGE ? TraceId.facet(figure.id(), TraceId.CHANGE) : figure.id();
    String why = role == Fact.Role.CHANGE ? figure.changeNote() : figure.note();
    return new Fact(
        List.of(measure), figure.period(), place, unit, value, role, "", "", named, id, why);
  }

  /** A place's share of the network: « un tiers des participations à Fives ». */
  private void share(String measure, Printed.Figure figure, BigDecimal value) {
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

  static Claim.Unit unit(String word) {
    return switch (word) {
      case "EUR", "amount" -> Claim.Unit.EUR;
      case "%", "rate" -> Claim.Unit.PERCENT;
      case "h", "hours" -> Claim.Unit.HOURS;
      default -> Claim.Unit.NONE;
    };
  }

  /** The places of the bilan's figures. */
  Set<String> places() {
    return places;
  }

  boolean isOfOnePlace() {
    return places.size() == 1
        && printed.figures().values().stream().allMatch(figure -> figure.place() != null);
  }

  /** Whether a figure may be a number of that unit; one that the bilan doesn't have may be any. */
  boolean isCountedIn(String measure, Claim.Unit unit) {
    List<Fact> key = numbers.stream().filter(f -> f.isKey() && f.isOf(List.of(measure))).toList();
    boolean times = unit == Claim.Unit.TIMES;
    return key.isEmpty() || key.stream().anyMatch(f -> times ? isAmount(f) : fits(f.unit(), unit));
  }

  private static boolean isAmount(Fact fact) {
    return fact.role() == Fact.Role.VALUE && fact.unit() != Claim.Unit.PERCENT;
  }

  /** Those that a number of that unit may be. */
  List<Fact> of(Claim.Unit unit) {
    return numbers.stream().filter(n -> fits(n.unit(), unit)).toList();
  }

  /** The figures of these names that have no value, if a number of that unit may be meant. */
  List<Fact> unknown(List<String> measures, Claim.Unit unit) {
    return unknown.stream().filter(f -> f.isOf(measures) && fits(f.unit(), unit)).toList();
  }

  /** The values of key figures, in all years. */
  List<Fact> values(List<String> measures, Predicate<Fact> wanted) {
    return numbers.stream()
        .filter(f -> f.role() == Fact.Role.VALUE && f.isOf(measures))
        .filter(wanted)
        .toList();
  }

  /** A number without a unit may count anything but shares; hours are often written without. */
  private static boolean fits(Claim.Unit known, Claim.Unit claimed) {
    return claimed == Claim.Unit.NONE
        ? known != Claim.Unit.PERCENT && known != Claim.Unit.POINTS
        : known == claimed;
  }
}
