package bilan.queries.render.word.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hidden bookmark around the call of a footnote that bilan wrote; the other figures that the
 * note is about refer to it.
 *
 * @param key eight digits, of the table and the note's place in it
 * @param print what the note said when it was written
 */
public record NoteMark(String key, String print) {

  private static final Pattern NAME = Pattern.compile("_bilan_note_([0-9a-f]{8})_([0-9a-f]{8})");

  /** Of a note by the anchor of its table, its number there, and what it says. */
  public static NoteMark of(String anchor, int note, String words) {
    return new NoteMark(Print.digest(anchor + " " + note), print(words));
  }

  /** Whether a note still says what was written. */
  public boolean isOf(String words) {
    return print.equals(print(words));
  }

  /** The full stop is no part of what was noted. */
  private static String print(String words) {
    String plain = words.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    return Print.ofWords(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
  }

  /** Null if it is no note of ours. */
  public static @Nullable NoteMark named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? new NoteMark(matcher.group(1), matcher.group(2)) : null;
  }

  public String name() {
    return "_bilan_note_" + key + "_" + print;
  }
}
