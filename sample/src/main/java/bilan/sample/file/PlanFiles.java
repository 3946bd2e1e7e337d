package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Action;
import bilan.sample.network.Plans.Indicator;
import bilan.sample.network.Plans.Milestone;
import bilan.sample.network.Plans.Narrative;
import bilan.sample.network.Plans.Priority;
import bilan.sample.network.Plans.Reading;
import bilan.sample.network.Plans.Share;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workbook of the four priorities. */
final class PlanFiles {

  private static final Map<String, String> AGGREGATION =
      Map.of("sum", "Somme", "last", "Dernière valeur", "mean", "Moyenne");

  private final Plans plans;
  private final Edit edit;

  PlanFiles(Plans plans, Edit edit) {
    this.plans = plans;
    this.edit = edit;
  }

  Book book() {
    return Book.of(
        priorities(),
        indicators(),
        readings(),
        actions(),
        shares(),
        milestones(),
        narratives(),
        testimonies());
  }

  private Tab priorities() {
    Tab tab = Tab.of("Priorités").row("Priorité", "Intitulé", "Ordre", "Début");
    for (Priority row : plans.priorities()) {
      Priority p = edit.now(row);
      tab.row(p.code(), p.label(), p.order(), p.start());
    }
    return tab;
  }

  private Tab indicators() {
    Tab tab =
        Tab.of("Indicateurs")
            .row(
                "Indicateur",
                "Priorité",
                "Intitulé",
                "Unité",
                "Sens",
                "Départ",
                "Date de départ",
                "Cible",
                "Type de cible",
                "Échéance",
                "Agrégation",
                "Relevé à la main");
    for (Indicator row : plans.indicators()) {
      Indicator i = edit.now(row);
      tab.row(
          i.code(),
          i.priority(),
          i.label(),
          i.unit(),
          i.down() ? "Baisse" : "Hausse",
          number(i.baseline()),
          i.baselineOn(),
          number(i.target()),
          i.perYear() ? "Par an" : "À une date",
          i.due(),
          AGGREGATION.get(i.aggregation()),
          "oui");
    }
    return tab;
  }

  /** As people write it: without decimals where there are none. */
  private static @Nullable Object number(@Nullable BigDecimal number) {
    return number == null || number.scale() > 0 ? number : (Object) number.intValueExact();
  }

  private Tab readings() {
    Tab tab = Tab.of("Relevés").row("Indicateur", "Relevé le", "Valeur", "Note");
    for (Reading row : plans.readings()) {
      Reading r = edit.now(row);
      tab.row(r.indicator(), r.on(), number(r.value()), r.note());
    }
    return tab;
  }

  private Tab actions() {
    Tab tab =
        Tab.of("Actions")
            .row("Action", "Priorité", "Intitulé", "Lieu", "Début", "Fin", "Statut", "Partenaire");
    for (Action row : plans.actions()) {
      Action a = edit.now(row);
      tab.row(
          a.code(),
          a.priority(),
          a.label(),
          a.place(),
          a.start(),
          a.end(),
          a.status(),
          a.partner());
    }
    return tab;
  }

  private Tab shares() {
    Tab tab = Tab.of("Répartition par priorité").row("Subvention", "Priorité", "Part");
    for (Share row : plans.shares()) {
      Share s = edit.now(row);
      tab.row(s.grant(), s.priority(), French.rate(s.share()));
    }
    return tab;
  }

  private Tab milestones() {
    Tab tab = Tab.of("Jalons").row("Jalon", "Date", "Priorité", "Lieu", "Statut");
    for (Milestone row : plans.milestones()) {
      Milestone m = edit.now(row);
      tab.row(m.label(), written(m), m.priority(), m.place(), m.status());
    }
    return tab;
  }

  private static Object written(Milestone milestone) {
    return switch (milestone.precision()) {
      case DAY -> milestone.date();
      case MONTH -> French.month(YearMonth.from(milestone.date()));
      case YEAR -> String.valueOf(milestone.date().getYear());
    };
  }

  private Tab narratives() {
    Tab tab =
        Tab.of("Récits")
            .row(
                "Priorité", "Rubrique", "Année", "Texte", "Difficultés", "Apprentissages", "Suite");
    for (Narrative row : plans.narratives()) {
      Narrative n = edit.now(row);
      tab.row(
          n.priority(), n.section(), n.year(), n.text(), n.difficulties(), n.lessons(), n.next());
    }
    return tab;
  }

  /** One of them did not agree to be quoted. */
  private static Tab testimonies() {
    return Tab.of("Témoignages")
        .row("Témoignage", "Qui", "Accord", "Lieu", "Année")
        .row(
            "Je suis venue pour un mot de passe, je suis restée pour les gens.",
            "une habituée",
            "oui",
            "POP Café Wazemmes",
            2022)
        .row(
            "On m'a montré deux fois, et la troisième j'ai su le faire.",
            "un participant, retraité",
            "oui",
            "Maison de Fives",
            2022)
        .row("Je ne veux pas que l'on sache que je viens.", null, "non", "Maison de Fives", 2022);
  }
}
