package bilan.pipelines.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that people write, one a line of {@code words/NAME.txt}, without accents and in lower case;
 * a line that begins with {@code #} is a remark.
 */
public final class WordList {

  private WordList() {}

  /** The lines of a list. */
  public static Set<String> of(String name) {
    String path = "/bilan/pipelines/words/" + name + ".txt";
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + path);
      }
      Set<String> words = new LinkedHashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(words::add);
      return Set.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
