package bilan.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A program of others that tests look for on the {@code PATH}. */
public enum Program {
  SOFFICE("soffice"),
  CHROMIUM("chromium", "chromium-browser", "google-chrome"),
  MAN("man"),
  ZSH("zsh"),
  FISH("fish");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Program(String... names) {
    this.names = List.of(names);
  }

  /** The first file of one of its names. */
  public Optional<Path> path() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : names) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
