package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import bilan.queries.render.word.file.NoteMark;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The footnotes of a document: which are ours, which are somebody's, what number each has. */
final class Notes {

  private static final Pattern REFERENCE = Pattern.compile("\\bNOTEREF\\s+\"?(_bilan_note_\\w+)");

  private final Docx docx;

  Notes(Docx docx) {
    this.docx = docx;
  }

  /** Whether a note called inside is somebody's own, or one of ours that somebody rewrote. */
  boolean areByHand(Element inside) throws IOException {
    for (Element call : Dom.all(inside, "footnoteReference")) {
      NoteMark mark = mark(call);
      if (mark == null || !mark.isOf(words(call))) {
        return true;
      }
    }
    return false;
  }

  /** What the notes called inside say, or which others they refer to. */
  List<String> said(Element inside) throws IOException {
    List<String> said = new ArrayList<>();
    for (Element call : Dom.all(inside, "footnoteReference")) {
      said.add(words(call));
    }
    references(inside).forEach(reference -> said.add(reference.name()));
    return said;
  }

  /** The same of what no figure's control holds. */
  List<String> saidOutside(Element inside) throws IOException {
    Element copy = (Element) inside.cloneNode(true);
    Controls.in(copy).forEach(Dom::remove);
    return said(copy);
  }

  private String words(Element call) throws IOException {
    Element note = Footnotes.find(docx, Dom.attribute(call, "id"));
    return note == null ? "" : Print.words(note);
  }

  /** The bookmark that stands around a call; null if it is not ours. */
  private static @Nullable NoteMark mark(Element call) {
    Element run = Dom.around(call, "r");
    for (var node = run == null ? null : run.getPreviousSibling();
        node != null;
        node = node.getPreviousSibling()) {
      if (Dom.is(node, "bookmarkStart")) {
        return NoteMark.named(Dom.attribute((Element) node, "name"));
      }
      if (Dom.is(node, "r") && !Print.words((Element) node).isEmpty()) {
        return null;
      }
    }
    return null;
  }

  /** A field that repeats the number of a note which stands elsewhere. */
  private record Reference(String name, Element field, List<Element> texts) {

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

  private static String instruction(Element field) {
    return Dom.is(field, "fldSimple") ? Dom.attribute(field, "instr") : field.getTextContent();
  }

  private static List<Reference> references(Element inside) {
    List<Element> fields = new ArrayList<>(Dom.all(inside, "fldSimple"));
    fields.addAll(Dom.all(inside, "instrText"));
    List<Reference> found = new ArrayList<>();
    for (Element field : fields) {
      Matcher matcher = REFERENCE.matcher(instruction(field));
      if (matcher.find()) {
        boolean simple = Dom.is(field, "fldSimple");
        List<Element> texts = simple ? Dom.all(field, "t") : Fields.result(field);
        found.add(new Reference(matcher.group(1), field, texts));
      }
    }
    return found;
  }

  /** Whether an element calls a note, or repeats the number of one. */
  static boolean isCall(Element element) {
    boolean mark =
        Dom.is(element, "bookmarkStart") && NoteMark.named(Dom.attribute(element, "name")) != null;
    return mark
        || Dom.is(element, "fldSimple")
        || !Dom.all(element, "footnoteReference").isEmpty()
        || !Dom.all(element, "fldChar").isEmpty();
  }

  /**
   * Forgets the notes that nothing calls any more, and says the numbers of the others as Word
   * would, since it does so only when asked. A note whose call somebody took out stands where it is
   * repeated first.
   */
  void settle(Recall recall) throws IOException {
    Map<String, String> names = names();
    for (Reference reference : references(docx.body())) {
      NoteMark mark = NoteMark.named(reference.name());
      if (mark != null
          && !names.containsKey(mark.key())
          && recall.instead(reference.field(), mark)) {
        names = names();
      }
    }
    number(names);
  }

  /** The names of the notes that are called, by their keys. */
  private Map<String, String> names() throws IOException {
    Map<String, String> names = new HashMap<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      NoteMark mark = mark(call);
      if (mark != null) {
        names.putIfAbsent(mark.key(), mark.name());
      }
    }
    return names;
  }

  private void number(Map<String, String> names) throws IOException {
    Set<String> called = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      NoteMark mark = mark(call);
      called.add(Dom.attribute(call, "id"));
      if (mark != null) {
        numbers.putIfAbsent(mark.key(), called.size());
      }
    }
    for (Reference reference : references(docx.body())) {
      NoteMark mark = NoteMark.named(reference.name());
      Integer number = mark == null ? null : numbers.get(mark.key());
      // A note that says something else by now, or that somebody rewrote, has another name.
      reference.leadTo(mark == null ? null : names.get(mark.key()));
      reference.show(number == null ? "" : number.toString());
    }
    forget(called);
  }

  private void forget(Set<String> called) throws IOException {
    String part = Footnotes.known(docx);
    if (part != null) {
      for (Element note : Dom.all(docx.xml(part), "footnote")) {
        boolean line = !Dom.attribute(note, "type").isEmpty();
        if (!line && !called.contains(Dom.attribute(note, "id"))) {
          Dom.remove(note);
        }
      }
    }
  }
}
