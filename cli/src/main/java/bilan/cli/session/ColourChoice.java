package bilan.cli.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether text is coloured: {@code --color}, else a terminal that has no {@code NO_COLOR}. */
final class ColourChoice {

  static final List<String> WORDS = List.of("auto", "always", "never");

  private ColourChoice() {}

  static boolean wanted(@Nullable String option, Surroundings around) {
    if (option != null && !option.equals("auto")) {
      return option.equals("always");
    }
    return around.colours() && around.environment().getOrDefault("NO_COLOR", "").isEmpty();
  }
}
