package bilan.pipelines.request;

import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the last delivery of another source.
 *
 * @param alike whether the two sources differ by a date only: exports that bear their month
 * @param yearly whether that date is a year
 */
public record PriorDelivery(
    String source, String profile, List<String> columns, boolean alike, boolean yearly) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  private static final Pattern DATES =
      Pattern.compile(
          "\\d+|\\b(janv(ier)?|fe?v(r(ier)?)?|mars|avr(il)?|mai|juin|juil(let)?|aout|sept(embre)?"
              + "|oct(obre)?|nov(embre)?|dec(embre)?|semestre|trimestre|s|t)\\b");

  private static final int WORD = 3;

  public PriorDelivery {
    columns = List.copyOf(columns);
  }

  /** Whether two names of files are those of one export, of two periods. */
  public static boolean alike(String one, String other) {
    String family = family(one);
    return family.chars().filter(Character::isLetter).count() >= WORD
        && family.equals(family(other));
  }

  /** Whether they are those of two years. */
  public static boolean yearly(String one, String other) {
    String bare = YEAR.matcher(one).replaceAll("");
    return !bare.equals(one) && bare.equals(YEAR.matcher(other).replaceAll(""));
  }

  private static String family(String source) {
    String words = Headers.normalise(source).replaceAll("[^a-z0-9]+", " ");
    return DATES
        .matcher(words.replaceAll("([a-z])(\\d)|(\\d)([a-z])", "$1$3 $2$4"))
        .replaceAll(" ")
        .replaceAll(" +", " ")
        .strip();
  }

  /**
   * What a file of a profile is compared with: the export of another period, else, where a profile
   * says what the columns are, its last delivery. Null if there is none.
   *
   * @param all the newest first
   * @param generic whether the profile says nothing of the columns
   */
  public static @Nullable PriorDelivery of(
      List<PriorDelivery> all, String profile, boolean generic) {
    List<PriorDelivery> same = all.stream().filter(e -> e.profile().equals(profile)).toList();
    return same.stream()
        .filter(PriorDelivery::alike)
        .findFirst()
        .or(() -> same.stream().filter(e -> !generic).findFirst())
        .orElse(null);
  }
}
