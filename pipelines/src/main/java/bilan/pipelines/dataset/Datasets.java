package bilan.pipelines.dataset;

import bilan.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every dataset that the program knows, each read from {@code datasets/NAME.yaml} when it is first
 * asked for.
 */
public final class Datasets {

  private static final String FOLDER = "/bilan/pipelines/datasets/";

  /** In the order in which they are shown, as {@code datasets/INDEX} lists them. */
  public static final List<String> NAMES =
      text(FOLDER + "INDEX").lines().filter(line -> !line.isBlank()).toList();

  private static final Map<String, Dataset> READ = new ConcurrentHashMap<>();

  private Datasets() {}

  public static List<Dataset> load() {
    return NAMES.stream().map(Datasets::get).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no such dataset
   */
  public static Dataset get(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("No dataset " + name);
    }
    return READ.computeIfAbsent(name, Datasets::read);
  }

  /** The name of the dataset with a table of a trait. */
  public static String of(Trait trait) {
    return load().stream().filter(d -> d.has(trait)).findFirst().orElseThrow().name();
  }

  /** Whether a name is that of a declared table with a trait. */
  public static boolean isTable(String name, Trait trait) {
    return load().stream()
        .flatMap(dataset -> dataset.tables().stream())
        .anyMatch(table -> table.name().equals(name) && table.is(trait));
  }

  /** The declared table of a trait that one table has, whatever its dataset. */
  public static DatasetTable table(Trait trait) {
    return load().stream().filter(d -> d.has(trait)).findFirst().orElseThrow().table(trait);
  }

  private static Dataset read(String name) {
    YamlFile file = new YamlFile("datasets/" + name + ".yaml");
    Dataset dataset = new DatasetReader(file.read(text(FOLDER + name + ".yaml"))).read();
    file.orFail();
    return dataset;
  }

  private static String text(String resource) {
    try (var in = Datasets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
