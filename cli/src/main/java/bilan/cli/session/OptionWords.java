package bilan.cli.session;

import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that options accept; any other word is wrong usage, and the failure names the words that
 * would be right.
 */
public final class OptionWords {

  /** A number of rows, or a share of them. */
  public static final String ROWS_OR_SHARE = "\\d+|\\d+([.,]\\d+)?\\s*%";

  private OptionWords() {}

  /**
   * @param word as typed; null if the option was not given
   * @throws Failure if it is another word
   */
  public static void choice(String option, @Nullable String word, List<String> allowed) {
    if (word != null && !allowed.contains(word)) {
      String near = Nearest.of(word, allowed);
      throw wrong(
          option,
          word,
          near == null
              ? Message.of("cli.possible_values", String.join(", ", allowed))
              : Message.of("cli.did_you_mean", near));
    }
  }

  /** Duration of a whole number of seconds; a failure (2) for any other word. */
  public static Duration seconds(String option, String word) {
    try {
      int seconds =
          Integer.parseInt(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      if (seconds >= 0) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong(option, word, "cli.seconds_expected");
  }

  /** Date written as {@code 2022-12-31}; a failure (2) for any other word. */
  public static LocalDate date(String option, String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw wrong(option, word, "cli.date_expected");
    }
  }

  /** Whole number; a failure (2) for any other word. */
  public static int number(String option, String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw wrong(option, word, "cli.number_expected");
    }
  }

  /** Parameters as typed, {@code name=value}, the last of a name winning. */
  public static Map<String, String> pairs(String option, List<String> typed) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String word : typed) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw wrong(option, word, "cli.pair_expected");
      }
      pairs.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return pairs;
  }

  /** {@code header=field}, of each word. */
  public static Map<String, String> columns(List<String> words) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.lastIndexOf('=');
      if (equals < 1 || equals == word.length() - 1) {
        throw wrong("--column", word, "cli.column_expected");
      }
      columns.put(word.substring(0, equals).strip(), word.substring(equals + 1).strip());
    }
    return columns;
  }

  /** Failure (2) of an option whose word is wrong; {@code cure} is the key of a sentence. */
  public static Failure wrong(String option, String word, String cure) {
    return wrong(option, word, Message.of(cure));
  }

  /** Failure (2) of an option whose word is wrong. */
  public static Failure wrong(String option, String word, Message cure) {
    return Session.wrongUsage("USAGE-04", Message.of("cli.wrong_value", word, option), cure);
  }
}
