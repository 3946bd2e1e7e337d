package bilan.queries.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a sentence gives, and which digits are none. */
class ClaimsTest {

  private static List<String> in(String sentence) {
    return Claims.in(new Passage(Passage.Part.PARAGRAPH, 1, sentence)).stream()
        .map(c -> c.value().stripTrailingZeros().toPlainString() + " " + c.unit() + " " + c.about())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous comptons 3 580 participations.|3580 NONE EXACT",
        "Nous comptons 3\u202f580 participations.|3580 NONE EXACT",
        "Près de 3 500 participations.|3500 NONE NEARLY",
        "Plus de 95 000 € de ventes.|95000 EUR MORE_THAN",
        "Nos ventes atteignent 95,2 k€ cette année.|95200 EUR EXACT",
        "Un tiers des participations a lieu à Fives.|33.333 PERCENT NEARLY",
        "La moitié des subventions vient de l’État.|50 PERCENT NEARLY",
        "En hausse de 45 % sur un an.|45 PERCENT EXACT",
        "En hausse de quarante-cinq pour cent.|45 PERCENT EXACT",
        "Trois mille cinq cents participations.|3500 NONE EXACT",
        "Quatre-vingt-douze activités.|92 NONE EXACT",
        "Le réseau a cinq lieux.|5 NONE EXACT",
        "Le taux gagne 10,8 points.|10.8 POINTS EXACT",
        "1 356 heures de bénévolat.|1356 HOURS EXACT",
        "Une centaine de passages.|100 NONE NEARLY",
      })
  void aNumberIsFound(String sentence, String expected) {
    assertThat(in(sentence)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le café a ouvert le 12 mars 2021.",
        "Depuis le 1er septembre, puis du 3 au 12 avril 2022.",
        "La convention 2020-2022 est signée le 03/05/2020.",
        "En 2022, puis en 2023/2024.",
        "Appelez le 03 20 12 34 56 ou le +33 6 12 34 56 78.",
        "Écrivez à accueil59@exemple.org, ou passez au 14 bis rue des Postes, 59000 Lille.",
        "Ouvert de 9 h à 18 h 30, et dès 14h le samedi.",
        "Voir page 12, article 5, annexe 2 et n° 7.",
        "Le 2e atelier du 19e siècle, 1er étage.",
        "Pour les 18-25 ans et les plus de 60 ans, pendant 3 mois ou deux semaines.",
        "Le Covid-19, le CO2, la 4G et la salle B12.",
        "SIRET 123 456 782 00010.",
        "Elle est venue deux fois, avec un ami.",
        "1. Présentation",
      })
  void whatIsNoFigureIsLeftOut(String sentence) {
    assertThat(in(sentence)).isEmpty();
  }

  @Test
  void proseOfMarkdownIsReadWithoutItsBlocks() {
    String markdown =
        """
        ---
        bilan: x
        year: 12345
        ---
        # Titre 77

        En {{ last_year }}, **1 234** participations
        et 56 activités.

        ```table
        limit: 9999
        ```
        | a | 88 |
        """;
    assertThat(MarkdownPassages.of(markdown))
        .containsExactly(
            new Passage(Passage.Part.LINE, 5, "Titre 77"),
            new Passage(Passage.Part.LINE, 7, "En ¤, 1 234 participations et 56 activités."),
            new Passage(Passage.Part.CELL, 13, "88"));
  }
}
