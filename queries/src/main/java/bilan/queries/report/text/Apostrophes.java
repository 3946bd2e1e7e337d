package bilan.queries.report.text;

import bilan.queries.document.Document;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Curly apostrophes of a French document, whoever typed them: names, purposes and prose of
 * spreadsheets have straight ones. Addresses, file names, codes and quotations of a file stay as
 * they are.
 */
public final class Apostrophes {

  private static final Pattern STRAIGHT = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{N}«])");

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** What only a word for machines holds. */
  private static final Pattern CODE = Pattern.compile("@|://|[\\\\_=<>{}]|\\.\\p{Alnum}");

  /** Columns that name things of files. */
  private static final Set<String> NAMING =
      Set.of(
          "source",
          "file",
          "sheet",
          "cell",
          "cells",
          "where",
          "what",
          "grant",
          "code",
          "reference");

  private Apostrophes() {}

  /** Document with curly apostrophes in all its prose. */
  public static Document curly(Document document) {
    return new Rewording(Apostrophes::curly, NAMING).in(document);
  }

  /** One text of people. */
  static String curly(String words) {
    if (words.indexOf('\'') < 0) {
      return words;
    }
    return WORD.matcher(words).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private static String word(String word) {
    return CODE.matcher(word).find() ? word : STRAIGHT.matcher(word).replaceAll("’");
  }
}
