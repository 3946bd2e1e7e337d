package bilan.cli.export;

import bilan.files.AtomicFile;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job wrote and how it ended: {@code exports.json} in the folder of its outputs, written
 * last.
 *
 * @param run that wrote the manifest
 * @param outcome done, unchanged or failed
 * @param dataDay last day that the data tell of; null if they tell of none
 * @param state sum of all that decides what is written
 * @param problems their codes
 */
public record Manifest(
    String job,
    String run,
    String version,
    String startedAt,
    long milliseconds,
    int exit,
    String outcome,
    @Nullable String dataDay,
    String state,
    List<String> problems,
    List<ManifestFile> files) {

  /** Name of the manifest. */
  static final String FILE = "exports.json";

  /** Keeps copies of what it is given. */
  public Manifest {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /** The manifest of a folder; null if there is none that can be read. */
  public static @Nullable Manifest in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return Files.isRegularFile(file) ? of(JsonText.read(Files.readString(file))) : null;
    } catch (IOException | ClassCastException e) {
      return null;
    }
  }

  private static @Nullable Manifest of(@Nullable Object read) {
    if (!(read instanceof Map<?, ?> map)) {
      return null;
    }
    List<ManifestFile> files = new ArrayList<>();
    for (Object one : list(map, "files")) {
      if (one instanceof Map<?, ?> file) {
        files.add(ManifestFile.of(file));
      }
    }
    return new Manifest(
        text(map, "job"),
        text(map, "run"),
        text(map, "version"),
        text(map, "started_at"),
        map.get("duration_ms") instanceof Number number ? number.longValue() : 0,
        map.get("exit") instanceof Number number ? number.intValue() : Exit.INTERNAL.code(),
        text(map, "outcome"),
        map.get("data_day") == null ? null : text(map, "data_day"),
        text(map, "state"),
        list(map, "problems").stream().map(String::valueOf).toList(),
        files);
  }

  /** Text under a key; empty if there is none. */
  static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  /** Writes it whole. */
  void write(Path folder) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("job", job);
    map.put("run", run);
    map.put("version", version);
    map.put("started_at", startedAt);
    map.put("duration_ms", milliseconds);
    map.put("exit", exit);
    map.put("outcome", outcome);
    map.put("data_day", dataDay);
    map.put("state", state);
    map.put("problems", problems);
    map.put("files", files.stream().map(ManifestFile::map).toList());
    AtomicFile.write(folder.resolve(FILE), Json.write(map).getBytes(StandardCharsets.UTF_8));
  }
}
