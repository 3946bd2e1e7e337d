package bilan.cli.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job of {@code bilan.yaml: exports:}, which {@code bilan export} runs.
 *
 * @param place of the job in the file, for problems that its run finds
 * @param ingest files that are ingested first, in their order
 * @param pieces what is written
 * @param to folder of the outputs, relative to the workspace
 * @param pattern name of each output without its ending; null for the names that commands give
 * @param keep how many files of one output stay; 0 for all
 * @param onlyIfChanged whether nothing is written while data, settings and parameters are the same
 */
public record Job(
    String name,
    String place,
    List<Arrivals> ingest,
    List<JobPiece> pieces,
    String to,
    @Nullable String pattern,
    int keep,
    boolean onlyIfChanged,
    FailIf failIf) {

  public Job {
    ingest = List.copyOf(ingest);
    pieces = List.copyOf(pieces);
  }
}
