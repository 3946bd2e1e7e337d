package bilan.cli;

import bilan.cli.session.StandardOutput;
import bilan.cli.session.Surroundings;
import bilan.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * {@code bilan --help}, kept as a file so that asking for it loads nothing; a test compares it with
 * what the commands would say.
 */
final class RootHelp {

  private final Surroundings around;

  RootHelp(Surroundings around) {
    this.around = around;
  }

  /** Whether nothing is typed but the wish for help, and a language. */
  static boolean isAsked(String[] args) {
    boolean asked = false;
    for (int i = 0; i < args.length; i++) {
      boolean help = args[i].equals("--help") || args[i].equals("-h");
      boolean language = args[i].startsWith("--lang=") || (i > 0 && args[i - 1].equals("--lang"));
      if (!help && !args[i].equals("--lang") && !language) {
        return false;
      }
      asked |= help;
    }
    return asked;
  }

  static String file(Lang lang) {
    return lang == Lang.FR ? "root_fr.txt" : "root_en.txt";
  }

  void print(String[] args, StandardOutput out) {
    String file = file(FirstLook.language(Arrays.asList(args), around));
    try (var in = Objects.requireNonNull(RootHelp.class.getResourceAsStream(file), file)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
