package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.GuardedStream;
import bilan.pipelines.sheet.guard.GuardedStream.Bounds;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: POI opens the package, the parts are read here as streams, each within the
 * bounds of its kind.
 */
public final class XlsxWorkbook {

  static {
    // Every part that is read is guarded here, by the limits of its kind.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(SheetLimits.PARTS);
  }

  /** Bounds of a part that lists sheets, names or styles. */
  private static final Bounds LISTS =
      new Bounds(SheetLimits.LISTS, SheetLimits.RATIO_FROM_BESIDE, "bomb");

  private final Path file;
  private final OPCPackage parts;
  private final PackagePart main;
  private final Bounds sheetBounds;
  private final Bounds textBounds;
  private final @Nullable PackagePart textPart;
  private final @Nullable PackagePart stylePart;
  private final Map<Sheet, Long> cells = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<String> sheetParts = new HashSet<>();
  private long unfolded;
  private boolean date1904;
  private @Nullable XlsxStrings strings;
  private @Nullable XlsxFormats formats;
  private @Nullable FormulaResults results;

  private XlsxWorkbook(Path file, ReadOptions options, OPCPackage parts)
      throws IOException, OpenXML4JException {
    this.file = file;
    this.parts = parts;
    this.sheetBounds = Bounds.of(options, SheetLimits.RATIO_FROM);
    this.textBounds = Bounds.of(options, SheetLimits.RATIO_FROM_BESIDE);
    this.main = mainPart();
    this.textPart = related("/sharedStrings");
    this.stylePart = related("/styles");
  }

  /** Opens a file of Excel 2007 and later, and reads the list of its sheets. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    checkIndex(file);
    try {
      OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        return new XlsxWorkbook(file, options, parts).opened();
      } catch (Throwable e) {
        parts.revert();
        throw e;
      }
    } catch (OpenXML4JException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Refuses an index without end: POI reads what says where the parts are whole, before anything
   * can be asked of it.
   */
  private static void checkIndex(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > SheetLimits.PARTS) {
        throw new LimitException("parts", zip.size());
      }
      Bounds bounds = new Bounds(SheetLimits.INDEX, SheetLimits.RATIO_FROM_BESIDE, "bomb");
      long read = 0;
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String name = entry.getName();
        if (name.endsWith(".rels") || name.equalsIgnoreCase("[Content_Types].xml")) {
          try (InputStream in = GuardedStream.of(zip.getInputStream(entry), entry, bounds)) {
            read += in.transferTo(OutputStream.nullOutputStream());
          }
          if (read > SheetLimits.INDEX) {
            throw new LimitException("index", 0);
          }
        }
      }
    }
  }

  private PackagePart mainPart() throws OpenXML4JException {
    for (PackageRelationship relation : parts.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = parts.getPart(relation);
        String type = part == null ? "" : part.getContentType();
        if (type.contains("sheet.binary")) {
          throw Guard.refusal(file, "binary");
        }
        if (part != null && type.contains("sheet")) {
          return part;
        }
      }
    }
    throw Guard.refusal(file, "other");
  }

  // A workbook without texts may name a part for them that it doesn't have.
  private @Nullable PackagePart related(String type) throws OpenXML4JException {
    for (PackageRelationship relation : main.getRelationships()) {
      if (relation.getRelationshipType().endsWith(type)) {
        return parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
      }
    }
    return null;
  }

  private Workbook opened() throws IOException, OpenXML4JException {
    try (Xml xml = xml(main, LISTS)) {
      while (xml.inside(0)) {
        if (xml.is("workbookPr")) {
          date1904 = xml.isTrue("date1904");
        } else if (xml.is("sheet")) {
          addSheet(xml.attributeOrEmpty("name"), xml.attribute("id"), xml.attribute("state"));
        }
      }
    }
    return new Workbook.Opened(
        Workbook.Kind.XLSX, sheets, Map.of("date1904", Boolean.toString(date1904)), parts::revert);
  }

  private void addSheet(String name, @Nullable String id, @Nullable String state)
      throws IOException, OpenXML4JException {
    PackageRelationship relation = id == null ? null : main.getRelationship(id);
    if (relation == null || !relation.getRelationshipType().endsWith("/worksheet")) {
      return; // a chart or a macro sheet has no cells to read
    }
    PackagePart part = main.getRelatedPart(relation);
    ZipEntry entry = entry(part);
    sheetBounds.check(entry.getSize(), entry.getCompressedSize());
    unfolded += entry.getSize();
    if (!sheetParts.add(entry.getName())) {
      throw new LimitException("bomb", 0); // no program makes two sheets of one part
    }
    if (unfolded > SheetLimits.PARTS_OF_A_FILE * sheetBounds.part()) {
      throw new LimitException("unfolded", sheetBounds.part() >> 20);
    }
    if (sheets.size() == SheetLimits.SHEETS) {
      throw new LimitException("sheets", SheetLimits.SHEETS);
    }
    sheets.add(new XlsxSheet(this, part, name, state != null && !state.equals("visible")));
  }

  private static ZipEntry entry(PackagePart part) throws IOException {
    if (part instanceof ZipPackagePart zipped) {
      return zipped.getZipArchive();
    }
    throw new IOException("A part outside of the package");
  }

  private static Xml xml(PackagePart part, Bounds bounds) throws IOException {
    return new Xml(GuardedStream.of(part.getInputStream(), entry(part), bounds));
  }

  Xml sheetXml(PackagePart part) throws IOException {
    return xml(part, sheetBounds);
  }

  XlsxStrings strings() throws IOException {
    XlsxStrings read = strings;
    if (read == null) {
      read = new XlsxStrings();
      if (textPart != null) {
        try (Xml xml = xml(textPart, textBounds)) {
          read.read(xml);
        }
      }
      strings = read;
    }
    return read;
  }

  XlsxFormats formats() throws IOException {
    XlsxFormats read = formats;
    if (read == null) {
      read = new XlsxFormats();
      if (stylePart != null) {
        try (Xml xml = xml(stylePart, LISTS)) {
          read.read(xml);
        }
      }
      formats = read;
    }
    return read;
  }

  /** Results of formulas that the file does not hold. */
  FormulaResults results() throws IOException {
    FormulaResults computed = results;
    if (computed == null) {
      computed = new FormulaResults(file, date1904);
      results = computed;
    }
    return computed;
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
}
