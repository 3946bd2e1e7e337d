package bilan.pipelines.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that recur, by their code from 1; new ones are kept until they are stored. */
public final class WordCodes {

  private final Statements sql;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<Integer, Integer> canonical = new HashMap<>();
  private int stored;

  public WordCodes(Statements sql) {
    this.sql = sql;
    words.addAll(sql.list("select word from store.word order by code", row -> row.getString(1)));
    for (int i = 0; i < words.size(); i++) {
      codes.put(words.get(i), i + 1);
    }
    stored = words.size();
    sql.list(
            "select written, place from store.place_alias",
            row -> Map.entry(row.getInt(1), row.getInt(2)))
        .forEach(alias -> canonical.put(alias.getKey(), alias.getValue()));
  }

  /** The canonical place of a name that was resolved before; else the name itself. */
  public int place(int written) {
    return canonical.getOrDefault(written, written);
  }

  /** A name that the reference resolves from now on. */
  public void resolve(int written, int place) {
    canonical.put(written, place);
  }

  public int code(String word) {
    Integer code = codes.get(word);
    if (code == null) {
      words.add(word);
      code = words.size();
      codes.put(word, code);
    }
    return code;
  }

  public @Nullable Integer codeOrNull(@Nullable String word) {
    return word == null ? null : (Integer) code(word);
  }

  /** The word of a code; null if there is none, or if it is 0. */
  public @Nullable String word(@Nullable Integer code) {
    return code == null || code == 0 ? null : words.get(code - 1);
  }

  /** Stores what is new, in the transaction that is open. */
  public void store() {
    if (stored == words.size()) {
      return;
    }
    try (TableAppender rows = new TableAppender(sql, "word")) {
      for (; stored < words.size(); stored++) {
        rows.row(stored + 1, words.get(stored));
      }
    }
  }
}
