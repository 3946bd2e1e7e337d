package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rows say of people: who came is a keyed hash, what they are is counted. */
class PeopleInRowsTest {

  @Test
  void peopleBecomeKeyedPseudonyms() {
    Read read =
        Read.of(
            "attendance",
            """
            Date|Lieu|Atelier|NOM|Prénom|Né(e) en|Sexe|Téléphone
            @2022-03-12|Fives|Tablette|DUPONT|Élise|#1950|F|06 12 34 56 78
            @2022-03-12|Fives|Tablette|elise|Dupont|#1950|Femme|
            @2022-03-19|Fives|Tablette|Martin|Paul||H|
            """);
    assertThat(read.grains()).containsExactly("participant");
    assertThat(read.all("person_key").get(0))
        .isEqualTo(read.all("person_key").get(1))
        .isNotEqualTo(read.all("person_key").get(2));
    assertThat(read.all("person_key_kind")).containsExactly("name_year", "name_year", "name");
    assertThat(read.audience())
        .containsEntry("gender/women", 2)
        .containsEntry("age/60_plus", 2)
        .containsEntry("age/unknown", 1);
    assertThat(read.rows.toString()).doesNotContainIgnoringCase("dupont").doesNotContain("06 12");
    assertThat(read.all("participants")).containsOnlyNulls();
  }

  @Test
  void aRejectedPersonIsMasked() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Nom et prénom|Commentaire\nhier|Fives|Élise Dupont|rappeler elise@exemple.fr");
    assertThat(read.rejected).hasSize(1);
    assertThat(read.rejected.toString())
        .doesNotContain("Dupont")
        .doesNotContain("exemple.fr")
        .contains("(masqué)");
  }

  @Test
  void contactDetailsInRemarksAreTakenOut() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Remarques\n01/03/2022|Fives|3|appeler Luc au 06.12.34.56.78 ou luc@exemple.org");
    assertThat(read.all("notes")).containsExactly("appeler Luc au (masqué) ou (masqué)");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("CELL-05");
  }

  @Test
  void facilitatorsKeepTheirCodeNotTheirName() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Animateur\n01/03/2022|Fives|3|M02\n01/03/2022|Fives|3|Camille Petit\n02/03/2022|Fives|3|PETIT camille");
    assertThat(read.all("facilitator").get(0)).isEqualTo("M02");
    assertThat(read.all("facilitator").get(1))
        .isEqualTo(read.all("facilitator").get(2))
        .asString()
        .startsWith("~");
  }

  @Test
  void partsAboveTheWholeAreIgnoredAndSaid() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Femmes|Hommes\n01/03/2022|Fives|3|4|2\n02/03/2022|Fives|5|2|1");
    assertThat(read.rows).hasSize(2);
    assertThat(read.audience())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of("gender/women", 2, "gender/men", 1, "gender/unknown", 2));
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("ATT-02");
  }

  @Test
  void aBandAcrossTwoCommonOnesIsNonVentilable() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Moins de 12 ans|18-24|25 - 39 ans|35-60 ans\n01/03/2022|Fives|10|1|2|3|4");
    assertThat(read.audience())
        .containsEntry("age/under_12", 1)
        .containsEntry("age/18_39", 5)
        .containsEntry("age/null", 4);
  }

  @Test
  void womenAndMenAloneMakeTheParticipants() {
    Read read = Read.of("attendance", "Date|Lieu|Femmes|Hommes\n01/03/2022|Fives|4|2");
    assertThat(read.all("participants")).containsExactly(6);
  }
}
