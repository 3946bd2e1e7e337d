package bilan.queries.render.word.file;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * What a sentence is about: its figures and its words, each shortened so that what somebody took
 * out of a document is not to be read in it.
 */
public final class Likeness {

  /** Enough to compare two sentences. */
  private static final int DIGITS = 4;

  private Likeness() {}

  /** Of one piece. */
  public static Set<String> of(Element piece) {
    Set<String> like = new TreeSet<>();
    Controls.in(piece).forEach(control -> like.add("=" + Print.digest(Controls.tag(control))));
    for (String word : Print.words(piece).split("\\P{L}+", -1)) {
      if (!word.isEmpty()) {
        like.add(Print.digest(word).substring(0, DIGITS));
      }
    }
    return like;
  }

  /** Of the paragraphs that bilan wrote, by their blocks. */
  static Map<String, Set<String>> in(Docx docx) throws IOException {
    Map<String, Set<String>> likes = new TreeMap<>();
    for (Element start : Dom.all(docx.body(), "bookmarkStart")) {
      Mark mark = Mark.named(Dom.attribute(start, "name"));
      Element paragraph = Dom.around(start, "p");
      if (mark != null && paragraph != null && Dom.around(paragraph, "tbl") == null) {
        likes.computeIfAbsent(mark.block(), block -> new TreeSet<>()).addAll(of(paragraph));
      }
    }
    return likes;
  }

  /** Whether both hold one figure, or half of the words. */
  public static boolean between(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    if (both.stream().anyMatch(like -> like.startsWith("="))) {
      return true;
    }
    long most = Math.max(words(one), words(other));
    return !both.isEmpty() && 2L * both.size() >= most;
  }

  private static long words(Set<String> like) {
    return like.stream().filter(one -> !one.startsWith("=")).count();
  }
}
