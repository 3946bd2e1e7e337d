package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that stand in one command, as typed.
 *
 * @param same the sources of {@code --same-register}, empty text where none is named; {@code other}
 *     likewise
 * @param prefer {@code line}, {@code total} or {@code PLACE=line}
 * @param as another name for the source; null for the one it has. {@code register} of the rows that
 *     name none; likewise
 */
public record Said(
    boolean replace,
    List<String> same,
    List<String> other,
    List<String> prefer,
    @Nullable String as,
    @Nullable String register) {

  public static final Said NOTHING = new Said(false, List.of(), List.of(), List.of());

  /** Stands for what belongs to no place. */
  public static final String NO_PLACE = "non affecté";

  private static final List<String> GRAINS = List.of("line", "total");

  public Said {
    same = List.copyOf(same);
    other = List.copyOf(other);
    prefer = List.copyOf(prefer);
  }

  public Said(boolean replace, List<String> same, List<String> other, List<String> prefer) {
    this(replace, same, other, prefer, null, null);
  }

  /** Whether a word of {@code --prefer} can be understood. */
  public static boolean isPreference(String word) {
    return GRAINS.contains(word.substring(word.lastIndexOf('=') + 1));
  }

  public static Said replacing() {
    return new Said(true, List.of(), List.of(), List.of());
  }

  public static Said of(Answer answer, String source) {
    return answer == Answer.SAME_REGISTER
        ? new Said(false, List.of(source), List.of(), List.of())
        : new Said(false, List.of(), List.of(source), List.of());
  }

  /** Which grain counts; of all places if none is given. */
  public static Said preferring(@Nullable String place, boolean named, String grain) {
    String word = named ? (place == null ? NO_PLACE : place) + "=" + grain : grain;
    return new Said(false, List.of(), List.of(), List.of(word));
  }

  /** Both; where they answer the same otherwise the later words win, and named ones over loose. */
  public Said and(Said more) {
    return new Said(
        replace || more.replace,
        sources(same, more.same, more.other),
        sources(other, more.other, more.same),
        preferences(more.prefer),
        more.as == null ? as : more.as,
        more.register == null ? register : more.register);
  }

  /** Nothing said but the name of the source. */
  public static Said as(String source) {
    return new Said(false, List.of(), List.of(), List.of(), source, null);
  }

  /** A name for the register of rows that have none. */
  public static Said naming(String register) {
    return new Said(false, List.of(), List.of(), List.of(), null, register);
  }

  private static List<String> sources(List<String> before, List<String> more, List<String> not) {
    Set<String> all = new LinkedHashSet<>(before);
    boolean anew = !more.isEmpty() || !not.isEmpty();
    all.removeIf(source -> not.contains(source) || (source.isEmpty() && anew));
    all.addAll(more);
    return List.copyOf(all);
  }

  private List<String> preferences(List<String> more) {
    List<String> all = new ArrayList<>(prefer);
    for (String word : more) {
      String about = word.substring(0, Math.max(0, word.lastIndexOf('=')));
      all.removeIf(p -> p.substring(0, Math.max(0, p.lastIndexOf('='))).equals(about));
      all.add(word);
    }
    return all;
  }

  /** The words as typed, one option each. */
  public List<String> options() {
    List<String> options = new ArrayList<>();
    if (replace) {
      options.add("--replace");
    }
    same.forEach(source -> options.add(option("--same-register", source)));
    other.forEach(source -> options.add(option("--other-register", source)));
    prefer.forEach(word -> options.add("--prefer " + word));
    if (as != null) {
      options.add("--as " + as);
    }
    if (register != null) {
      options.add("--register " + register);
    }
    return options;
  }

  private static String option(String name, String source) {
    return source.isEmpty() ? name : name + "=" + source;
  }

  /** The answer that names one of these sources; null if there is none. */
  public @Nullable Answer about(List<String> sources) {
    return names(same, sources)
        ? Answer.SAME_REGISTER
        : names(other, sources) ? Answer.OTHER_REGISTER : null;
  }

  /** The answer that names no source; null if there is none. */
  public @Nullable Answer loose() {
    return same.contains("")
        ? Answer.SAME_REGISTER
        : other.contains("") ? Answer.OTHER_REGISTER : null;
  }

  private static boolean names(List<String> typed, List<String> sources) {
    return typed.stream().anyMatch(t -> sources.stream().anyMatch(s -> s.equals(composed(t))));
  }

  private static String composed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** Which grain counts at a place; null if it isn't said. */
  public @Nullable String preferred(@Nullable String place) {
    String found = null;
    for (String word : prefer) {
      int at = word.lastIndexOf('=');
      String about = at < 0 ? null : composed(word.substring(0, at));
      if (about == null
          ? found == null
          : about.equalsIgnoreCase(place == null ? NO_PLACE : place)) {
        found = word.substring(at + 1);
      }
    }
    return found;
  }

  /** Without the words about registers and grains. */
  public Said silent() {
    return new Said(replace, List.of(), List.of(), List.of());
  }
}
