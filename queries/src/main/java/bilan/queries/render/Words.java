package bilan.queries.render;

import java.util.Locale;

/** Names of closed choices as machines read them. */
final class Words {

  private Words() {}

  static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
