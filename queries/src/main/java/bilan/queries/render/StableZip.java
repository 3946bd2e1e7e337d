package bilan.queries.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zipped document without the hour at which it was made: the same content, the same bytes. */
public final class StableZip {

  /** Not 1 January: the first instant of a zip's time makes Java add one in the machine's zone. */
  private static final LocalDateTime WHEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  /** Workbooks inside (of charts) are made stable too. */
  public static byte[] of(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(WHEN);
        to.putNextEntry(copy);
        to.write(entry.getName().endsWith(".xlsx") ? of(content) : content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
