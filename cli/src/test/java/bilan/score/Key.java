package bilan.score;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Season and place of a figure, written {@code 2023 Le Moulin}.
 *
 * @param season first year of the fiscal year; null for all seasons, or an unknown one
 * @param place null for all places, or an unknown one
 */
record Key(@Nullable Integer season, @Nullable String place) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})?(?:(?:^| )(\\D.*))?");

  static final Key ALL = new Key(null, null);

  static Key of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("neither a season nor a place: " + text);
    }
    String year = matcher.group(1);
    return new Key(year == null ? null : Integer.valueOf(year), matcher.group(2));
  }

  /** The part of this key that a label tells, its place written without accidents of case. */
  Key told(boolean seasons, boolean places) {
    return new Key(seasons ? season : null, places && place != null ? folded(place) : null);
  }

  private static String folded(String place) {
    return place.replace('’', '\'').toLowerCase(Locale.FRENCH).strip();
  }

  @Override
  public String toString() {
    String text = (season == null ? "" : season + " ") + (place == null ? "" : place);
    return text.isBlank() ? "all" : text.strip();
  }
}
