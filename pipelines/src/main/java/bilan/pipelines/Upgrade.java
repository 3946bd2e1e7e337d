package bilan.pipelines;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.ProgramMark;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.function.Consumer;

/** Makes a warehouse of another version of the program say what this version means. */
public final class Upgrade {

  private Upgrade() {}

  /** What a warehouse bears in {@code store.declaration} if there is nothing to do. */
  public static String mark() {
    return ProgramMark.mark();
  }

  /**
   * From here on this thread is told before a warehouse is brought up to a newer version.
   *
   * @return who was told before
   */
  public static Consumer<Message> told(Consumer<Message> reader) {
    return WarehouseFile.told(reader);
  }

  /**
   * @throws Failure if the file may not be written (7), or is still busy after waiting (5)
   */
  public static void run(Settings settings) {
    if (!mayBeWritten(settings.warehouse())) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error(
              "WARE-09",
              Message.of("warehouse.other_version"),
              settings.warehouse().toString(),
              Message.of("warehouse.other_version.cure", settings.warehouse().toString())));
    }
    WarehouseFile.open(settings.warehouse(), settings.patience(), Datasets.load()).close();
  }

  /** What nobody may write is left alone, also by a user who may do anything. */
  private static boolean mayBeWritten(Path file) {
    try {
      return Files.isWritable(file)
          && (!Files.getFileStore(file).supportsFileAttributeView("posix")
              || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE));
    } catch (IOException e) {
      return false;
    }
  }
}
