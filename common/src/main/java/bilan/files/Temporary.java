package bilan.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder for a while that nobody else can read. Who is killed leaves it behind; its lock is then
 * free, and whoever starts next takes it away.
 */
public final class Temporary implements AutoCloseable {

  private static final String PREFIX = "bilan-";
  private static final String LOCK = "lock";
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private Temporary(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  private static Path place() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  public static Temporary make() throws IOException {
    while (true) {
      Path folder = folderOfItsOwn();
      OWN.add(folder);
      try {
        FileChannel lock =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        if (Files.exists(folder.resolve(LOCK))) {
          return new Temporary(folder, lock);
        }
        lock.close();
      } catch (NoSuchFileException e) {
        // Another process took it for left before it was locked.
        OWN.remove(folder);
        continue;
      }
      OWN.remove(folder);
    }
  }

  /** A name at random would start Java's security providers, a tenth of what a question takes. */
  private static Path folderOfItsOwn() throws IOException {
    FileAttribute<?>[] owner =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    String name = PREFIX + ProcessHandle.current().pid() + "-";
    long number = System.nanoTime();
    while (Files.exists(place().resolve(name + number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    // Made by another meanwhile, it is refused.
    return Files.createDirectory(place().resolve(name + number), owner);
  }

  public Path folder() {
    return folder;
  }

  /** Takes away what killed processes of this user left. */
  public static void sweep() {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(place(), PREFIX + "*")) {
      for (Path folder : all) {
        if (!OWN.contains(folder) && Files.isWritable(folder)) {
          takeAway(folder);
        }
      }
    } catch (IOException | RuntimeException e) {
      // Whatever stays, the next one takes away.
      return;
    }
  }

  /** Deletes a folder that nobody holds; its lock is held meanwhile, so that one process does. */
  private static void takeAway(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (!Files.isRegularFile(file)) {
      if (Files.isDirectory(folder) && isOld(folder)) {
        delete(folder);
      }
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        delete(folder);
      }
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      // It is this process's, or another takes it away.
      return;
    }
  }

  /** One without a lock is about to have it, or will never have. */
  private static boolean isOld(Path folder) throws IOException {
    Instant made = Files.getLastModifiedTime(folder).toInstant();
    return made.isBefore(Instant.now().minus(FRESH));
  }

  /** Deletes a folder and what is in it; what another deletes meanwhile is as good. */
  public static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
        inside.forEach(all::add);
      } catch (NoSuchFileException e) {
        return;
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      for (Path path : all) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          delete(path);
        }
        Files.deleteIfExists(path);
      }
      Files.deleteIfExists(folder);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
    OWN.remove(folder);
  }
}
