package bilan.deliveries;

import java.util.ArrayList;
import java.util.List;

/** The commands that a program prints to be typed, taken apart as a shell does. */
public final class PrintedLines {

  private PrintedLines() {}

  /** Each command printed, word by word, without the program's name. */
  static List<List<String>> in(String printed) {
    List<List<String>> commands = new ArrayList<>();
    for (String line : printed.split("\n")) {
      int at = line.indexOf("bilan ingest ");
      int undo = line.indexOf("bilan deliveries undo ");
      boolean begins = line.startsWith("  bilan ") || line.contains(" : bilan ingest ");
      if (begins && (at >= 0 || undo >= 0)) {
        List<String> words = words(line.substring(Math.max(at, undo)));
        commands.add(words.subList(1, words.size()));
      }
    }
    return commands;
  }

  /** Words of a line; only quotes and the backslash outside them mean something. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean there = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == quote || (quote == 0 && (c == '\'' || c == '"'))) {
        quote = quote == 0 ? c : 0;
        there = true;
      } else if (quote != 0) {
        word.append(c);
      } else if (c == '\\') {
        word.append(line.charAt(++i));
        there = true;
      } else if (Character.isWhitespace(c)) {
        if (there) {
          words.add(word.toString());
        }
        word.setLength(0);
        there = false;
      } else {
        word.append(c);
        there = true;
      }
    }
    if (there) {
      words.add(word.toString());
    }
    return words;
  }
}
