package bilan.sample.small;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssociationFilesTest {

  /** The committed folder; tests run in the folder of their module. */
  private static final Path COMMITTED = Path.of("..", "sample-small");

  private static final long LARGEST = 150_000;

  @TempDir Path folder;

  /** {@code -Dgolden=write} writes the committed files again. */
  @Test
  void theCommittedFilesAreWhatTheMakerMakes() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      AssociationFiles.generate(AssociationFiles.COMMITTED, COMMITTED);
    }
    AssociationFiles.generate(AssociationFiles.COMMITTED, folder);
    assertThat(contents(folder)).hasSize(12).isEqualTo(contents(COMMITTED));
  }

  @Test
  void theFilesAreSmall() throws IOException {
    long size = 0;
    for (Path file : files(COMMITTED)) {
      size += Files.size(file);
    }
    assertThat(size).isLessThan(LARGEST);
  }

  /** What each file holds, whatever its compression. */
  private static Map<String, Map<String, String>> contents(Path root) throws IOException {
    Map<String, Map<String, String>> contents = new TreeMap<>();
    for (Path file : files(root)) {
      byte[] bytes = Files.readAllBytes(file);
      Map<String, String> parts = new TreeMap<>();
      AssociationFiles.parts(bytes).forEach((name, part) -> parts.put(name, digest(part)));
      contents.put(
          file.getFileName().toString(), parts.isEmpty() ? Map.of("", digest(bytes)) : parts);
    }
    return contents;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.sorted().toList();
    }
  }
}
