package bilan.queries.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words around numbers, in both languages. */
class ProofWordsTest {

  private static final Pattern NAME = Pattern.compile("(?m)^([a-z-]+)(?: [\\w. ]+)?:");

  private static Set<String> names(String language) throws IOException {
    String file = "words/" + language + ".txt";
    try (InputStream in = Proofreading.class.getResourceAsStream(file)) {
      String words =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      Set<String> names = new TreeSet<>();
      NAME.matcher(words).results().forEach(name -> names.add(name.group(1)));
      return names;
    }
  }

  /** A name that only one of both files has would be asked for in the other language in vain. */
  @Test
  void bothLanguagesNameTheSameThings() throws IOException {
    assertThat(names("en")).isEqualTo(names("fr")).contains("digits", "measure");
  }
}
