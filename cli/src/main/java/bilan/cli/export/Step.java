package bilan.cli.export;

import bilan.cli.job.JobPiece;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command that writes outputs of a job.
 *
 * @param words of its command line
 * @param stem name of its files; null for their usual names
 * @param parameters that it is asked with, by the names of options
 */
record Step(
    JobPiece piece, List<String> words, @Nullable String stem, Map<String, String> parameters) {

  /** What the files of one format are to each other, from one run to the next. */
  String output(String format) {
    return piece.kind().command()
        + " "
        + piece.id()
        + (piece.period() == null ? "" : " " + piece.period().words())
        + (piece.by().isEmpty() ? "" : " by " + String.join(",", piece.by()))
        + (piece.published() ? " public" : "")
        + (piece.place() == null ? "" : " " + piece.place())
        + (piece.values().isEmpty() ? "" : " " + piece.values())
        + " "
        + format;
  }
}
