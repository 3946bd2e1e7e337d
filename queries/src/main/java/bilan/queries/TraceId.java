package bilan.queries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of one printed figure, short enough to be typed and to be a tag in a Word document:
 * {@code participations.2022.fives}, {@code sales-by-year.amount_2022.caisse}.
 */
public final class TraceId {

  /** Of a figure, its change since the period before. */
  public static final String CHANGE = "change";

  /** End of the id of a figure over the places and months common to both years. */
  public static final String CONSTANT = "constant";

  /** End of the id of a figure summed over the places that know it, where the network does not. */
  public static final String KNOWN = "known";

  /** The longest tag that Word takes. */
  private static final int LONGEST = 64;

  private static final int HASH = 6;

  private TraceId() {}

  /**
   * Of a key figure.
   *
   * @param period as labelled
   * @param place null for the network
   */
  public static String of(String measure, String period, @Nullable String place) {
    return cut(measure + "." + period + (place == null ? "" : "." + word(place)));
  }

  /** Of something else that is printed of a figure: {@code participations.2022:change}. */
  public static String facet(String figure, String which) {
    return cut(figure + ":" + which);
  }

  /** Of a figure that would bear the name of another for the so many-th time. */
  public static String again(String id, int times) {
    return cut(id + "~" + times);
  }

  /**
   * Of a cell of a saved query's answer.
   *
   * @param words the cells of its row that are no figures, empty ones left out
   */
  public static String cell(String query, String column, List<String> words) {
    StringBuilder id = new StringBuilder(query).append('.').append(column);
    words.forEach(each -> id.append('.').append(word(each)));
    return cut(id.toString());
  }

  /** Lower case without accents; what is neither letter nor digit becomes a dash. */
  public static String word(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  /** One that is too long ends in a hash of the whole, so that it stays the only one. */
  private static String cut(String id) {
    if (id.length() <= LONGEST) {
      return id;
    }
    return id.substring(0, LONGEST - HASH - 1) + "~" + hash(id);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
