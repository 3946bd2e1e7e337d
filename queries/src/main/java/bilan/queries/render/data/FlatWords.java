package bilan.queries.render.data;

import bilan.queries.Answer.Role;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.words.TableNames;
import bilan.queries.words.Wording;
import bilan.queries.words.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The closed choices of a csv: keys that stay for programs, words for people. */
final class FlatWords {

  private final @Nullable Wording wording;

  /**
   * @param wording of people; null for programs
   */
  FlatWords(@Nullable Wording wording) {
    this.wording = wording;
  }

  private String say(String group, String key) {
    return wording == null ? key : wording.say("report." + group + "." + key);
  }

  /** What a line is about. */
  String part(String key) {
    return say("part", key);
  }

  String state(@Nullable State state) {
    return state == null ? "" : say("state", Words.of(state));
  }

  /** Nothing of an ordinary row, so that who adds them up counts nothing twice. */
  String role(Role role) {
    return role == Role.BODY ? "" : say("role", Words.of(role));
  }

  String unit(@Nullable String unit) {
    if (wording == null || unit == null) {
      return unit == null ? "" : unit;
    }
    return switch (unit) {
      case "count", "EUR", "FTE", "points" ->
          wording.say("report.unit." + unit.toLowerCase(Locale.ROOT));
      default -> unit;
    };
  }

  String tax(@Nullable String tax) {
    return tax == null ? "" : say("tax", tax);
  }

  /** Its key; for people what it is called. */
  String column(Table table, int at) {
    return wording == null ? table.heads().get(at).key() : TableNames.column(table, at);
  }
}
