package bilan.queries.figure;

import bilan.text.Message;
import bilan.text.Sentence;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that count and of which a figure can't tell all, and what that makes of it.
 *
 * @param rows which rows lack something, in SQL
 * @param weigh what a row weighs in the share that is known, in SQL
 * @param left the amount that is left out, in SQL; null if none is told
 * @param ifAny only where any row is such, in SQL; {@code unlessAny} only where none is
 * @param say the words of it; null if only {@code all} or {@code places} say something
 * @param all the words where nothing is known, by which the figure is n.c.; null if never
 * @param places the words for the places of which nothing is known; null for none
 */
record Lack(
    String rows,
    String weigh,
    @Nullable String left,
    @Nullable String ifAny,
    @Nullable String unlessAny,
    Then then,
    @Nullable Words say,
    @Nullable Words all,
    @Nullable Words places) {

  /** What rows that lack something make of a figure. */
  enum Then {
    /** One of them, and it is n.c. */
    UNKNOWN,
    /** It leaves them out, and is n.c. if nothing is left. */
    PARTIAL,
    /** It says which share is known. */
    NOTED
  }

  /** A sentence: of the catalogue by its key, or as a file has it. */
  record Words(@Nullable String key, @Nullable Sentence own) {

    /**
     * @param suffix of the key where the program has several
     */
    Message with(String suffix, Map<String, Object> named, Object... inOrder) {
      return key != null
          ? Message.of(key + suffix, inOrder)
          : Message.of("figure.said", Objects.requireNonNull(own).about(named));
    }
  }
}
