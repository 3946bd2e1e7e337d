package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice, where it is installed, as another program that opens what we write. */
final class Soffice {

  private Soffice() {}

  static boolean isInstalled() {
    for (String path : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(path, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /** Saves files of a folder in another format, under {@code libre}. */
  static void convert(Path folder, String format, List<String> files) throws Exception {
    Files.createDirectories(folder.resolve("libre"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                "libre"));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
