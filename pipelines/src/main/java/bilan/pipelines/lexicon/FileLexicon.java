package bilan.pipelines.lexicon;

import bilan.files.TextFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** A number is an amount in euros. */
    EUROS,
    /** A number is an amount in another currency. */
    OTHER_MONEY,
    /** A number counts hours. */
    HOURS,
    /** A number counts minutes. */
    MINUTES,
    /** A number counts persons. */
    PERSONS,
    /** First words of what a bank writes. */
    BANK,
    /** Words that tell nothing in a header. */
    STOP,
    /** Words of a number or an address that names something, whatever stands after them. */
    IDENTIFIERS,
    /** Words that stand before a name and are no part of it. */
    ARTICLES,
    /** Nothing is paid. */
    FREE,
    /** A row or column that sums others. */
    TOTALS,
    /** What costs and income leave. */
    RESULTS,
    /** A date on which somebody printed or changed the file. */
    STAMPS,
    /** A line of a bank statement that says a balance. */
    BALANCES,
    /** A number is foreseen, or the most that there may be. */
    PLANNED,
    /** Words of a header that say that something is counted, and not what. */
    VAGUE,
    /** Words of a row that is no record and no total: an average, a float, last year's total. */
    ASIDE,
    /** First words of a header that counts a part of what another column counts. */
    PARTS,
    /** Words of many places, which do not tell one from another. */
    COMMON,
    /** What stands for the cell above. */
    DITTO,
    /** First words of money that nobody grants. */
    OWN_FUNDS
  }

  /** What a word of a status column says of its row. */
  public enum Status {
    COUNTS,
    WAITS,
    /** Not even sent. */
    DRAFT,
    CANCELLED,
    REFUND,
    SALE
  }

  /** Name of the file of added words, in the folder of an organisation's profiles. */
  public static final String OWN = "words.yaml";

  private static final List<String> CHANNELS =
      List.of("membership", "ticketing", "donation", "training", "service");

  /** Themes of which a word can be in one only. */
  private static final Map<Theme, Set<Theme>> OPPOSITES =
      Map.of(
          Theme.TICKS, Set.of(Theme.AWAY, Theme.CLOSED),
          Theme.AWAY, Set.of(Theme.TICKS, Theme.TOTALS),
          Theme.CLOSED, Set.of(Theme.TICKS, Theme.TOTALS),
          Theme.TOTALS, Set.of(Theme.TICKS, Theme.AWAY, Theme.CLOSED));

  private static final Pattern AFTER_BALANCE =
      Pattern.compile("(?: (?:au|du|le|eur|en euros|crediteur|debiteur))*(?: \\d.*)?");

  /** Words that ship with the program. */
  public static final FileLexicon SHIPPED = new FileLexicon("");

  private static volatile FileLexicon last = SHIPPED;

  private String text = "";

  private final Map<Theme, Set<String>> themes = new EnumMap<>(Theme.class);
  private final Map<String, Status> statuses = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> quarters = new HashMap<>();
  private final Map<String, Integer> directions = new HashMap<>();
  private final Map<String, String> sides = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, Set<String>> channels = new HashMap<>();

  /** Words that somebody adds under a name, and the place in the file where they stand. */
  public record Added(String name, List<String> words, String where) {}

  private final List<Added> headers = new ArrayList<>();
  private final List<Added> forms = new ArrayList<>();

  /**
   * @param own text of a file of added words; empty for none
   * @throws Failure {@code USAGE} with every problem of that file
   */
  private FileLexicon(String own) {
    YamlFile shipped = new YamlFile("words.yaml");
    add(shipped, resource(WORDS)).finish();
    shipped.orFail();
    if (!own.isBlank()) {
      YamlFile file = new YamlFile("profiles/" + OWN);
      YamlMap root = add(file, own);
      added(root.map("headers"), headers);
      added(root.map("forms"), forms);
      root.finish();
      file.orFail();
    }
  }

  /**
   * The lexicon of an organisation: the words that ship with the program, and those that {@code
   * words.yaml} among its profiles adds.
   *
   * @param profiles folder of its profiles; null if there is none
   * @throws Failure {@code USAGE} with every problem of that file
   */
  public static FileLexicon of(@Nullable Path profiles) {
    Path own = profiles == null ? null : profiles.resolve(OWN);
    if (own == null || !Files.isRegularFile(own)) {
      return SHIPPED;
    }
    try {
      String text = TextFile.read(own);
      FileLexicon known = last;
      if (!text.equals(known.text)) {
        known = new FileLexicon(text);
        known.text = text;
        last = known;
      }
      return known;
    } catch (IOException e) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "PROF-01",
              Message.of("profile.unreadable", String.valueOf(e.getMessage())),
              own.toString(),
              null));
    }
  }

  private YamlMap add(YamlFile file, String text) {
    YamlMap root = file.read(text);
    Map<Theme, Set<String>> said = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      String key = theme.name().toLowerCase(Locale.ROOT);
      Set<String> words = folded(root.texts(key));
      said.put(theme, words);
      for (Theme other : OPPOSITES.getOrDefault(theme, Set.of())) {
        Set<String> both = new LinkedHashSet<>(said.getOrDefault(other, Set.of()));
        both.retainAll(words);
        if (!both.isEmpty()) {
          String otherKey = other.name().toLowerCase(Locale.ROOT);
          String word = both.iterator().next();
          root.problem(key, Message.of("profile.words_twice", word, otherKey, key), null);
        }
        themes.computeIfAbsent(other, t -> new LinkedHashSet<>()).removeAll(words);
      }
      themes.computeIfAbsent(theme, t -> new LinkedHashSet<>()).addAll(words);
    }
    numbered(root.map("months"), months, 12);
    numbered(root.map("weekdays"), weekdays, 7);
    numbered(root.map("quarters"), quarters, 4);
    YamlMap status = root.map("status");
    for (Status each : Status.values()) {
      for (String word : status.texts(each.name().toLowerCase(Locale.ROOT))) {
        statuses.put(Folded.key(word), each);
      }
    }
    status.finish();
    YamlMap direction = root.map("direction");
    direction.texts("in").forEach(word -> directions.put(Folded.text(word), 1));
    direction.texts("out").forEach(word -> directions.put(Folded.text(word), -1));
    direction.finish();
    YamlMap side = root.map("side");
    for (String key : List.of("cost", "income")) {
      side.texts(key).forEach(word -> sides.put(Folded.key(word), key));
    }
    side.finish();
    YamlMap account = root.map("accounts");
    for (String number : account.keys()) {
      account.texts(number).forEach(word -> accounts.put(Folded.key(word), number));
    }
    account.finish();
    YamlMap channel = root.map("channels");
    for (String key : CHANNELS) {
      Set<String> stems = channels.computeIfAbsent(key, k -> new HashSet<>());
      channel.texts(key).forEach(word -> stems.addAll(Folded.stems(word)));
    }
    channel.finish();
    return root;
  }

  private static void added(YamlMap map, List<Added> into) {
    for (String name : map.keys()) {
      into.add(new Added(name, map.texts(name), map.place(name)));
    }
  }

  /** Headers that somebody adds to fields. */
  public List<Added> headers() {
    return List.copyOf(headers);
  }

  /** Words of titles, sheets and files that somebody adds to kinds of tables. */
  public List<Added> forms() {
    return List.copyOf(forms);
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

  private static void numbered(YamlMap map, Map<String, Integer> into, int most) {
    for (int i = 1; i <= most; i++) {
      int number = i;
      map.texts(String.valueOf(i)).forEach(word -> into.put(Folded.text(word), number));
    }
    map.finish();
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

  /** Whether a text says a balance, {@code SOLDE PRÉCÉDENT AU 31/07/2025}, and nothing else. */
  public boolean isBalance(String text) {
    String key = Folded.key(text);
    return words(Theme.BALANCES).stream()
        .filter(key::startsWith)
        .map(words -> key.substring(words.length()))
        .anyMatch(rest -> AFTER_BALANCE.matcher(rest).matches());
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

  /**
   * The account, or its beginning, that the first words of a line of a statement mean; the longest
   * words decide. Null if they mean none of that class.
   *
   * @param key of the line
   * @param side {@code cost} or {@code income}, whose accounts alone are meant
   */
  public @Nullable String account(String key, String side) {
    String first = side.equals("cost") ? "6" : "7";
    return accounts.entrySet().stream()
        .filter(a -> a.getValue().startsWith(first) && begins(key, a.getKey()))
        .max(Comparator.comparingInt(a -> a.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  /** Channel of sales that words of titles, headers and file names say; null if they say none. */
  public @Nullable String channel(Set<String> stems) {
    for (String channel : CHANNELS) {
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

  /** What the first words of a text say of its row; null if they say nothing. */
  public @Nullable Status leading(String key) {
    return statuses.entrySet().stream()
        .filter(s -> begins(key, s.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether a text begins by saying that something was closed or cancelled. */
  public boolean isOff(String key) {
    String[] words = key.split(" ", -1);
    return (words.length > 1 && statuses.get(words[1]) == Status.CANCELLED)
        || themes.getOrDefault(Theme.CLOSED, Set.of()).stream().anyMatch(w -> begins(key, w))
        || statuses.entrySet().stream()
            .anyMatch(s -> s.getValue() == Status.CANCELLED && begins(key, s.getKey()));
  }

  /** Whether a text says that its row is no record, by its first words or its last. */
  public boolean isAside(String key) {
    return themes.getOrDefault(Theme.ASIDE, Set.of()).stream()
        .anyMatch(word -> begins(key, word) || key.endsWith(" " + word));
  }

  /** Whether a text begins as money that nobody grants does. */
  public boolean isOwn(String key) {
    return words(Theme.OWN_FUNDS).stream().anyMatch(word -> begins(key, word));
  }

  /** Whether a header says that it counts a part of what another column counts. */
  public boolean isPart(String header) {
    String key = Folded.key(header);
    return words(Theme.PARTS).stream().anyMatch(word -> begins(key, word));
  }

  private static boolean begins(String key, String word) {
    return key.equals(word) || key.startsWith(word + " ");
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
