package bilan.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: whoever looks sees the old one or the new one, never a part.
 */
public final class AtomicFile {

  private static final Pattern DESCRIPTOR =
      Pattern.compile("/dev/(?:stdout|stderr|fd/\\d+)|/proc/[^/]+/fd/\\d+");

  private static final Pattern WRITER = Pattern.compile("(\\d{1,9})-\\d+\\.tmp");

  /** Bytes that the name of a draft has more than that of its file, at the most. */
  private static final int OF_WRITERS = 40;

  /** How often a file is tried that something else holds, and how long between, in milliseconds. */
  private static final int TRIES = 5;

  private static final long PAUSE = 100;

  private AtomicFile() {}

  /**
   * Puts {@code content} in the place of {@code file}; folders that lack are made, and a file that
   * holds the same bytes is left alone, so that its date tells when something changed. A device or
   * a pipe is written into, since whoever reads it has nothing of another file under its name.
   *
   * @throws FileInUse if another program keeps the file from being replaced
   * @throws IOException if it can't be written; the former file then stands as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = LinkTargets.end(file);
    if (!isStream(file) && Files.isRegularFile(target) && holds(target, content)) {
      return;
    }
    write(file, out -> out.write(content));
  }

  /** What a file is to hold, for whoever writes it piece by piece. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Puts a content that memory may not hold in the place of {@code file}.
   *
   * @throws IOException if it can't be written; the former file then stands as it was, as it does
   *     when {@code content} fails
   */
  public static void write(Path file, Content content) throws IOException {
    if (isStream(file)) {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      return;
    }
    Path target = LinkTargets.end(file);
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    UserMode.makeFolders(folder);
    // Beside the target, since a rename is atomic inside one file system only.
    String drafts = "." + FittingName.cut("" + target.getFileName(), OF_WRITERS) + ".";
    takeAwayLeft(folder, drafts);
    Path draft = folder.resolve(drafts + writer() + ".tmp");
    try {
      writeSurely(draft, content);
      UserMode.file(draft, target);
      move(draft, target);
      sync(folder);
    } catch (FileInUse e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(file.toString()); // nobody knows the draft
    } catch (FileSystemException e) {
      throw draft.toString().equals(e.getFile())
          ? new FileSystemException(file.toString(), null, e.getReason())
          : e;
    } catch (IOException e) {
      throw NoSpace.isTold(e.getMessage())
          ? new FileSystemException(file.toString(), null, e.getMessage())
          : e;
    } finally {
      drop(draft);
    }
  }

  private static void drop(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // Where nothing can be deleted, why nothing was written is told.
      return;
    }
  }

  /**
   * Open descriptors of a process ({@code /dev/stdout}) may be files, but are only written into.
   */
  private static boolean isStream(Path file) {
    return switch (FileKind.of(file)) {
      case PIPE, DEVICE, DISK -> true;
      case FILE -> DESCRIPTOR.matcher(file.toAbsolutePath().normalize().toString()).matches();
      case NOTHING, FOLDER -> false;
    };
  }

  /** Two that write the same file at once each have a draft of their own. */
  private static String writer() {
    return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
  }

  /** What writers of this file left that were killed. */
  private static void takeAwayLeft(Path folder, String drafts) {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, path -> isLeft(path, drafts))) {
      for (Path left : all) {
        Files.deleteIfExists(left);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It disturbs nobody.
      return;
    }
  }

  private static boolean isLeft(Path path, String drafts) {
    String name = String.valueOf(path.getFileName());
    if (!name.startsWith(drafts)) {
      return false;
    }
    Matcher writer = WRITER.matcher(name.substring(drafts.length()));
    return writer.matches() && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty();
  }

  private static boolean holds(Path target, byte[] content) throws IOException {
    return Files.isReadable(target)
        && Files.size(target) == content.length
        && Arrays.equals(Files.readAllBytes(target), content);
  }

  private static void writeSurely(Path draft, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** A scanner or an indexer has a file for a moment, an office program as long as it is open. */
  private static void move(Path draft, Path target) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        replace(draft, target);
        return;
      } catch (FileSystemException e) {
        if (NoSpace.isTold(e.getMessage()) || !Files.isRegularFile(target)) {
          throw e;
        }
        if (tries == TRIES) {
          throw new FileInUse(target, e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void replace(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the rename itself last; a system that can't open folders (Windows) does it anyway. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Nothing to do: the content is on the disk, and the name will be.
      return;
    }
  }
}
