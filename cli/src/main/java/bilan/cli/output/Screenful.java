package bilan.cli.output;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Role;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** What of a very long list is printed as text; files and other formats have the whole. */
final class Screenful {

  /** The most lines of a list that a person still scrolls through. */
  private static final int SCROLLED = 200;

  private static final int LINES = 30;

  private Screenful() {}

  /** The answer as it is, or its first lines, its totals and how many more there are. */
  static Answer of(Answer answer, Catalogue catalogue) {
    if (answer.lines().size() <= SCROLLED) {
      return answer;
    }
    List<Line> shown = new ArrayList<>(answer.lines().subList(0, LINES));
    answer.lines().stream()
        .skip(LINES)
        .filter(line -> line.role() == Role.TOTAL)
        .forEach(shown::add);
    List<String> notes = new ArrayList<>();
    notes.add(catalogue.say("cli.more_lines", answer.lines().size() - shown.size()));
    notes.addAll(answer.notes());
    return new Answer(answer.id(), answer.title(), answer.columns(), shown, notes);
  }
}
