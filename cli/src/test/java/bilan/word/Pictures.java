package bilan.word;

import java.util.Base64;
import org.w3c.dom.Element;

/** A picture with its legend, as Word puts it. */
final class Pictures {

  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private Pictures() {}

  static void addTo(WordEdit word, Element place, String legend) throws Exception {
    word.put("word/media/terrasse.png", Base64.getDecoder().decode(DOT));
    word.replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/word/media/terrasse.png\" ContentType=\"image/png\"/></Types>");
    word.replace(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdPhoto\" Type=\""
            + WordEdit.R
            + "/image\" Target=\"media/terrasse.png\"/></Relationships>");
    Element picture =
        word.fragment(
            "<w:p><w:r><w:drawing><wp:inline"
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"900000\""
                + " cy=\"900000\"/><wp:docPr id=\"901\" name=\"Image 1\" descr=\"La terrasse\"/><a:graphic"
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr"
                + " id=\"901\""
                + " name=\"terrasse.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
                + " r:embed=\"rIdPhoto\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off"
                + " x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom"
                + " prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    WordEdit.before(place, picture);
    WordEdit.before(place, word.written(legend));
  }
}
