package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.guard.GuardedStream;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of an Excel workbook as XML, each within the bounds of its kind. */
final class XlsxParts {

  static {
    // Every part that is read is guarded here, by the limits of its kind.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(SheetLimits.PARTS);
  }

  private final ReadOptions options;
  private final Set<String> sheets = new HashSet<>();
  private long unfolded;

  XlsxParts(ReadOptions options) {
    this.options = options;
  }

  /**
   * Refuses an index without end: POI reads what says where the parts are whole, before anything
   * can be asked of it.
   */
  static void checkIndex(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > SheetLimits.PARTS) {
        throw new LimitException("parts", zip.size());
      }
      byte[] buffer = new byte[1 << 14];
      GuardedStream.Bounds bounds =
          new GuardedStream.Bounds(SheetLimits.INDEX, SheetLimits.RATIO_FROM_BESIDE, "bomb");
      long read = 0;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (entry.getName().endsWith(".rels")
            || entry.getName().equalsIgnoreCase("[Content_Types].xml")) {
          try (InputStream in = GuardedStream.of(zip, entry, bounds)) {
            for (int n = in.read(buffer);
                n >= 0 && read <= SheetLimits.INDEX;
                n = in.read(buffer)) {
              read += n;
            }
          }
        }
      }
      if (read > SheetLimits.INDEX) {
        throw new LimitException("index", 0);
      }
    }
  }

  /** What the directory says of the part of one more sheet. */
  void checkSheet(PackagePart part) throws IOException {
    ZipEntry entry = entry(part);
    sheetBounds().check(entry.getSize(), entry.getCompressedSize());
    unfolded += entry.getSize();
    if (!sheets.add(entry.getName())) {
      throw new LimitException("bomb", 0); // no program makes two sheets of one part
    }
    if (unfolded > SheetLimits.PARTS_OF_A_FILE * options.unfolded()) {
      throw new LimitException("unfolded", options.unfolded() >> 20);
    }
  }

  private GuardedStream.Bounds sheetBounds() {
    return GuardedStream.Bounds.of(options, SheetLimits.RATIO_FROM);
  }

  private static ZipEntry entry(PackagePart part) throws IOException {
    if (part instanceof ZipPackagePart zipped) {
      return zipped.getZipArchive();
    }
    throw new IOException("A part outside of the package");
  }

  /** A part that lists sheets, names or styles. */
  static Xml list(PackagePart part) throws IOException {
    return xml(
        part, new GuardedStream.Bounds(SheetLimits.LISTS, SheetLimits.RATIO_FROM_BESIDE, "bomb"));
  }

  /** The texts that cells share. */
  Xml texts(PackagePart part) throws IOException {
    return xml(part, GuardedStream.Bounds.of(options, SheetLimits.RATIO_FROM_BESIDE));
  }

  /** The rows of a sheet. */
  Xml sheet(PackagePart part) throws IOException {
    return xml(part, sheetBounds());
  }

  private static Xml xml(PackagePart part, GuardedStream.Bounds bounds) throws IOException {
    InputStream in = GuardedStream.of(part.getInputStream(), entry(part), bounds);
    return new Xml(new BufferedInputStream(in, 1 << 16));
  }
}
