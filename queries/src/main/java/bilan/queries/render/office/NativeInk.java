package bilan.queries.render.office;

import bilan.queries.render.chart.Palette;
import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** Colours, lines, hatches and letters of a native chart. */
final class NativeInk {

  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** In hundredths of a point. */
  static final int LETTERS = 900;

  private NativeInk() {}

  static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(solid(colour));
  }

  static XDDFSolidFillProperties solid(String colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(bytes(colour)));
  }

  static byte[] bytes(String colour) {
    return HexFormat.of().parseHex(colour);
  }

  static void words(CTTextBody text, String colour, NativeLook look) {
    if (text.getBodyPr() == null) {
      text.addNewBodyPr();
    }
    var run = text.addNewP().addNewPPr().addNewDefRPr();
    run.setSz(LETTERS);
    run.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
    if (!look.font().isEmpty()) {
      run.addNewLatin().setTypeface(look.font());
    }
  }

  /** In bold letters. */
  static void strong(CTTextBody text, String colour, NativeLook look) {
    words(text, colour, look);
    text.getPArray(0).getPPr().getDefRPr().setB(true);
  }

  /** Written element by element: the small schema jar has no class for a pattern. */
  static void hatch(CTShapeProperties shape, String light) {
    String colour = Palette.edge(light);
    if (shape.isSetSolidFill()) {
      shape.unsetSolidFill();
    }
    if (shape.isSetLn()) {
      shape.unsetLn();
    }
    try (XmlCursor cursor = shape.newCursor()) {
      cursor.toFirstContentToken();
      cursor.beginElement("pattFill", DRAWING);
      cursor.insertAttributeWithValue("prst", "dkUpDiag");
      pattern(cursor, "fgClr", colour);
      pattern(cursor, "bgClr", "FFFFFF");
      cursor.toNextToken();
      cursor.beginElement("ln", DRAWING);
      cursor.beginElement("solidFill", DRAWING);
      cursor.beginElement("srgbClr", DRAWING);
      cursor.insertAttributeWithValue("val", colour);
    }
  }

  private static void pattern(XmlCursor cursor, String name, String colour) {
    cursor.beginElement(name, DRAWING);
    cursor.beginElement("srgbClr", DRAWING);
    cursor.insertAttributeWithValue("val", colour);
    cursor.toNextToken();
    cursor.toNextToken();
  }
}
