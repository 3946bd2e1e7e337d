package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.GuardedStream;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.BufferedInputStream;
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
public final class OdsWorkbook implements Workbook {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final boolean flat;
  private final GuardedStream.Bounds bounds;
  private final List<Sheet> sheets = new ArrayList<>();

  private OdsWorkbook(Path file, boolean flat, GuardedStream.Bounds bounds) {
    this.file = file;
    this.flat = flat;
    this.bounds = bounds;
  }

  /** Opens a zipped file, and passes all its tables once. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    if (isEncrypted(file)) {
      throw Refusals.of(file, "protected");
    }
    return new OdsWorkbook(file, false, GuardedStream.Bounds.of(options, SheetLimits.RATIO_FROM))
        .scanned();
  }

  /** Opens a file that is one XML text, and passes all its tables once. */
  public static Workbook openFlat(Path file, ReadOptions options) throws IOException {
    return new OdsWorkbook(file, true, GuardedStream.Bounds.of(options, SheetLimits.RATIO_FROM))
        .scanned();
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

  private OdsWorkbook scanned() throws IOException {
    FirstRows.Budget budget = new FirstRows.Budget();
    try (OdsTables tables = tables()) {
      for (int i = 0; tables.nextTable(); i++) {
        String name = tables.name();
        boolean hidden = tables.isHidden();
        if (i == SheetLimits.SHEETS) {
          throw new LimitException("sheets", i);
        }
        FirstRows first = new FirstRows(budget);
        tables.drain(first);
        sheets.add(
            new OdsSheet(
                this,
                i,
                name,
                hidden,
                List.copyOf(tables.merges()),
                tables.hiddenColumns(),
                first));
      }
    }
    if (sheets.isEmpty()) {
      throw Refusals.of(file, "blank");
    }
    return this;
  }

  OdsTables tables() throws IOException {
    if (flat) {
      return new OdsTables(
          new Xml(new BufferedInputStream(Files.newInputStream(file), BUFFER)), null);
    }
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw Refusals.of(file, "other");
      }
      return new OdsTables(
          new Xml(new BufferedInputStream(GuardedStream.of(zip, content, bounds), BUFFER)), zip);
    } catch (IOException | RuntimeException | Error e) {
      zip.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  @Override
  public Kind kind() {
    return Kind.ODS;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public void close() {
    // Each reading opens and closes the file itself.
  }
}
