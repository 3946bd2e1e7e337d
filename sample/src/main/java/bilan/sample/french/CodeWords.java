package bilan.sample.french;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** French words of codes, and other lines of resources whose cells stand between tabs. */
public final class CodeWords {

  private static final Map<String, Map<String, String>> WORDS = new LinkedHashMap<>();

  static {
    for (List<String> line : lines("words")) {
      WORDS
          .computeIfAbsent(line.get(0), list -> new LinkedHashMap<>())
          .put(line.get(1), line.get(2));
    }
  }

  private CodeWords() {}

  /** Cells of the lines of a resource. */
  public static List<List<String>> lines(String name) {
    String resource = "/bilan/sample/facts/" + name + ".tsv";
    try (InputStream in =
        Objects.requireNonNull(CodeWords.class.getResourceAsStream(resource), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list by their codes. */
  public static Map<String, String> of(String list) {
    return Objects.requireNonNull(WORDS.get(list), list);
  }

  /** The word of a code; null for none. */
  public static @Nullable String of(String list, @Nullable Object code) {
    return code == null ? null : of(list).get(code.toString());
  }
}
