package bilan.cli.job;

import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of {@code exports:}, which reports every problem at its place. */
public final class JobReader {

  private static final String NAME = "[a-z0-9][a-z0-9_-]*";

  /** Folders of a workspace that hold something else, and what leads out of it. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\.\\.|accounts|backups|bilans|figures|images|inbox|logs|profiles|queries|simplified|sources");

  private static final List<String> SEVERITIES = List.of("error", "warning");

  private final @Nullable KnownNames known;
  private final List<String> reserved;
  private final int firstMonth;

  /**
   * @param known names of bilans, queries and figures; null if they are not checked
   * @param reserved words that no job may be called by
   * @param firstMonth of the fiscal year
   */
  public JobReader(@Nullable KnownNames known, List<String> reserved, int firstMonth) {
    this.known = known;
    this.reserved = List.copyOf(reserved);
    this.firstMonth = firstMonth;
  }

  /** Jobs in the order of the file; problems go to the file. */
  public List<Job> read(YamlMap root) {
    if (root.isList("exports") && root.texts("exports").isEmpty()) {
      return List.of();
    }
    YamlMap exports = root.map("exports");
    List<Job> jobs = new ArrayList<>();
    Map<String, String> folders = new LinkedHashMap<>();
    for (String name : exports.keys()) {
      if (reserved.contains(name) || !name.matches(NAME)) {
        Message what =
            reserved.contains(name)
                ? Message.of("export.reserved", name)
                : Message.of("export.bad_name", name);
        exports.problem(name, what, Message.of("export.bad_name.cure"));
      }
      Job job = job(name, exports);
      String other = folders.putIfAbsent(Path.of(job.to()).normalize().toString(), name);
      if (other != null) {
        exports.problem(
            name,
            Message.of("export.same_folder", name, other, job.to()),
            Message.of("export.same_folder.cure"));
      }
      jobs.add(job);
    }
    exports.finish();
    return jobs;
  }

  private Job job(String name, YamlMap exports) {
    YamlMap job = exports.map(name);
    PieceReader pieces = new PieceReader(job, known, firstMonth);
    Job read =
        new Job(
            name,
            exports.place(name),
            job.entries("ingest", "from").stream().map(JobReader::arrivals).toList(),
            pieces.all(),
            to(job, name),
            pieces.pattern(),
            keep(job),
            job.flag("only_if_changed", false),
            failIf(job.map("fail_if")));
    job.finish();
    if (read.pieces().isEmpty() && read.ingest().isEmpty()) {
      exports.problem(name, Message.of("export.empty", name), Message.of("export.empty.cure"));
    }
    return read;
  }

  private static Arrivals arrivals(YamlMap map) {
    String from = slashed(map.required("from"));
    if (!from.isEmpty() && !isInInbox(from)) {
      map.problem(
          "from", Message.of("export.not_inbox", from), Message.of("export.not_inbox.cure"));
    }
    String word = map.text("dataset");
    String dataset = word == null ? null : JobDatasets.of(map, "dataset", word);
    Arrivals read = new Arrivals(from, dataset, map.text("profile"), map.text("place"));
    map.finish();
    return read;
  }

  private static String to(YamlMap job, String name) {
    String to = slashed(job.text("to", "exports/" + name));
    if (isFolderForOutputs(to)) {
      return to;
    }
    job.problem("to", Message.of("export.bad_to", to), Message.of("export.bad_to.cure"));
    return "exports/" + name;
  }

  /** A path as it is typed on Windows, where a glob would take what stands behind it literally. */
  private static String slashed(String path) {
    return path.replace('\\', '/');
  }

  private static boolean isFolderForOutputs(String to) {
    try {
      Path path = Path.of(to).normalize();
      return !path.isAbsolute()
          && !path.toString().isEmpty()
          && !OWN.matcher(path.getName(0).toString()).matches();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A folder, a file or a glob that can be one. */
  private static boolean isInInbox(String from) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + from);
      return Path.of(from).normalize().startsWith(Trays.INBOX);
    } catch (IllegalArgumentException e) { // no path, or no glob
      return false;
    }
  }

  private static int keep(YamlMap job) {
    int keep = job.integer("keep", 0);
    if (keep < 1 && job.has("keep")) {
      job.problem("keep", Message.of("export.bad_keep", keep), Message.of("export.bad_keep.cure"));
    }
    return Math.max(keep, 0);
  }

  private static FailIf failIf(YamlMap map) {
    FailIf read =
        new FailIf(
            count(map, "stale"),
            count(map, "rejects"),
            map.choice("anomalies", SEVERITIES),
            map.flag("missing_months", false));
    map.finish();
    return read;
  }

  private static @Nullable Integer count(YamlMap map, String key) {
    Integer number = map.integer(key);
    if (number != null && number < 0) {
      map.problem(key, Message.of("export.bad_count", key, number), null);
    }
    return number;
  }
}
