package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import bilan.queries.render.word.file.NoteMark;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The footnotes of a document: which are ours, which are somebody's, what number each has. */
final class FootnoteNumbers {

  private final Docx docx;

  /** The marks of all notes of ours, as the document was found. */
  private final Set<NoteMark> once = new HashSet<>();

  FootnoteNumbers(Docx docx) throws IOException {
    this.docx = docx;
    for (Element start : Dom.all(docx.body(), "bookmarkStart")) {
      NoteMark mark = NoteMark.named(Dom.attribute(start, "name"));
      if (mark != null) {
        once.add(mark);
      }
    }
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

  /**
   * Whether a copy calls notes that are not ours: they say what ours said and bear no mark of ours.
   */
  boolean areTheirs(Element copy) throws IOException {
    for (Element call : Dom.all(copy, "footnoteReference")) {
      String words = words(call);
      if (once.stream().noneMatch(mark -> mark.isOf(words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it calls notes, or repeats their numbers. */
  static boolean has(Element inside) {
    return !Dom.all(inside, "footnoteReference").isEmpty() || !NoteReference.in(inside).isEmpty();
  }

  /** What the notes called inside say and are known by, or which others they refer to. */
  List<String> said(Element inside) throws IOException {
    List<String> said = new ArrayList<>();
    for (Element call : Dom.all(inside, "footnoteReference")) {
      NoteMark mark = mark(call);
      String words = words(call);
      String name = mark == null ? "" : mark.name();
      said.add(mark != null && mark.isOf(words) ? name : name + " " + words);
    }
    NoteReference.in(inside).forEach(reference -> said.add(reference.name()));
    return said;
  }

  /** Notes called by what no figure's control holds. */
  List<String> saidOutside(Element inside) throws IOException {
    Element copy = (Element) inside.cloneNode(true);
    Controls.in(copy).forEach(Dom::remove);
    return said(copy);
  }

  private String words(Element call) throws IOException {
    Element note = Footnotes.find(docx, Dom.attribute(call, "id"));
    return note == null ? "" : Print.words(note);
  }

  /** The mark that stands around a call; null if it is not ours. */
  private static @Nullable NoteMark mark(Element call) {
    Element start = start(call);
    return start == null ? null : NoteMark.named(Dom.attribute(start, "name"));
  }

  /** The bookmark that begins right before a call. */
  private static @Nullable Element start(Element call) {
    Element run = Dom.around(call, "r");
    for (var node = run == null ? null : run.getPreviousSibling();
        node != null;
        node = node.getPreviousSibling()) {
      if (Dom.is(node, "bookmarkStart")) {
        return (Element) node;
      }
      if (Dom.is(node, "r") && !Print.words((Element) node).isEmpty()) {
        return null;
      }
    }
    return null;
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
    Map<String, NoteMark> called = called(recall);
    for (NoteReference reference : NoteReference.in(docx.body())) {
      NoteMark mark = NoteMark.named(reference.name());
      if (mark == null || called.containsKey(reference.name())) {
        continue;
      }
      if (recall.instead(reference.field(), mark)) {
        called = called(recall);
      } else {
        reference.leadTo(saying(mark, called.values()));
        reference.show("");
      }
    }
    number();
    order(docx);
  }

  /** Another note that was written with the same words; null if there is none. */
  private static @Nullable String saying(NoteMark mark, Collection<NoteMark> called) {
    return called.stream()
        .filter(other -> other.print().equals(mark.print()))
        .findFirst()
        .map(NoteMark::name)
        .orElse(null);
  }

  /** The marks of the notes that are called, by their names; none is there twice. */
  private Map<String, NoteMark> called(Recall recall) throws IOException {
    Map<String, NoteMark> marks = new LinkedHashMap<>();
    Map<String, Element> calls = new HashMap<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      NoteMark mark = mark(call);
      if (mark != null) {
        Element before = calls.putIfAbsent(mark.name(), call);
        marks.put(mark.name(), mark);
        if (before != null && !mark.isOf(words(before))) {
          unmark(before);
          calls.put(mark.name(), call);
        } else if (before != null && !mark.isOf(words(call))) {
          unmark(call);
        } else if (before != null) {
          recall.repeat(java.util.Objects.requireNonNull(start(call)), mark);
        }
      }
    }
    return marks;
  }

  /** What two notes are called by is the name of the one that says what was written. */
  private static void unmark(Element call) {
    Element start = start(call);
    if (start != null) {
      String id = Dom.attribute(start, "id");
      Dom.all(java.util.Objects.requireNonNull(start.getParentNode()), "bookmarkEnd").stream()
          .filter(end -> Dom.attribute(end, "id").equals(id))
          .forEach(Dom::remove);
      Dom.remove(start);
    }
  }

  private void number() throws IOException {
    Set<String> called = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      NoteMark mark = mark(call);
      called.add(Dom.attribute(call, "id"));
      if (mark != null) {
        numbers.putIfAbsent(mark.name(), called.size());
      }
    }
    for (NoteReference reference : NoteReference.in(docx.body())) {
      Integer number = numbers.get(reference.name());
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

  /**
   * Puts the notes in the order in which the text calls them: LibreOffice tells them apart by it,
   * whatever their ids. Each call has a note of its own; the lines above the notes keep their
   * places and ids.
   */
  private static void order(Docx docx) throws IOException {
    String part = Footnotes.known(docx);
    if (part == null) {
      return;
    }
    Document owner = docx.xml(part);
    Map<String, Element> notes = new HashMap<>();
    long last = 0;
    for (Element note : Dom.all(owner, "footnote")) {
      String id = Dom.attribute(note, "id");
      if (Dom.attribute(note, "type").isEmpty()) {
        notes.put(id, note);
      } else if (id.matches("\\d{1,9}")) {
        last = Math.max(last, Long.parseLong(id));
      }
    }
    Set<Element> placed = new HashSet<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      Element known = notes.get(Dom.attribute(call, "id"));
      if (known != null) {
        Element note = placed.add(known) ? known : (Element) known.cloneNode(true);
        String id = Long.toString(++last);
        note.setAttributeNS(Dom.W, "w:id", id);
        call.setAttributeNS(Dom.W, "w:id", id);
        Dom.root(owner).appendChild(note);
      }
    }
  }
}
