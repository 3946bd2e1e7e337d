package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * What tables and views are made of: declarations, scripts, and the classes that write the rest. A
 * warehouse bears the mark of the program that made its views.
 *
 * <p>Summed up from bytes as they lie in the program, by the launcher or here, since every question
 * asks for it: writing the views out to compare them takes longer than a small question.
 */
public final class Making {

  private static final List<String> WRITERS =
      List.of(
          "warehouse/Declared",
          "warehouse/Views",
          "warehouse/BaseTable",
          "warehouse/BaseTable$StoredColumn",
          "dataset/DatasetReader",
          "dataset/Dataset",
          "dataset/Table",
          "dataset/Field",
          "dataset/FieldType");

  /** What the launcher has summed up once, over the whole jar. */
  private static final String TOLD = "bilan.views";

  private Making() {}

  /**
   * What a warehouse bears in {@code store.declaration} as long as its views are this program's.
   */
  public static String mark() {
    String told = System.getProperty(TOLD);
    return told == null ? summed() : told;
  }

  private static String summed() {
    CRC32 sum = new CRC32();
    long bytes = 0;
    for (String part : parts()) {
      String name = "/bilan/pipelines/" + part;
      try (var in = Objects.requireNonNull(Making.class.getResourceAsStream(name), name)) {
        byte[] content = in.readAllBytes();
        sum.update(content);
        bytes += content.length;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Long.toHexString(sum.getValue()) + "-" + bytes;
  }

  private static List<String> parts() {
    List<String> parts = new ArrayList<>();
    Datasets.NAMES.forEach(name -> parts.add("datasets/" + name + ".yaml"));
    Migrations.SCRIPTS.forEach(name -> parts.add("schema/migrations/" + name));
    Views.scripts().forEach(name -> parts.add("schema/views/" + name + ".sql"));
    WRITERS.forEach(name -> parts.add(name + ".class"));
    return parts;
  }
}
