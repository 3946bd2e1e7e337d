package bilan.queries.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prose is curly, what machines read is not. */
class ApostrophesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Ouverture d'un restaurant à l'essai, aujourd'hui | Ouverture d’un restaurant à l’essai, aujourd’hui",
        "qu'il/elle n'ait « l'air » | qu’il/elle n’ait « l’air »",
        "l'été 2022, l'an d'1 café | l’été 2022, l’an d’1 café",
        "L'Étoile, 12' de film et 'cité' | L’Étoile, 12' de film et 'cité'",
        "écrire à l'atelier@café.fr | écrire à l'atelier@café.fr",
        "voir https://x.fr/l'eau ou l'eau | voir https://x.fr/l'eau ou l’eau",
        "relevé d'avril.csv!A1 | relevé d'avril.csv!A1",
        "code d'exemple='x' | code d'exemple='x'",
        "déjà d’accord | déjà d’accord"
      })
  void onlyApostrophesOfProseAreCurly(String typed, String printed) {
    assertThat(Apostrophes.curly(typed)).isEqualTo(printed);
  }
}
