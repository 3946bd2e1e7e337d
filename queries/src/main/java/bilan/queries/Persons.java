package bilan.queries;

import bilan.yaml.YamlMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a figure or a column counts persons, as its declaration says under {@code persons:}. */
public enum Persons {
  /** It counts something else. */
  NONE("false"),
  /** It counts persons. */
  SOME("true"),
  /** Who took part. */
  PARTICIPATIONS,
  /** Who passed. */
  PASSAGES,
  /** Everybody whose answer to a question is known. */
  ANSWERS;

  private static final List<String> WORDS = Arrays.stream(values()).map(Persons::word).toList();

  private final String word;

  Persons(String word) {
    this.word = word;
  }

  Persons() {
    this.word = name().toLowerCase(Locale.ROOT);
  }

  /** Word of a declaration. */
  public String word() {
    return word;
  }

  /** Whether people outside may not see a few of them. */
  public boolean any() {
    return this != NONE;
  }

  /** Whether they came, as participants or in passing. */
  public boolean came() {
    return this == PARTICIPATIONS || this == PASSAGES;
  }

  /** Key {@code persons} of a declaration; null where it is absent, or no word that is known. */
  public static @Nullable Persons read(YamlMap map) {
    String said = map.text("persons");
    if ("yes".equals(said) || "oui".equals(said)) {
      return SOME;
    }
    if ("no".equals(said) || "non".equals(said)) {
      return NONE;
    }
    map.choice("persons", WORDS);
    return Arrays.stream(values())
        .filter(persons -> persons.word.equals(said))
        .findFirst()
        .orElse(null);
  }
}
