package bilan.queries.render.html;

import bilan.queries.document.Chart;
import java.util.List;

/** What a screen and a page do each its own way; all words come escaped. */
public interface HtmlMedium {

  /** A chart, drawn. */
  String draw(Chart chart);

  /** The notes under a table, in the order of their numbers. */
  String notes(List<String> notes);

  /** Words between other pieces of a sentence. */
  default String words(String escaped) {
    return escaped;
  }

  /**
   * Words and the mark of their notes, between which no line ends.
   *
   * @param plain the mark as it is
   * @param dressed the mark as it looks behind a figure
   */
  String whole(String words, String plain, String dressed);

  /** By what a figure is traced, as an attribute; empty where nobody can ask. */
  default String traced(String trace) {
    return "";
  }

  /** Whether its contents lead to the tables and charts of a chapter that has no parts. */
  default boolean listsTables() {
    return false;
  }

  /** The way back to its contents, at the end of a chapter. */
  default String back() {
    return "";
  }

  /** Words for who hears the page, where the eye has a sign; empty where there is no such thing. */
  default String heard(String escaped) {
    return "";
  }
}
