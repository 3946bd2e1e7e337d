package bilan.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One answer to a question about a file, as the words of a command; printed as a shell takes it.
 *
 * @param line the command without the answer; empty where only the options are told
 * @param dataset that the file is said to be of; empty where the answer says none
 * @param options words that the answer adds to the command; where one holds {@link #OPEN}, a person
 *     types what stands there
 */
public record Reply(List<String> line, String dataset, List<String> options) {

  /** Stands for what a person types. */
  public static final String OPEN = "\u2026";

  private static final String BARE = "[\\p{L}\\p{N}._/=:%+-]+";

  public Reply {
    line = List.copyOf(line);
    options = List.copyOf(options);
  }

  /** Options that are told without their command. */
  public static Reply of(String... options) {
    return new Reply(List.of(), "", Arrays.asList(options));
  }

  /** This answer with more options. */
  public Reply with(String... more) {
    return new Reply(line, dataset, Stream.concat(options.stream(), Arrays.stream(more)).toList());
  }

  /** Whether it says anything. */
  public boolean says() {
    return !dataset.isEmpty() || !options.isEmpty();
  }

  /** Whether a person types a part of it. */
  public boolean isOpen() {
    return options.stream().anyMatch(word -> word.contains(OPEN));
  }

  /** This answer with what a person typed. */
  public Reply filled(String typed) {
    List<String> words = new ArrayList<>(options);
    words.replaceAll(word -> word.replace(OPEN, typed));
    return new Reply(line, dataset, words);
  }

  /** A word as a shell takes it. */
  public static String quoted(String word) {
    int value = word.startsWith("--") ? word.indexOf('=') + 1 : 0;
    String rest = word.substring(value);
    return rest.matches(BARE)
        ? word
        : word.substring(0, value) + "'" + rest.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return Stream.concat(line.stream(), options.stream())
        .map(Reply::quoted)
        .collect(Collectors.joining(" "));
  }
}
