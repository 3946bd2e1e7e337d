package bilan.queries.proof;

import bilan.files.ResourceFolder;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of one language around numbers, as {@code words/fr.txt} and {@code en.txt} list them. */
final class Grammar {

  private static final ResourceFolder FILES = new ResourceFolder(Grammar.class, "words", ".txt");

  private static final Pattern LINE =
      Pattern.compile("(?<name>[a-z-]+)(?: (?<gives>[\\w. ]+))?:(?: (?<regex>.*))?");
  private static final Pattern NAMED = Pattern.compile("@\\{([a-z-]+)}");

  private static final Map<Lang, Grammar> READ = new EnumMap<>(Lang.class);

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private final Lang lang;
  private final Map<String, List<Words>> lines = new HashMap<>();

  /** Words of one line, and what they give; nothing for most of them. */
  record Words(List<String> gives, String regex, Pattern pattern) {
    Words {
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
    String name = lang.name().toLowerCase(Locale.ROOT);
    return READ.computeIfAbsent(
        lang, one -> new Grammar(one, Objects.requireNonNull(FILES.text(name), name)));
  }

  private void read(String line) {
    Matcher read = LINE.matcher(line);
    if (!read.matches()) {
      throw new IllegalStateException(line);
    }
    String regex =
        NAMED
            .matcher(Objects.requireNonNullElse(read.group("regex"), ""))
            .replaceAll(name -> Matcher.quoteReplacement("(?:" + regex(name.group(1)) + ")"));
    String gives = read.group("gives");
    // Words that give something are no piece of another word.
    String whole = gives == null ? regex : "(?<!\\p{L})(?:" + regex + ")(?!\\p{L})";
    lines
        .computeIfAbsent(read.group("name"), name -> new ArrayList<>())
        .add(
            new Words(
                gives == null ? List.of() : List.of(gives.split(" ", -1)),
                regex,
                Pattern.compile(
                    whole,
                    Pattern.CASE_INSENSITIVE
                        | Pattern.UNICODE_CASE
                        | Pattern.UNICODE_CHARACTER_CLASS)));
  }

  Lang lang() {
    return lang;
  }

  /** The lines of that name, in the order of the file. */
  List<Words> all(String name) {
    return Objects.requireNonNull(lines.get(name), name);
  }

  Pattern pattern(String name) {
    return all(name).get(0).pattern();
  }

  String regex(String name) {
    return all(name).stream().map(Words::regex).collect(Collectors.joining("|"));
  }

  boolean says(String name, String words) {
    return pattern(name).matcher(words).find();
  }

  boolean is(String name, String words) {
    return pattern(name).matcher(words).matches();
  }

  /** What the first line gives whose words are there; null if none is. */
  @Nullable String given(String name, String words) {
    return all(name).stream()
        .filter(line -> line.pattern().matcher(words).find())
        .map(line -> line.gives().get(0))
        .findFirst()
        .orElse(null);
  }

  /** The number that digits or words are; null if they are none. */
  @Nullable BigDecimal number(String written) {
    if (!Character.isDigit(written.charAt(0))) {
      return spelled(written);
    }
    String bare = pattern("grouping").matcher(written).replaceAll("");
    return new BigDecimal(lang == Lang.FR ? bare.replace(',', '.') : bare);
  }

  private @Nullable BigDecimal spelled(String words) {
    long total = 0;
    long group = 0;
    for (String word : words.split("[\\s-]+", -1)) {
      String value = given("spelled", word);
      if (value == null) {
        return null;
      }
      int number = Integer.parseInt(value);
      if (number == HUNDRED) {
        group = Math.max(1, group) * HUNDRED;
      } else if (number == THOUSAND) {
        total += Math.max(1, group) * THOUSAND;
        group = 0;
      } else {
        boolean eighty = number == 20 && group % HUNDRED == 4; // quatre-vingt
        group += eighty ? 76 : number;
      }
    }
    return BigDecimal.valueOf(total + group);
  }
}
