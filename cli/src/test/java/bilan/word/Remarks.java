package bilan.word;

import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Comments in the margin, as Word puts them. */
final class Remarks {

  private Remarks() {}

  /** One comment over each of the paragraphs, by its words. */
  static void addTo(WordEdit word, Map<String, Element> paragraphs) throws Exception {
    StringBuilder xml =
        new StringBuilder("<w:comments xmlns:w=\"").append(WordEdit.W).append("\">");
    int id = 0;
    for (Map.Entry<String, Element> one : new TreeMap<>(paragraphs).entrySet()) {
      xml.append(
          ("<w:comment w:id=\"%d\" w:author=\"Zoé\" w:date=\"2023-01-02T10:00:00Z\""
                  + " w:initials=\"Z\"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment>")
              .formatted(id, one.getKey()));
      Element paragraph = one.getValue();
      Element first =
          WordEdit.all(paragraph, "r").stream()
              .filter(run -> run.getParentNode() == paragraph)
              .findFirst()
              .orElseGet(() -> WordEdit.all(paragraph, "sdt").get(0));
      WordEdit.before(first, word.fragment("<w:commentRangeStart w:id=\"" + id + "\"/>"));
      paragraph.appendChild(word.fragment("<w:commentRangeEnd w:id=\"" + id + "\"/>"));
      paragraph.appendChild(word.fragment("<w:r><w:commentReference w:id=\"" + id + "\"/></w:r>"));
      id++;
    }
    word.put("word/comments.xml", xml.append("</w:comments>").toString());
    word.replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/word/comments.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
    word.replace(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdComments\" Type=\""
            + WordEdit.R
            + "/comments\" Target=\"comments.xml\"/></Relationships>");
  }
}
