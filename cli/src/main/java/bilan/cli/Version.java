package bilan.cli;

import bilan.text.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code bilan --version}, on its own so that it loads nothing else. */
final class Version {

  private final Surroundings around;

  Version(Surroundings around) {
    this.around = around;
  }

  /** As the jar's manifest has it; {@code dev} when run from classes. */
  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  int print() {
    try {
      around.out().write("bilan ".concat(number()).concat("\n").getBytes(StandardCharsets.UTF_8));
      around.out().flush();
    } catch (IOException e) {
      return Exit.DONE.code(); // whoever asked has gone away
    }
    return Exit.DONE.code();
  }
}
