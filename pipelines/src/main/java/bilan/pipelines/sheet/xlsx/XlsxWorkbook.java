package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: POI opens the package and guards against bombs, the parts are read here as
 * streams.
 */
public final class XlsxWorkbook implements Workbook {

  private final Path file;
  private final XlsxParts guarded;
  private final OPCPackage parts;
  private final PackagePart main;
  private final Map<Sheet, Long> cells = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean date1904;
  private @Nullable XlsxStrings strings;
  private @Nullable XlsxNumberFormats styles;

  private XlsxWorkbook(Path file, ReadOptions options, OPCPackage parts)
      throws IOException, OpenXML4JException {
    this.file = file;
    this.guarded = new XlsxParts(options);
    this.parts = parts;
    this.main = mainPart();
    readSheets();
  }

  /** Opens a file of Excel 2007 and later, and reads the list of its sheets. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    XlsxParts.checkIndex(file);
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
    try (Xml xml = XlsxParts.list(main)) {
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
    guarded.checkSheet(part);
    boolean hidden = state != null && !state.equals("visible");
    if (sheets.size() == SheetLimits.SHEETS) {
      throw new LimitException("sheets", SheetLimits.SHEETS);
    }
    sheets.add(new XlsxSheet(this, part, name == null ? "" : name, hidden));
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

  Xml sheetXml(PackagePart part) throws IOException {
    return guarded.sheet(part);
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
        try (Xml xml = guarded.texts(part)) {
          read = XlsxStrings.read(xml);
        }
      }
      strings = read;
    }
    return read;
  }

  XlsxNumberFormats styles() throws IOException {
    XlsxNumberFormats read = styles;
    if (read == null) {
      PackagePart part = related("/styles");
      if (part == null) {
        read = XlsxNumberFormats.NONE;
      } else {
        try (Xml xml = XlsxParts.list(part)) {
          read = XlsxNumberFormats.read(xml);
        }
      }
      styles = read;
    }
    return read;
  }

  // A workbook without texts may name a part for them that it doesn't have.
  private @Nullable PackagePart related(String type) throws IOException {
    try {
      for (PackageRelationship relation : main.getRelationships()) {
        if (relation.getRelationshipType().endsWith(type)) {
          return parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
        }
      }
      return null;
    } catch (OpenXML4JException e) {
      throw new IOException(e.getMessage(), e);
    }
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
