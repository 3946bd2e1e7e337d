package bilan.queries.report.printed;

import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * File that a report was written to.
 *
 * @param name of the file, without its folder
 * @param format as it is typed
 * @param sha256 of its bytes, in hexadecimal digits
 * @param texts of its figures; none where they bear no ids
 * @param fate what became of it
 */
public record PrintedCopy(
    String name, String format, String sha256, List<TracedText> texts, Fate fate) {

  /** What became of a file. */
  public enum Fate {
    PRINTED,
    /** It was handed over as it was printed. */
    HANDED_OVER,
    /** Somebody edited it, then it was handed over. */
    EDITED;

    /** Whether people outside have it. */
    public boolean isOutside() {
      return this != PRINTED;
    }
  }

  static final String KEY = "copies";

  public PrintedCopy {
    texts = List.copyOf(texts);
  }

  /** The same file with another fate. */
  public PrintedCopy fated(Fate other) {
    return new PrintedCopy(name, format, sha256, texts, other);
  }

  static Map<String, Object> kept(PrintedCopy copy) {
    Map<String, List<String>> figures = new LinkedHashMap<>();
    copy.texts.forEach(
        one -> figures.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.text()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", copy.name);
    map.put("format", copy.format);
    map.put("sha256", copy.sha256);
    map.put("fate", copy.fate);
    map.put("figures", figures);
    return map;
  }

  static List<PrintedCopy> in(@Nullable Map<?, ?> map) {
    List<PrintedCopy> copies = new ArrayList<>();
    for (Object one : map == null ? List.of() : PrintedFile.list(map, KEY)) {
      if (one instanceof Map<?, ?> copy) {
        copies.add(
            new PrintedCopy(
                PrintedFile.word(copy, "name"),
                PrintedFile.word(copy, "format"),
                PrintedFile.word(copy, "sha256"),
                texts(copy),
                fate(PrintedFile.word(copy, "fate"))));
      }
    }
    return copies;
  }

  private static Fate fate(String word) {
    return switch (word) {
      case "handed_over" -> Fate.HANDED_OVER;
      case "edited" -> Fate.EDITED;
      default -> Fate.PRINTED;
    };
  }

  /** Figure by figure. */
  private static List<TracedText> texts(Map<?, ?> copy) {
    List<TracedText> texts = new ArrayList<>();
    if (copy.get("figures") instanceof Map<?, ?> figures) {
      figures.forEach(
          (id, said) ->
              PrintedFile.list(figures, String.valueOf(id))
                  .forEach(
                      text -> texts.add(new TracedText(String.valueOf(id), String.valueOf(text)))));
    }
    return texts;
  }
}
