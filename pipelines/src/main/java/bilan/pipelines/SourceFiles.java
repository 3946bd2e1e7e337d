package bilan.pipelines;

import bilan.files.AtomicFile;
import bilan.files.ResourceFolder;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;

/**
 * Files that were ingested, kept by their hash in the folder {@code sources} of a workspace, which
 * nobody but its owner may read.
 */
public final class SourceFiles {

  /** Folder of the kept files, beside the warehouse. */
  public static final String FOLDER = "sources";

  private final Path folder;

  /** Those of the warehouse that the settings name. */
  public SourceFiles(Settings settings) {
    this.folder = settings.warehouse().toAbsolutePath().resolveSibling(FOLDER);
  }

  /** Keeps a file, unless it is kept already or is no longer the one of that hash. */
  void keep(Path file, String sha256) throws IOException {
    if (isKept(sha256)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
    AtomicFile.write(path(sha256), out -> Files.copy(file, out));
    restrict(path(sha256), "rw-------");
    if (!isKept(sha256)) {
      Files.delete(path(sha256)); // it changed since it was read
    }
  }

  /** Whether the file of a hash is kept, and still is the one. */
  boolean isKept(String sha256) {
    Path file = path(sha256);
    return Files.isRegularFile(file) && Fingerprint.of(file).sha256().equals(sha256);
  }

  /** Whether something else stands in the place of the kept file of a hash. */
  boolean isDamaged(String sha256) {
    return Files.isRegularFile(path(sha256)) && !isKept(sha256);
  }

  /** What is to be said of kept files that are no longer those that were ingested. */
  public List<Problem> damage() throws IOException {
    return ResourceFolder.inFolder(folder, "").stream()
        .filter(this::isDamaged)
        .map(
            sha256 ->
                Problem.error(
                    "CHECK-05",
                    Message.of("warehouse.check.source"),
                    path(sha256).toString(),
                    Message.of("warehouse.rebuild.missing.damaged.cure")))
        .toList();
  }

  /** The kept file of a hash. */
  Path path(String sha256) {
    return folder.resolve(sha256);
  }

  /** How many files of these hashes are there. */
  long kept(Collection<String> hashes) {
    return hashes.stream().filter(sha256 -> Files.exists(path(sha256))).count();
  }

  /**
   * Takes kept files away.
   *
   * @return how many there were
   */
  long forget(Collection<String> hashes) throws IOException {
    long there = 0;
    for (String sha256 : hashes) {
      there += Files.deleteIfExists(path(sha256)) ? 1 : 0;
    }
    return there;
  }

  private static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}
