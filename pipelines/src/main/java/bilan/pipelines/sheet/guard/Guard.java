package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The boundary with files that anybody may have made.
 *
 * <p>Readers of foreign formats promise nothing for hostile or damaged files: whatever they throw,
 * memory and stack exhaustion included, becomes one sentence, with what to do about it.
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

  /** Rows that come one by one. */
  public static Sheet.Rows rows(Path file, NextRow rows, Closeable open) {
    return new Sheet.Rows() {
      @Override
      public @Nullable Row next() {
        return row(file, rows);
      }

      @Override
      public void close() throws IOException {
        open.close();
      }
    };
  }

  private static Failure failure(Path file, Throwable e) {
    if (e instanceof AccessDeniedException) {
      return refusal(file, "permission", Exit.MACHINE, e);
    }
    if (e instanceof OutOfMemoryError || e instanceof StackOverflowError) {
      return refusal(file, "huge", Exit.REFUSED, e);
    }
    if (e instanceof LinkageError broken) {
      throw broken; // the installation is at fault, not the file
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Failure failure) {
        return failure;
      }
      if (t instanceof LimitException limit) {
        return beyond(file, limit);
      }
      String message = String.valueOf(t.getMessage());
      if (message.contains("Zip bomb")
          || message.contains("exceeds the max. ratio")
          || message.contains("exceed the max")
          || message.contains("Tried to allocate")
          || message.contains("JAXP")) {
        return refusal(file, "bomb", Exit.REFUSED, e);
      }
      if (t instanceof EOFException
          || t instanceof ZipException
          || message.contains("Truncated")
          || message.contains("Unexpected end")) {
        return refusal(file, "cut", Exit.REFUSED, e);
      }
    }
    return refusal(file, "damaged", Exit.REFUSED, e);
  }

  private static Failure beyond(Path file, LimitException e) {
    return switch (e.limit()) {
      case "quote", "record", "wide" -> refusal(file, e.at(), e.limit(), null);
      case "unfolded" -> failure(Exit.REFUSED, "unfolded", name(file), null, e, name(file), e.at());
      case "memory" -> refusal(file, "huge", Exit.REFUSED, e);
      default -> refusal(file, "bomb", Exit.REFUSED, e);
    };
  }

  /** The refusal of a file for a reason, the end of a message key. */
  public static Failure refusal(Path file, String reason) {
    return refusal(file, reason, Exit.REFUSED, null);
  }

  private static Failure refusal(Path file, String reason, Exit exit, @Nullable Throwable cause) {
    return failure(exit, reason, name(file), null, cause, name(file));
  }

  /** The refusal of a path where no file is; {@code folder} if a folder is there. */
  public static Failure missing(Path file, boolean folder) {
    String reason = folder ? "folder" : "missing";
    return failure(Exit.USAGE, reason, file.toString(), null, null, file.toString());
  }

  /** The refusal of a text file because of one of its lines. */
  public static Failure refusal(Path file, long line, String reason, @Nullable String value) {
    return failure(Exit.REFUSED, reason, name(file) + ":" + line, value, null, name(file), line);
  }

  private static Failure failure(
      Exit exit,
      String reason,
      String where,
      @Nullable String value,
      @Nullable Throwable cause,
      Object... arguments) {
    Problem problem =
        new Problem(
            code(reason),
            Problem.Severity.ERROR,
            Message.of("sheet." + reason, arguments),
            where,
            value,
            Message.of("sheet." + reason + ".cause"),
            Message.of("sheet." + reason + ".cure"));
    return new Failure(exit, List.of(problem), cause);
  }

  private static String code(String reason) {
    return switch (reason) {
      case "missing", "folder" -> "FILE-01";
      case "permission" -> "FILE-02";
      case "empty", "blank" -> "FILE-03";
      case "protected" -> "FILE-04";
      case "cut" -> "FILE-05";
      case "bomb", "huge", "unfolded", "wide" -> "FILE-07";
      case "strict", "binary", "old", "numbers", "html" -> "FILE-08";
      case "notice", "pdf", "archive", "data", "other" -> "FILE-09";
      case "quote", "record" -> "FILE-10";
      case "decimals" -> "FILE-11";
      default -> "FILE-06";
    };
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
