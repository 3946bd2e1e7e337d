package bilan.pipelines;

import bilan.files.MissingWarehouse;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.KeyMark;
import bilan.pipelines.warehouse.file.WarehouseCheck;
import bilan.pipelines.warehouse.file.WarehouseCopies;
import bilan.pipelines.warehouse.file.WarehouseCopies.Copied;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Backups of a workspace's warehouse, in its folder {@code backups}. The secret that hashes persons
 * is not in them: who has one alone can tell nobody's name from another's.
 */
public final class Backups {

  /** Folder of the backups, beside the warehouse. */
  public static final String FOLDER = "backups";

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
  private static final Pattern NAME =
      Pattern.compile("bilan-\\d{4}-\\d\\d-\\d\\d-\\d{6}(-\\d+)?\\.duckdb");

  private final Settings settings;

  /** Backups of the warehouse that the settings name. */
  public Backups(Settings settings) {
    this.settings = settings;
  }

  /** A copy that was made, or put back. */
  public record Backup(Path file, Copied holds, @Nullable Path aside) {}

  /**
   * Makes a backup and reads it again.
   *
   * @param to the file; null for one of the folder of backups, by the time
   * @throws Failure (2) if there is no warehouse, or the file is there already; (5) if it is busy;
   *     (7) if the warehouse is damaged
   */
  public Backup make(@Nullable Path to, LocalDateTime now) throws IOException {
    Path file = to == null ? free("bilan-", now) : to;
    MissingWarehouse.check(settings.warehouse());
    if (Files.exists(file)) {
      throw wrong("WARE-12", "warehouse.copy_there", file);
    }
    return new Backup(
        file, WarehouseCopies.copy(settings.warehouse(), file, settings.patience()), null);
  }

  /**
   * Takes the oldest backups away but for the newest.
   *
   * @param keep how many stay, at least 1
   * @return those that were taken away
   */
  public List<Path> keep(int keep) throws IOException {
    List<Path> old = newestFirst().stream().skip(keep).toList();
    for (Path file : old) {
      Files.delete(file);
    }
    return old;
  }

  /** Whether a backup of a day is in the folder of backups. */
  public boolean isOf(LocalDate day) throws IOException {
    return newestFirst().stream()
        .anyMatch(file -> file.getFileName().toString().startsWith("bilan-" + day));
  }

  /**
   * Reads the whole warehouse and compares it with what was recorded about it.
   *
   * @return what is damaged; nothing if all is sound
   * @throws Failure (2) if there is no warehouse; (5) if it is busy
   */
  public List<Problem> check() {
    MissingWarehouse.check(settings.warehouse());
    return damage(settings.warehouse());
  }

  private List<Problem> damage(Path file) {
    try {
      return WarehouseCheck.of(file, settings.patience(), Datasets.load());
    } catch (Failure e) {
      boolean machine = e.problems().get(0).code().startsWith("MACHINE");
      if (e.exit() == Exit.MACHINE && !machine) {
        return e.problems(); // it can't be opened
      }
      throw e;
    }
  }

  /** The newest backup that is sound; null if none is. */
  public @Nullable Path newestSound() throws IOException {
    for (Path file : newestFirst()) {
      if (damage(file).isEmpty()) {
        return file;
      }
    }
    return null;
  }

  private List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    }
  }

  /**
   * Puts a backup in the place of the warehouse; the present one is kept in the folder of backups.
   *
   * @throws Failure (2) if there is no such file, or it is of another workspace; (5) if the
   *     warehouse is busy; (7) if the backup is damaged or of a newer program
   */
  public Backup restore(Path copy, LocalDateTime now) throws IOException {
    if (!Files.isRegularFile(copy)) {
      throw wrong("WARE-13", "warehouse.no_copy", copy);
    }
    checkKey(copy);
    boolean some = Files.exists(settings.warehouse());
    Path aside = free("before-restore-", now);
    Copied holds =
        WarehouseCopies.restore(
            copy, settings.warehouse(), aside, settings.patience(), Datasets.load());
    return new Backup(copy, holds, some ? aside : null);
  }

  /** Refuses a copy whose persons are hashed with another key than that of the workspace. */
  private void checkKey(Path copy) {
    String mark;
    try {
      mark = WarehouseFile.asked(copy, settings.patience(), KeyMark::of);
    } catch (Failure e) {
      return; // what can't be opened, or is older than marks, is told or brought up
    }
    Path key = settings.keyFile();
    if (!mark.isEmpty() && Files.exists(key) && !PersonKey.isOf(key, mark)) {
      throw wrong("WARE-16", "warehouse.copy_other", copy);
    }
  }

  private Path folder() {
    return settings.warehouse().toAbsolutePath().resolveSibling(FOLDER);
  }

  private Path free(String prefix, LocalDateTime now) {
    String name = prefix + WHEN.format(now);
    Path file = folder().resolve(name + ".duckdb");
    for (int i = 2; Files.exists(file); i++) {
      file = folder().resolve(name + "-" + i + ".duckdb");
    }
    return file;
  }

  private static Failure wrong(String code, String key, Path file) {
    return new Failure(
        Exit.USAGE,
        Problem.error(code, Message.of(key), file.toString(), Message.of(key + ".cure")));
  }
}
