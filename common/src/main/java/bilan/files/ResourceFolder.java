package bilan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder that ships with the program, whether it lies in a jar or in classes.
 *
 * @param base a class of the package that the folder stands in
 * @param folder its name there, such as {@code queries}
 * @param extension of its files, with the dot
 */
public record ResourceFolder(Class<?> base, String folder, String extension) {

  /** The names of its files without their extension, in order; of this folder only. */
  public List<String> names() {
    URL url = base.getResource(folder);
    if (url == null) {
      return List.of();
    }
    try {
      URLConnection connection = url.openConnection();
      return connection instanceof JarURLConnection jar ? inJar(jar) : inClasses(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of one file; null if there is none of that name. */
  public @Nullable String text(String name) {
    try (InputStream in = base.getResourceAsStream(folder + "/" + name + extension)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> inJar(JarURLConnection connection) throws IOException {
    String prefix =
        connection.getEntryName() + (connection.getEntryName().endsWith("/") ? "" : "/");
    return connection.getJarFile().stream()
        .map(JarEntry::getName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .filter(name -> name.endsWith(extension) && name.indexOf('/') < 0)
        .map(this::bare)
        .sorted()
        .toList();
  }

  private List<String> inClasses(URL url) throws IOException, URISyntaxException {
    return inFolder(Path.of(url.toURI()), extension);
  }

  /**
   * The names of the files of a folder on disk without their extension, in order; none without a
   * folder.
   */
  public static List<String> inFolder(Path folder, String extension) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(extension) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .sorted()
          .toList();
    }
  }

  private String bare(String name) {
    return name.substring(0, name.length() - extension.length());
  }
}
