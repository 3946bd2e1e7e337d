package bilan.pipelines.value;

import bilan.text.Message;

/**
 * Why a cell can't be read as what its column holds.
 *
 * @param code stable, like {@code DATE-02}
 */
public record Fault(String code, Message what, Message cause, Message cure) {

  /** A fault whose three sentences are {@code value.<name>}, {@code .cause} and {@code .cure}. */
  static Fault of(String code, String name, Object... arguments) {
    String key = "value." + name;
    return new Fault(
        code, Message.of(key, arguments), Message.of(key + ".cause"), Message.of(key + ".cure"));
  }
}
