package bilan.mess;

import bilan.deliveries.PrintedLines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a question says can be typed. */
final class Answers {

  private static final Pattern CURE = Pattern.compile("(?m)^ *à faire : (.*(?:\\n {6,}.*)*)");

  private static final Pattern LINE =
      Pattern.compile(
          "bilan ingest ((?:[^»\\n;'\"]|'[^'\\n]*(?:'\\\\''[^'\\n]*)*'|\"[^\"\\n]*\")+)");

  private static final Pattern OPTION =
      Pattern.compile("(?<!et )(--[a-z-]+)(?:[ =]\"([^\"]+)\"|[ =]([\\p{L}\\d./:_-]+))");

  private Answers() {}

  /**
   * The commands that may follow this one, the first that is printed first.
   *
   * @param place the only one that the file tells of, which somebody would type; else null
   */
  static List<List<String>> to(String said, List<String> typed, @Nullable String place) {
    Set<List<String>> all = new LinkedHashSet<>();
    String plain = said.replace('\u202f', ' ').replace('\u00a0', ' ');
    // Words to be replaced are no line to type.
    Matcher cures = CURE.matcher(plain.replace("--place \"nom du lieu\"", "--place «…»"));
    while (cures.find()) {
      String cure = cures.group(1);
      if (cure.contains("--profile-yaml") || cure.contains("En-tête du fichier")) {
        continue; // what a person has to complete first
      }
      Matcher line = LINE.matcher(cure);
      List<List<String>> lines = new ArrayList<>();
      while (line.find()) {
        lines.add(new ArrayList<>(PrintedLines.words("ingest " + line.group(1))));
      }
      lines.removeIf(words -> words.stream().anyMatch(Answers::isOther));
      if (!lines.isEmpty()) {
        all.addAll(lines);
        continue;
      }
      Matcher option = OPTION.matcher(cure);
      // Who knows that a column tells something does not give it up.
      boolean givesUp = cure.contains("--without");
      if (!givesUp && option.find()) {
        List<String> more = new ArrayList<>(typed);
        String value = option.group(2) == null ? option.group(3) : option.group(2);
        more.add(option.group(1) + "=" + value);
        all.add(more);
      } else if (place != null && cure.contains("--place «")) {
        List<String> more = new ArrayList<>(typed);
        more.add("--place=" + place);
        all.add(more);
      }
    }
    all.remove(typed);
    return List.copyOf(all);
  }

  /** Whether a column would be a place of a name that no place has here. */
  private static boolean isOther(String word) {
    int place = word.indexOf("=place/");
    return place >= 0 && !Names.isPlace(word.substring(place + "=place/".length()));
  }
}
