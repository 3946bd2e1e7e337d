package bilan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Files of one kind, by their names: those that ship with the program, and the organisation's own,
 * which win.
 *
 * @param own the organisation's folder; null, or absent on disk, for none
 * @param unreadable what is thrown for a file of its own that can't be read
 */
public record Shelf(
    ResourceFolder builtIn,
    @Nullable Path own,
    BiFunction<Path, IOException, ? extends RuntimeException> unreadable) {

  /** Every name, in order. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(builtIn.names());
    if (own != null) {
      try {
        names.addAll(ResourceFolder.inFolder(own, builtIn.extension()));
      } catch (IOException e) {
        throw unreadable.apply(own, e);
      }
    }
    return names;
  }

  /** The text of the organisation's file of this name; null if there is none inside its folder. */
  public @Nullable String ownText(String name) {
    if (own == null) {
      return null;
    }
    Path file = own.resolve(name + builtIn.extension()).normalize();
    if (!file.startsWith(own.normalize()) || !Files.isRegularFile(file)) {
      return null;
    }
    try {
      return TextFile.read(file);
    } catch (IOException e) {
      throw unreadable.apply(file, e);
    }
  }

  /** The text of the program's file of this name; null if there is none. */
  public @Nullable String builtInText(String name) {
    return name.contains("/") ? null : builtIn.text(name);
  }
}
