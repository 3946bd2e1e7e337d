package bilan.cli.job;

import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name of outputs with holes, such as {@code {bilan}-{date}}. */
public final class NamePattern {

  /** Holes for the name of an output, whichever word suits it best. */
  public static final List<String> OUTPUT = List.of("bilan", "query", "figure");

  /** Holes by the words between their braces. */
  static final List<String> HOLES = List.of("bilan", "query", "figure", "years", "date", "lang");

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\\\p{Cntrl}]|^\\.");

  private NamePattern() {}

  /** Words between braces, in their order. */
  static List<String> holes(String pattern) {
    List<String> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(pattern);
    while (hole.find()) {
      holes.add(hole.group(1));
    }
    return holes;
  }

  /** Whether no file may bear such a name. */
  static boolean isForbidden(String pattern) {
    return pattern.isBlank() || FORBIDDEN.matcher(pattern).find();
  }

  /** The hole that a word was meant for; null if none is near. */
  static @Nullable String near(String hole) {
    return Nearest.of(hole, HOLES);
  }

  /** The name with its holes filled; a hole without a value vanishes with the hyphen before it. */
  public static String filled(String pattern, Map<String, String> values) {
    Matcher hole = Pattern.compile("-?\\{([^{}]*)}").matcher(pattern);
    StringBuilder name = new StringBuilder();
    while (hole.find()) {
      String value = values.getOrDefault(hole.group(1), "");
      String hyphen = hole.group().startsWith("-") && !value.isEmpty() ? "-" : "";
      hole.appendReplacement(name, Matcher.quoteReplacement(hyphen + value));
    }
    hole.appendTail(name);
    return name.toString().replaceFirst("^-", "");
  }
}
