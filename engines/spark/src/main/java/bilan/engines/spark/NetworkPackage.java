package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A package of rows as its descriptor and its model tell it, on any storage that Spark reads.
 *
 * @param bilan what the descriptor says of the network, its days and its years
 * @param columns of its relations, by name; {@code files} theirs
 * @param metrics of its model, by the id of the figure
 */
record NetworkPackage(
    String folder,
    JsonNode bilan,
    Map<String, Set<String>> columns,
    Map<String, List<String>> files,
    Map<String, JsonNode> metrics) {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads one, or adds what is wrong to the problems and gives null. */
  static NetworkPackage read(String folder, Configuration hadoop, List<String> problems) {
    try {
      Path root = new Path(folder);
      FileSystem storage = root.getFileSystem(hadoop);
      JsonNode descriptor = json(storage, new Path(root, "datapackage.json"));
      String format = descriptor.path("bilan").path("format").asText("?");
      if (!format.equals(String.valueOf(FORMAT))) {
        problems.add(Refusal.say("format", folder, format, FORMAT));
        return null;
      }
      NetworkPackage read = of(folder, descriptor, storage);
      List<String> missing = read.missing(storage);
      missing.forEach(
          path ->
              problems.add(Refusal.say("missing", folder, path.substring(folder.length() + 1))));
      return missing.isEmpty() ? read : null;
    } catch (FileNotFoundException e) {
      problems.add(Refusal.say("no_descriptor", folder));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      problems.add(Refusal.say("unreadable", folder, e.getMessage()));
    }
    return null;
  }

  private static NetworkPackage of(String folder, JsonNode descriptor, FileSystem storage)
      throws IOException {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (JsonNode resource : descriptor.path("resources")) {
      String name = resource.path("name").asText();
      Set<String> names = columns.computeIfAbsent(name, n -> new TreeSet<>());
      resource.path("schema").path("fields").forEach(f -> names.add(f.path("name").asText()));
      List<String> paths = files.computeIfAbsent(name, n -> new ArrayList<>());
      resource.path("path").forEach(path -> paths.add(folder + "/" + path.asText()));
    }
    JsonNode bilan = descriptor.path("bilan");
    Map<String, JsonNode> metrics = new LinkedHashMap<>();
    JsonNode model = json(storage, new Path(folder, bilan.path("model").asText()));
    for (JsonNode metric : model.path("semantic_model").path(0).path("metrics")) {
      String terms = metric.path("custom_extensions").path(0).path("data").asText();
      metrics.put(metric.path("name").asText(), JSON.readTree(terms));
    }
    return new NetworkPackage(folder, bilan, columns, files, metrics);
  }

  private static JsonNode json(FileSystem storage, Path path) throws IOException {
    try (InputStream in = storage.open(path)) {
      return JSON.readTree(in);
    }
  }

  /** The files of the descriptor that are not there: one listing, whatever their number. */
  private List<String> missing(FileSystem storage) throws IOException {
    Set<String> there = new HashSet<>();
    Path root = new Path(folder);
    int base = storage.makeQualified(root).toUri().getPath().length();
    var all = storage.listFiles(root, true);
    while (all.hasNext()) {
      there.add(folder + all.next().getPath().toUri().getPath().substring(base));
    }
    return files.values().stream().flatMap(List::stream).filter(f -> !there.contains(f)).toList();
  }

  String network() {
    return bilan.path("network").asText();
  }

  LocalDate day(String key) {
    return LocalDate.parse(bilan.path(key).asText());
  }

  /** Whether facts of the same days are in this package and in another of its network. */
  boolean overlaps(NetworkPackage other) {
    return !day("from").isAfter(other.day("as_of")) && !other.day("from").isAfter(day("as_of"));
  }

  String said() {
    return folder + " (" + day("from") + ".." + day("as_of") + ")";
  }
}
