package bilan.pipelines;

import bilan.files.AtomicFile;
import bilan.files.UserMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * Files that were ingested, kept by their hash in the folder {@code sources} of a workspace, which
 * nobody but its owner may read.
 */
public final class SourceFiles {

  /** Folder of the kept files, beside the warehouse. */
  public static final String FOLDER = "sources";

  private final Path folder;
  private final Set<String> wanted;

  /** How the kept file of a delivery is. */
  public enum State {
    /** The file is there as it was ingested. */
    KEPT,
    /** The file is to be kept, and none is there. */
    MISSING,
    /** Other bytes stand in the place of the file. */
    DAMAGED,
    /** The file is not there, and nobody wants it kept. */
    UNWANTED
  }

  /** Those of the warehouse that the settings name. */
  public SourceFiles(Settings settings) {
    this.folder = settings.warehouse().toAbsolutePath().resolveSibling(FOLDER);
    this.wanted = settings.keptSources();
  }

  /** Keeps a file, unless it is kept already or is no longer the one of that hash. */
  void keep(Path file, String sha256) throws IOException {
    if (isKept(sha256)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      UserMode.keepPrivate(folder);
    }
    AtomicFile.write(path(sha256), out -> Files.copy(file, out));
    UserMode.keepPrivate(path(sha256));
    if (!isKept(sha256)) {
      Files.delete(path(sha256)); // it changed since it was read
    }
  }

  /** Whether the file of a hash is kept, and still is the one. */
  boolean isKept(String sha256) {
    Path file = path(sha256);
    return Files.isRegularFile(file) && Fingerprint.of(file).equals(sha256);
  }

  /** Whether something else stands in the place of the kept file of a hash. */
  boolean isDamaged(String sha256) {
    return Files.isRegularFile(path(sha256)) && !isKept(sha256);
  }

  /** Whether files of a dataset are to be kept and the one of a hash is absent or empty. */
  public boolean isMissing(String dataset, String sha256) {
    return wanted.contains(dataset) && path(sha256).toFile().length() == 0;
  }

  /** How the file of a hash is, all of it read. */
  public State state(String dataset, String sha256) {
    if (isMissing(dataset, sha256)) {
      return State.MISSING;
    }
    State other = isDamaged(sha256) ? State.DAMAGED : State.UNWANTED;
    return isKept(sha256) ? State.KEPT : other;
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
}
