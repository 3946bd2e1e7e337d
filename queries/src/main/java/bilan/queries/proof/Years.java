package bilan.queries.proof;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years that a number is of, as its sentence says.
 *
 * @param named in order; empty if it says none
 * @param base what it is measured from (« de plus qu’en 2021 »); null if that isn't said
 */
record Years(Set<String> named, @Nullable String base) {

  private static final String YEAR = "(?<!\\d)(?:19|20)\\d{2}(?!\\d)";
  private static final Pattern ONE = words(YEAR);
  private static final String TO = "\\s?¦\\s?";

  private static final Pattern RANGE =
      words(
          "(?:entre|de|depuis)\\s+("
              + YEAR
              + ")\\s+(?:et|à|jusqu[’']en)\\s+("
              + YEAR
              + ")"
              + "|("
              + YEAR
              + ")(?:\\s?[-–/→]\\s?|\\s+à\\s+)("
              + YEAR
              + ")");
  private static final Pattern JOINED = words("(" + YEAR + ")" + TO + "(" + YEAR + ")");

  /** A year that is said by the one that follows it. */
  private static final String EARLIER_WORDS =
      "(?:une? an(?:née)? (?:plus tôt|avant|auparavant)"
          + "|l[’']année (?:précédente|dernière|passée|d[’']avant)"
          + "|l[’']an (?:dernier|passé)|l[’']exercice précédent)";

  private static final Pattern EARLIER = words(EARLIER_WORDS);

  private static final Pattern LATER =
      words("l[’']année (?:suivante|d[’']après)|(?:un an|une année) (?:plus tard|après)");

  private static final String MEASURED_FROM =
      "(?:par rapport à|qu[’']en|qu[’']à|depuis|de celles? de|celles? de|celui de|ceux de"
          + "|(?:doubl|tripl|quadrupl|quintupl|décupl)e (?:de|d[’']en)) (?<year>"
          + YEAR
          + ")";

  private static final String OR_EARLIER = "|(?:par rapport à|que|depuis|sur) " + EARLIER_WORDS;

  /** What a change is measured from: the number is not of that year. */
  private static final Pattern BASE = words(MEASURED_FROM + "(?!\\s*\\()" + OR_EARLIER);

  /** The same behind a number: what stands in brackets after it is another. */
  private static final Pattern BASE_BEHIND = words(MEASURED_FROM + OR_EARLIER);

  /** Other numbers aside: the years there are theirs. */
  private static final Pattern ASIDE = words("\\([^()]*\\)");

  /** « passe de A à B »: where a number is A, where it is B. */
  private static final Pattern FROM =
      words("(?:pass|évolu|augment|progress|mont|grimp|boug)\\p{L}*\\s(?:[^;:.]*\\s)?de\\s*$");

  private static final Pattern THEN = words("^[^;:.]{0,30}?\\sà\\s");
  private static final Pattern UP_TO =
      words(
          "(?:pass|évolu|augment|progress|mont|grimp|boug)\\p{L}*\\s(?:[^;:]*\\s)?de\\s[^;:]*\\sà\\s*$");

  private static final Pattern FROM_IN = words("(?<!\\p{L})de\\s[^;:]*\\s" + YEAR + "\\s+à\\s*$");

  /** « 52 000 € en 2022 après 65 000 € en 2021, soit une baisse de 20 % »: of all years said. */
  private static final Pattern THAT_IS = words("(?<!\\p{L})soit\\s[^,;:]*$");

  private static final String BEFORE = "-1";
  private static final String AFTER = "+1";

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Those of a number. */
  static Years of(Claim claim) {
    String said = joined(withoutAsides(claim.before()));
    String follows = joined(claim.after());
    String from = base(follows);
    from = from == null ? base(said) : from;
    String bare = BASE.matcher(said).replaceAll(" ");
    String rest = BASE_BEHIND.matcher(follows).replaceAll(" ");
    Set<String> named = Around.nearest(bare, rest, Years::in);
    if (named.contains(BEFORE)) {
      named = before(bare, rest);
    } else if (named.contains(AFTER)) {
      named = after(bare);
    }
    if (THAT_IS.matcher(bare).find() && all(rest.split("[;:.]", 2)[0]).isEmpty()) {
      named = all(bare.substring(bare.lastIndexOf(';') + 1));
    }
    Matcher then = THEN.matcher(claim.after());
    if (FROM.matcher(claim.before()).find() && then.find()) {
      named = all(then.group()).isEmpty() ? start(named) : named;
    } else if (UP_TO.matcher(claim.before()).find()) {
      named = named.size() > 1 ? Set.of(last(named)) : end(named, claim);
    }
    return new Years(named, from);
  }

  /** Of « de A en 2020 à B » 2020 is A's, and nobody said of when B is. */
  private static Set<String> end(Set<String> named, Claim claim) {
    boolean own = !all(Around.piece("", claim.after())).isEmpty();
    boolean start = FROM_IN.matcher(claim.before()).find();
    return start && !own ? Set.of() : named;
  }

  private static String withoutAsides(String words) {
    return ASIDE.matcher(words).replaceAll(a -> Around.counts(a.group()) ? " " : a.group());
  }

  /** The year that is said last as what the number is measured from. */
  private static @Nullable String base(String words) {
    Matcher base = BASE.matcher(words.split("[;.]", 2)[0]);
    return base.find() ? base.group("year") : null;
  }

  /** Of « en 2022, ventes passées de A à B » A is earlier; of « entre 2020 et 2022 » of 2020. */
  private static Set<String> start(Set<String> named) {
    if (named.size() > 1) {
      return Set.of(named.iterator().next());
    }
    return named.isEmpty() ? named : Set.of(earlier(named.iterator().next()));
  }

  /** The one before the year that the sentence named last, else names next. */
  private static Set<String> before(String said, String follows) {
    Set<String> named = all(said);
    Set<String> later = all(follows);
    if (named.isEmpty() && later.isEmpty()) {
      return Set.of();
    }
    return Set.of(earlier(named.isEmpty() ? later.iterator().next() : last(named)));
  }

  /** The one after the year that the sentence named last. */
  private static Set<String> after(String said) {
    Set<String> named = all(said);
    return named.isEmpty() ? Set.of() : Set.of(String.valueOf(Integer.parseInt(last(named)) + 1));
  }

  private static String earlier(String year) {
    return String.valueOf(Integer.parseInt(year) - 1);
  }

  private static String last(Set<String> years) {
    String last = "";
    for (String year : years) {
      last = year;
    }
    return last;
  }

  /** Two years that bound a span, as one word that no piece of a sentence parts. */
  private static String joined(String words) {
    return RANGE
        .matcher(words)
        .replaceAll(
            found ->
                found.group(1) == null
                    ? found.group(3) + "¦" + found.group(4)
                    : found.group(1) + "¦" + found.group(2));
  }

  /** The years of a piece; the mark of the year before if it says so. */
  private static Set<String> in(String piece) {
    Set<String> years = all(piece);
    if (years.isEmpty() && LATER.matcher(piece).find()) {
      return Set.of(AFTER);
    }
    return years.isEmpty() && EARLIER.matcher(piece).find() ? Set.of(BEFORE) : years;
  }

  private static Set<String> all(String words) {
    Set<String> years = new LinkedHashSet<>();
    Matcher span = JOINED.matcher(words);
    while (span.find()) {
      int to = Integer.parseInt(span.group(2));
      for (int year = Integer.parseInt(span.group(1)); year <= to; year++) {
        years.add(String.valueOf(year));
      }
    }
    Matcher year = ONE.matcher(JOINED.matcher(words).replaceAll(" "));
    while (year.find()) {
      years.add(year.group());
    }
    return years;
  }

  /** Every year of a sentence. */
  static Set<String> said(String sentence) {
    return all(joined(sentence));
  }

  /** The words without years. */
  static String muted(String words) {
    return ONE.matcher(words).replaceAll("");
  }

  /** Whether a period is one of them, or they are none. */
  boolean include(@Nullable String period) {
    return period == null || named.isEmpty() || named.stream().anyMatch(period::contains);
  }

  /** Whether a change up to that period is meant: to the last of them. */
  boolean endIn(@Nullable String period) {
    return period == null || named.isEmpty() || period.contains(last(new TreeSet<>(named)));
  }

  /** Whether a change between two periods may be meant. */
  boolean span(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      return false;
    }
    boolean start = base == null || from.contains(base);
    if (named.size() > 1) {
      return start && from.contains(new TreeSet<>(named).first()) && endIn(to);
    }
    if (named.isEmpty()) {
      return start;
    }
    return start && endIn(to);
  }
}
