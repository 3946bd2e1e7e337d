package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One meaning that a column may have in a form; each is itself only. */
final class Slot {

  /** Several words in parentheses say how to answer, not what. */
  private static final Pattern REMARK = Pattern.compile("\\([^)]* [^)]* [^)]*\\)");

  /** The day up to which a column tells: {@code encaissé au 31/12}. */
  private static final Pattern DAY =
      Pattern.compile("(?<= au )\\d{1,2}[/.]\\d{1,2}([/.]\\d{2,4})?");

  /**
   * How well a header names what has the same words in another order: {@code notification date}.
   */
  private static final double REORDERED = 0.95;

  private static final Pattern UNIT = Pattern.compile("[€%]");

  private final String name;
  private final CellKind kind;
  private final List<List<String>> headers;
  private final Set<String> written;
  private final Set<String> choices;
  private final boolean many;
  private final @Nullable Target target;

  /**
   * @param name a field, an input, a class of participants, or a word of {@code forms.yaml}
   * @param kind of its cells
   * @param headers under which it comes, each as stems without words that tell nothing
   * @param written those headers whole, as keys
   * @param choices writings of a choice, as keys; empty for other kinds
   * @param many whether several columns may have it
   * @param target what its column fills; null if it is known and not read
   */
  Slot(
      String name,
      CellKind kind,
      List<List<String>> headers,
      Set<String> written,
      Set<String> choices,
      boolean many,
      @Nullable Target target) {
    this.name = name;
    this.kind = kind;
    this.headers = List.copyOf(headers);
    this.written = Set.copyOf(written);
    this.choices = Set.copyOf(choices);
    this.many = many;
    this.target = target;
  }

  /** This meaning, under the headers of another too. */
  Slot or(Slot other) {
    List<List<String>> all = new ArrayList<>(headers);
    all.addAll(other.headers);
    Set<String> keys = new HashSet<>(written);
    keys.addAll(other.written);
    return new Slot(name, kind, all, keys, choices, many, target);
  }

  String name() {
    return name;
  }

  CellKind kind() {
    return kind;
  }

  List<List<String>> headers() {
    return headers;
  }

  /** Headers under which it comes, as keys. */
  Set<String> written() {
    return written;
  }

  Set<String> choices() {
    return choices;
  }

  boolean many() {
    return many;
  }

  @Nullable Target target() {
    return target;
  }

  /** Whether it says what the amount of its row is: a refund, a debit, cancelled. */
  boolean isSign() {
    return name.startsWith("@");
  }

  /** Whether it counts one gender. */
  boolean isGender() {
    return name.startsWith("gender/");
  }

  boolean hasChoice(String key) {
    return choices.contains(key);
  }

  /** How well a header names it, 0 to 1: whole, as a part, or as the part that it leaves out. */
  double named(List<String> header) {
    double best = 0;
    for (List<String> words : headers) {
      best = Math.max(best, named(header, words));
      if (best == 1) {
        return best;
      }
    }
    return best;
  }

  private static double named(List<String> header, List<String> words) {
    if (header.isEmpty()) {
      return 0;
    }
    if (words.equals(header) || String.join("", words).equals(String.join("", header))) {
      return 1;
    }
    if (words.size() == header.size() && Set.copyOf(words).equals(Set.copyOf(header))) {
      return REORDERED;
    }
    int at = java.util.Collections.indexOfSubList(header, words);
    if (at >= 0) {
      return 0.45 + 0.45 * words.size() / header.size() + (at == 0 ? 0.05 : 0);
    }
    boolean most = header.size() * 2 >= words.size() && String.join(" ", header).length() > 3;
    return most && java.util.Collections.indexOfSubList(words, header) >= 0
        ? 0.4 + 0.4 * header.size() / words.size()
        : 0;
  }

  /** Stems of a header without words that tell nothing; all of them if no other is left. */
  static List<String> stems(String header, Set<String> stop) {
    List<String> all = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    String said = DAY.matcher(REMARK.matcher(header).replaceAll(" ")).replaceAll(" ");
    for (String word : Folded.words(said.isBlank() ? header : said)) {
      String stem = Folded.stem(word);
      all.add(stem);
      if (!stop.contains(word)) {
        telling.add(stem);
      }
    }
    if (all.isEmpty() && !header.isBlank()) {
      return List.of(header.strip()); // a sign alone: €, %
    }
    Matcher unit = UNIT.matcher(header);
    return !telling.isEmpty() ? telling : unit.find() ? List.of(unit.group()) : all;
  }
}
