package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Compares whole outputs with files under {@code src/test/resources}; {@code -Dgolden=write} writes
 * them anew, to be looked at before they are committed.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/bilan/queries/render/golden");

  private Golden() {}

  public static void check(String name, @Nullable InputStream golden, String written)
      throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name), written);
    } else {
      assertThat(golden).as("golden file " + name).isNotNull();
      assertThat(written).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
