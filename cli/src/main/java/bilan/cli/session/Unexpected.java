package bilan.cli.session;

import bilan.files.FileInUse;
import bilan.files.NoSpace;
import bilan.files.WarehouseRefusal;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Failures of the machine by their names, and one sentence for any exception that nobody foresaw.
 */
public final class Unexpected {

  private Unexpected() {}

  /** Failure that stands for an exception of any kind. */
  public static Failure asFailure(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return failure;
    }
    if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return machine(unchecked.getCause());
    }
    if (thrown instanceof IOException io) {
      return machine(io);
    }
    if (thrown instanceof InvalidPathException e) {
      return failure(
          Exit.USAGE, "FILE-13", Message.of("cli.no_name"), e.getInput(), "cli.no_name_cure", e);
    }
    if (thrown instanceof OutOfMemoryError) {
      return failure(
          Exit.MACHINE,
          "MACHINE-03",
          Message.of("cli.no_memory"),
          null,
          "cli.no_memory_cure",
          thrown);
    }
    if (thrown instanceof StackOverflowError) {
      return failure(
          Exit.USAGE, "TEXT-02", Message.of("cli.too_deep"), null, "cli.too_deep_cure", thrown);
    }
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io && NoSpace.isTold(io.getMessage())) {
        return machine(io); // the library of DuckDB is unpacked into the temporary folder
      }
    }
    String name = thrown.getClass().getSimpleName();
    return failure(
        Exit.INTERNAL,
        "INTERNAL-01",
        Message.of("cli.internal", name),
        null,
        "cli.internal_cure",
        thrown);
  }

  private static Failure machine(IOException e) {
    String file = e instanceof FileSystemException f ? f.getFile() : null;
    if (e instanceof NoSuchFileException) {
      return failure(Exit.USAGE, "FILE-01", Message.of("cli.no_file"), file, "cli.no_file_cure", e);
    }
    if (e instanceof FileInUse) {
      return failure(
          Exit.MACHINE, "MACHINE-06", Message.of("cli.in_use"), file, "cli.in_use_cure", e);
    }
    if (e instanceof AccessDeniedException) {
      return failure(
          Exit.MACHINE, "MACHINE-01", Message.of("cli.denied"), file, "cli.denied_cure", e);
    }
    String said = String.valueOf(e.getMessage());
    if (WarehouseRefusal.isReadOnly(said)) {
      return failure(
          Exit.MACHINE, "MACHINE-05", Message.of("cli.read_only"), file, "cli.read_only_cure", e);
    }
    return NoSpace.isTold(said)
        ? failure(
            Exit.MACHINE,
            "MACHINE-02",
            NoSpace.said("cli.disk_full_in", "cli.disk_full", file == null ? null : Path.of(file)),
            file,
            "cli.disk_full_cure",
            e)
        : failure(Exit.MACHINE, "MACHINE-04", Message.of("cli.io", said), file, "cli.io_cure", e);
  }

  /** Standard output took only a part: a script must not go on with it. */
  public static Failure cutShort(IOException e) {
    Problem why = machine(new IOException(e.getMessage())).problems().get(0);
    return failure(Exit.MACHINE, why.code(), why.what(), null, "cli.cut_short_cure", e);
  }

  private static Failure failure(
      Exit exit, String code, Message what, @Nullable String where, String cure, Throwable cause) {
    Problem problem = Problem.error(code, what, where, Message.of(cure));
    return new Failure(exit, List.of(problem), cause);
  }

  /** The trace, for whoever mends the program: in the workspace's log, never on the screen. */
  public static void log(Throwable thrown, Session session) {
    Path folder =
        Workspace.locate(Optional.ofNullable(session.common().workspace), session.around())
            .orElse(session.around().folder());
    Path log = folder.resolve("bilan.log");
    try (var writer =
        new PrintWriter(
            Files.newBufferedWriter(
                log,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND))) {
      writer.println(Instant.now());
      thrown.printStackTrace(writer);
      session.tell("cli.logged", log.toString());
    } catch (IOException e) {
      session.tell("cli.not_logged", log.toString());
    }
  }
}
