package bilan.pipelines.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The words of every theme are there, in both languages, and are found however they are written.
 */
class FileLexiconTest {

  private final FileLexicon lexicon = FileLexicon.SHIPPED;

  @ParameterizedTest
  @EnumSource
  void everyThemeHasWordsThatAreFoundFolded(Theme theme) {
    assertThat(lexicon.words(theme)).isNotEmpty();
    for (String word : lexicon.words(theme)) {
      assertThat(Folded.text(word)).isEqualTo(word);
      assertThat(lexicon.is(theme, Folded.text(word.toUpperCase(Locale.ROOT)))).as(word).isTrue();
    }
  }

  @Test
  void monthsAndWeekdaysOfBothLanguages() {
    for (Locale locale : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, locale);
        assertThat(lexicon.month(Folded.text(name))).as(name).isEqualTo(month.getValue());
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.getDisplayName(TextStyle.FULL, locale);
        assertThat(lexicon.weekday(Folded.text(name))).as(name).isEqualTo(day.getValue());
      }
    }
  }

  @Test
  void aWordOfAStatusHasOneMeaning() {
    assertThat(lexicon.status("rembourse")).isEqualTo(Status.CANCELLED);
    assertThat(lexicon.status("remboursement")).isEqualTo(Status.REFUND);
    assertThat(lexicon.status("soldee")).isEqualTo(Status.COUNTS);
    assertThat(lexicon.status("bonjour")).isNull();
  }

  @Test
  void namesArePartedAndFolded() {
    assertThat(Folded.words("dateOp L’Œuvre")).containsExactly("date", "op", "l", "oeuvre");
    assertThat(Folded.stems("Subventions accordées")).containsExactly("subvention", "accorde");
  }
}
