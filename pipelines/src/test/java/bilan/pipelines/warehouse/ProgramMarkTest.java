package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.warehouse.file.ProgramMark;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program bears one mark, however it is laid out and started. */
class ProgramMarkTest {

  private static final Path CLASSES = Path.of("target/classes");

  @TempDir Path folder;

  @Test
  void aJarAndAFolderOfTheSameClassesBearTheSameMark() throws Exception {
    assertThat(markOf(jar("a.jar", List.of(), ""))).isEqualTo(ProgramMark.mark());
  }

  @Test
  void anotherClassOrScriptIsAnotherMark() throws Exception {
    for (String changed : List.of("warehouse/PlaceNames.class", "schema/views/place-names.sql")) {
      assertThat(markOf(jar(changed.hashCode() + ".jar", List.of(), changed)))
          .as(changed)
          .isNotEqualTo(ProgramMark.mark());
    }
  }

  /** What a build writes beside the classes tells nothing of them. */
  @Test
  void whatElseIsInAJarDoesNotMatter() throws Exception {
    List<String> more = List.of("META-INF/maven/pom.properties", "bilan/cli/Main.class");
    assertThat(markOf(jar("more.jar", more, ""))).isEqualTo(ProgramMark.mark());
  }

  /** As the launcher asks for it. */
  private static String markOf(Path jar) throws Exception {
    try (URLClassLoader program =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return (String) program.loadClass(ProgramMark.class.getName()).getMethod("mark").invoke(null);
    }
  }

  private Path jar(String name, List<String> more, String changed) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String part = CLASSES.relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new ZipEntry(part));
        out.write(Files.readAllBytes(file));
        if (part.equals("bilan/pipelines/" + changed)) {
          out.write('\n');
        }
      }
      for (String part : more) {
        out.putNextEntry(new ZipEntry(part));
        out.write(1);
      }
    }
    return jar;
  }
}
