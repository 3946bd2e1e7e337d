package bilan.sample.maker;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Action;
import bilan.sample.network.Plans.Indicator;
import bilan.sample.network.Plans.Milestone;
import bilan.sample.network.Plans.Precision;
import bilan.sample.network.Plans.Priority;
import bilan.sample.network.Plans.Reading;
import bilan.sample.network.Plans.Share;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.util.List;

/** The four priorities of 2023: what is measured by hand, what is not, what lies ahead. */
final class PlanMaker {

  private PlanMaker() {}

  static Plans make() {
    return new Plans(
        priorities(),
        indicators(),
        readings(),
        actions(),
        shares(),
        milestones(),
        NarrativeMaker.make());
  }

  private static BigDecimal whole(int number) {
    return BigDecimal.valueOf(number);
  }

  private static List<Priority> priorities() {
    return List.of(
        new Priority("P1", "Se positionner sur la transition écologique", 1, day("2023-01-01")),
        new Priority("P2", "Renforcer le réseau de lieux de vie", 2, day("2023-01-01")),
        new Priority(
            "P3",
            "Poursuivre le design de médiation au service des transitions",
            3,
            day("2023-01-01")),
        new Priority("P4", "Ouvrir la méthode", 4, day("2023-01-01")));
  }

  private static List<Indicator> indicators() {
    return List.of(
        new Indicator(
            "ECO-1",
            "P1",
            "Ateliers animés avec un acteur de la transition",
            "ateliers",
            false,
            whole(6),
            day("2022-12-31"),
            whole(40),
            false,
            day("2025-12-31"),
            "sum"),
        new Indicator(
            "ECO-2",
            "P1",
            "Part du matériel reconditionné dans les lieux",
            "%",
            false,
            whole(35),
            day("2022-12-31"),
            whole(80),
            false,
            day("2025-12-31"),
            "last"),
        new Indicator(
            "ECO-3",
            "P1",
            "Pôles territoriaux de coopération rejoints",
            "pôles",
            false,
            whole(1),
            day("2022-12-31"),
            whole(4),
            false,
            day("2024-12-31"),
            "last"),
        new Indicator(
            "RES-1",
            "P2",
            "Lieux actifs du réseau",
            "lieux",
            false,
            whole(5),
            day("2022-12-31"),
            whole(10),
            false,
            day("2024-12-31"),
            "last"),
        new Indicator(
            "RES-2",
            "P2",
            "Lieux dont l'équipe anime seule un atelier par mois",
            "lieux",
            false,
            whole(2),
            day("2022-12-31"),
            whole(6),
            false,
            day("2024-12-31"),
            "last"),
        new Indicator(
            "DES-1",
            "P3",
            "Dispositifs conçus et documentés",
            "dispositifs",
            false,
            whole(7),
            day("2022-12-31"),
            whole(20),
            false,
            day("2025-12-31"),
            "last"),
        new Indicator(
            "DES-2",
            "P3",
            "Territoires clients du design de médiation",
            "territoires",
            false,
            whole(4),
            day("2022-12-31"),
            whole(8),
            true,
            day("2024-12-31"),
            "last"),
        new Indicator(
            "DES-3",
            "P3",
            "Satisfaction des participants aux jeux",
            "note sur 5",
            false,
            null,
            null,
            whole(4),
            true,
            day("2023-12-31"),
            "mean"));
  }

  private static List<Reading> readings() {
    return List.of(
        new Reading("ECO-1", day("2021-12-31"), whole(1), null),
        new Reading("ECO-1", day("2022-12-31"), whole(5), "Compté à partir des comptes rendus"),
        new Reading("ECO-2", day("2021-12-31"), whole(20), "Estimation de l'équipe"),
        new Reading("ECO-2", day("2022-12-31"), whole(35), null),
        new Reading("ECO-3", day("2022-12-31"), whole(1), null),
        new Reading("RES-1", day("2020-12-31"), whole(1), null),
        new Reading("RES-1", day("2021-12-31"), whole(3), null),
        new Reading("RES-1", day("2022-12-31"), whole(5), null),
        new Reading("RES-2", day("2022-12-31"), whole(2), null),
        new Reading("DES-1", day("2020-12-31"), whole(1), null),
        new Reading("DES-1", day("2021-12-31"), whole(3), null),
        new Reading("DES-1", day("2022-12-31"), whole(7), "Dont un escape game"),
        new Reading("DES-2", day("2021-12-31"), whole(3), null),
        new Reading("DES-2", day("2022-12-31"), whole(4), null));
  }

  private static List<Action> actions() {
    return List.of(
        new Action(
            "A1",
            "P1",
            "Remettre nos ateliers au service des dynamiques de transition",
            null,
            day("2023-01-01"),
            day("2023-12-31"),
            "en cours",
            "Pôle territorial de coopération"),
        new Action(
            "A2",
            "P2",
            "Préparer un restaurant culturel et solidaire à Trappes",
            null,
            day("2022-10-01"),
            day("2023-09-30"),
            "en cours",
            null),
        new Action(
            "A3",
            "P2",
            "Installer un lieu dans le projet Fives-Cail",
            null,
            day("2022-06-01"),
            day("2024-03-31"),
            "en cours",
            null),
        new Action(
            "A4",
            "P3",
            "Adapter l'escape game à la santé",
            Scenario.OUTSIDE,
            day("2023-02-01"),
            day("2023-06-30"),
            "à venir",
            "Réseau des médiathèques"),
        new Action(
            "A5",
            "P4",
            "Documenter nos briques de services sur le wiki",
            null,
            day("2022-09-01"),
            null,
            "en cours",
            null),
        new Action(
            "A6",
            "P4",
            "Réunir un premier collège de lieux",
            null,
            day("2023-05-01"),
            day("2023-12-31"),
            "à venir",
            null));
  }

  private static List<Share> shares() {
    return List.of(
        new Share("ANCT-FDT", "P2", new BigDecimal("0.60")),
        new Share("ANCT-FDT", "P4", new BigDecimal("0.25")),
        new Share("HDF-TL", "P2", new BigDecimal("0.50")),
        new Share("HDF-TL", "P3", new BigDecimal("0.50")),
        new Share("FEDER-NUM", "P2", new BigDecimal("0.70")),
        new Share("MEL-2022", "P1", new BigDecimal("1.00")));
  }

  private static List<Milestone> milestones() {
    return List.of(
        new Milestone(
            "Début des travaux du premier café",
            day("2020-01-01"),
            Precision.MONTH,
            null,
            Scenario.WAZEMMES,
            "fait"),
        new Milestone(
            "Premiers ateliers chez un partenaire",
            day("2020-09-01"),
            Precision.MONTH,
            null,
            Scenario.BOIS_BLANCS,
            "fait"),
        new Milestone(
            "Ouverture du café de Wazemmes",
            day("2021-07-03"),
            Precision.DAY,
            null,
            Scenario.WAZEMMES,
            "fait"),
        new Milestone(
            "Premier escape game livré", day("2022-03-01"), Precision.MONTH, "P3", null, "fait"),
        new Milestone(
            "Fin des trois financements d'amorçage",
            day("2022-12-31"),
            Precision.DAY,
            null,
            null,
            "fait"),
        new Milestone(
            "Ouverture d'un restaurant culturel et solidaire à Trappes",
            day("2023-09-01"),
            Precision.MONTH,
            "P2",
            null,
            "à venir"),
        new Milestone(
            "Un lieu à Fives-Cail", day("2024-01-01"), Precision.YEAR, "P2", null, "à venir"));
  }
}
