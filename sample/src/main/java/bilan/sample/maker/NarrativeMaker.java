package bilan.sample.maker;

import bilan.sample.network.Plans.Narrative;
import java.util.List;

/** What the team tells of three years, and of each priority. */
final class NarrativeMaker {

  private NarrativeMaker() {}

  static List<Narrative> make() {
    return List.of(
        Narrative.of(
            "Le mot de la présidente",
            2022,
            "Il y a trois ans, nous étions quelques-uns à croire qu'un café pouvait aider ses voisins à se débrouiller avec le numérique. Ce bilan dit ce que nous en avons fait, ce que cela a coûté, et ce qui ne s'est pas passé comme prévu. Merci aux bénévoles, aux salariés et aux lieux qui nous ont ouvert leur porte."),
        Narrative.of(
            "Gouvernance",
            2022,
            "L'association est menée par un conseil d'administration de neuf membres, élus par tiers chaque année, où les lieux partenaires ont voix. Le bureau se réunit chaque mois ; l'équipe y prépare les décisions avec un bénévole référent par sujet."),
        Narrative.of(
            "Les décisions à prendre",
            2022,
            "Ouvrir ou non à Trappes avant d'avoir remplacé les financements d'amorçage ; choisir le prix des prestations ; dire quels lieux entrent au conseil d'administration."),
        Narrative.of(
            null,
            "Ouvrir un café en sortie de crise sanitaire",
            2022,
            "Dix-huit mois de travaux et deux confinements ont précédé l'ouverture. Les habitudes avaient changé : il a fallu plusieurs mois avant que les gens ressortent.",
            "Commencer chez un partenaire, à l'automne 2020, nous a appris le métier avant d'avoir nos murs.",
            "La fréquentation remonte depuis le printemps 2022 ; nous gardons des horaires plus courts l'hiver."),
        Narrative.of(
            null,
            "Portés et dépassés par le succès de la médiation numérique",
            2022,
            "Sans la crise, nous aurions été moins écoutés ; mais beaucoup d'acteurs se sont emparés du sujet et il est devenu difficile de se distinguer.",
            "Le design de médiation, nos jeux et nos ateliers conçus pour un territoire, est ce qui nous rend reconnaissables.",
            "Nous proposons ces dispositifs aux villes et aux réseaux de la métropole."),
        Narrative.of(
            null,
            "Deux métiers, pas un seul",
            2022,
            "Nous avons voulu que la même personne tienne le café et anime la médiation. C'était trop pour une seule fiche de poste.",
            "Tenir un lieu de vie et accompagner au numérique sont deux métiers. Il faut les deux, et un modèle économique qui les paie.",
            "L'équipe compte depuis 2022 des personnes pour chaque métier."),
        Narrative.of(
            null,
            "Une méthode parfois mal comprise",
            2022,
            "On nous prend souvent pour des opérateurs de tiers-lieux, et nous nous sommes parfois présentés ainsi.",
            "Un tiers-lieu est un collectif qui trouve un lieu pour sa collaboration : cela ne se décrète pas. Nous apportons une méthode à des lieux qui existent.",
            "Nous l'expliquons désormais avant chaque nouveau partenariat."),
        Narrative.of(
            "P1",
            null,
            2022,
            "Notre image reste technologiste, et nos actes ne reflètent pas encore nos ambitions.",
            "Nos ateliers les plus suivis partent d'un besoin du quartier, pas d'un outil.",
            "Mettre nos ateliers au service des acteurs de la transition, et rendre compte de ce que nous en retirons."),
        Narrative.of(
            "P2",
            null,
            2022,
            "Chaque lieu a ses horaires, son public et ses habitudes ; suivre cinq lieux demande un outil commun.",
            "Les lieux solides sont ceux qui existaient avant nous.",
            "Ouvrir un restaurant culturel et solidaire à Trappes, et entrer dans le projet Fives-Cail."),
        Narrative.of(
            "P3",
            null,
            2022,
            "Un dispositif prend deux mois à concevoir et se vend comme une journée d'atelier.",
            "Les jeux ouvrent des sujets que les ateliers classiques n'abordent pas : la santé, la mobilité, l'énergie.",
            "Adapter l'escape game à la santé et au travail des très petites entreprises."),
        Narrative.of(
            "P4",
            null,
            2022,
            "Documenter prend du temps que personne ne finance.",
            "Ce qui est écrit est repris ailleurs sans nous.",
            "Publier nos briques de services, faire communauté autour d'elles et ouvrir peu à peu la gouvernance."));
  }
}
