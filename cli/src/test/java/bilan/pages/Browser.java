package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window, if this machine has one. */
final class Browser {

  private Browser() {}

  static @Nullable Path path() {
    for (String path : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path program = Path.of(path, name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return null;
  }

  /** What it says. */
  static String run(Path browser, Path folder, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("browser")));
    command.addAll(List.of(words));
    Path said = folder.resolve("browser.out");
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("browser.log").toFile())
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES))
        .as(Files.readString(folder.resolve("browser.log")))
        .isTrue();
    return Files.readString(said);
  }
}
