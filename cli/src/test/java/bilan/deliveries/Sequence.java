package bilan.deliveries;

import java.util.List;

/** A small organisation at random, and the files that its people may send next. */
interface Sequence {

  /** The tables that it fills, beside those of the reference. */
  List<String> tables();

  Sent next();

  /** What it says of its places. */
  Sent reference();
}
