package bilan.pipelines.sheet.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Lines such as small French non-profits write, made from a seed. */
final class FrenchSamples {

  private static final List<String> WORDS =
      List.of(
          "Café",
          "Thé à la menthe",
          "Crêpe au sucre",
          "Pâtisserie",
          "Écharpe",
          "Médiation numérique",
          "Atelier découverte",
          "Accès aux droits",
          "Prénom",
          "Année",
          "Août",
          "Février",
          "Décembre",
          "Désignation",
          "Quantité",
          "Espèces",
          "Chèque",
          "Bénéficiaires",
          "Réseau",
          "Étudiant",
          "Élève",
          "À distance",
          "Où",
          "Forêt",
          "Hôtel de ville",
          "Île-de-France",
          "Noël",
          "Maïs",
          "Œuvre",
          "Cœur de quartier",
          "Sœur",
          "Garçon",
          "Français",
          "Ça va",
          "Reçu",
          "Début",
          "Durée",
          "Lieu d’activité",
          "Tranche d’âge",
          "Genre",
          "Fête des voisins",
          "Prêt",
          "Tête",
          "Même",
          "Goûter",
          "Sûreté",
          "Août à Wazemmes",
          "Être",
          "Théâtre",
          "Pôle emploi",
          "Contrôle",
          "Dîner",
          "Maître",
          "Connaître",
          "Ambiguë",
          "Égalité",
          "ÉTÉ",
          "L'HAŸ-LES-ROSES",
          "SOCIÉTÉ GÉNÉRALE",
          "BÉNÉVOLE",
          "RÉGION HAUTS-DE-FRANCE",
          "Hélène",
          "Zoé",
          "Jérôme",
          "François",
          "Gérard",
          "Léa",
          "Benoît",
          "Anaïs",
          "Élodie",
          "n° 12",
          "N° ticket",
          "Numéro",
          "réglé",
          "payé",
          "annulé",
          "déjà",
          "très",
          "près de chez vous",
          "là-bas",
          "dès que possible",
          "« Le numérique pour tous »",
          "1\u00a0234,50\u00a0€",
          "12,00 €",
          "3\u00a0500",
          "20\u00a0%",
          "15,00€",
          "Montant (€)",
          "L’école",
          "aujourd’hui",
          "d'été",
          "Système",
          "Frère",
          "Père",
          "Mère",
          "Collège",
          "Bibliothèque",
          "Problème",
          "Énergie",
          "Écologie",
          "Santé",
          "Éducation",
          "Mobilité",
          "Trappes",
          "Fives",
          "Jus d'orange",
          "Sandwich",
          "CB",
          "Wazemmes",
          "Moulins",
          "2 pièces",
          "80 g",
          "25 °C",
          "Rez-de-chaussée",
          "Arrêté",
          "Délibération",
          "Fabrique à projets");

  private final Random random;

  FrenchSamples(long seed) {
    this.random = new Random(seed);
  }

  /**
   * So many lines of four to eight cells, at least one of them with an accent, all of them writable
   * in an encoding.
   */
  String lines(int count, Charset charset) {
    StringBuilder lines = new StringBuilder();
    do {
      lines.setLength(0);
      for (int i = 0; i < count; i++) {
        int cells = 4 + random.nextInt(5);
        for (int c = 0; c < cells; c++) {
          lines
              .append(c > 0 ? ";" : "")
              .append(
                  random.nextInt(4) == 0 ? String.valueOf(random.nextInt(1000)) : word(charset));
        }
        lines.append("\r\n");
      }
    } while (lines.chars().allMatch(c -> c < 0x80));
    return lines.toString();
  }

  private String word(Charset charset) {
    while (true) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      if (charset.newEncoder().canEncode(word)) {
        return word;
      }
    }
  }
}
