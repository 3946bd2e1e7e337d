package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who came, what it cost, what ends and what is next, as the first page says it. */
final class ExpectedFront {

  private static final Set<String> CLASSES = Set.of("Femmes", "60 ans et plus");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST = 3;

  private final SampleData data;
  private final BilanYears years;
  private final List<Expected> figures;
  private final ExpectedStatement statement;
  private final ExpectedGrants grants;

  ExpectedFront(SampleData data, BilanYears years, List<Expected> figures) {
    this.data = data;
    this.years = years;
    this.figures = figures;
    this.statement = new ExpectedStatement(data, years);
    this.grants = new ExpectedGrants(data.network().funding(), years);
  }

  /** Whether the accounts of the last year are given. */
  boolean hasAccounts() {
    return statement.costs(years.last()) != null;
  }

  List<String> sentences() {
    List<String> said = new ArrayList<>();
    people(said);
    if (newcomers() > 0) {
      said.add(
          "Comptage à part, sans noms, des feuilles de présence qui le disent : "
              + French.digits(BigDecimal.valueOf(newcomers()), 0)
              + " (partiel) venaient pour la première fois.");
    }
    audience(said);
    BigDecimal costs = statement.costs(years.last());
    BigDecimal result = statement.result(years.last());
    if (costs != null && result != null) {
      said.add(
          "D'après les comptes de "
              + years.label(years.last())
              + ", nos charges s'élèvent à "
              + ExpectedWords.euros(costs)
              + " et le résultat à "
              + (result.signum() < 0 ? "−" : "")
              + ExpectedWords.euros(result.abs())
              + ".");
    }
    said.addAll(list("Subventions qui s'arrêtent (dernier jour, montant total) : ", ending()));
    said.addAll(list("La suite : ", steps()));
    return said;
  }

  private List<Activity> mediation() {
    return data.network().activities().stream()
        .filter(a -> a.counts() && years.of(a.date()) == years.last())
        .filter(a -> !a.date().isAfter(years.asOf()))
        .toList();
  }

  private long newcomers() {
    return mediation().stream()
        .map(Told::newcomers)
        .filter(Objects::nonNull)
        .mapToLong(Integer::longValue)
        .sum();
  }

  private boolean lacksMonths() {
    return figures.stream()
        .filter(f -> f.id().equals("activities") && f.year() == years.last() && f.place() == null)
        .anyMatch(f -> f.state() == State.PARTIAL);
  }

  /** How many came for the first time, and how many activities say it. */
  List<String> firstComers() {
    List<Activity> held = mediation();
    long told = held.stream().filter(a -> Told.newcomers(a) != null).count();
    if (told == 0) {
      return List.of();
    }
    BigDecimal share =
        BigDecimal.valueOf(100 * told)
            .divide(BigDecimal.valueOf(held.size()), 1, RoundingMode.HALF_UP);
    return List.of(
        "Personnes venues pour la première fois en "
            + years.label(years.last())
            + ", d'après les feuilles de présence qui le disent – "
            + ExpectedWords.inSentence(share)
            + (lacksMonths() ? " (partiel)" : "")
            + " des activités – : "
            + French.digits(BigDecimal.valueOf(newcomers()), 0)
            + " (partiel).");
  }

  private void people(List<String> said) {
    List<Expected> all =
        figures.stream()
            .filter(f -> f.id().equals("people_identified") && f.year() == years.last())
            .toList();
    Expected network = all.stream().filter(f -> f.place() == null).findFirst().orElseThrow();
    BigDecimal value = network.value();
    if (value != null && value.signum() != 0) {
      said.add(
          people(value, network, " personne différente a", " personnes différentes ont")
              + " pris part à nos activités.");
    }
    List<Expected> knowing =
        all.stream().filter(f -> f.place() != null && f.value() != null).toList();
    if (network.state() == State.NC && knowing.size() == 1) {
      Expected place = knowing.get(0);
      said.add(
          "Là où les présences sont nominatives, on compte "
              + people(
                  Objects.requireNonNull(place.value()),
                  place,
                  " personne différente",
                  " personnes différentes")
              + " ("
              + place.place()
              + ").");
    }
  }

  private static String people(BigDecimal number, Expected figure, String one, String many) {
    return French.digits(number, 0)
        + (number.compareTo(BigDecimal.valueOf(2)) < 0 ? one : many)
        + (figure.state() == State.PARTIAL ? " (chiffre partiel)" : "");
  }

  private void audience(List<String> said) {
    List<String> classes = new ArrayList<>();
    for (List<@Nullable Object> row : new ExpectedAttendanceTables(data, years).audience().rows()) {
      if (CLASSES.contains(row.get(0))) {
        classes.add(
            row.get(0)
                + " : "
                + ExpectedWords.inSentence((BigDecimal) Objects.requireNonNull(row.get(1)))
                + ", part inconnue : "
                + ExpectedWords.inSentence((BigDecimal) Objects.requireNonNull(row.get(3))));
      }
    }
    String span = years.span(years.first(), years.last());
    said.addAll(list("Parmi les seules réponses connues, " + span + " – ", classes));
  }

  /** Grants whose last day is as-of or within the year that follows, the largest first. */
  private List<String> ending() {
    LocalDate asOf = years.asOf();
    record Ending(Grant grant, BigDecimal awarded, LocalDate on) {}
    return data.network().funding().grants().stream()
        .filter(g -> ExpectedGrantTables.RUNNING.contains(g.status()))
        .filter(g -> g.decision() == null || !g.decision().isAfter(asOf))
        .filter(g -> end(g) != null)
        .map(g -> new Ending(g, grants.afterAmendments(g), Objects.requireNonNull(end(g))))
        .filter(e -> !e.on().isBefore(asOf) && !e.on().isAfter(asOf.plusMonths(12)))
        .sorted(
            Comparator.comparing(Ending::awarded)
                .reversed()
                .thenComparing(Ending::on)
                .thenComparing(e -> e.grant().code()))
        .map(
            e ->
                e.grant().funder()
                    + ", "
                    + grants.purpose(e.grant())
                    + " ("
                    + e.on().format(DAY)
                    + ", "
                    + ExpectedWords.euros(e.awarded())
                    + ")")
        .toList();
  }

  private @Nullable LocalDate end(Grant grant) {
    LocalDate end = grants.end(grant);
    Map<Integer, BigDecimal> of = grants.years(grant);
    return end == null && !of.isEmpty()
        ? years.to(of.keySet().stream().mapToInt(year -> year).max().orElseThrow())
        : end;
  }

  private List<String> steps() {
    return new ExpectedPlans(data.network().plans(), years)
        .milestones(false).rows().stream()
            .map(row -> row.get(1) + " (" + row.get(0) + ", " + row.get(3) + ")")
            .toList();
  }

  /** The first of them, and how many more there are. */
  private static List<String> list(String lead, List<String> all) {
    String others = all.size() > MOST ? " ; et d'autres." : ".";
    return all.isEmpty()
        ? List.of()
        : List.of(lead + String.join(" ; ", all.stream().limit(MOST).toList()) + others);
  }
}
