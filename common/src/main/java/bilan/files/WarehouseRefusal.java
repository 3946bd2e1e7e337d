package bilan.files;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a warehouse that DuckDB does not open, by what DuckDB says. */
public final class WarehouseRefusal {

  private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");
  private static final long PAUSE_MILLIS = 100;

  private WarehouseRefusal() {}

  /** Whether another process holds it. */
  public static boolean isBusy(Exception refusal) {
    String message = String.valueOf(refusal.getMessage());
    return message.contains("Could not set lock") || message.contains("Conflicting lock");
  }

  /** Whether it is the machine that does not let this account write, or nobody. */
  public static boolean isOfRights(String said) {
    return said.contains("Permission denied") || isReadOnly(said);
  }

  /** Whether a message of the machine is about a disk that nobody may write. */
  public static boolean isReadOnly(String said) {
    return said.contains("Read-only file system");
  }

  /** One sentence for the reason. */
  public static Failure of(Path warehouse, Exception refusal) {
    String said = String.valueOf(refusal.getMessage());
    Matcher holder = HOLDER.matcher(said);
    if (isBusy(refusal)) {
      return holder.find()
          ? failure(Exit.BUSY, "WARE-01", "warehouse.busy.by", warehouse, refusal, holder.group(1))
          : failure(Exit.BUSY, "WARE-01", "warehouse.busy", warehouse, refusal);
    }
    if (said.contains("Permission denied")) {
      return failure(Exit.MACHINE, "MACHINE-01", "query.denied", warehouse, refusal);
    }
    if (isReadOnly(said)) {
      return failure(Exit.MACHINE, "MACHINE-05", "warehouse.read_only", warehouse, refusal);
    }
    boolean newer = said.contains("newer version") || said.contains("can only read versions");
    return newer
        ? failure(Exit.MACHINE, "WARE-04", "query.newer_warehouse", warehouse, refusal)
        : failure(Exit.MACHINE, "WARE-02", "query.damaged", warehouse, refusal);
  }

  private static Failure failure(
      Exit exit, String code, String key, Path where, Exception refusal, Object... arguments) {
    String cure = key.replaceFirst("\\.by$", "") + ".cure";
    String said = String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
    Problem problem =
        new Problem(
            code,
            Problem.Severity.ERROR,
            Message.of(key, arguments),
            where.toString(),
            code.startsWith("WARE-0") && exit == Exit.MACHINE ? said : null,
            null,
            Message.of(cure));
    return new Failure(exit, List.of(problem), refusal);
  }

  /** Waits a moment for who holds it. */
  public static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(
          Exit.BUSY, Problem.error("WARE-01", Message.of("warehouse.interrupted"), null, null));
    }
  }
}
