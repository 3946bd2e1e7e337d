package bilan.cli.ingest;

import bilan.cli.options.IngestOptions;
import bilan.cli.options.LineToType;
import bilan.text.Reply;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with all that is said of it.
 *
 * @param dataset null if the file tells it
 */
public record SaidFile(Path file, @Nullable String dataset, IngestOptions options) {

  /** This file with one answer more. */
  public SaidFile with(Reply reply) {
    String said = reply.dataset().isEmpty() ? dataset : reply.dataset();
    return new SaidFile(file, said, options.and(reply.options()));
  }

  /** This file read only to see what it comes to. */
  SaidFile rehearsing() {
    return new SaidFile(file, dataset, options.and(List.of("--dry-run")));
  }

  /**
   * The line that says all of it.
   *
   * @param known its dataset
   */
  public String line(String known) {
    return new LineToType(known, file, options).again();
  }
}
