package bilan.queries.document;

import java.util.List;

/** A piece of a sentence. */
public sealed interface Inline {

  /** What is read, without what is meant. */
  String plain();

  /** Words as they are. */
  record Words(String plain) implements Inline {}

  /** Words that matter more than those around. */
  record Strong(String plain) implements Inline {}

  /** Words said in another voice: a title, a foreign word. */
  record Emphasis(String plain) implements Inline {}

  /** A printed figure and where it comes from. */
  record Figure(String plain, String trace) implements Inline {}

  /** Words that lead somewhere. */
  record Link(String plain, String target) implements Inline {}

  /** The whole sentence as it is read. */
  static String plain(List<Inline> text) {
    StringBuilder out = new StringBuilder();
    text.forEach(piece -> out.append(piece.plain()));
    return out.toString();
  }
}
