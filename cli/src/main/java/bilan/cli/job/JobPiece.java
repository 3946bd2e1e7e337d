package bilan.cli.job;

import bilan.queries.render.Format;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One output of a job: a bilan, a saved query, or figures side by side.
 *
 * @param names of the bilan or the query, or of all the figures
 * @param period of the output; null for what the command takes without one
 * @param ownPeriod whether it stands at the piece: one of the whole job is for those that take one
 * @param place it is about; null for the network
 * @param by dimensions of figures
 * @param values of other parameters
 * @param published whether small counts are masked
 */
public record JobPiece(
    Kind kind,
    List<String> names,
    @Nullable JobPeriod period,
    boolean ownPeriod,
    @Nullable String place,
    List<String> by,
    Map<String, String> values,
    boolean published,
    List<Format> formats) {

  /** What is asked for, by the command that answers it. */
  public enum Kind {
    BILAN("report", "bilans"),
    QUERY("query", "queries"),
    FIGURE("figure", "figures");

    private final String command;
    private final String key;

    Kind(String command, String key) {
      this.command = command;
      this.key = key;
    }

    /** Word of the command line. */
    public String command() {
      return command;
    }

    /** Key of the job that lists them. */
    public String key() {
      return key;
    }
  }

  public JobPiece {
    names = List.copyOf(names);
    by = List.copyOf(by);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    formats = List.copyOf(formats);
  }

  /** Name by which files call it. */
  public String id() {
    return String.join("-", names).replace('/', '-');
  }
}
