package bilan.cli.export;

import bilan.text.Exit;
import java.nio.file.Path;

/**
 * A file of the inbox and what a run did with it.
 *
 * @param file where it lies now
 * @param said why it was left, in sentences; empty for what is told elsewhere
 */
record Arrived(Path file, Fate fate, Exit exit, String said) {

  Arrived(Path file, Fate fate, Exit exit) {
    this(file, fate, exit, "");
  }

  /** Whether it is a file that a job takes. */
  boolean isFile() {
    return fate != Fate.OTHER && fate != Fate.ODD && fate != Fate.CLOSED && fate != Fate.MISSING;
  }

  /** What became of a file. */
  enum Fate {
    /** Ingested, now or by hand before. */
    DONE,
    REFUSED,
    TO_DECIDE,
    /** Still being copied. */
    WAITS,
    /** Left where it is: the warehouse or the machine did not let it in. */
    LEFT,
    /** Ingested, and left where it is: it could not be put away. */
    STUCK,
    /** No file of a kind that is ingested. */
    OTHER,
    /** No file: a pipe, a socket, a device, or a link that leads to no file. */
    ODD,
    /** No file: a folder that can't be looked into. */
    CLOSED,
    /** No file: what the job names is not there. */
    MISSING
  }
}
