package bilan.queries.words;

import java.util.Locale;

/** Names of closed choices as machines read them. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
