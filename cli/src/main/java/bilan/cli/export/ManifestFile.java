package bilan.cli.export;

import bilan.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One output that a job wrote.
 *
 * @param file its name in the folder
 * @param output what it is, the same from one run to the next
 * @param rows of an answer; null for a document
 * @param day on which it was written
 * @param run that wrote it
 */
public record ManifestFile(
    String file,
    String output,
    String sha256,
    @Nullable Long rows,
    Map<String, String> parameters,
    String day,
    String run) {

  /** Keeps a copy of what it is given. */
  public ManifestFile {
    parameters = Map.copyOf(parameters);
  }

  /** Whether the file is, byte by byte, what was written. */
  boolean isUntouched(Path folder) throws IOException {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Sha256.of(path).equals(sha256);
  }

  static ManifestFile of(Map<?, ?> map) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (map.get("parameters") instanceof Map<?, ?> read) {
      read.forEach((name, value) -> parameters.put(name + "", value + ""));
    }
    return new ManifestFile(
        Manifest.text(map, "file"),
        Manifest.text(map, "output"),
        Manifest.text(map, "sha256"),
        map.get("rows") instanceof Number number ? number.longValue() : null,
        parameters,
        Manifest.text(map, "day"),
        Manifest.text(map, "run"));
  }

  Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("output", output);
    map.put("sha256", sha256);
    map.put("rows", rows);
    map.put("parameters", new java.util.TreeMap<>(parameters));
    map.put("day", day);
    map.put("run", run);
    return map;
  }
}
