package bilan.pipelines.warehouse.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The mark of the program that made the views of a warehouse: a checksum of all of {@code
 * pipelines}, because a list of the parts that matter is soon one short.
 *
 * <p>The mark is the same in a jar and in a folder of classes, and in two builds of the same
 * sources: colleagues with a program each share one warehouse, which may be write-protected.
 */
public final class ProgramMark {

  private static final String PARTS = "bilan/pipelines";

  /** The mark that the launcher asked for when it prepared the program. */
  private static final String TOLD = "bilan.views";

  private ProgramMark() {}

  /** The value in {@code store.declaration} as long as the views are this program's. */
  public static String mark() {
    String told = System.getProperty(TOLD);
    return told == null ? Summed.MARK : told;
  }

  /** The version of the program, as its jar has it; {@code dev} when run from classes. */
  static String version() {
    String version = ProgramMark.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** The sum, once a process: the program does not change while it runs. */
  private static final class Summed {

    static final String MARK = sum();

    private static String sum() {
      try {
        Path program =
            Path.of(ProgramMark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(program)) {
          return sum(program);
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
          return sum(jar.getPath("/"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String sum(Path root) throws IOException {
      SortedMap<String, Path> parts = new TreeMap<>();
      try (Stream<Path> files = Files.walk(root.resolve(PARTS))) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> parts.put(root.relativize(file).toString().replace('\\', '/'), file));
      }
      CRC32 sum = new CRC32();
      for (String name : parts.keySet()) {
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        sum.update(Files.readAllBytes(parts.get(name)));
      }
      return Long.toHexString(sum.getValue()) + "-" + parts.size();
    }
  }
}
