package bilan.files;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said where a warehouse must be and is none. */
public final class MissingWarehouse {

  private MissingWarehouse() {}

  /**
   * Checks that a warehouse is there.
   *
   * @throws Failure (2) if it is not
   */
  public static void check(Path warehouse) {
    if (!Files.exists(warehouse)) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "WARE-08",
              Message.of("query.no_warehouse"),
              warehouse.toString(),
              Message.of("query.no_warehouse.cure")));
    }
  }
}
