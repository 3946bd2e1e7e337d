package bilan.queries.render.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zipped document without the hour at which it was made: the same content, the same bytes. */
public final class StableZip {

  /** Not 1 January: the first instant of a zip's time makes Java add one in the machine's zone. */
  private static final LocalDateTime WHEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** More than any document holds: what unfolds further is a bomb. */
  private static final long MOST = 400_000_000;

  private StableZip() {}

  /** Workbooks inside (of charts) are made stable too. */
  public static byte[] of(byte[] zip) throws IOException {
    return of(parts(zip));
  }

  /** These parts in their order. */
  public static byte[] of(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(WHEN);
        to.putNextEntry(entry);
        to.write(part.getValue());
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /**
   * The parts by name, in their order.
   *
   * @throws IOException if it is no zip, or unfolds to more than a document holds
   */
  public static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long size = 0;
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readNBytes((int) (MOST - size));
        size += content.length;
        if (size >= MOST) {
          throw new IOException("too much in " + entry.getName());
        }
        boolean workbook = entry.getName().endsWith(".xlsx");
        if (!entry.isDirectory()) {
          parts.put(entry.getName(), workbook ? of(content) : content);
        }
      }
    }
    return parts;
  }
}
