package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Plans.Narrative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that bilans write around figures; {@code {note}} stands for a figure's note. */
final class ExpectedWords {

  private final List<Narrative> narratives;
  private final List<Expected> figures;
  private final ExpectedPerimeter perimeter;
  private final BilanYears years;
  private final int last;

  ExpectedWords(SampleData data, BilanYears years, List<Expected> figures) {
    this.narratives =
        data.network().plans().narratives().stream()
            .filter(n -> years.all().contains(n.year()))
            .toList();
    this.figures = figures;
    this.perimeter = new ExpectedPerimeter(data);
    this.years = years;
    this.last = years.last();
  }

  private Expected find(String id) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.year() == last && f.place() == null)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable BigDecimal value(String id) {
    return find(id).value();
  }

  /**
   * Sentences of the retrospective.
   *
   * @param accounts whether those of the last year are given
   */
  List<String> retrospective(boolean accounts) {
    List<String> said = new ArrayList<>();
    BigDecimal places = value("places_open");
    BigDecimal team = value("team_fte");
    if (places != null && places.signum() != 0 && team != null && team.signum() != 0) {
      said.add(
          "Au "
              + years.to(last).getDayOfMonth()
              + " "
              + French.month(YearMonth.from(years.to(last)))
              + ", le réseau compte "
              + French.digits(places, 0)
              + (isOne(places) ? " lieu ouvert" : " lieux ouverts")
              + partial("places_open")
              + ", et une équipe de "
              + French.digits(team, 2)
              + " ETP"
              + partial("team_fte")
              + " en moyenne sur l'année.");
    } else if (places != null && places.signum() != 0 && team == null) {
      said.add(
          "Au "
              + years.to(last).getDayOfMonth()
              + " "
              + French.month(YearMonth.from(years.to(last)))
              + ", le réseau compte "
              + French.digits(places, 0)
              + (isOne(places) ? " lieu ouvert" : " lieux ouverts")
              + partial("places_open")
              + ".");
    }
    said.add(people());
    BigDecimal change = find("participations").change();
    String before = years.label(last - 1);
    BigDecimal constant = perimeter.pair("participations", last).change();
    if (change != null) {
      said.add("Par rapport à " + before + ", les participations " + moves(change) + ".");
    } else if (constant != null) {
      said.add(
          "Dans les lieux et les mois comparables, les participations "
              + moves(constant)
              + " par rapport à "
              + before
              + ".");
    } else {
      said.add(
          "L'évolution des participations depuis "
              + before
              + " n'est pas donnée ({change participations}).");
    }
    BigDecimal rate = value("self_financing_rate");
    said.add(
        rate == null
            ? (accounts
                    ? "Le taux d'autofinancement de " + years.label(last) + " n'est pas établi"
                    : "Ce que cela a coûté en "
                        + years.label(last)
                        + " et le taux d'autofinancement ne sont pas établis")
                + " : {note self_financing_rate}."
            : "Les ressources propres représentent "
                + French.digits(rate, 1).replaceFirst(",0$", "")
                + " %"
                + partial("self_financing_rate")
                + " de nos produits, d'après les comptes.");
    BigDecimal known = value("people_identified");
    said.add(identified(known));
    said.addAll(told());
    narratives.stream().filter(n -> n.priority() != null).forEach(n -> said.add(n.next()));
    for (String id : ExpectedPerimeter.IDS) {
      for (int year : years.all().subList(1, years.all().size())) {
        if (perimeter.pair(id, year).months().isEmpty()) {
          said.add(
              (id.contains("sales") ? "Ventes" : "Fréquentation")
                  + " : aucun mois n'est couvert et ouvert en "
                  + years.label(year - 1)
                  + " et en "
                  + years.label(year)
                  + ", rien à comparer à périmètre constant.");
        }
      }
    }
    return said;
  }

  List<String> annual() {
    return Stream.concat(Stream.of(people()), told().stream()).toList();
  }

  private String identified(@Nullable BigDecimal known) {
    String year = years.label(last);
    if (known == null) {
      return "Le nombre de personnes différentes n'est pas établi pour "
          + year
          + " : {note people_identified}.";
    }
    if (known.signum() == 0) {
      return find("people_identified").state() == State.PARTIAL
          ? "Personne n'est identifié en "
              + year
              + ", et l'année n'est pas complète : {note people_identified}."
          : "Personne n'a pris part à nos activités en " + year + ".";
    }
    return French.digits(known, 0)
        + (isOne(known) ? " personne différente a" : " personnes différentes ont")
        + partial("people_identified")
        + " pris part à nos activités en "
        + year
        + ".";
  }

  private String people() {
    BigDecimal people = value("participations");
    BigDecimal activities = value("activities");
    if (people != null && people.signum() == 0) {
      return find("participations").state() == State.PARTIAL
          ? "Aucune participation n'est connue pour "
              + years.label(last)
              + ", et l'année n'est pas complète : {note participations}."
          : "En "
              + years.label(last)
              + ", nos ateliers, accompagnements et formations n'ont réuni personne.";
    }
    return people == null || activities == null
        ? "Le nombre de participations de "
            + years.label(last)
            + " n'est pas établi : {note participations}."
        : "En "
            + years.label(last)
            + ", nos ateliers, accompagnements et formations ont réuni "
            + French.digits(people, 0)
            + (isOne(people) ? " participation" : " participations")
            + partial("participations")
            + " au fil de "
            + French.digits(activities, 0)
            + (isOne(activities) ? " activité" : " activités")
            + partial("activities")
            + ".";
  }

  private String partial(String id) {
    return find(id).state() == State.PARTIAL ? " (chiffre partiel)" : "";
  }

  private static boolean isOne(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(2)) < 0;
  }

  /** What the team tells of the network itself. */
  private List<String> told() {
    return narratives.stream()
        .filter(n -> n.priority() == null)
        .flatMap(ExpectedWords::paragraphs)
        .toList();
  }

  private static Stream<String> paragraphs(Narrative n) {
    return paragraphs(n, "");
  }

  private static Stream<String> paragraphs(Narrative n, String before) {
    if (n.text() != null) {
      return Stream.of(before + n.text());
    }
    return Stream.of(
        before + "La difficulté. " + n.difficulties(),
        "Ce que nous en retenons. " + n.lessons(),
        "La suite. " + n.next());
  }

  List<String> priorities() {
    List<String> said = new ArrayList<>();
    // Under the title of a priority, and not of a section, words say of which year they are.
    boolean several = narratives.stream().map(Narrative::year).distinct().count() > 1;
    narratives.stream()
        .filter(n -> n.priority() != null)
        .flatMap(n -> paragraphs(n, several ? years.label(n.year()) + ". " : ""))
        .forEach(said::add);
    LocalDate day = years.asOf();
    String span = years.span(years.first(), years.last());
    said.add(
        "Chaque indicateur est lu au "
            + (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth())
            + " "
            + French.month(YearMonth.from(day))
            + " : sa valeur à cette date est comparée à son départ et à la cible qu'il doit"
            + " atteindre à son échéance. L'argent est celui de "
            + span
            + ". Une priorité qui commence plus tard est montrée à son point de départ : rien n'en"
            + " est encore attendu.");
    said.add(
        "- Avancement : le chemin fait du départ à la cible ; 0 % au départ, 100 % à la cible ;"
            + " n.c. sans relevé ni départ.");
    said.add(
        "- En part de sa cible : ce qui est atteint, divisé par la cible. Un indicateur qui doit"
            + " baisser est à 100 % à sa cible ou dessous, sinon au chemin fait depuis son départ, jamais moins"
            + " de 0 % ; sans départ, n.c.");
    said.add(
        "- Atteint : 100 % de la cible. En bonne voie : au moins 90 % de l'avancement attendu ;"
            + " (rien d'attendu encore) : tant que rien n'est attendu ni n'a bougé."
            + " À surveiller : au moins 60 %. En retard : moins.");
    return said;
  }

  static String euros(BigDecimal amount) {
    return French.digits(amount, 2) + " €";
  }

  /** {@code augmentent de 12 %}. */
  private static String moves(BigDecimal change) {
    return change.signum() == 0
        ? "restent stables"
        : (change.signum() < 0 ? "diminuent de " : "augmentent de ") + inSentence(change.abs());
  }

  static String percent(BigDecimal change) {
    return (change.signum() < 0 ? "−" : change.signum() > 0 ? "+" : "") + inSentence(change.abs());
  }

  /** {@code 12 %} where a column shows {@code 12,0 %}. */
  static String inSentence(BigDecimal rate) {
    return French.digits(rate, 1).replaceFirst(",0$", "") + " %";
  }
}
