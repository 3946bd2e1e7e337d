package bilan.queries.report.printed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handing over of a bilan.
 *
 * @param on the day
 * @param by who typed the command, as the machine names them
 * @param program its version
 */
public record HandedOver(LocalDate on, String by, String program) {

  static final String KEY = "handed_over";

  Map<String, String> kept() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("on", on.toString());
    map.put("by", by);
    map.put("program", program);
    return map;
  }

  /** Null if what was printed was not handed over, or nothing was noted then. */
  static @Nullable HandedOver in(Map<?, ?> printed) {
    if (!(printed.get(KEY) instanceof Map<?, ?> map)) {
      return null;
    }
    return new HandedOver(
        LocalDate.parse(PrintedFile.word(map, "on")),
        PrintedFile.word(map, "by"),
        PrintedFile.word(map, "program"));
  }
}
