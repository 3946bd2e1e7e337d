package bilan.pipelines.row;

import bilan.pipelines.typing.Draft;

/** Completes a typed row with what its dataset says of several columns together. */
@FunctionalInterface
public interface Finisher {

  void finish(Draft draft);
}
