package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Puts new figures into the controls of a document, wherever they stand. */
final class Figures {

  /** A number as it is printed, with what groups and signs it. */
  private static final Pattern NUMBER =
      Pattern.compile("[+\u2212-]?\\d+(?:[.,\\s\u00a0\u202f]\\d+)*");

  private final Docx to;
  private final Graft graft;
  private final Map<String, List<Element>> printed = new HashMap<>();
  private final Map<String, String> others;
  private final Set<Element> done = new HashSet<>();
  private final Left left;

  /**
   * @param others what figures say that the new document does not show, by their tags
   */
  Figures(Docx from, Docx to, Graft graft, Map<String, String> others, Left left)
      throws IOException {
    this.to = to;
    this.graft = graft;
    this.others = others;
    this.left = left;
    for (Element control : everywhere(from)) {
      printed.computeIfAbsent(Controls.tag(control), tag -> new ArrayList<>()).add(control);
    }
  }

  /** In the text, and in what stands above and below it on every page. */
  private static List<Element> everywhere(Docx docx) throws IOException {
    List<Element> controls = new ArrayList<>(Controls.in(docx.body()));
    for (Relation part : docx.relations(docx.main()).all().values()) {
      boolean holds = part.is("header") || part.is("footer") || part.is("footnotes");
      if (holds && docx.has(part.target())) {
        controls.addAll(Controls.in(Dom.root(docx.xml(part.target()))));
      }
    }
    return controls;
  }

  /** The figures of a piece, each by those of the same piece in the new document. */
  void update(Element piece, Element fresh) throws IOException {
    Map<String, Deque<Element>> with = new HashMap<>();
    for (Element control : Controls.in(fresh)) {
      with.computeIfAbsent(Controls.tag(control), tag -> new ArrayDeque<>()).add(control);
    }
    for (Element control : Controls.in(piece)) {
      Deque<Element> same = with.get(Controls.tag(control));
      Element one = same == null ? null : same.poll();
      if (one != null) {
        fill(control, one);
      }
    }
  }

  /** What was brought in as it is needs nothing more. */
  void isNew(Element piece) {
    done.addAll(Controls.in(piece));
  }

  /** Tags of a piece of the new document that the piece as it stands does not show. */
  static Set<String> lacking(Element piece, Element fresh) {
    Set<String> tags = new HashSet<>();
    Controls.in(fresh).forEach(control -> tags.add(Controls.tag(control)));
    Controls.in(piece).forEach(control -> tags.remove(Controls.tag(control)));
    return tags;
  }

  /** Every figure that stands where no piece of ours says what it should be: copied, moved. */
  void updateOthers() throws IOException {
    for (Element control : everywhere(to)) {
      if (done.contains(control)) {
        continue;
      }
      String tag = Controls.tag(control);
      Element like = like(printed.getOrDefault(tag, List.of()), text(control));
      if (like != null) {
        fill(control, like);
      } else if (others.containsKey(tag)) {
        say(control, inWords(text(control), String.valueOf(others.get(tag))));
      } else if (tag.contains(".")) {
        left.figure(tag, text(control));
      }
    }
  }

  /** That which is put as the old one was: with the same words around the number. */
  private static @Nullable Element like(List<Element> candidates, String old) {
    for (Element candidate : candidates) {
      if (shape(text(candidate)).equals(shape(old))) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private static String shape(String words) {
    return NUMBER.matcher(words).replaceAll("0");
  }

  /** The new number with the words that stood around the old one. */
  private static String inWords(String old, String fresh) {
    var number = NUMBER.matcher(fresh);
    var before = NUMBER.matcher(old);
    boolean bare = !before.find() || !number.find();
    return bare
        ? fresh
        : before.replaceFirst(java.util.regex.Matcher.quoteReplacement(number.group()));
  }

  private static Element content(Element control) {
    return java.util.Objects.requireNonNull(Dom.child(control, "sdtContent"));
  }

  static String text(Element control) {
    StringBuilder text = new StringBuilder();
    Dom.all(content(control), "t").forEach(t -> text.append(t.getTextContent()));
    return text.toString();
  }

  private void fill(Element control, Element with) throws IOException {
    done.add(control);
    if (text(control).equals(text(with))) {
      return;
    }
    List<Element> runs = Dom.all(content(with), "r");
    Element holder = holder(control);
    Element own = firstProperties(control);
    empty(control);
    boolean first = true;
    for (Element run : runs) {
      Element copy = graft.copy(run);
      if (first && own != null) {
        keep(own, copy);
      }
      first = false;
      // A header is a document of its own.
      holder.appendChild(Dom.owner(holder).adoptNode(copy));
    }
  }

  /** Only other words, in the letters of the old ones. */
  private void say(Element control, String words) {
    done.add(control);
    List<Element> texts = Dom.all(content(control), "t");
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setTextContent(i == 0 ? words : "");
    }
  }

  /** Where the runs stand: in the control, or in the paragraph that it holds. */
  private static Element holder(Element control) {
    Element paragraph = Dom.child(content(control), "p");
    return paragraph == null ? content(control) : paragraph;
  }

  private static void empty(Element control) {
    for (Element run : Dom.all(content(control), "r")) {
      if (Dom.all(run, "commentReference").isEmpty()) {
        Dom.remove(run);
      }
    }
  }

  private static @Nullable Element firstProperties(Element control) {
    for (Element run : Dom.all(content(control), "r")) {
      if (!Dom.all(run, "t").isEmpty()) {
        return Dom.child(run, "rPr");
      }
    }
    return null;
  }

  /** What somebody chose for the letters stays; what the figure is decides its style. */
  private static void keep(Element own, Element run) {
    Element fresh = Dom.child(run, "rPr");
    Element style = Dom.child(fresh, "rStyle");
    Element kept = (Element) own.cloneNode(true);
    Element oldStyle = Dom.child(kept, "rStyle");
    if (oldStyle != null) {
      Dom.remove(oldStyle);
    }
    if (style != null) {
      kept.insertBefore(style.cloneNode(true), kept.getFirstChild());
    }
    if (fresh != null) {
      Dom.remove(fresh);
    }
    if (kept.hasChildNodes()) {
      run.insertBefore(kept, run.getFirstChild());
    }
  }
}
