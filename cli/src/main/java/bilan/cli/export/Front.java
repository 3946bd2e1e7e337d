package bilan.cli.export;

import bilan.cli.session.WrittenFile;
import bilan.text.Exit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line, as a job types into it. */
public interface Front {

  /**
   * Runs one command line to its end.
   *
   * @param stem name of the files that it writes, without their ending; null for their usual names
   */
  Ended run(List<String> words, @Nullable String stem);

  /**
   * How a command line ended.
   *
   * @param said results, then messages, as on a screen
   * @param err messages only
   */
  record Ended(Exit exit, String said, String err, List<WrittenFile> written) {

    /** Keeps copies of what it is given. */
    public Ended {
      written = List.copyOf(written);
    }
  }
}
