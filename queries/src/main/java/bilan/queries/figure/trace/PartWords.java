package bilan.queries.figure.trace;

import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.Line;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the number of a row becomes what it adds, as its statement says under {@code how}. */
final class PartWords {

  private PartWords() {}

  /** The words; null where the statement says nothing of a row. */
  static @Nullable String of(Line line, FigureWording wording) {
    String key = line.has("how") ? line.text("how") : null;
    if (key == null) {
      return null;
    }
    String words = "trace.how." + key;
    return switch (key) {
      case "days" -> wording.say(words, line.count("how_days"), line.count("how_length"));
      case "share" -> wording.say(words, rate(line));
      case "certified" ->
          wording.say(words, rate(line), euros(line, "how_certified"), euros(line, "how_declared"));
      case "certified_less" ->
          wording.say(
              words,
              rate(line),
              euros(line, "how_certified"),
              euros(line, "how_declared"),
              euros(line, "how_set_aside"));
      case "capped" -> wording.say(words, rate(line), euros(line, "how_certified"));
      default -> wording.say(words);
    };
  }

  private static BigDecimal rate(Line line) {
    return FigureWording.percent(line.sum("how_share"), BigDecimal.ONE);
  }

  private static BigDecimal euros(Line line, String column) {
    return FigureWording.euros(line.sum(column));
  }
}
