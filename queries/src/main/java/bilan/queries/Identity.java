package bilan.queries;

import bilan.yaml.YamlMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Thing that the cells of a column name, as {@code identifies:} declares it. */
public enum Identity {
  /** A year; every column of kind {@code year} names one. */
  YEAR,
  /** A month; every column of kind {@code month} names one. */
  MONTH,
  PLACE,
  /** A kind of activity. */
  KIND,
  THEME,
  /** The title of an activity. */
  ACTIVITY,
  PARTNER,
  /** A question that participants answered, such as their age. */
  QUESTION,
  /** An answer to the question that the line names. */
  ANSWER,
  /** The code of a grant. */
  GRANT,
  /** Codes of grants, listed behind each other. */
  GRANTS,
  /** The purpose of a grant. */
  PURPOSE;

  private static final List<String> WORDS = Arrays.stream(values()).map(Identity::word).toList();

  /** Word of a declaration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key {@code identifies} of a declaration; null where it is absent, or no word that is known. */
  public static @Nullable Identity read(YamlMap map) {
    String said = map.choice("identifies", WORDS);
    return said == null ? null : valueOf(said.toUpperCase(Locale.ROOT));
  }
}
