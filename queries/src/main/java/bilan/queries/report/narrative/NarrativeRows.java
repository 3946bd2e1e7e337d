package bilan.queries.report.narrative;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.TraceId;
import bilan.queries.figure.calendar.Period;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the sheet of narratives belong to a block. A bilan of one place tells what that
 * place wrote, and of a subject on which it wrote nothing what the network did; a bilan of the
 * network tells everything. Whoever may be mistaken for another is named.
 */
final class NarrativeRows {

  private final Composition composition;

  NarrativeRows(Composition composition) {
    this.composition = composition;
  }

  /**
   * @param sections any of which a row may be called; empty for all that no block names
   * @param priority null for rows that are of none
   */
  List<Line> of(Answer told, List<String> sections, @Nullable String priority) {
    List<Line> rows =
        told.lines().stream().filter(row -> isAsked(told, row, sections, priority)).toList();
    String place = composition.cover().place();
    if (place == null) {
      return rows;
    }
    Set<String> own =
        rows.stream()
            .filter(row -> place.equals(text(told, row, "place")))
            .map(row -> subject(told, row))
            .collect(Collectors.toSet());
    List<Line> here = new ArrayList<>();
    for (Line row : rows) {
      String where = text(told, row, "place");
      if (place.equals(where) || (where == null && !own.contains(subject(told, row)))) {
        here.add(row);
      }
    }
    return here;
  }

  private boolean isAsked(Answer told, Line row, List<String> sections, @Nullable String priority) {
    String named = text(told, row, "section");
    boolean wanted =
        sections.isEmpty()
            ? named == null || priority != null || !isOneOf(named, composition.sections())
            : named != null && isOneOf(named, sections);
    return wanted && Objects.equals(priority, text(told, row, "priority"));
  }

  private static boolean isOneOf(String named, Collection<String> sections) {
    return sections.stream().anyMatch(section -> isSame(section, named));
  }

  static boolean isSame(String one, String other) {
    return TraceId.word(one).equals(TraceId.word(other));
  }

  private static String subject(Answer told, Line row) {
    return text(told, row, "priority") + "/" + text(told, row, "section");
  }

  static @Nullable String text(Answer answer, Line row, String key) {
    int at = AnswerShapes.at(answer, key);
    Object cell = at < 0 ? null : row.cells().get(at);
    return cell == null || cell.toString().isBlank() ? null : cell.toString().strip();
  }

  /** The place and the year of a row, where other ones are told too; null if none need be said. */
  @Nullable String whose(Answer told, Line row) {
    String whose =
        Stream.of(place(told, row), year(told, row))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return whose.isEmpty() ? null : whose;
  }

  private @Nullable String place(Answer told, Line row) {
    String where = text(told, row, "place");
    if (composition.cover().place() == null) {
      return where;
    }
    return where == null ? composition.say("report.whole_network") : null;
  }

  private @Nullable String year(Answer told, Line row) {
    Set<String> years = new HashSet<>();
    for (Line other : told.lines()) {
      String year = text(told, other, "year");
      years.addAll(year == null ? List.of() : List.of(year));
    }
    String own = text(told, row, "year");
    if (own == null || years.size() < 2) {
      return null;
    }
    return composition.material().figures().request().periods().stream()
        .filter(period -> Integer.toString(period.year()).equals(own))
        .map(Period::label)
        .findFirst()
        .orElse(own);
  }

  /** What is still to be written: the sheet may tell of other years. */
  String invitation(List<String> sections, @Nullable String priority) {
    Answer ever = composition.material().everyYear("narratives");
    if (!of(ever, sections, priority).isEmpty()) {
      return composition.say("report.to_write_years", composition.cover().span());
    }
    return sections.isEmpty()
        ? composition.say("report.to_write")
        : composition.say("report.to_write_section", sections.get(0));
  }
}
