package bilan.cli;

import java.util.ArrayList;
import java.util.List;

/** The words of a printed line, as a shell would part them. */
public final class Shell {

  private Shell() {}

  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean some = false;
    char quote = 0;
    for (char c : line.strip().toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        some = true;
      } else if (c == ' ') {
        if (some || word.length() > 0) {
          words.add(word.toString());
        }
        word.setLength(0);
        some = false;
      } else {
        word.append(c);
      }
    }
    if (some || word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
