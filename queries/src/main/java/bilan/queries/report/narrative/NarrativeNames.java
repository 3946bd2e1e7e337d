package bilan.queries.report.narrative;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.report.composition.Composition;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a {@code narrative} block names is there. A section that nobody wrote yet is no
 * fault, unless one is called almost so.
 */
final class NarrativeNames {

  private final Composition composition;

  NarrativeNames(Composition composition) {
    this.composition = composition;
  }

  /** Else a problem of that line is noted. */
  boolean areKnown(
      List<String> sections, @Nullable String priority, List<String> fields, int line) {
    long unknown = fields.stream().filter(field -> !isField(field, line)).count();
    // One of several names is enough: none of them is a typing error.
    unknown += sections.size() != 1 || isSection(sections.get(0), line) ? 0 : 1;
    unknown += priority == null || isPriority(priority, line) ? 0 : 1;
    return unknown == 0;
  }

  private boolean isField(String field, int line) {
    if (Narratives.FIELDS.contains(field)) {
      return true;
    }
    problem(line, "report.unknown_narrative", field, known(field, Narratives.FIELDS));
    return false;
  }

  private boolean isSection(String section, int line) {
    List<String> sections =
        column(composition.material().everyYear("narratives"), "section").toList();
    List<String> all = new ArrayList<>(Narratives.FIELDS);
    all.addAll(sections);
    String near = Nearest.of(section, all);
    if (near == null || sections.stream().anyMatch(one -> NarrativeRows.isSame(one, section))) {
      return true;
    }
    Message cure = Message.of("report.unknown_section.cure", near, section);
    problem(line, "report.unknown_section", section, cure);
    return false;
  }

  private boolean isPriority(String priority, int line) {
    Answer all = composition.material().answer("priorities-overview", Map.of());
    List<String> codes = column(all, "priority").toList();
    if (codes.isEmpty() || codes.contains(priority)) {
      return true;
    }
    problem(line, "report.unknown_priority", priority, known(priority, codes));
    return false;
  }

  private static Stream<String> column(Answer answer, String key) {
    return answer.lines().stream()
        .map((Line line) -> NarrativeRows.text(answer, line, key))
        .filter(Objects::nonNull);
  }

  private static Message known(String word, List<String> known) {
    String near = Nearest.of(word, known);
    return near == null
        ? Message.of("report.known_words", String.join(", ", known))
        : Message.of("report.did_you_mean", near);
  }

  private void problem(int line, String what, String word, Message cure) {
    composition.problems().add(line, Message.of(what, word), cure);
  }
}
