package bilan.word;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The notes at the foot of the pages: what somebody writes there, and what stands there. */
final class Footnotes {

  private static final String PART = "word/footnotes.xml";

  private Footnotes() {}

  /** A note of somebody's own, called at the end of a paragraph. */
  static void add(WordEdit word, Element paragraph, String words) throws Exception {
    word.replace(
        PART,
        "</w:footnotes>",
        "<w:footnote w:id=\"800\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>"
            + words
            + "</w:t></w:r></w:p></w:footnote></w:footnotes>");
    paragraph.appendChild(word.fragment("<w:r><w:footnoteReference w:id=\"800\"/></w:r>"));
  }

  /** Other words at the end of one of the program's notes, wherever it says what is asked. */
  static void rewrite(WordEdit word, String end, String more) throws Exception {
    word.replace(PART, end + ".", end + ", " + more + ".");
  }

  /** The ids of the notes that are called. */
  static Set<String> called(WordEdit word) {
    return WordEdit.all(word.body(), "footnoteReference").stream()
        .map(call -> call.getAttributeNS(WordEdit.W, "id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of those that are there, but for the lines above them. */
  static Set<String> written(WordEdit word) {
    return found("<w:footnote ([^>]*)>", word.part(PART)).stream()
        .filter(attributes -> !attributes.contains("w:type"))
        .map(attributes -> attributes.replaceAll(".*w:id=\"(-?\\d+)\".*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The bookmarks around calls. */
  static Set<String> names(WordEdit word) {
    return WordEdit.all(word.body(), "bookmarkStart").stream()
        .map(mark -> mark.getAttributeNS(WordEdit.W, "name"))
        .filter(name -> name.startsWith("_bilan_note_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The bookmarks whose number is repeated elsewhere. */
  static List<String> repeated(WordEdit word) {
    String simple =
        WordEdit.all(word.body(), "fldSimple").stream()
            .map(field -> field.getAttributeNS(WordEdit.W, "instr"))
            .collect(Collectors.joining(" "));
    String complex =
        WordEdit.all(word.body(), "instrText").stream()
            .map(Element::getTextContent)
            .collect(Collectors.joining(" "));
    return found("NOTEREF (\\w+)", simple + " " + complex);
  }

  private static List<String> found(String pattern, String in) {
    return Pattern.compile(pattern).matcher(in).results().map(found -> found.group(1)).toList();
  }
}
