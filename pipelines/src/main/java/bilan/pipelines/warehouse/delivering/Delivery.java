package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.delivery.Said;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a delivery before its rows are read.
 *
 * @param file its path as given, for people; {@code sha256} of its bytes
 * @param options the row-changing words of the command, for "the same file with the same words"
 * @param said the answers of the command
 * @param maxRejects how many rows may be rejected: a number, or a share like {@code 1%}; null for
 *     max(1 %, 3 rows)
 * @param command JSON of all that was typed; null if it is not kept
 * @param place given for all rows, {@code register} likewise: what a declared period covers when it
 *     has no row
 */
public record Delivery(
    String dataset,
    String source,
    String file,
    String sha256,
    String options,
    boolean dryRun,
    Said said,
    @Nullable String maxRejects,
    @Nullable String command,
    @Nullable String place,
    @Nullable String register) {

  public boolean replace() {
    return said.replace();
  }

  /** This delivery read as another dataset. */
  public Delivery of(String other) {
    return new Delivery(
        other, source, file, sha256, options, dryRun, said, maxRejects, command, place, register);
  }
}
