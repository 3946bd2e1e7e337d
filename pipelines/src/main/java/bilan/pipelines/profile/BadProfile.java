package bilan.pipelines.profile;

import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A profile of the organisation that can't be understood. A file that it may be about is not read
 * without it; the others are.
 *
 * @param name its file's, without the ending
 * @param text as far as it could be read
 */
record BadProfile(String name, String text, List<Problem> problems) {

  private static final Pattern DATASET = Pattern.compile("(?m)^dataset:\\s*[\"']?([a-z]+)");
  private static final int ROWS = 60;

  BadProfile {
    problems = List.copyOf(problems);
  }

  /**
   * Whether a file can't be read without it: it was asked for, or it names a header of the file; of
   * one that doesn't say its dataset, half of a row of headers.
   */
  boolean isNeeded(String dataset, @Nullable String named, List<SheetHead> heads) {
    if (named != null) {
      return named.equals(name);
    }
    Matcher declared = DATASET.matcher(text);
    boolean declares = declared.find();
    if (declares && !declared.group(1).equals(dataset)) {
      return false;
    }
    String words =
        text.lines().map(Headers::normalise).collect(Collectors.joining(" \n ", " ", " "));
    return heads.stream()
        .flatMap(head -> head.rows().stream().limit(ROWS))
        .anyMatch(row -> isNamedIn(words, row, declares));
  }

  private static boolean isNamedIn(String words, Row row, boolean one) {
    List<String> texts =
        row.cells().stream()
            .filter(cell -> cell.type() == SheetCell.Type.TEXT && cell.text() != null)
            .map(cell -> Headers.normalise(String.valueOf(cell.text())))
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    long there = texts.stream().filter(text -> words.contains(' ' + text + ' ')).count();
    return one ? there > 0 : there > 1 && there * 2 >= texts.size();
  }
}
