package bilan.pipelines.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: POI opens the package and guards against bombs, the parts are read here as
 * streams.
 */
final class XlsxWorkbook implements Workbook {

  static {
    // Every part that is read is guarded here, by the limits of its kind.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(Limits.PARTS);
  }

  private final Path file;
  private final ReadOptions options;
  private final OPCPackage parts;
  private final PackagePart main;
  private final Set<String> read = new HashSet<>();
  private final Map<Sheet, Long> cells = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private long unfolded;
  private boolean date1904;
  private @Nullable XlsxStrings strings;
  private @Nullable XlsxStyles styles;

  private XlsxWorkbook(Path file, ReadOptions options, OPCPackage parts)
      throws IOException, OpenXML4JException {
    this.file = file;
    this.options = options;
    this.parts = parts;
    this.main = mainPart();
    readSheets();
  }

  static XlsxWorkbook open(Path file, ReadOptions options) throws IOException {
    checkIndex(file);
    OPCPackage parts;
    try {
      parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException e) {
      throw new IOException(e.getMessage(), e);
    }
    try {
      return new XlsxWorkbook(file, options, parts);
    } catch (OpenXML4JException e) {
      parts.revert();
      throw new IOException(e.getMessage(), e);
    } catch (IOException | RuntimeException | Error e) {
      parts.revert();
      throw e;
    }
  }

  // POI reads these whole before anything can be asked of it.
  private static void checkIndex(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Limits.PARTS) {
        throw new LimitException("parts", zip.size());
      }
      byte[] buffer = new byte[1 << 14];
      GuardedStream.Bounds bounds =
          new GuardedStream.Bounds(Limits.INDEX, Limits.RATIO_FROM_BESIDE, "bomb");
      long read = 0;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (entry.getName().endsWith(".rels")
            || entry.getName().equalsIgnoreCase("[Content_Types].xml")) {
          try (InputStream in = GuardedStream.of(zip, entry, bounds)) {
            for (int n = in.read(buffer); n >= 0 && read <= Limits.INDEX; n = in.read(buffer)) {
              read += n;
            }
          }
        }
      }
      if (read > Limits.INDEX) {
        throw new LimitException("index", 0);
      }
    }
  }

  private PackagePart mainPart() throws OpenXML4JException {
    for (PackageRelationship relation : parts.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = parts.getPart(relation);
        String type = part == null ? "" : part.getContentType();
        if (type.contains("sheet.binary")) {
          throw Refusals.of(file, "binary");
        }
        if (part != null && type.contains("sheet")) {
          return part;
        }
      }
    }
    throw Refusals.of(file, "other");
  }

  private void readSheets() throws IOException, OpenXML4JException {
    try (Xml xml = besideXml(main)) {
      for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
        if (event != Xml.START) {
          continue;
        }
        if (xml.is("workbookPr")) {
          date1904 = xml.isTrue("date1904");
        } else if (xml.is("sheet")) {
          addSheet(xml.attribute("name"), xml.attribute("id"), xml.attribute("state"));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw Refusals.of(file, "blank");
    }
  }

  private void addSheet(@Nullable String name, @Nullable String id, @Nullable String state)
      throws IOException, OpenXML4JException {
    PackageRelationship relation = id == null ? null : main.getRelationship(id);
    if (relation == null || !relation.getRelationshipType().endsWith("/worksheet")) {
      return; // a chart or a macro sheet has no cells to read
    }
    PackagePart part = main.getRelatedPart(relation);
    checkSheet(part);
    boolean hidden = state != null && !state.equals("visible");
    if (sheets.size() == Limits.SHEETS) {
      throw new LimitException("sheets", Limits.SHEETS);
    }
    sheets.add(new XlsxSheet(this, part, name == null ? "" : name, hidden));
  }

  /** What the directory says of the part of one more sheet. */
  private void checkSheet(PackagePart part) throws IOException {
    ZipEntry entry = entry(part);
    sheetBounds().check(entry.getSize(), entry.getCompressedSize());
    unfolded += entry.getSize();
    if (!read.add(entry.getName())) {
      throw new LimitException("bomb", 0); // no program makes two sheets of one part
    }
    if (unfolded > Limits.PARTS_OF_A_FILE * options.unfolded()) {
      throw new LimitException("unfolded", options.unfolded() >> 20);
    }
  }

  private GuardedStream.Bounds sheetBounds() {
    return GuardedStream.Bounds.of(options, Limits.RATIO_FROM);
  }

  private static ZipEntry entry(PackagePart part) throws IOException {
    if (part instanceof ZipPackagePart zipped) {
      return zipped.getZipArchive();
    }
    throw new IOException("A part outside of the package");
  }

  /** Cells read from the other sheets so far. */
  long cellsBeside(Sheet sheet) {
    return cells.entrySet().stream()
        .filter(e -> e.getKey() != sheet)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  void counted(Sheet sheet, long count) {
    cells.put(sheet, count);
  }

  Path file() {
    return file;
  }

  boolean date1904() {
    return date1904;
  }

  XlsxStrings strings() throws IOException {
    XlsxStrings read = strings;
    if (read == null) {
      PackagePart part = related("/sharedStrings");
      if (part == null) {
        read = XlsxStrings.NONE;
      } else {
        try (Xml xml = xml(part, GuardedStream.Bounds.of(options, Limits.RATIO_FROM_BESIDE))) {
          read = XlsxStrings.read(xml);
        }
      }
      strings = read;
    }
    return read;
  }

  XlsxStyles styles() throws IOException {
    XlsxStyles read = styles;
    if (read == null) {
      PackagePart part = related("/styles");
      if (part == null) {
        read = XlsxStyles.NONE;
      } else {
        try (Xml xml = besideXml(part)) {
          read = XlsxStyles.read(xml);
        }
      }
      styles = read;
    }
    return read;
  }

  private @Nullable PackagePart related(String type) throws IOException {
    try {
      for (PackageRelationship relation : main.getRelationships()) {
        if (relation.getRelationshipType().endsWith(type)) {
          return main.getRelatedPart(relation);
        }
      }
      return null;
    } catch (OpenXML4JException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** A part that is kept in memory, as opposed to the rows of a sheet. */
  private static Xml besideXml(PackagePart part) throws IOException {
    return xml(part, new GuardedStream.Bounds(Limits.LISTS, Limits.RATIO_FROM_BESIDE, "bomb"));
  }

  Xml sheetXml(PackagePart part) throws IOException {
    return xml(part, sheetBounds());
  }

  private static Xml xml(PackagePart part, GuardedStream.Bounds bounds) throws IOException {
    InputStream in = GuardedStream.of(part.getInputStream(), entry(part), bounds);
    return new Xml(new BufferedInputStream(in, 1 << 16));
  }

  @Override
  public Kind kind() {
    return Kind.XLSX;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date1904", Boolean.toString(date1904));
    return facts;
  }

  @Override
  public void close() {
    parts.revert();
  }
}
