package bilan.queries.proof;

import bilan.queries.proof.Claim.About;
import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A sentence of a paragraph, with its numbers: in digits, in words, as shares and ratios. */
final class ProseSentence {

  private static final int SMALL = 20;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTH = new BigDecimal("0.2");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** How far a share in words (« un tiers ») lies from the figure, in percent. */
  private static final BigDecimal SHARE = new BigDecimal("2.5");

  private final Grammar grammar;
  private final String text;
  private final int place;
  private final String earlier;
  private final List<Claim> claims = new ArrayList<>();

  private ProseSentence(Grammar grammar, String text, int place, String earlier) {
    this.grammar = grammar;
    this.text = text;
    this.place = place;
    this.earlier = earlier;
    StringBuilder rest = new StringBuilder(text);
    find("ratios", rest, this::ratio);
    for (Grammar.Words noise : grammar.all("noise")) {
      noise
          .pattern()
          .matcher(rest.toString())
          .results()
          .forEach(m -> mute(rest, m.start(), m.end()));
    }
    find("rounds", rest, this::round);
    find("digits", rest, this::written);
    find("words", rest, this::written);
    claims.sort(Comparator.comparing(Claim::from));
  }

  /**
   * Sentences of a text.
   *
   * @param before what was said before it: the heading over it, and the last paragraph
   */
  static List<ProseSentence> of(Grammar grammar, String text, String before) {
    List<ProseSentence> sentences = new ArrayList<>();
    String earlier = before;
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.FRENCH);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String words = text.substring(from, to);
      if (to == text.length() || !grammar.says("abbreviation", words)) {
        sentences.add(new ProseSentence(grammar, words.strip(), from, earlier));
        earlier += " ¶ " + words.strip();
        from = to;
      }
    }
    return sentences;
  }

  Grammar grammar() {
    return grammar;
  }

  String text() {
    return text;
  }

  /** The position in its paragraph at which the sentence begins. */
  int place() {
    return place;
  }

  /** The words of the paragraph before the sentence, and its heading, with ¶ between. */
  String earlier() {
    return earlier;
  }

  /** The numbers of the sentence, in order. */
  List<Claim> claims() {
    return claims;
  }

  /** Numbers of one written form, which are blanked so that the next form does not find them. */
  private void find(String name, StringBuilder rest, Function<Matcher, @Nullable Claim> read) {
    Matcher found = grammar.pattern(name).matcher(rest.toString());
    while (found.find()) {
      Claim claim = read.apply(found);
      if (claim != null) {
        claims.add(claim);
      }
      mute(rest, found.start(), found.end());
    }
  }

  private static void mute(StringBuilder words, int from, int to) {
    words.replace(from, to, "¤".repeat(to - from));
  }

  private Claim claim(Matcher found, BigDecimal value, Unit unit, About about, BigDecimal slack) {
    return new Claim(this, found.start(), found.end(), value, unit, about, slack);
  }

  private BigDecimal given(String name, Matcher found) {
    return new BigDecimal(Objects.requireNonNull(grammar.given(name, found.group(name))));
  }

  /** « a doublé », « dix fois celles de 2020 ». */
  private @Nullable Claim ratio(Matcher found) {
    boolean grown = found.group("grown") != null;
    BigDecimal value = null;
    for (String group : List.of("number", "times", "by")) {
      String words = found.group(group);
      value = words == null ? value : grammar.number(words);
    }
    value = grown ? given("grown", found) : value;
    if (value == null || value.compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    boolean more = found.group("more") != null;
    boolean bare = grown && found.group("about") == null;
    boolean loose = more || bare || found.group("by") != null;
    return claim(
        found,
        value,
        Unit.TIMES,
        loose ? About.MORE_THAN : About.EXACT,
        more ? BigDecimal.ZERO : value.multiply(TENTH));
  }

  /** « un tiers », « une centaine ». */
  private Claim round(Matcher found) {
    About about = about(found);
    if (found.group("share") != null) {
      BigDecimal value = given("share", found);
      return claim(found, value, Unit.PERCENT, about == About.EXACT ? About.NEARLY : about, SHARE);
    }
    BigDecimal value = given("rough", found);
    return claim(found, value, Unit.NONE, About.NEARLY, value.multiply(FIFTH));
  }

  private @Nullable Claim written(Matcher found) {
    String number = found.group("number");
    String unit = Objects.requireNonNullElse(found.group("unit"), "");
    BigDecimal bare = grammar.number(number);
    if (bare == null || (!Character.isDigit(number.charAt(0)) && !counts(found, bare, unit))) {
      return null;
    }
    boolean euros = !Objects.requireNonNullElse(found.group("sign"), "").isBlank();
    String given = euros ? "EUR" : grammar.given("unit-of", unit);
    String thousands = grammar.given("times-of", unit);
    BigDecimal times = thousands == null ? BigDecimal.ONE : new BigDecimal(thousands);
    return claim(
        found,
        bare.multiply(times),
        given == null ? Unit.NONE : Unit.valueOf(given),
        about(found),
        HALF.movePointLeft(bare.scale()).multiply(times));
  }

  /** Whether a number in words counts something: not « deux fois », « un lieu ». */
  private boolean counts(Matcher found, BigDecimal number, String unit) {
    String after = text.substring(found.end());
    return number.compareTo(BigDecimal.ONE) != 0
        && (number.intValue() >= SMALL
            || !unit.isEmpty()
            || Subject.isNamed(grammar, after)
            || grammar.says("compared", text.substring(0, found.start()))
            || grammar.says("counted-behind", after));
  }

  private About about(Matcher found) {
    boolean behind = grammar.says("nearly-behind", text.substring(found.end()));
    String before = grammar.given("about", text.substring(0, found.start()));
    return behind ? About.NEARLY : before == null ? About.EXACT : About.valueOf(before);
  }
}
