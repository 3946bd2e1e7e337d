package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.Row;
import bilan.text.Exit;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The boundary with files that anybody may have made.
 *
 * <p>Readers of foreign formats promise nothing for hostile or damaged files: whatever they throw,
 * memory and stack exhaustion included, becomes one sentence.
 */
public final class Guard {

  private Guard() {}

  /** What may fail in any way. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Rows that may end, or fail in any way. */
  public interface NextRow {
    @Nullable Row read() throws IOException;
  }

  /** The result of work on a file; a {@link Failure} of one sentence, whatever it throws. */
  public static <T> T call(Path file, Work<T> work) {
    try {
      return work.run();
    } catch (Throwable e) {
      throw failure(file, e);
    }
  }

  /** The next row, or null after the last. */
  public static @Nullable Row row(Path file, NextRow rows) {
    try {
      return rows.read();
    } catch (Throwable e) {
      throw failure(file, e);
    }
  }

  private static Failure failure(Path file, Throwable e) {
    if (e instanceof AccessDeniedException) {
      return Refusals.of(file, "permission", Exit.MACHINE, e);
    }
    if (e instanceof OutOfMemoryError || e instanceof StackOverflowError) {
      return Refusals.of(file, "huge", Exit.REFUSED, e);
    }
    if (e instanceof LinkageError broken) {
      throw broken; // the installation is at fault, not the file
    }
    return translated(file, e);
  }

  private static Failure translated(Path file, Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Failure failure) {
        return failure;
      }
      if (t instanceof LimitException limit) {
        return Refusals.limit(file, limit);
      }
      String message = String.valueOf(t.getMessage());
      if (message.contains("Zip bomb")
          || message.contains("exceeds the max. ratio")
          || message.contains("exceed the max")
          || message.contains("Tried to allocate")
          || message.contains("JAXP")) {
        return Refusals.of(file, "bomb", Exit.REFUSED, e);
      }
      if (t instanceof java.io.EOFException
          || t instanceof java.util.zip.ZipException
          || message.contains("Truncated")
          || message.contains("Unexpected end")) {
        return Refusals.of(file, "cut", Exit.REFUSED, e);
      }
    }
    return Refusals.of(file, "damaged", Exit.REFUSED, e);
  }
}
