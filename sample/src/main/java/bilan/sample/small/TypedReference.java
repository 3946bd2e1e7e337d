package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import java.time.LocalDate;

/** What the director says of her association: its places, what comes, words and voices. */
final class TypedReference {

  private TypedReference() {}

  static Book book() {
    return Book.of(places(), milestones(), narratives(), testimonies());
  }

  private static Tab places() {
    return Tab.of("Lieux")
        .row("Lieu", "Type", "Commune", "Ouvert le")
        .row(Association.CAFE, "en propre", "Saint-Aubin", LocalDate.of(2021, 4, 10))
        .row(Association.FABRIQUE, "en propre", "Saint-Aubin", LocalDate.of(2022, 10, 1))
        .row(Association.BELLEVUE, "partenaire", "Montfort", LocalDate.of(2024, 9, 2));
  }

  private static Tab milestones() {
    return Tab.of("Jalons")
        .row("Jalon", "Date", "Lieu", "Statut")
        .row(
            "Ouverture de l'Espace Bellevue",
            LocalDate.of(2024, 9, 2),
            Association.BELLEVUE,
            "fait")
        .row("Travaux de la cuisine", "2e trimestre 2025, reporté", Association.CAFE, "reporté")
        .row("Agrément espace de vie sociale", "juin 2027", null, "à venir")
        .row("Fête des cinq ans de La Fabrique", "octobre 2027", Association.FABRIQUE, "à venir");
  }

  private static Tab narratives() {
    return Tab.of("Récits")
        .row("Rubrique", "Année", "Texte", "Difficultés", "Apprentissages", "Suite")
        .row(
            "Le mot de la présidente",
            2025,
            "Trois lieux, une seule envie : que chacun trouve une porte ouverte près de chez lui.")
        .row(
            "Gouvernance",
            2025,
            "Neuf administratrices et administrateurs, un conseil par mois, deux salariées.")
        .row(
            "Équipe",
            2025,
            null,
            "Deux mois sans animatrice à La Fabrique.",
            "Former deux bénévoles par atelier.",
            "Partager un poste avec Bellevue.")
        .row(
            "Les décisions à prendre",
            2025,
            "Renouveler le bail du café avant juin 2027 ; remplacer l'aide du Département.");
  }

  private static Tab testimonies() {
    return Tab.of("Témoignages")
        .row("Témoignage", "Qui", "Accord", "Lieu", "Année")
        .row(
            "J'ai réparé mon vélo, et j'ai appris à le refaire.",
            "Une voisine",
            "oui",
            Association.FABRIQUE,
            2025)
        .row("Ici, on m'a aidé sans me juger.", "Un habitué", "non", Association.CAFE, 2025);
  }
}
