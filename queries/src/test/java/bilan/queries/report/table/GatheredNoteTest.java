package bilan.queries.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reasons that only an amount or a share tells apart. */
class GatheredNoteTest {

  private final GatheredNote note = new GatheredNote("durée connue pour 99 %", "hours", "2021");

  @Test
  void theYearsOfOneFigureAreOneNote() {
    assertThat(note.takes("durée connue pour 99,7 %", "hours", "2022")).isTrue();
    assertThat(note.words()).isEqualTo("durée connue pour 99 % (2021), 99,7 % (2022)");
  }

  @Test
  void amountsInEnglishToo() {
    GatheredNote of = new GatheredNote("of which €31,811.41 by days", "grants", "2020");
    assertThat(of.takes("of which €81,469.76 by days", "grants", "2021")).isTrue();
    assertThat(of.words()).isEqualTo("of which €31,811.41 (2020), €81,469.76 (2021) by days");
  }

  @Test
  void theSameReasonStandsOnce() {
    assertThat(note.takes("durée connue pour 99 %", "other hours", "2022")).isTrue();
    assertThat(note.words()).isEqualTo("durée connue pour 99 %");
    assertThat(note.takes("durée connue pour 98 %", "hours", "2022")).isFalse();
  }

  /** Another figure's share of a year would be taken for this one's. */
  @Test
  void figuresAndOtherNumbersStayApart() {
    assertThat(note.takes("durée connue pour 98 %", "other hours", "2022")).isFalse();
    assertThat(note.takes("durée connue pour 99 % des mois", "hours", "2022")).isFalse();
    GatheredNote months = new GatheredNote("8 mois sur 12", "hours", "2021");
    assertThat(months.takes("9 mois sur 12", "hours", "2022")).isFalse();
  }
}
