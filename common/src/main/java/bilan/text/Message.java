package bilan.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person, not yet in any language: a key of the catalogue and what fills it.
 *
 * <p>Arguments are printed by their type: integers, amounts and dates in the reader's typography,
 * text on one line without control characters, a nested message in the same language.
 */
public record Message(String key, List<Object> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }
}
