package bilan.pipelines.warehouse.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * What tables, views and the names of places are made by: all of {@code pipelines}, since a list of
 * the parts that matter is soon one short. A warehouse bears the mark of the program that made its
 * views.
 *
 * <p>Summed up from names and checksums, the same in a jar and in a folder of classes, since every
 * question asks for it: writing the views out to compare them takes longer than a small question.
 */
public final class ProgramMark {

  private static final String PARTS = "bilan/pipelines/";

  /** What the launcher asked of this class once, and tells at each start. */
  private static final String TOLD = "bilan.views";

  private ProgramMark() {}

  /**
   * What a warehouse bears in {@code store.declaration} as long as its views are this program's.
   */
  public static String mark() {
    String told = System.getProperty(TOLD);
    return told == null ? Summed.MARK : told;
  }

  /** Once a program: its parts do not change while it runs. */
  private static final class Summed {

    static final String MARK = sum(parts());

    private static String sum(SortedMap<String, Long> parts) {
      CRC32 sum = new CRC32();
      parts.forEach(
          (name, checksum) -> sum.update((name + " " + checksum).getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(sum.getValue()) + "-" + parts.size();
    }

    private static SortedMap<String, Long> parts() {
      try {
        Path program =
            Path.of(ProgramMark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isDirectory(program) ? ofFolder(program) : ofJar(program);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
      SortedMap<String, Long> parts = new TreeMap<>();
      try (ZipFile entries = new ZipFile(jar.toFile())) {
        entries.stream()
            .filter(entry -> entry.getName().startsWith(PARTS) && !entry.isDirectory())
            .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
      }
      return parts;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
      SortedMap<String, Long> parts = new TreeMap<>();
      try (Stream<Path> files = Files.walk(folder.resolve(PARTS))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          parts.put(folder.relativize(file).toString().replace('\\', '/'), checksum(file));
        }
      }
      return parts;
    }

    private static long checksum(Path file) throws IOException {
      CRC32 sum = new CRC32();
      try (InputStream in = Files.newInputStream(file)) {
        sum.update(in.readAllBytes());
      }
      return sum.getValue();
    }
  }
}
