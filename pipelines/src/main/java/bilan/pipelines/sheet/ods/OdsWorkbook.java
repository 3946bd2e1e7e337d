package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.GuardedStream;
import bilan.pipelines.sheet.guard.GuardedStream.Bounds;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An OpenDocument spreadsheet, zipped or as one XML file; its content is pulled once to know the
 * sheets, and again for each reading of rows.
 */
public final class OdsWorkbook {

  private final Path file;
  private final boolean flat;
  private final Bounds bounds;

  private OdsWorkbook(Path file, boolean flat, Bounds bounds) {
    this.file = file;
    this.flat = flat;
    this.bounds = bounds;
  }

  /** Opens a zipped file, or a {@code flat} one of XML, and passes all its tables once. */
  public static Workbook open(Path file, ReadOptions options, boolean flat) throws IOException {
    if (!flat && isEncrypted(file)) {
      throw Guard.refusal(file, "protected");
    }
    Bounds bounds = Bounds.of(options, SheetLimits.RATIO_FROM);
    List<Sheet> sheets = new OdsWorkbook(file, flat, bounds).sheets();
    return new Workbook.Opened(Workbook.Kind.ODS, sheets, Map.of());
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
      if (manifest == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(manifest)) {
        return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8)
            .contains("encryption-data");
      }
    }
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    FirstRows.Budget budget = new FirstRows.Budget();
    try (OdsTables tables = tables()) {
      while (tables.nextTable()) {
        int index = sheets.size();
        if (index == SheetLimits.SHEETS) {
          throw new LimitException("sheets", index);
        }
        FirstRows first = new FirstRows(budget);
        tables.drain(first);
        sheets.add(
            new Sheet.Opened(
                tables.name(),
                tables.isHidden(),
                tables.merges(),
                tables.hiddenColumns(),
                first.seen(),
                () -> first.then(() -> rows(index))));
      }
    }
    return sheets;
  }

  private Sheet.Rows rows(int index) {
    OdsTables tables =
        Guard.call(
            file,
            () -> {
              OdsTables all = tables();
              for (int i = 0; i <= index; i++) {
                all.nextTable();
              }
              return all;
            });
    return Guard.rows(file, tables::nextRow, tables);
  }

  private OdsTables tables() throws IOException {
    if (flat) {
      return new OdsTables(new Xml(Files.newInputStream(file)), () -> {});
    }
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw Guard.refusal(file, "other");
      }
      InputStream in = GuardedStream.of(zip.getInputStream(content), content, bounds);
      return new OdsTables(new Xml(in), zip);
    } catch (Throwable e) {
      zip.close();
      throw e;
    }
  }
}
