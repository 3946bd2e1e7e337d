package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A package of rows, as its descriptor tells it, on any storage that Spark reads.
 *
 * @param from first day, {@code asOf} last day of its facts
 * @param firstMonth of its fiscal years
 * @param labels of its years, by the year in which each begins
 * @param columns of its relations, by name; {@code files} theirs
 * @param metrics of its model, by the id of the figure
 */
record NetworkPackage(
    String folder,
    String network,
    LocalDate from,
    LocalDate asOf,
    int firstMonth,
    Map<Integer, String> labels,
    Map<String, Set<String>> columns,
    Map<String, List<String>> files,
    Map<String, JsonNode> metrics) {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a descriptor and a model, and looks whether every file is there.
   *
   * @param problems takes what is wrong
   * @return null if something is
   */
  static NetworkPackage read(String folder, Configuration hadoop, List<String> problems) {
    try {
      Path root = new Path(folder);
      FileSystem files = root.getFileSystem(hadoop);
      JsonNode descriptor = json(files, new Path(root, "datapackage.json"));
      JsonNode bilan = descriptor.path("bilan");
      if (bilan.path("format").asInt(0) != FORMAT) {
        problems.add(
            folder
                + " : paquet de format "
                + bilan.path("format").asText("inconnu")
                + ", ce moteur lit le format "
                + FORMAT
                + ". Prendre le bilan-spark de la version de bilan qui l’a écrit, ou écrire le paquet"
                + " de nouveau (bilan export rows).");
        return null;
      }
      List<String> missing = missing(files, root, descriptor);
      missing.forEach(
          path ->
              problems.add(
                  folder
                      + " : il manque "
                      + path
                      + ", que datapackage.json annonce ; la copie s’est sans doute interrompue."
                      + " Copier le paquet entier de nouveau."));
      return missing.isEmpty() ? of(folder, descriptor, files, root) : null;
    } catch (FileNotFoundException e) {
      problems.add(
          folder
              + " : pas de datapackage.json ou de model.json, ce n’est pas un paquet. Donner un"
              + " dossier que « bilan export rows -o » a écrit.");
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      problems.add(
          folder
              + " : illisible ("
              + e.getMessage()
              + "). Vérifier le chemin et les droits, ou copier le paquet de nouveau.");
    }
    return null;
  }

  private static NetworkPackage of(
      String folder, JsonNode descriptor, FileSystem files, Path root) throws IOException {
    JsonNode bilan = descriptor.path("bilan");
    Map<Integer, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < bilan.path("years").size(); i++) {
      labels.put(bilan.path("years").get(i).asInt(), bilan.path("labels").path(i).asText());
    }
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (JsonNode resource : descriptor.path("resources")) {
      Set<String> names = new LinkedHashSet<>();
      resource.path("schema").path("fields").forEach(f -> names.add(f.path("name").asText()));
      columns.put(resource.path("name").asText(), names);
      List<String> of = paths.computeIfAbsent(resource.path("name").asText(), r -> new ArrayList<>());
      resource.path("path").forEach(path -> of.add(folder + "/" + path.asText()));
    }
    Map<String, JsonNode> metrics = new LinkedHashMap<>();
    JsonNode model = json(files, new Path(root, bilan.path("model").asText("model.json")));
    for (JsonNode metric : model.path("semantic_model").path(0).path("metrics")) {
      for (JsonNode extension : metric.path("custom_extensions")) {
        if (extension.path("vendor_name").asText().equals("BILAN")) {
          metrics.put(
              metric.path("name").asText(), JSON.readTree(extension.path("data").asText()));
        }
      }
    }
    return new NetworkPackage(
        folder,
        bilan.path("network").asText(),
        LocalDate.parse(bilan.path("from").asText()),
        LocalDate.parse(bilan.path("as_of").asText()),
        bilan.path("first_month").asInt(),
        labels,
        columns,
        paths,
        metrics);
  }

  private static JsonNode json(FileSystem files, Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return JSON.readTree(in);
    }
  }

  /** The files of the descriptor that are not there: one listing, whatever their number. */
  private static List<String> missing(FileSystem files, Path root, JsonNode descriptor)
      throws IOException {
    Set<String> there = new LinkedHashSet<>();
    String base = files.makeQualified(root).toUri().getPath() + "/";
    RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
    while (all.hasNext()) {
      there.add(all.next().getPath().toUri().getPath().replace(base, ""));
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode resource : descriptor.path("resources")) {
      resource.path("path").forEach(path -> missing.add(path.asText()));
    }
    missing.removeAll(there);
    return missing;
  }

  /** Whether facts of the same days are in both. */
  boolean overlaps(NetworkPackage other) {
    return network.equals(other.network)
        && !from.isAfter(other.asOf)
        && !other.from.isAfter(asOf);
  }

  /** Its folder and its days. */
  String said() {
    return folder + " (" + from + ".." + asOf + ")";
  }
}
