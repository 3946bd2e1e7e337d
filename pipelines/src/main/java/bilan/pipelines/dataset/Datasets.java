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

  /** In the order in which they are shown. */
  public static final List<String> NAMES =
      List.of("attendance", "sales", "funding", "reference", "ledger");

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

  private static Dataset read(String name) {
    String resource = "/bilan/pipelines/datasets/" + name + ".yaml";
    try (var in = Datasets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      YamlFile file = new YamlFile("datasets/" + name + ".yaml");
      Dataset dataset =
          new DatasetReader(file.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
              .read();
      file.orFail();
      return dataset;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
