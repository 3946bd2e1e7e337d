package bilan.queries.proof;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a sentence gives, and which digits are none. */
class ClaimsTest {

  private static List<String> in(String sentence) {
    return in(sentence, Lang.FR);
  }

  private static List<String> in(String sentence, Lang lang) {
    return new Claims(Grammar.of(lang))
        .in(new Passage(Passage.Part.PARAGRAPH, 1, sentence)).stream()
            .map(
                c ->
                    c.value().stripTrailingZeros().toPlainString()
                        + " "
                        + c.unit()
                        + " "
                        + c.about())
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We had 3,580 participations.|3580 NONE EXACT",
        "Nearly 3,600 participations.|3600 NONE NEARLY",
        "More than €95,000 in sales.|95000 EUR MORE_THAN",
        "Sales came to €95.2k.|95200 EUR EXACT",
        "Sales came to 1,234.56 euros.|1234.56 EUR EXACT",
        "A budget of €1.2 million.|1200000 EUR EXACT",
        "One hundred and twenty activities.|120 NONE EXACT",
        "Three thousand five hundred and eighty participations.|3580 NONE EXACT",
        "A third of participations.|33.333 PERCENT NEARLY",
        "Over half of the grants.|50 PERCENT MORE_THAN",
        "Sales more than doubled.|2 TIMES MORE_THAN",
        "Up 20% in a year.|20 PERCENT EXACT",
        "Up twenty per cent.|20 PERCENT EXACT",
        "A gain of 10.8 percentage points.|10.8 POINTS EXACT",
        "1,356 hours of volunteering.|1356 HOURS EXACT",
      })
  void aNumberIsFoundInEnglish(String sentence, String expected) {
    assertThat(in(sentence, Lang.EN)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The café opened on 3 July 2021, and on July 4, 2021.",
        "The 2020-2022 agreement was signed on 03/05/2020.",
        "In March 2022 we may march on, and in 2023/24.",
        "Call 03 20 12 34 56 or +44 20 7946 0958.",
        "Open from 9.30 am to 6 pm, 14 rue des Postes, 59000 Lille.",
        "See page 12, article 5, table 4 and item 7.",
        "The 2nd workshop of the 21st century.",
        "For those aged 18 to 25, 12-17s, for 3 months or two weeks.",
        "She came twice, with one friend.",
      })
  void whatIsNoFigureIsLeftOutInEnglish(String sentence) {
    assertThat(in(sentence, Lang.EN)).isEmpty();
  }

  /** A name that only one of both files has would be asked for in the other language in vain. */
  @Test
  void bothLanguagesNameTheSameThings() {
    assertThat(Grammar.of(Lang.EN).names()).isEqualTo(Grammar.of(Lang.FR).names());
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
            new Passage(
                Passage.Part.LINE, 7, "En ¤, 1 234 participations et 56 activités.", List.of(27)),
            new Passage(Passage.Part.CELL, 13, "88"));
  }
}
