package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.French;
import bilan.sample.french.MonthWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Break;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Plans;
import bilan.sample.printed.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether the numbers and months that stand in the notes of figures are the maker's. */
final class ExpectedNotes {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Definitions that name accounts. */
  static final Set<String> DEFINED =
      Set.of(
          "Taux d'autofinancement : " + ExpectedAnnex.ACCOUNTS.get("self_financing_rate"),
          "Mêmes lieux et mêmes mois, ouverts au moins 15 jours les deux années : ils sont dits en fin"
              + " de document",
          "Dans les mêmes lieux et les mêmes mois, comptés et ouverts au moins 15 jours les deux"
              + " années");

  /** What averages are divided by. */
  private static final Map<String, String> BASES =
      Map.of(
          "team_fte", " mois",
          "cost_per_participation", " participations?",
          "average_ticket_incl_tax", " tickets?");

  private static final Set<String> OF_SALES =
      Set.of(
          "sales_excl_tax",
          "sales_incl_tax",
          "till_excl_tax",
          "ticketing_excl_tax",
          "average_ticket_incl_tax",
          "services_excl_tax",
          "other_own_resources");

  private final SampleData data;
  private final BilanYears years;
  private final Calendar calendar;
  private final ExpectedGrants grants;
  private final ExpectedReference reference;
  private final ExpectedChange changes;
  private final ExpectedSales sales;

  ExpectedNotes(SampleData data, BilanYears years) {
    this.data = data;
    this.years = years;
    this.calendar = new Calendar(data.network(), data.written(), years);
    this.grants = new ExpectedGrants(data.network().funding(), years);
    this.reference = new ExpectedReference(data, years);
    this.sales = new ExpectedSales(data.network().sales(), years);
    this.changes = new ExpectedChange(data.network().breaks(), years);
  }

  /** Clauses of a figure's notes, each with whether it is right. */
  boolean isRight(PrintedFigure figure, String clause) {
    int year = year(figure);
    String dataset = OF_SALES.contains(figure.id()) ? "sales" : "attendance";
    String place = figure.place();
    Matcher m = matcher("(\\d+) mois sur (\\d+)(?:, tous lieux confondus)? : (.*)", clause);
    if (m != null) {
      return (figure.id().startsWith("team_") || figure.id().startsWith("volunteer_"))
          ? isTeam(year, m)
          : isPartial(dataset, place, year, m);
    }
    m = matcher("rien n'a été reçu : (.*)", clause);
    if (m != null) {
      return MonthWords.say(m.group(1), months(dataset, place, year, State.MISSING));
    }
    m = matcher("durée connue pour ([\\d,]+) %", clause);
    if (m != null) {
      return number(m, 1).compareTo(timed(figure.id(), place, year)) == 0;
    }
    if (clause.equals("les fichiers reçus n'identifient personne")) {
      return identified(place, year).signum() == 0;
    }
    m = matcher("personnes identifiées pour ([\\d,]+) % des participations.*", clause);
    if (m != null) {
      boolean least = clause.endsWith("(il en faut 80 %)") || clause.endsWith("participations");
      return least && number(m, 1).compareTo(identified(place, year)) == 0;
    }
    m = matcher("tickets numérotés pour ([\\d,]+) % de la caisse", clause);
    if (m != null) {
      return number(m, 1).compareTo(ticketed(place, year)) == 0;
    }
    m = matcher("seuls? lieux? à tickets numérotés : (.*)", clause);
    if (m != null) {
      return place == null && codes(m, 1).equals(ticketing(year));
    }
    m =
        matcher(
            "(\\d+) lignes? de "
                + (dataset.equals("sales") ? "ventes" : "présences")
                + " rejetées? de la période, non comptées?",
            clause);
    if (m != null) {
      Integer rows = reference.rejectedByYear(dataset, place).get(year);
      // The row that is spoilt is a till's.
      boolean elsewhere =
          Set.of("services_excl_tax", "other_own_resources", "ticketing_excl_tax")
              .contains(figure.id());
      return rows != null && !elsewhere && rows == Integer.parseInt(m.group(1));
    }
    m = matcher("dont ([−\\d ,]+) € au prorata des jours de la convention", clause);
    if (m != null) {
      return number(m, 1).compareTo(grants.byDays(place, year)) == 0
          && number(m, 1).compareTo(Objects.requireNonNull(figure.value())) != 0;
    }
    m = matcher("dont ([−\\d ,]+) € par avenant : (.*)", clause);
    if (m != null) {
      Map<String, BigDecimal> amended = grants.amended(place, year);
      BigDecimal sum = amended.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return number(m, 1).compareTo(sum) == 0 && codes(m, 2).equals(amended.keySet());
    }
    if (clause.equals("toutes les participations comptées sont de personnes identifiées")) {
      return identified(place, year).compareTo(BigDecimal.valueOf(100)) == 0;
    }
    if (clause.equals("au prorata des jours de la convention")) {
      return grants.byDays(place, year).compareTo(Objects.requireNonNull(figure.value())) == 0;
    }
    return isOfFunding(clause, place) || isPlain(clause, year);
  }

  /** Whether a note says which months of attendance the years together lack. */
  boolean isOfAllYears(String note) {
    Matcher m = matcher("(\\d+) mois sur (\\d+)(?:, tous lieux confondus)? : (.*)", note);
    Set<String> missing = new TreeSet<>();
    int covered = 0;
    for (String name : calendar.places()) {
      for (int year : years.all()) {
        for (YearMonth month : years.months(year)) {
          State state = calendar.month("attendance", name, month);
          covered += state == State.COVERED ? 1 : 0;
          if (state == State.MISSING) {
            missing.add(name + "/" + month);
          }
        }
      }
    }
    return m != null
        && Integer.parseInt(m.group(1)) == covered
        && Integer.parseInt(m.group(2)) == covered + missing.size()
        && MonthWords.sayDated(m.group(3), missing);
  }

  private static @Nullable Matcher matcher(String pattern, String clause) {
    Matcher matcher = Pattern.compile(pattern).matcher(clause);
    return matcher.matches() ? matcher : null;
  }

  private static BigDecimal number(Matcher matcher, int group) {
    return new BigDecimal(
        matcher.group(group).replace(" ", "").replace(',', '.').replace('−', '-'));
  }

  private int year(PrintedFigure figure) {
    return years.all().stream()
        .filter(y -> years.label(y).equals(figure.period()))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> months(String dataset, @Nullable String place, int year, State state) {
    Set<String> months = new TreeSet<>();
    for (String name : place == null ? calendar.places() : List.of(place)) {
      for (YearMonth month : years.months(year)) {
        if (calendar.month(dataset, name, month) == state) {
          months.add(name + "/" + month.getMonthValue());
        }
      }
    }
    return months;
  }

  private boolean isPartial(String dataset, @Nullable String place, int year, Matcher m) {
    Set<String> missing = months(dataset, place, year, State.MISSING);
    int covered = months(dataset, place, year, State.COVERED).size();
    return Integer.parseInt(m.group(1)) == covered
        && Integer.parseInt(m.group(2)) == covered + missing.size()
        && MonthWords.say(m.group(3), missing);
  }

  private boolean isTeam(int year, Matcher m) {
    Set<YearMonth> months = teamMonths(year);
    Set<String> said =
        months.stream().map(month -> "x/" + month.getMonthValue()).collect(Collectors.toSet());
    return Integer.parseInt(m.group(1)) == months.size()
        && m.group(2).equals("12")
        && MonthWords.say(m.group(3) + " manquent à x", said);
  }

  private Set<YearMonth> teamMonths(int year) {
    return data.network().team().stream()
        .map(InventedNetwork.TeamRow::month)
        .filter(month -> years.of(month) == year)
        .collect(Collectors.toSet());
  }

  /** What a change from a figure would be made on: its value, or what an average was divided by. */
  @Nullable BigDecimal base(PrintedFigure figure) {
    int year = year(figure);
    return switch (figure.id()) {
      case "team_fte" -> BigDecimal.valueOf(teamMonths(year).size());
      case "cost_per_participation" -> BigDecimal.valueOf(people(counted(null, year)));
      case "average_ticket_incl_tax" -> BigDecimal.valueOf(sales.tickets(figure.place(), year));
      default -> figure.value();
    };
  }

  private List<Activity> counted(@Nullable String place, int year) {
    return data.network().activities().stream()
        .filter(a -> a.counts() && years.of(a.date()) == year)
        .filter(a -> place == null || place.equals(a.place()))
        .toList();
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** The share of activities, or of participations, whose duration is known. */
  private BigDecimal timed(String id, @Nullable String place, int year) {
    List<Activity> all = counted(place, year);
    List<Activity> known = all.stream().filter(a -> a.minutes() != null).toList();
    return id.equals("participant_hours")
        ? percent(people(known), people(all))
        : percent(known.size(), all.size());
  }

  private static long people(List<Activity> activities) {
    return activities.stream().mapToLong(Activity::participants).sum();
  }

  private BigDecimal identified(@Nullable String place, int year) {
    List<Activity> all = counted(place, year);
    return percent(all.stream().mapToLong(a -> a.people().size()).sum(), people(all));
  }

  private BigDecimal ticketed(@Nullable String place, int year) {
    List<Sale> till =
        data.network().sales().stream()
            .filter(s -> s.channel().equals("till") && !s.cancelled())
            .filter(s -> years.of(s.date()) == year)
            .filter(s -> place == null || place.equals(s.place()))
            .toList();
    return percent(incl(till.stream().filter(s -> s.ticket() != null).toList()), incl(till));
  }

  /** The places whose tickets an average is made of. */
  private Set<String> ticketing(int year) {
    return data.network().sales().stream()
        .filter(s -> s.ticket() != null && !s.cancelled() && years.of(s.date()) == year)
        .map(s -> Objects.requireNonNull(s.place()))
        .collect(Collectors.toSet());
  }

  private static BigDecimal incl(List<Sale> sales) {
    return sales.stream().map(Sale::inclTax).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isOfFunding(String clause, @Nullable String place) {
    Matcher m = matcher("établi à la date d'arrêté seulement \\((.*)\\)", clause);
    if (m != null) {
      return m.group(1).equals(French.DATE.format(years.asOf()));
    }
    m = matcher("(\\S+) : plafond ([\\d ,]+) €, dû non établi", clause);
    if (m != null) {
      Grant grant = grant(m.group(1));
      return grants.owed(grant) == null
          && number(m, 2).compareTo(grants.afterAmendments(grant)) == 0;
    }
    m = matcher("trop-perçu ([\\d ,]+) €, non déduit", clause);
    if (m != null) {
      return number(m, 1).compareTo(grants.overpaid(place).setScale(2, RoundingMode.HALF_UP)) == 0;
    }
    m = matcher("date de décision inconnue : (.*)", clause);
    if (m != null) {
      return codes(m, 1).equals(grants.codes(place, g -> g.decision() == null));
    }
    m = matcher("ni dates de convention ni montants par exercice : (.*)", clause);
    if (m != null) {
      return codes(m, 1).equals(grants.codes(place, g -> grants.years(g).isEmpty()));
    }
    m = matcher("axe médiation, plus 0 % de l'axe structure", clause);
    return m != null;
  }

  /** Whether a note below a table names grants of which nothing is certified yet. */
  boolean isUnknownDue(String note) {
    Matcher m = matcher("dû non établi, rien n'est encore certifié : (.*)", note);
    return m != null && grants.codes(null, g -> grants.owed(g) == null).containsAll(codes(m, 1));
  }

  /** Whether a note names the day on which a priority begins that an action comes before. */
  boolean isBeforePriority(String note) {
    return data.network().plans().actions().stream()
        .flatMap(
            action ->
                data.network().plans().priorities().stream()
                    .filter(p -> p.code().equals(action.priority()))
                    .map(Plans.Priority::start)
                    .filter(start -> action.start().isBefore(start)))
        .map(French.DATE::format)
        .anyMatch(day -> note.equals("commence avant sa priorité, dont le début est le " + day));
  }

  /** Whether a note says of a year of the bilan that its ledger was not given, and it was not. */
  boolean isLackingLedger(String note) {
    Matcher m = matcher("aucun grand livre \\(FEC\\) de (.*) n'a été fourni", note);
    return m != null
        && years.all().stream()
            .filter(one -> !data.isBooked(one))
            .anyMatch(one -> years.label(one).equals(m.group(1)));
  }

  private static Set<String> codes(Matcher m, int group) {
    return Set.of(m.group(group).split(", "));
  }

  private Grant grant(String code) {
    return data.network().funding().grants().stream()
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Words in which the only numbers are the year's, or the first day of its last month. */
  private boolean isPlain(String clause, int year) {
    Matcher others = matcher("(comptes .* non fournis) \\(seulement ceux de (.*)\\)", clause);
    if (others != null) {
      ExpectedAccounts accounts = new ExpectedAccounts(data.network().accounts());
      String given =
          IntStream.range(2000, 2040)
              .filter(accounts::has)
              .mapToObj(years::label)
              .collect(Collectors.joining(", "));
      return others.group(2).equals(given) && isPlain(others.group(1), year);
    }
    String last = French.DATE.format(YearMonth.from(years.to(year)).atDay(1));
    String words = clause.replace("dernier mois (" + last + ")", "dernier mois");
    return digits(years.label(year)).containsAll(digits(words));
  }

  static Set<String> digits(String words) {
    return DIGITS.matcher(words).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  /**
   * Whether what is said instead of a change is right.
   *
   * @param base what the change would be made on; null if there is none
   */
  boolean isRightChange(PrintedFigure figure, String note, @Nullable BigDecimal base) {
    int year = year(figure);
    String dataset = OF_SALES.contains(figure.id()) ? "sales" : "attendance";
    String unit = BASES.getOrDefault(figure.id(), "");
    Matcher m =
        matcher(
            unit.equals(" mois")
                ? "n\\.c\\. : moyenne de (\\d+) mois seulement, un pourcentage en demande 20"
                : "n\\.c\\. : base trop petite \\(([−\\d ]+)" + unit + "\\) pour un pourcentage",
            note);
    if (m != null) {
      return base != null
          && number(m, 1).compareTo(base.setScale(0, RoundingMode.DOWN)) == 0
          && base.compareTo(BigDecimal.valueOf(20)) < 0;
    }
    m = matcher("n\\.c\\. : la mesure change le (\\S+)(?: (?:à|au|aux) ([^(]*))? \\((.*)\\)", note);
    if (m != null) {
      Break one = changes.broken(dataset, figure.place(), field -> true, year);
      String where = one == null || figure.place() != null ? null : one.place();
      return one != null
          && m.group(1).equals(French.DATE.format(one.on()))
          && (where == null ? m.group(2) == null : where.endsWith(String.valueOf(m.group(2))));
    }
    m =
        matcher(
            "n\\.c\\. : les mois couverts, ouverts au moins 15 jours, diffèrent \\((.*)\\)", note);
    return m == null ? isOfYears(note, year) : isPerimeter(m.group(1), dataset, figure, year);
  }

  private boolean isOfYears(String note, int year) {
    Set<String> known = new HashSet<>(digits(years.label(year)));
    known.addAll(digits(years.label(year - 1)));
    return known.containsAll(digits(note.replace("au moins 15 jours", "")));
  }

  private boolean isPerimeter(String words, String dataset, PrintedFigure figure, int year) {
    Set<String> before = calendar.comparable(dataset, figure.place(), year - 1);
    Set<String> after = calendar.comparable(dataset, figure.place(), year);
    Map<String, Set<String>> only =
        Map.of(
            years.label(year - 1),
            without(before, after),
            years.label(year),
            without(after, before));
    return Arrays.stream(words.split(" ; "))
        .allMatch(
            clause -> {
              Matcher m = matcher("en (\\S+) seulement : (.*)", clause);
              return m != null
                  && MonthWords.say(
                      m.group(2), Objects.requireNonNullElse(only.get(m.group(1)), Set.of()));
            });
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }
}
