package bilan.pipelines.model;

import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is worth saying about a file, the same thing said once with its count and first place. */
public final class Notices {

  /** Said of rows that are no rows by any reading: no warning. */
  public static final String FOOTNOTES = "profile.footnotes";

  public static final String CLOSED = "profile.closed_rows";

  public static final String CALLED_OFF = "profile.called_off";

  public static final String KIND = "profile.kind_of_words";

  private static final int EXAMPLES = 3;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private static final class Group {
    final String code;
    final String key;
    final String subject;
    final List<String> places = new ArrayList<>();
    final @Nullable String value;
    final Message cure;
    int count;

    Group(String code, String key, String subject, @Nullable String value, Message cure) {
      this.code = code;
      this.key = key;
      this.subject = subject;
      this.value = value;
      this.cure = cure;
    }
  }

  public void add(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /**
   * Counts one more case of the sentence {@code key}, whose arguments are the subject, the count
   * and the first places.
   */
  public void count(
      String code, String key, String subject, String place, @Nullable String value, Message cure) {
    Group group =
        groups.computeIfAbsent(
            code + key + subject, k -> new Group(code, key, subject, value, cure));
    group.count++;
    if (group.places.size() < EXAMPLES && !group.places.contains(place)) {
      group.places.add(place);
    }
  }

  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    for (Group group : groups.values()) {
      Message what = Message.of(group.key, group.subject, group.count);
      all.add(
          new Problem(
              group.code,
              List.of(FOOTNOTES, CLOSED, CALLED_OFF, KIND).contains(group.key)
                  ? Problem.Severity.NOTE
                  : Problem.Severity.WARNING,
              what,
              String.join(", ", group.places) + (group.count > group.places.size() ? "…" : ""),
              group.value,
              null,
              group.cure));
    }
    return all;
  }
}
