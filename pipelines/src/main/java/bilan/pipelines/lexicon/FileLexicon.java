package bilan.pipelines.lexicon;

import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * French and English words by which cells and titles are read, as {@code words.yaml} lists them.
 */
public final class FileLexicon {

  private static final String WORDS = "/bilan/pipelines/lexicon/words.yaml";

  /** Sets of words. */
  public enum Theme {
    /** A tick: somebody came. */
    TICKS,
    /** Somebody did not come. */
    AWAY,
    /** Nothing is known. */
    MISSING,
    /** A place or a day that was closed. */
    CLOSED,
    /** A number is not exact. */
    ROUGHLY,
    /** A number counts persons. */
    PERSONS,
    /** First words of what a bank writes. */
    BANK,
    /** Words that tell nothing in a header. */
    STOP,
    /** Words that stand before a name and are no part of it. */
    ARTICLES,
    /** A row or column that sums others. */
    TOTALS,
    /** A date on which somebody printed or changed the file. */
    STAMPS
  }

  /** What a word of a status column says of its row. */
  public enum Status {
    COUNTS,
    WAITS,
    CANCELLED,
    REFUND,
    SALE
  }

  /** Words that ship with the program. */
  public static final FileLexicon SHIPPED = new FileLexicon();

  private final Map<Theme, Set<String>> themes = new EnumMap<>(Theme.class);
  private final Map<String, Status> statuses = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> quarters = new HashMap<>();
  private final Map<String, Integer> directions = new HashMap<>();
  private final Map<String, String> sides = new HashMap<>();
  private final Map<String, Set<String>> channels = new HashMap<>();

  private FileLexicon() {
    YamlFile file = new YamlFile("words.yaml");
    YamlMap root = file.read(resource(WORDS));
    for (Theme theme : Theme.values()) {
      themes.put(theme, folded(root.texts(theme.name().toLowerCase(Locale.ROOT))));
    }
    numbered(root.map("months"), months);
    numbered(root.map("weekdays"), weekdays);
    numbered(root.map("quarters"), quarters);
    YamlMap status = root.map("status");
    for (Status each : Status.values()) {
      for (String word : status.texts(each.name().toLowerCase(Locale.ROOT))) {
        statuses.put(Folded.key(word), each);
      }
    }
    YamlMap direction = root.map("direction");
    direction.texts("in").forEach(word -> directions.put(Folded.text(word), 1));
    direction.texts("out").forEach(word -> directions.put(Folded.text(word), -1));
    YamlMap side = root.map("side");
    for (String key : side.keys()) {
      side.texts(key).forEach(word -> sides.put(Folded.key(word), key));
    }
    YamlMap channel = root.map("channels");
    for (String key : channel.keys()) {
      channels.put(
          key,
          channel.texts(key).stream()
              .flatMap(w -> Folded.stems(w).stream())
              .collect(Collectors.toSet()));
    }
    file.orFail();
  }

  static String resource(String name) {
    try (var in = FileLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> folded(List<String> words) {
    Set<String> folded = new LinkedHashSet<>();
    for (String word : words) {
      folded.add(Folded.text(word));
      String key = Folded.key(word);
      if (!key.isEmpty()) {
        folded.add(key);
      }
    }
    return folded;
  }

  private static void numbered(YamlMap map, Map<String, Integer> into) {
    for (String number : map.keys()) {
      map.texts(number).forEach(word -> into.put(Folded.text(word), Integer.valueOf(number)));
    }
  }

  /**
   * Whether a text is one of a theme's words.
   *
   * @param folded the text as {@link Folded#text} or {@link Folded#key} gives it
   */
  public boolean is(Theme theme, String folded) {
    return words(theme).contains(folded);
  }

  /** Words of a theme, folded. */
  public Set<String> words(Theme theme) {
    return themes.getOrDefault(theme, Set.of());
  }

  /** Meaning of a word of a status column; null if it is none. */
  public @Nullable Status status(String key) {
    return statuses.get(key);
  }

  /** Number of a month by its folded name, 1 to 12; 0 if it is none. */
  public int month(String folded) {
    return months.getOrDefault(folded, 0);
  }

  /** Number of a weekday by its folded name, 1 for Monday; 0 if it is none. */
  public int weekday(String folded) {
    return weekdays.getOrDefault(folded, 0);
  }

  /** Number of a quarter of the calendar year by its folded name, 1 to 4; 0 if it is none. */
  public int quarter(String folded) {
    return quarters.getOrDefault(folded, 0);
  }

  /** 1 where a word says that money comes in, -1 where it goes out, 0 where it says neither. */
  public int direction(String folded) {
    return directions.getOrDefault(folded, 0);
  }

  /** Side of an account that a word says, {@code cost} or {@code income}; null if it says none. */
  public @Nullable String side(String key) {
    return sides.get(key);
  }

  /** Channel of sales that words of titles, headers and file names say; null if they say none. */
  public @Nullable String channel(Set<String> stems) {
    for (String channel : List.of("membership", "ticketing", "donation", "training", "service")) {
      Set<String> words = new HashSet<>(channels.getOrDefault(channel, Set.of()));
      words.retainAll(stems);
      if (!words.isEmpty()) {
        return channel;
      }
    }
    return null;
  }

  /** How far a text is the word of a total: 2 if it is nothing else, 1 if it begins with one. */
  public int total(String key) {
    int best = 0;
    for (String word : words(Theme.TOTALS)) {
      if (key.equals(word)) {
        return 2;
      }
      if (key.startsWith(word + " ")) {
        best = 1;
      }
    }
    return best;
  }

  /** A part of a regular expression that matches any name of a month. */
  public String anyMonth() {
    return alternatives(months.keySet());
  }

  /** A part of a regular expression that matches any name of a weekday. */
  public String anyWeekday() {
    return alternatives(weekdays.keySet());
  }

  /** A part of a regular expression that matches any word of a theme. */
  public String any(Theme theme) {
    return alternatives(words(theme));
  }

  private static String alternatives(Set<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
