package bilan.engines.spark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is asked: of which packages, told apart by what, which figures (none: all), into where. */
record Question(List<String> folders, Set<String> by, List<String> figures, String result) {

  private static final List<Set<String>> KINDS =
      List.of(Set.of("year"), Set.of("network", "year"), Set.of("network", "place", "year"));

  static Question read(String[] words) {
    List<String> folders = new ArrayList<>();
    Set<String> by = Set.of("network", "year");
    List<String> figures = new ArrayList<>();
    String result = null;
    Refusal.speak("fr");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--by" -> by = new LinkedHashSet<>(List.of(value(words, ++i).split(",")));
        case "--figures" -> figures.addAll(List.of(value(words, ++i).split(",")));
        case "--lang" -> Refusal.speak(value(words, ++i));
        case "-o" -> result = value(words, ++i);
        default -> {
          if (words[i].startsWith("-")) {
            throw wrong(Refusal.say("option", words[i]));
          }
          folders.add(words[i]);
        }
      }
    }
    if (folders.isEmpty() || result == null) {
      throw wrong(Refusal.say(folders.isEmpty() ? "no_package" : "no_result"));
    }
    if (!KINDS.contains(by)) {
      throw wrong(Refusal.say("by", String.join(",", by)));
    }
    return new Question(folders, by, figures, result);
  }

  private static String value(String[] words, int at) {
    if (at >= words.length) {
      throw wrong(Refusal.say("no_value", words[at - 1]));
    }
    return words[at];
  }

  private static Refusal wrong(String what) {
    return new Refusal(Refusal.USAGE, List.of(what, Refusal.say("usage")));
  }
}
