package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Chromium without a window. */
final class Browser {

  private Browser() {}

  /** What it says. */
  static String run(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.CHROMIUM.path().orElseThrow().toString(),
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
