package bilan.pipelines.typing;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Booleans;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.ParsedValue;
import bilan.text.Message;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tick of a calendar of presences: 1 for somebody who came, null for one who did not. */
public final class PresenceTick implements CellReader {

  public static final PresenceTick TICK = new PresenceTick();

  private static final Set<String> CAME =
      Set.of("p", "pr", "present", "presente", "present(e)", "venu", "venue");
  private static final Set<String> MISSED =
      Set.of(
          "a",
          "abs",
          "absent",
          "absente",
          "absent(e)",
          "e",
          "exc",
          "excuse",
          "excusee",
          "excuse(e)",
          "absent excuse",
          "absente excusee",
          "abs excuse");

  private PresenceTick() {}

  /** Whether a word says that somebody did not come. */
  public static boolean isMissed(String word) {
    return MISSED.contains(Headers.normalise(word));
  }

  /** Whether a word says that somebody came or did not. */
  static boolean isSaid(String word) {
    return CAME.contains(Headers.normalise(word)) || isMissed(word);
  }

  @Override
  public @Nullable Object read(SheetCell cell) {
    String text = cell.text();
    String word = text == null || cell.type() != SheetCell.Type.TEXT ? "" : Headers.normalise(text);
    if (CAME.contains(word)) {
      return 1;
    }
    if (MISSED.contains(word)) {
      return null;
    }
    ParsedValue<Boolean> ticked = Booleans.parse(cell);
    if (ticked.fault() != null) {
      return new Fault(
          "CELL-12",
          Message.of("profile.tick", String.valueOf(CellReaders.shown(cell))),
          Message.of("profile.tick.cause"),
          Message.of("profile.tick.cure"));
    }
    return Boolean.TRUE.equals(ticked.value()) ? (Integer) 1 : null;
  }
}
