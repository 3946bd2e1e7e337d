package bilan.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outputs that a person changed by hand, kept under another name when they are written again. Word
 * documents keep what was typed in them themselves.
 */
final class EditedFiles {

  private static final String DOCUMENT = ".docx";

  private final Path folder;
  private final LocalDate today;

  /** Copies by the file of which they are one. */
  private final Map<Path, Path> copies = new LinkedHashMap<>();

  EditedFiles(Path folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  /**
   * Edited outputs that the steps may write again.
   *
   * @param former as the last manifest lists them
   */
  List<Path> found(List<ManifestFile> former, List<Step> steps) throws IOException {
    List<Path> found = new ArrayList<>();
    for (ManifestFile one : former) {
      Path file = folder.resolve(one.file());
      boolean theirs =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && !one.file().endsWith(DOCUMENT)
              && steps.stream().anyMatch(step -> mayWrite(step, one));
      if (theirs && !one.isUntouched(folder)) {
        found.add(file);
      }
    }
    return found;
  }

  /**
   * Copies the edited outputs that are {@link #found}: whoever is stopped later has lost nothing.
   */
  void keep(List<ManifestFile> former, List<Step> steps) throws IOException {
    for (Path file : found(former, steps)) {
      Path copy = FreeName.in(folder, file, "-modifie-" + today);
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      copies.put(file, copy);
    }
  }

  private static boolean mayWrite(Step step, ManifestFile file) {
    String stem = step.stem();
    return stem == null || file.file().startsWith(stem);
  }

  /** Names of those that were written again with those of what is kept; the other copies go. */
  Map<String, String> replaced() throws IOException {
    Map<String, String> replaced = new LinkedHashMap<>();
    for (Map.Entry<Path, Path> one : copies.entrySet()) {
      Path file = one.getKey();
      Path copy = one.getValue();
      if (Files.exists(file) && Files.mismatch(file, copy) < 0) {
        Files.delete(copy);
      } else {
        replaced.put("" + file.getFileName(), "" + copy.getFileName());
      }
    }
    return replaced;
  }
}
