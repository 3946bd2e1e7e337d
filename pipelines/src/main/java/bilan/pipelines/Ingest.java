package bilan.pipelines;

import bilan.text.Failure;

/** One file in: plan it, apply it in one transaction, report it. */
public final class Ingest {

  private final Settings settings;

  public Ingest(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws Failure if the file can't be read at all, the warehouse is busy, or the machine fails;
   *     what the rows or the rules say comes back as an outcome
   */
  @SuppressWarnings("DoNotCallSuggester")
  public Outcome run(IngestRequest request) {
    throw new IllegalStateException("not built yet: " + settings + request);
  }
}
