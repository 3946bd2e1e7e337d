package bilan.sample;

import static bilan.sample.Scenario.day;

import bilan.sample.Book.Tab;

/**
 * The four priorities: what is measured by hand, what is not, what lies ahead, and what was learnt.
 */
final class Priorities {

  private Priorities() {}

  static Tab priorities() {
    return Tab.of("Priorités")
        .row("Priorité", "Intitulé", "Ordre", "Début")
        .row("P1", "Se positionner sur la transition écologique", 1, day("2023-01-01"))
        .row("P2", "Renforcer le réseau de lieux de vie", 2, day("2023-01-01"))
        .row(
            "P3",
            "Poursuivre le design de médiation au service des transitions",
            3,
            day("2023-01-01"))
        .row("P4", "Ouvrir la méthode", 4, day("2023-01-01"));
  }

  static Tab indicators() {
    return Tab.of("Indicateurs")
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
            "Relevé à la main")
        .row(
            "ECO-1",
            "P1",
            "Ateliers animés avec un acteur de la transition",
            "ateliers",
            "Hausse",
            6,
            day("2022-12-31"),
            40,
            "À une date",
            day("2025-12-31"),
            "Somme",
            "oui")
        .row(
            "ECO-2",
            "P1",
            "Part du matériel reconditionné dans les lieux",
            "%",
            "Hausse",
            35,
            day("2022-12-31"),
            80,
            "À une date",
            day("2025-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "ECO-3",
            "P1",
            "Pôles territoriaux de coopération rejoints",
            "pôles",
            "Hausse",
            1,
            day("2022-12-31"),
            4,
            "À une date",
            day("2024-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "RES-1",
            "P2",
            "Lieux actifs du réseau",
            "lieux",
            "Hausse",
            5,
            day("2022-12-31"),
            10,
            "À une date",
            day("2024-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "RES-2",
            "P2",
            "Lieux dont l'équipe anime seule un atelier par mois",
            "lieux",
            "Hausse",
            2,
            day("2022-12-31"),
            6,
            "À une date",
            day("2024-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "DES-1",
            "P3",
            "Dispositifs conçus et documentés",
            "dispositifs",
            "Hausse",
            7,
            day("2022-12-31"),
            20,
            "À une date",
            day("2025-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "DES-2",
            "P3",
            "Territoires clients du design de médiation",
            "territoires",
            "Hausse",
            4,
            day("2022-12-31"),
            8,
            "Par an",
            day("2024-12-31"),
            "Dernière valeur",
            "oui")
        .row(
            "DES-3",
            "P3",
            "Satisfaction des participants aux jeux",
            "note sur 5",
            "Hausse",
            null,
            null,
            4,
            "Par an",
            day("2023-12-31"),
            "Moyenne",
            "oui");
  }

  static Tab readings() {
    return Tab.of("Relevés")
        .row("Indicateur", "Relevé le", "Valeur", "Note")
        .row("ECO-1", day("2021-12-31"), 1, null)
        .row("ECO-1", day("2022-12-31"), 5, "Compté à partir des comptes rendus")
        .row("ECO-2", day("2021-12-31"), 20, "Estimation de l'équipe")
        .row("ECO-2", day("2022-12-31"), 35, null)
        .row("ECO-3", day("2022-12-31"), 1, null)
        .row("RES-1", day("2020-12-31"), 1, null)
        .row("RES-1", day("2021-12-31"), 3, null)
        .row("RES-1", day("2022-12-31"), 5, null)
        .row("RES-2", day("2022-12-31"), 2, null)
        .row("DES-1", day("2020-12-31"), 1, null)
        .row("DES-1", day("2021-12-31"), 3, null)
        .row("DES-1", day("2022-12-31"), 7, "Dont un escape game")
        .row("DES-2", day("2021-12-31"), 3, null)
        .row("DES-2", day("2022-12-31"), 4, null);
  }

  static Tab actions() {
    return Tab.of("Actions")
        .row("Action", "Priorité", "Intitulé", "Lieu", "Début", "Fin", "Statut", "Partenaire")
        .row(
            "A1",
            "P1",
            "Remettre nos ateliers au service des dynamiques de transition",
            null,
            day("2023-01-01"),
            day("2023-12-31"),
            "en cours",
            "Pôle territorial de coopération")
        .row(
            "A2",
            "P2",
            "Préparer un restaurant culturel et solidaire à Trappes",
            null,
            day("2022-10-01"),
            day("2023-09-30"),
            "en cours",
            null)
        .row(
            "A3",
            "P2",
            "Installer un lieu dans le projet Fives-Cail",
            null,
            day("2022-06-01"),
            day("2024-03-31"),
            "en cours",
            null)
        .row(
            "A4",
            "P3",
            "Adapter l'escape game à la santé",
            Scenario.OUTSIDE,
            day("2023-02-01"),
            day("2023-06-30"),
            "à venir",
            "Réseau des médiathèques")
        .row(
            "A5",
            "P4",
            "Documenter nos briques de services sur le wiki",
            null,
            day("2022-09-01"),
            null,
            "en cours",
            null)
        .row(
            "A6",
            "P4",
            "Réunir un premier collège de lieux",
            null,
            day("2023-05-01"),
            day("2023-12-31"),
            "à venir",
            null);
  }

  static Tab shares() {
    return Tab.of("Répartition par priorité")
        .row("Subvention", "Priorité", "Part")
        .row("ANCT-FDT", "P2", "60 %")
        .row("ANCT-FDT", "P4", "25 %")
        .row("HDF-TL", "P2", "50 %")
        .row("HDF-TL", "P3", "50 %")
        .row("FEDER-NUM", "P2", "70 %")
        .row("MEL-2022", "P1", "100 %");
  }

  static Tab milestones() {
    return Tab.of("Jalons")
        .row("Jalon", "Date", "Priorité", "Lieu", "Statut")
        .row("Début des travaux du premier café", "janvier 2020", null, Scenario.WAZEMMES, "fait")
        .row(
            "Premiers ateliers chez un partenaire",
            "septembre 2020",
            null,
            Scenario.BOIS_BLANCS,
            "fait")
        .row("Ouverture du café de Wazemmes", day("2021-07-03"), null, Scenario.WAZEMMES, "fait")
        .row("Premier escape game livré", "mars 2022", "P3", null, "fait")
        .row("Fin des trois financements d'amorçage", day("2022-12-31"), null, null, "fait")
        .row(
            "Ouverture d'un restaurant culturel et solidaire à Trappes",
            "septembre 2023",
            "P2",
            null,
            "à venir")
        .row("Un lieu à Fives-Cail", "2024", "P2", null, "à venir");
  }

  static Tab narratives() {
    return Tab.of("Récits")
        .row("Priorité", "Rubrique", "Année", "Difficultés", "Apprentissages", "Suite")
        .row(
            null,
            "Ouvrir un café en sortie de crise sanitaire",
            2022,
            "Dix-huit mois de travaux et deux confinements ont précédé l'ouverture. Les habitudes avaient changé : il a fallu plusieurs mois avant que les gens ressortent.",
            "Commencer chez un partenaire, à l'automne 2020, nous a appris le métier avant d'avoir nos murs.",
            "La fréquentation remonte depuis le printemps 2022 ; nous gardons des horaires plus courts l'hiver.")
        .row(
            null,
            "Portés et dépassés par le succès de la médiation numérique",
            2022,
            "Sans la crise, nous aurions été moins écoutés ; mais beaucoup d'acteurs se sont emparés du sujet et il est devenu difficile de se distinguer.",
            "Le design de médiation, nos jeux et nos ateliers conçus pour un territoire, est ce qui nous rend reconnaissables.",
            "Nous proposons ces dispositifs aux villes et aux réseaux de la métropole.")
        .row(
            null,
            "Deux métiers, pas un seul",
            2022,
            "Nous avons voulu que la même personne tienne le café et anime la médiation. C'était trop pour une seule fiche de poste.",
            "Tenir un lieu de vie et accompagner au numérique sont deux métiers. Il faut les deux, et un modèle économique qui les paie.",
            "L'équipe compte depuis 2022 des personnes pour chaque métier.")
        .row(
            null,
            "Une méthode parfois mal comprise",
            2022,
            "On nous prend souvent pour des opérateurs de tiers-lieux, et nous nous sommes parfois présentés ainsi.",
            "Un tiers-lieu est un collectif qui trouve un lieu pour sa collaboration : cela ne se décrète pas. Nous apportons une méthode à des lieux qui existent.",
            "Nous l'expliquons désormais avant chaque nouveau partenariat.")
        .row(
            "P1",
            null,
            2022,
            "Notre image reste technologiste, et nos actes ne reflètent pas encore nos ambitions.",
            "Nos ateliers les plus suivis partent d'un besoin du quartier, pas d'un outil.",
            "Mettre nos ateliers au service des acteurs de la transition, et rendre compte de ce que nous en retirons.")
        .row(
            "P2",
            null,
            2022,
            "Chaque lieu a ses horaires, son public et ses habitudes ; suivre cinq lieux demande un outil commun.",
            "Les lieux solides sont ceux qui existaient avant nous.",
            "Ouvrir un restaurant culturel et solidaire à Trappes, et entrer dans le projet Fives-Cail.")
        .row(
            "P3",
            null,
            2022,
            "Un dispositif prend deux mois à concevoir et se vend comme une journée d'atelier.",
            "Les jeux ouvrent des sujets que les ateliers classiques n'abordent pas : la santé, la mobilité, l'énergie.",
            "Adapter l'escape game à la santé et au travail des très petites entreprises.")
        .row(
            "P4",
            null,
            2022,
            "Documenter prend du temps que personne ne finance.",
            "Ce qui est écrit est repris ailleurs sans nous.",
            "Publier nos briques de services, faire communauté autour d'elles et ouvrir peu à peu la gouvernance.");
  }
}
