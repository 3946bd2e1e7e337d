package bilan.pipelines.warehouse.file;

import bilan.files.Temporary;
import bilan.pipelines.warehouse.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse without deliveries, kept from the first time that this program made one: DuckDB takes
 * a second to bind all views and macros, a copy takes a hundredth of it.
 *
 * <p>It bears the mark of the program in its name, so that no other program lays it down. Where
 * nothing is kept, or nothing can be copied, a warehouse is made as ever.
 */
final class EmptyWarehouse {

  /** The folder that keeps it; the launcher's distribution has one, and so have tests. */
  private static final String FOLDER = "bilan.empty";

  private EmptyWarehouse() {}

  private static @Nullable Path kept() {
    String folder = System.getProperty(FOLDER);
    return folder == null
        ? null
        : Path.of(folder).resolve("empty-" + ProgramMark.mark() + ".duckdb");
  }

  /**
   * Lays a copy where no warehouse is yet. It appears whole or not at all, and never in the place
   * of one that another process made meanwhile.
   */
  static void lay(Path file) {
    Path kept = kept();
    if (kept == null || !Files.exists(kept)) {
      return;
    }
    // What is left in this folder by who was killed goes when a warehouse is opened.
    Path beside = Path.of(file + ".tmp");
    try {
      Files.createDirectory(beside);
      Path copy = beside.resolve("empty");
      Files.copy(kept, copy);
      Files.createLink(file, copy);
      Temporary.delete(beside);
    } catch (IOException | UnsupportedOperationException e) {
      // Whoever opens it makes one, or says what is wrong with the folder.
      return;
    }
  }

  /**
   * The files that a connection in memory must be allowed to read for {@link #copyInto}, as a
   * setting of DuckDB; null if nothing is kept, or its path can't be said.
   */
  static @Nullable String paths() {
    Path kept = kept();
    if (kept == null || !Files.exists(kept) || kept.toString().indexOf('\'') >= 0) {
      return null;
    }
    return "['%1$s', '%1$s.wal']".formatted(kept.toAbsolutePath());
  }

  /** Copies all of it into a database in memory that is allowed to read it. */
  static void copyInto(Statements memory) {
    Path kept = Objects.requireNonNull(kept());
    memory.run("attach '%s' as kept (read_only)".formatted(kept.toAbsolutePath()));
    memory.run("copy from database kept to memory");
    memory.run("detach kept");
  }

  /** Keeps what was just made and holds no delivery, if there is a place for it. */
  static void keep(Statements sql, Path made) {
    Path kept = kept();
    if (kept == null || Files.exists(kept)) {
      return;
    }
    try {
      sql.run("checkpoint");
      Files.createDirectories(kept.getParent());
      Path copy = kept.resolveSibling(kept.getFileName() + "." + ProcessHandle.current().pid());
      Files.copy(made, copy);
      Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // The next one is made as this one was.
      return;
    }
  }
}
