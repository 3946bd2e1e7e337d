package bilan.pipelines.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The words of every theme are there, in both languages, and are found however they are written.
 */
class FileLexiconTest {

  private static final Set<String> LISTS =
      Set.copyOf(Stream.of(Theme.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList());

  /** Lists of which a word stands in one only; {@code status/} is all lists of {@code status}. */
  private static final List<Set<String>> APART =
      List.of(
          Set.of("months/"),
          Set.of("weekdays/"),
          Set.of("quarters/"),
          Set.of("status/"),
          Set.of("direction/"),
          Set.of("side/"),
          Set.of("channels/"),
          Set.of("ticks", "away"),
          Set.of("ticks", "closed"),
          Set.of("totals", "away", "closed"));

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

  /** Words as they stand in the file, by the list in which they stand. */
  private static Map<String, List<String>> shipped() {
    YamlFile file = new YamlFile("words.yaml");
    YamlMap root = file.read(FileLexicon.resource("/bilan/pipelines/lexicon/words.yaml"));
    Map<String, List<String>> lists = new TreeMap<>();
    for (String key : root.keys()) {
      if (LISTS.contains(key)) {
        lists.put(key, root.texts(key));
      } else {
        YamlMap map = root.map(key);
        map.keys().forEach(each -> lists.put(key + "/" + each, map.texts(each)));
      }
    }
    file.orFail();
    return lists;
  }

  @Test
  void noListIsEmptyOrSaysAWordTwice() {
    assertThat(shipped()).hasSizeGreaterThan(40);
    shipped()
        .forEach(
            (name, words) -> {
              assertThat(words).as(name).isNotEmpty();
              Stream<String> folded = words.stream().map(Folded::text);
              assertThat(folded).as(name).doesNotHaveDuplicates();
            });
  }

  @Test
  void noWordHasTwoMeaningsThatContradictEachOther() {
    for (Set<String> apart : APART) {
      Map<String, String> seen = new HashMap<>();
      shipped()
          .forEach(
              (name, words) -> {
                if (apart.contains(name) || apart.contains(name.replaceAll("/.*", "/"))) {
                  for (String word : words) {
                    assertThat(seen.put(Folded.text(word), name)).as(name + ": " + word).isNull();
                  }
                }
              });
      assertThat(seen).isNotEmpty();
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
