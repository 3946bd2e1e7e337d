package bilan.queries.proof;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in French words: {@code trois mille cinq cents}, {@code quatre-vingt-douze}. */
final class FrenchNumber {

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("huit", 8),
          Map.entry("neuf", 9),
          Map.entry("dix", 10),
          Map.entry("onze", 11),
          Map.entry("douze", 12),
          Map.entry("treize", 13),
          Map.entry("quatorze", 14),
          Map.entry("quinze", 15),
          Map.entry("seize", 16),
          Map.entry("vingt", 20),
          Map.entry("vingts", 20),
          Map.entry("trente", 30),
          Map.entry("quarante", 40),
          Map.entry("cinquante", 50),
          Map.entry("soixante", 60),
          Map.entry("septante", 70),
          Map.entry("nonante", 90));

  /** Any word of a number, for a pattern. */
  static final String WORD =
      "(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
          + "|vingts?|trente|quarante|cinquante|soixante|septante|nonante|cents?|mille)";

  private static final SpelledNumber SPELLED =
      new SpelledNumber(SMALL, "et", Pattern.compile("cent.*"), "mille");

  private FrenchNumber() {}

  /** Its value; null if the words are none. */
  static @Nullable Long of(String words) {
    return SPELLED.of(words);
  }
}
