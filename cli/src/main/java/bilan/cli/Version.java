package bilan.cli;

import bilan.cli.session.StandardOutput;
import java.nio.charset.StandardCharsets;

/** {@code bilan --version}, on its own so that it loads nothing else. */
final class Version {

  private final StandardOutput out;

  Version(StandardOutput out) {
    this.out = out;
  }

  /** As the jar's manifest has it; {@code dev} when run from classes. */
  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  void print() {
    byte[] line = "bilan ".concat(number()).concat("\n").getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
  }
}
