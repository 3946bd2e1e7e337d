package bilan.engines.spark;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why nothing is answered: every problem in words, each with its cause and its cure. */
final class Refusal extends RuntimeException {

  /** Exit codes of wrong usage, of data refused and of a machine that fails, as in bilan. */
  static final int USAGE = 2;

  static final int DATA = 3;
  static final int MACHINE = 7;

  private static final String WORDS = "bilan.engines.spark.messages";
  private static volatile ResourceBundle words = ResourceBundle.getBundle(WORDS, Locale.FRENCH);

  final int exit;

  Refusal(int exit, List<String> problems) {
    super(String.join("\n", problems));
    this.exit = exit;
  }

  /** Refuses data that have any problem. */
  static void ifAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(DATA, problems.stream().sorted().toList());
    }
  }

  /** Says everything in a language from now on, {@code fr} as at the start, or {@code en}. */
  static void speak(String language) {
    if (!language.matches("fr|en")) {
      throw new Refusal(USAGE, List.of(say("lang", language), say("usage")));
    }
    words = ResourceBundle.getBundle(WORDS, Locale.forLanguageTag(language));
  }

  static String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), Locale.FRENCH).format(arguments);
  }
}
