package bilan.queries.render.word.refresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A number and the words that it is put in: {@code +12 % sur un an}. */
final class Phrase {

  /** A number as it is printed, with what groups and signs it. */
  private static final Pattern NUMBER =
      Pattern.compile("[+\u2212-]?\\d+(?:[.,\\s\u00a0\u202f]\\d+)*");

  private static final String SPACES = "[\\s\u00a0\u202f]+";

  private Phrase() {}

  /** The words without what the numbers are. */
  static String shape(String words) {
    return NUMBER.matcher(words).replaceAll("0").replaceAll(SPACES, " ");
  }

  /**
   * What somebody wrote inside a figure, around what it says now; null if what bilan had printed is
   * not found in it just once.
   *
   * @param printed what bilan had printed for the figure, wherever it stood
   */
  static @Nullable String within(String old, Collection<String> printed, String fresh) {
    List<String> others = new ArrayList<>();
    for (String said : printed) {
      Matcher number = NUMBER.matcher(said);
      Matcher put = NUMBER.matcher(fresh);
      if (shape(said).equals(shape(fresh)) && number.find() && put.find()) {
        String words = once(old, number.group(), put.group());
        if (words != null) {
          return words;
        }
      } else {
        others.add(said);
      }
    }
    // In other words too: the longest, which holds the shorter.
    others.sort(Comparator.comparingInt(String::length).reversed());
    for (String said : others) {
      String words = once(old, said, fresh);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  /** Null if it is not there, or more than once, or a part of a longer number or word. */
  private static @Nullable String once(String old, String what, String with) {
    String whole =
        Arrays.stream(what.strip().split(SPACES, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(SPACES));
    boolean grouped = what.matches("\\d{3}(?!\\d)[\\s\\S]*");
    String before = grouped ? "(?<!\\d[.,\\s\u00a0\u202f])" : "(?<!\\d[.,])";
    Matcher matcher =
        Pattern.compile(
                "(?<![\\p{L}\\d+\u2212-])"
                    + before
                    + whole
                    + "(?![\\p{L}\\d]|[.,]\\d|[\\s\u00a0\u202f]\\d{3}(?!\\d))")
            .matcher(old);
    boolean once = !what.isBlank() && matcher.find() && !matcher.find();
    return once ? matcher.replaceFirst(Matcher.quoteReplacement(with)) : null;
  }

  /** The new number with the words that stood around the old one; null if there were several. */
  static @Nullable String with(String old, String fresh) {
    Matcher number = NUMBER.matcher(fresh);
    Matcher before = NUMBER.matcher(old);
    if (!before.find() || !number.find()) {
      return fresh;
    }
    boolean several = before.find();
    return several ? null : before.replaceFirst(Matcher.quoteReplacement(number.group()));
  }
}
