package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.CodeWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By how much figures moved between the last two years, in all and by their parts. */
final class ExpectedMoves {

  private static final Map<String, String> LABELS =
      Map.of(
          "participations",
          "Participations",
          "passages",
          "Passages",
          "sales_excl_tax",
          "Ventes HT");

  private static final String SHARED = ", dans les mêmes lieux et les mêmes mois";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(.+), de \\S+ à [^, ]+(?:, tous les lieux et tous les mois|("
              + SHARED
              + "))? : (.+, dont .+)\\.");

  /** {@code Charges de 2022, par rapport à 2021 : Total des charges : +10 € ; …}. */
  private static final Pattern STATEMENT =
      Pattern.compile("(?:Charges|Produits) de .+, par rapport à [^:]+ : (.+)\\.");

  private static final String MOVE = "([+−][0-9 ]+(?:,[0-9]{2})?)";
  private static final Pattern HEADING = Pattern.compile("(.+) : " + MOVE + " €");
  private static final Pattern LEAD = Pattern.compile("dont |Par [^:]* : ");
  private static final Pattern PART = Pattern.compile("(.*?) ?" + MOVE + "( €)?");

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final BilanYears years;
  private final List<Expected> figures;
  private final Map<String, List<BigDecimal>> moves = new HashMap<>();
  private final Map<String, BigDecimal> statement;

  ExpectedMoves(SampleData data, BilanYears years, List<Expected> figures) {
    this.years = years;
    this.figures = figures;
    List<@Nullable String> places = new ArrayList<>();
    places.add(null);
    data.network().places().stream().map(Place::name).forEach(places::add);
    for (String place : places) {
      LABELS.keySet().forEach(id -> whole(id, place));
      activities(data.network().activities(), place);
      sales(new ExpectedSales(data.network().sales(), years), place);
    }
    LABELS.keySet().forEach(id -> whole(id, ExpectedFigures.NOWHERE));
    ExpectedPerimeter perimeter = new ExpectedPerimeter(data);
    for (String id : List.of("participations", "sales_excl_tax")) {
      places.forEach(place -> add(LABELS.get(id) + SHARED, place, perimeter.moved(id, place)));
    }
    statement = new ExpectedStatement(data, years).moved();
  }

  private void add(String label, @Nullable String part, BigDecimal by) {
    moves.computeIfAbsent(label + "/" + (part == null ? "" : part), k -> new ArrayList<>()).add(by);
  }

  private BigDecimal between(Function<Integer, BigDecimal> amount) {
    return amount.apply(years.last()).subtract(amount.apply(years.last() - 1));
  }

  /** Of a place also without its name: its own page says it. */
  private void whole(String id, @Nullable String place) {
    BigDecimal by =
        between(
            year ->
                figures.stream()
                    .filter(f -> f.id().equals(id) && f.year() == year)
                    .filter(f -> Objects.equals(f.place(), place))
                    .map(Expected::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(BigDecimal.ZERO));
    String label = Objects.requireNonNull(LABELS.get(id));
    add(label, null, by);
    add(label, place, by);
  }

  private void activities(List<Activity> all, @Nullable String place) {
    for (Function<Activity, @Nullable String> name :
        List.<Function<Activity, @Nullable String>>of(
            a -> CodeWords.of("printed kind").get(a.kind()), Told::title)) {
      Map<String, BigDecimal> byName = new HashMap<>();
      for (Activity activity : all) {
        int year = years.of(activity.date());
        String part = name.apply(activity);
        boolean here = place == null || place.equals(activity.place());
        if (part != null && here && (year == years.last() || year == years.last() - 1)) {
          BigDecimal count = BigDecimal.valueOf(activity.participants());
          String label = activity.counts() ? "Participations" : "Passages";
          byName.merge(
              label + "/" + part, year == years.last() ? count : count.negate(), BigDecimal::add);
        }
      }
      byName.forEach((part, by) -> moves.computeIfAbsent(part, k -> new ArrayList<>()).add(by));
    }
  }

  private void sales(ExpectedSales sales, @Nullable String place) {
    CodeWords.of("printed channel")
        .forEach(
            (channel, label) ->
                add(
                    "Ventes HT",
                    label,
                    between(year -> sales.exclTax(Set.of(channel), place, year))));
  }

  /** What sentences say otherwise, in words. */
  List<String> problems(List<String> paragraphs) {
    List<String> found = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Matcher sentence = SENTENCE.matcher(paragraph);
      if (sentence.matches() && LABELS.containsValue(sentence.group(1))) {
        String shared = Objects.requireNonNullElse(sentence.group(2), "");
        String told = sentence.group(3).replaceAll(" \\([^)]*\\)", "");
        for (String group : told.split("\\. ", -1)) {
          found.addAll(problems(sentence.group(1) + shared, group, paragraph));
        }
      }
      Matcher headings = STATEMENT.matcher(paragraph);
      if (headings.matches()) {
        Stream.of(headings.group(1).split(" ; "))
            .filter(piece -> !piece.matches("et d.autres") && !isMoved(piece))
            .forEach(piece -> found.add("« " + piece + " » is not the maker's in " + paragraph));
      }
    }
    return found;
  }

  private boolean isMoved(String piece) {
    Matcher heading = HEADING.matcher(piece);
    BigDecimal by = heading.matches() ? statement.get(heading.group(1)) : null;
    return by != null && isPrinted(by, heading.group(2), true);
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace('−', '-').replace(',', '.').replaceAll("[ +]", ""));
  }

  /** Whether an amount is printed so, with cents or to the euro, or a count. */
  private static boolean isPrinted(BigDecimal exact, String printed, boolean euros) {
    BigDecimal by = number(printed);
    BigDecimal apart = by.scale() > 0 ? CENT : euros ? BigDecimal.ONE : BigDecimal.ZERO;
    return exact.subtract(by).abs().compareTo(apart) <= 0;
  }

  private List<String> problems(String label, String group, String paragraph) {
    List<String> found = new ArrayList<>();
    for (String piece : group.split(", ", -1)) {
      Matcher part = PART.matcher(LEAD.matcher(piece).replaceFirst(""));
      if (!part.matches()) {
        found.add("no number in « " + piece + " » of " + paragraph);
      } else if (!part.group(1).equals("le reste")) {
        boolean right =
            moves.getOrDefault(label + "/" + part.group(1), List.of()).stream()
                .anyMatch(one -> isPrinted(one, part.group(2), part.group(3) != null));
        if (!right) {
          found.add("« " + piece + " » is not the maker's in " + paragraph);
        }
      }
    }
    return found;
  }
}
