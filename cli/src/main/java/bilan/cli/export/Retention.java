package bilan.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many files of one output stay; one that was edited, or that a job did not write, does, and so
 * does what the run itself wrote.
 */
final class Retention {

  private final Path folder;
  private final int keep;

  /**
   * @param keep 0 for all
   */
  Retention(Path folder, int keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /**
   * Files of earlier runs with those of this one, a file written again being the later one.
   *
   * @param former as the last manifest lists them
   */
  static List<ManifestFile> together(List<ManifestFile> former, List<ManifestFile> written) {
    Map<String, ManifestFile> all = new LinkedHashMap<>();
    for (List<ManifestFile> files : List.of(former, written)) {
      for (ManifestFile file : files) {
        all.remove(file.file());
        all.put(file.file(), file);
      }
    }
    return List.copyOf(all.values());
  }

  /**
   * Takes away the oldest files of each output beyond the number; gives those that stay and are
   * there.
   *
   * @param written by this run, among the files
   */
  List<ManifestFile> apply(List<ManifestFile> all, List<ManifestFile> written) throws IOException {
    List<ManifestFile> files = there(all);
    Map<String, List<ManifestFile>> outputs = new LinkedHashMap<>();
    files.forEach(
        file -> outputs.computeIfAbsent(file.output(), one -> new ArrayList<>()).add(file));
    List<ManifestFile> staying = new ArrayList<>(files);
    for (List<ManifestFile> one : outputs.values()) {
      for (ManifestFile old : one.subList(0, keep == 0 ? 0 : Math.max(0, one.size() - keep))) {
        if (written.contains(old)) {
          continue;
        }
        staying.remove(old);
        if (old.isUntouched(folder)) {
          Files.delete(folder.resolve(old.file()));
        }
      }
    }
    return staying;
  }

  private List<ManifestFile> there(List<ManifestFile> all) {
    return all.stream()
        .filter(file -> Files.exists(folder.resolve(file.file()), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** The last file of each output. */
  static List<ManifestFile> last(List<ManifestFile> files) {
    Map<String, ManifestFile> last = new LinkedHashMap<>();
    files.forEach(file -> last.put(file.output(), file));
    return List.copyOf(last.values());
  }
}
