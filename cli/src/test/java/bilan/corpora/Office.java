package bilan.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** LibreOffice as the third opinion: it opens a file and saves what it saw as OpenDocument. */
final class Office {

  private static final int SECONDS = 60;

  private final Path folder;

  Office(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() {
    String path = System.getenv("PATH");
    for (String place : path == null ? new String[0] : path.split(":")) {
      if (Files.isExecutable(Path.of(place, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /** Where its cells differ from ours; empty if they agree or if it can't open the file. */
  String differences(Path file) throws IOException, InterruptedException {
    Path copy = folder.resolve("read" + extension(file));
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    Path saved = folder.resolve("saved");
    Files.createDirectories(saved);
    Path ods = saved.resolve("read.ods");
    Files.deleteIfExists(ods);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "ods",
                "--outdir",
                saved.toString(),
                copy.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!office.waitFor(SECONDS, TimeUnit.SECONDS)) {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
      return "";
    }
    if (!Files.exists(ods)) {
      return "";
    }
    try {
      return Cells.ours(file, true).differences(Cells.ours(ods, true), "LibreOffice");
    } catch (RuntimeException e) {
      return "LibreOffice's copy: " + e;
    }
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
