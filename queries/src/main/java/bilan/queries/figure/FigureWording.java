package bilan.queries.figure;

import bilan.queries.Kind;
import bilan.text.Catalogue;
import bilan.text.Kept;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for months, places and reasons in one language. */
public final class FigureWording {

  private static final List<String> SHORT_FR =
      List.of(
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
          "déc.");
  private static final List<String> SHORT_EN =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Map<String, String> CONTRACTED = Map.of("Le ", "au ", "Les ", "aux ");

  private static final int MOST_GROUPS = 6;

  private static final Pattern CODED = Pattern.compile("([A-Z]+-\\d+) (.*)", Pattern.DOTALL);

  private final Catalogue catalogue;

  public FigureWording(Lang lang) {
    this.catalogue = new Catalogue(lang);
  }

  /** Language of the words. */
  public Lang lang() {
    return catalogue.lang();
  }

  /** What stands between a name and what it says. */
  public String colon() {
    return Typography.of(catalogue.lang()).colon();
  }

  /** A definition, as it stands below a table. */
  public String definition(String label, String meaning) {
    return say("query.definition", label, meaning);
  }

  /** Sentence in that language. */
  public String say(Message message) {
    return catalogue.say(message);
  }

  /** Why a row was rejected, as it was kept: a code and a sentence. */
  public @Nullable String kept(@Nullable String coded) {
    Matcher said = coded == null ? null : CODED.matcher(coded);
    return said == null || !said.matches()
        ? coded
        : said.group(1) + " " + new Kept(catalogue).say(said.group(2));
  }

  /** That a year or month is not over: {@code année en cours, au 30 novembre 2026}. */
  public String underWay(boolean month, LocalDate asOf) {
    String day = Typography.of(lang()).date(asOf);
    return say(month ? "figure.under_way.month" : "figure.under_way", day);
  }

  /** Sentence of the catalogue in that language. */
  public String say(String key, Object... arguments) {
    return catalogue.say(key, arguments);
  }

  /**
   * Sentence about the rows of a dataset; the general one where the dataset has none of its own.
   */
  public String sayOf(String dataset, String key, Object... arguments) {
    return catalogue.say(catalogue.variant(key, dataset), arguments);
  }

  /** How much more or less, with its sign: {@code +2}, {@code −0,50}. */
  public String difference(BigDecimal difference, Kind kind) {
    int decimals = kind == Kind.COUNT ? 0 : 2;
    BigDecimal rounded = difference.setScale(decimals, RoundingMode.HALF_UP);
    String number = Typography.of(lang()).number(rounded, decimals);
    return (rounded.signum() > 0 ? "+" : "") + number;
  }

  /** A share in percent with at most one decimal, as an argument of a sentence. */
  public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return shown(Exact.quotient(part.multiply(Exact.HUNDRED), whole), 1);
  }

  /** Euros with cents unless there are none, as an argument of a sentence. */
  public static BigDecimal euros(BigDecimal amount) {
    return shown(amount, 2);
  }

  private static BigDecimal shown(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal whole = rounded.setScale(0, RoundingMode.HALF_UP);
    return rounded.compareTo(whole) == 0 ? whole : rounded;
  }

  /** {@code septembre à décembre}, {@code mars et avril}, {@code mars, mai à juillet}. */
  public String months(Collection<YearMonth> months) {
    return months(months, false);
  }

  private String months(Collection<YearMonth> months, boolean dated) {
    List<String> runs = new ArrayList<>();
    for (List<YearMonth> run : runs(months)) {
      String first = name(run.get(0), dated);
      String last = name(run.get(run.size() - 1), dated);
      runs.add(
          switch (run.size()) {
            case 1 -> first;
            case 2 -> say("figure.and", first, last);
            default -> say("figure.month_range", first, last);
          });
    }
    return String.join(", ", runs);
  }

  private String name(YearMonth month, boolean dated) {
    String name = Typography.of(catalogue.lang()).month(month.getMonthValue());
    return dated ? name + " " + month.getYear() : name;
  }

  /** {@code sept.–nov.}. */
  public String shortMonths(Collection<YearMonth> months) {
    List<String> runs = new ArrayList<>();
    for (List<YearMonth> run : runs(months)) {
      String first = shortName(run.get(0));
      runs.add(run.size() == 1 ? first : first + "–" + shortName(run.get(run.size() - 1)));
    }
    return String.join(", ", runs);
  }

  private String shortName(YearMonth month) {
    return (catalogue.lang() == Lang.FR ? SHORT_FR : SHORT_EN).get(month.getMonthValue() - 1);
  }

  private static List<List<YearMonth>> runs(Collection<YearMonth> months) {
    List<List<YearMonth>> runs = new ArrayList<>();
    List<YearMonth> run = new ArrayList<>();
    for (YearMonth month : new TreeSet<>(months)) {
      if (!run.isEmpty() && !run.get(run.size() - 1).plusMonths(1).equals(month)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(month);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** {@code Wazemmes, août–déc.}; places with the same months stand together. */
  public String perimeter(Collection<PlaceMonth> months) {
    List<String> groups = new ArrayList<>();
    byMonths(months)
        .forEach((common, places) -> groups.add(list(places) + ", " + shortMonths(common)));
    return joined(groups);
  }

  /**
   * {@code septembre à décembre manquent à Fives}.
   *
   * @param dated whether each month says its year, because there are several
   */
  public String missing(Collection<PlaceMonth> months, boolean dated) {
    List<String> groups = new ArrayList<>();
    byMonths(months)
        .forEach(
            (common, places) ->
                groups.add(
                    say(
                        "figure.months_missing",
                        months(common, dated),
                        common.size(),
                        at(places))));
    return joined(groups);
  }

  /** {@code à Fives}, {@code au Phare}. */
  public String at(String place) {
    return at(List.of(place));
  }

  /** {@code à Fives et Moulins}; French runs {@code à} and {@code Le} together, name by name. */
  public String at(Collection<String> names) {
    List<String> places = List.copyOf(names);
    if (catalogue.lang() != Lang.FR) {
      return say("figure.at", list(places));
    }
    List<String> each = places.stream().map(FigureWording::contracted).toList();
    boolean plain = each.stream().allMatch(one -> one.startsWith("à "));
    return plain ? say("figure.at", list(places)) : list(each);
  }

  private static String contracted(String place) {
    for (Map.Entry<String, String> one : CONTRACTED.entrySet()) {
      if (place.startsWith(one.getKey())) {
        return one.getValue() + place.substring(one.getKey().length());
      }
    }
    return "à " + place;
  }

  /** Reasons one after the other: {@code FigureCells} parts them again. */
  public String reasons(List<String> each) {
    return String.join(Typography.of(catalogue.lang()).semicolon(), each);
  }

  private String joined(List<String> groups) {
    if (groups.size() <= MOST_GROUPS) {
      return String.join(" / ", groups);
    }
    return String.join(" / ", groups.subList(0, MOST_GROUPS))
        + " / "
        + say("figure.more", groups.size() - MOST_GROUPS);
  }

  private static Map<SortedSet<YearMonth>, List<String>> byMonths(Collection<PlaceMonth> months) {
    Map<String, SortedSet<YearMonth>> byPlace = new TreeMap<>();
    for (PlaceMonth at : months) {
      byPlace.computeIfAbsent(at.place(), p -> new TreeSet<>()).add(at.month());
    }
    Map<SortedSet<YearMonth>, List<String>> groups = new LinkedHashMap<>();
    byPlace.forEach((place, of) -> groups.computeIfAbsent(of, m -> new ArrayList<>()).add(place));
    return groups;
  }

  /** {@code Fives, Moulins et Wazemmes}. */
  public String list(Collection<String> names) {
    List<String> all = List.copyOf(names);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return say(
        "figure.and", String.join(", ", all.subList(0, all.size() - 1)), all.get(all.size() - 1));
  }
}
