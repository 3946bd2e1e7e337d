package bilan.cli.export;

import bilan.text.Exit;
import java.nio.file.Path;

/**
 * A file of the inbox and what a run did with it.
 *
 * @param file where it lies now
 */
record Arrived(Path file, Fate fate, Exit exit) {

  /** What became of a file. */
  enum Fate {
    /** Ingested, now or by hand before. */
    DONE,
    REFUSED,
    TO_DECIDE,
    /** Still being copied. */
    WAITS,
    /** Left where it is: the warehouse or the machine did not let it in. */
    LEFT
  }
}
