package bilan.queries.proof;

import bilan.files.ResourceFolder;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one language around numbers, as {@code words/fr.txt} and {@code en.txt} say. */
final class Grammar {

  private static final ResourceFolder FILES = new ResourceFolder(Grammar.class, "words", ".txt");

  private static final Pattern LINE =
      Pattern.compile("(?<name>[a-z-]+)(?: (?<gives>[\\w. ]+))?:(?: (?<regex>.*))?");
  private static final Pattern NAMED = Pattern.compile("@\\{([a-z-]+)}");

  private static final Map<Lang, Grammar> READ = new EnumMap<>(Lang.class);

  private final Lang lang;
  private final Map<String, String> regexes = new LinkedHashMap<>();
  private final Map<String, List<Given>> given = new LinkedHashMap<>();
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  /** A line that says what its words give. */
  record Given(List<String> gives, String regex, Pattern pattern) {
    Given {
      gives = List.copyOf(gives);
    }
  }

  private Grammar(Lang lang, String text) {
    this.lang = lang;
    for (String line : text.replaceAll("\n +", "|").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        read(line);
      }
    }
  }

  static synchronized Grammar of(Lang lang) {
    return READ.computeIfAbsent(
        lang,
        one -> {
          String name = one == Lang.FR ? "fr" : "en";
          return new Grammar(one, Objects.requireNonNull(FILES.text(name), name));
        });
  }

  private void read(String line) {
    Matcher read = LINE.matcher(line);
    if (!read.matches()) {
      throw new IllegalStateException(line);
    }
    String name = read.group("name");
    String regex = named(Objects.requireNonNullElse(read.group("regex"), ""));
    String gives = read.group("gives");
    if (gives == null && !name.equals("noise")) {
      regexes.put(name, regex);
      patterns.put(name, compiled(regex));
    } else {
      given
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(
              new Given(
                  gives == null ? List.of() : List.of(gives.split(" ", -1)),
                  regex,
                  compiled(gives == null ? regex : word(regex))));
    }
  }

  private String named(String regex) {
    return NAMED
        .matcher(regex)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    "(?:" + Objects.requireNonNull(regexes.get(name.group(1)), regex) + ")"));
  }

  static Pattern compiled(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Not as a piece of another word. */
  static String word(String regex) {
    return "(?<!\\p{L})(?:" + regex + ")(?!\\p{L})";
  }

  /** What the file says something of. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(regexes.keySet());
    names.addAll(given.keySet());
    return names;
  }

  Lang lang() {
    return lang;
  }

  Pattern pattern(String name) {
    return Objects.requireNonNull(patterns.get(name), name);
  }

  String regex(String name) {
    return Objects.requireNonNull(regexes.get(name), name);
  }

  /** The lines of that name, in the order of the file. */
  List<Given> all(String name) {
    return given.getOrDefault(name, List.of());
  }

  /** Any word of the lines of that name. */
  String any(String name) {
    return all(name).stream()
        .map(Given::regex)
        .reduce((one, other) -> one + "|" + other)
        .orElse("");
  }

  /** What the first line gives whose words these are, all of them; null if none does. */
  @Nullable String given(String name, String words) {
    return all(name).stream()
        .filter(line -> line.pattern().matcher(words).matches())
        .map(line -> line.gives().get(0))
        .findFirst()
        .orElse(null);
  }

  boolean says(String name, String words) {
    return pattern(name).matcher(words).find();
  }

  boolean is(String name, String words) {
    return pattern(name).matcher(words).matches();
  }

  Set<String> words(String name) {
    return Set.of(regex(name).split("\\|", -1));
  }

  /** What whole number below a million these words spell; null if they are none. */
  @Nullable Long number(String words) {
    long total = 0;
    long group = 0;
    boolean any = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s\\u00a0\\u202f-]+", -1)) {
      if (word.isEmpty() || is("spelled-and", word)) {
        continue;
      }
      any = true;
      if (is("spelled-hundred", word)) {
        group = Math.max(1, group) * 100;
      } else if (is("spelled-thousand", word)) {
        total += Math.max(1, group) * 1000;
        group = 0;
      } else {
        String value = given("spelled", word);
        if (value == null) {
          return null;
        }
        boolean eighty = value.equals("20") && group % 100 == 4; // quatre-vingt
        group += eighty ? 76 : Long.parseLong(value);
      }
    }
    return any ? total + group : null;
  }

  /** A sentence, as long as it was, with a sign in the place of digits that are no figures. */
  String withoutNoise(String sentence) {
    String muted = sentence;
    for (Given noise : all("noise")) {
      muted =
          noise.pattern().matcher(muted).replaceAll(found -> "¤".repeat(found.group().length()));
    }
    return muted;
  }

  /** A number in digits as a machine writes it. */
  String plain(String digits) {
    String bare = pattern("grouping").matcher(digits).replaceAll("");
    return lang == Lang.FR ? bare.replace(',', '.') : bare;
  }
}
