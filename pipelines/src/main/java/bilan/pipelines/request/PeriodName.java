package bilan.pipelines.request;

import bilan.pipelines.sheet.Headers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names that differ by their period only: by a year, a month, a semester or a quarter. Other
 * numbers may be those of places.
 */
public final class PeriodName {

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(0[1-9]|1[0-2]) (19|20)\\d\\d\\b"
              + "|\\b(19|20)\\d\\d( ?(0[1-9]|1[0-2])( ?[0-3]\\d)?)?\\b"
              + "|\\b(janv(ier)?|fe?v(r(ier)?)?|mars|avr(il)?|mai|juin|juil(let)?|aout|sept(embre)?"
              + "|oct(obre)?|nov(embre)?|dec(embre)?|[st][1-4])\\b");

  private static final int WORD = 3;

  private PeriodName() {}

  /** Whether two names of files are those of one export. */
  public static boolean alike(String one, String other) {
    String bare = bare(one);
    return bare.chars().filter(Character::isLetter).count() >= WORD && bare.equals(bare(other));
  }

  /** Whether two files lie in one folder, or in folders of two periods. */
  public static boolean ofOneFolder(Path one, Path other) {
    return bare(folder(one)).equals(bare(folder(other)));
  }

  private static String folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? "" : Objects.toString(folder.getFileName(), "");
  }

  private static String bare(String name) {
    String words = Headers.normalise(name).replaceAll("[^a-z0-9]+", " ");
    return PERIOD.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
  }
}
