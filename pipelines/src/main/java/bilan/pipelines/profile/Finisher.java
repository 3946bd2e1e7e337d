package bilan.pipelines.profile;

/** Completes a typed row with what its dataset says of several columns together. */
@FunctionalInterface
interface Finisher {

  void finish(Draft draft);
}
