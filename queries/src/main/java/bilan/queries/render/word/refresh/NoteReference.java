package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A field that repeats the number of a note which stands elsewhere.
 *
 * @param name of the bookmark around the note's call
 */
record NoteReference(String name, Element field, List<Element> texts) {

  private static final Pattern REFERENCE = Pattern.compile("\\bNOTEREF\\s+\"?(_bilan_note_\\w+)");

  static List<NoteReference> in(Element inside) {
    List<Element> fields = new ArrayList<>(Dom.all(inside, "fldSimple"));
    fields.addAll(Dom.all(inside, "instrText"));
    List<NoteReference> found = new ArrayList<>();
    for (Element field : fields) {
      Matcher matcher = REFERENCE.matcher(instruction(field));
      if (matcher.find()) {
        boolean simple = Dom.is(field, "fldSimple");
        List<Element> texts = simple ? Dom.all(field, "t") : Fields.result(field);
        found.add(new NoteReference(matcher.group(1), field, texts));
      }
    }
    return found;
  }

  private static String instruction(Element field) {
    return Dom.is(field, "fldSimple") ? Dom.attribute(field, "instr") : field.getTextContent();
  }

  /** Another note, or none: an empty field, which Word would not complain of. */
  void leadTo(@Nullable String other) {
    String words = instruction(field);
    String fresh = other == null ? " QUOTE \"\" " : words.replace(name, other);
    if (Dom.is(field, "fldSimple")) {
      field.setAttributeNS(Dom.W, "w:instr", fresh);
    } else {
      field.setTextContent(fresh);
    }
  }

  void show(String number) {
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setTextContent(i == 0 ? number : "");
    }
  }
}
