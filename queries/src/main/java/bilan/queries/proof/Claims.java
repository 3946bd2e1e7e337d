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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a paragraph: in digits, in words, as shares. */
final class Claims {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int SMALL = 20;

  private final Grammar grammar;
  private final SpokenRatios ratios;
  private final List<Kind> kinds;

  /** How a number is written. */
  private enum How {
    SHARE,
    ROUGH,
    DIGITS,
    WORDS
  }

  private record Kind(How how, Pattern pattern) {}

  Claims(Grammar grammar) {
    this.grammar = grammar;
    this.ratios = new SpokenRatios(grammar);
    this.kinds =
        List.of(
            new Kind(How.SHARE, alone("(?<number>" + grammar.any("share") + ")")),
            new Kind(
                How.ROUGH,
                alone("(?:" + grammar.regex("rough") + ")(?<number>" + grammar.any("rough") + ")")),
            new Kind(How.DIGITS, grammar.pattern("digits")),
            new Kind(How.WORDS, grammar.pattern("words")));
  }

  private static Pattern alone(String regex) {
    return Grammar.compiled("(?<!\\p{L})" + regex + "(?!\\p{L})");
  }

  /** The numbers of a paragraph, sentence by sentence. */
  List<Claim> in(Passage passage) {
    return in(passage, "");
  }

  /**
   * The same.
   *
   * @param before what was said before it: the heading over it, and the last paragraph
   */
  List<Claim> in(Passage passage, String before) {
    List<Claim> claims = new ArrayList<>();
    String earlier = before;
    for (String sentence : sentences(passage.text())) {
      claims.addAll(inSentence(passage, earlier, sentence));
      earlier += " ¶ " + sentence;
    }
    return claims;
  }

  private List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.FRENCH);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      boolean ends = !grammar.says("abbreviation", text.substring(from, to));
      if (ends || to == text.length()) {
        sentences.add(text.substring(from, to).strip());
        from = to;
      }
    }
    return sentences;
  }

  private List<Claim> inSentence(Passage passage, String earlier, String sentence) {
    List<Claim> claims = new ArrayList<>();
    String rest = ratios(claims, passage, earlier, sentence);
    StringBuilder muted = new StringBuilder(grammar.withoutNoise(rest));
    for (Kind kind : kinds) {
      Matcher found = kind.pattern().matcher(muted.toString());
      while (found.find()) {
        Claim claim = claim(kind.how(), found, passage, earlier, sentence);
        if (claim != null) {
          claims.add(claim);
        }
        mute(muted, found);
      }
    }
    claims.sort(Comparator.comparing(claim -> claim.before().length()));
    return claims;
  }

  /** The sentence without what it says of times as much. */
  private String ratios(List<Claim> claims, Passage passage, String earlier, String sentence) {
    StringBuilder rest = new StringBuilder(sentence);
    Matcher found = ratios.in(sentence);
    while (found.find()) {
      Claim claim = ratios.claim(found, passage, earlier, sentence);
      if (claim != null) {
        claims.add(claim);
        mute(rest, found);
      }
    }
    return rest.toString();
  }

  private static void mute(StringBuilder words, Matcher found) {
    for (int i = found.start(); i < found.end(); i++) {
      words.setCharAt(i, '¤');
    }
  }

  private @Nullable Claim claim(
      How how, Matcher found, Passage passage, String earlier, String sentence) {
    String before = sentence.substring(0, found.start());
    String after = sentence.substring(found.end());
    String number = found.group("number");
    About about = about(before, after);
    BigDecimal value;
    BigDecimal slack;
    Unit unit = Unit.NONE;
    if (how == How.SHARE) {
      value = given("share", number);
      slack = new BigDecimal("2.5");
      unit = Unit.PERCENT;
      about = about == About.EXACT ? About.NEARLY : about;
    } else if (how == How.ROUGH) {
      value = given("rough", number);
      slack = value.multiply(new BigDecimal("0.2"));
      about = About.NEARLY;
    } else {
      String said = Objects.requireNonNullElse(found.group("unit"), "");
      boolean euros = !Objects.requireNonNullElse(found.group("sign"), "").isBlank();
      BigDecimal bare =
          how == How.DIGITS
              ? new BigDecimal(grammar.plain(number))
              : spelled(number, before, after, said);
      if (bare == null) {
        return null;
      }
      BigDecimal times = times(said);
      value = bare.multiply(times);
      slack =
          BigDecimal.ONE.movePointLeft(bare.scale()).divide(BigDecimal.valueOf(2)).multiply(times);
      unit = euros ? Unit.EUR : unit(said);
    }
    return new Claim(
        grammar,
        passage,
        earlier,
        found.group().strip(),
        value,
        unit,
        about,
        slack,
        sentence,
        before,
        after);
  }

  /** A number in words; null where it counts nothing: « deux fois », « un lieu ». */
  private @Nullable BigDecimal spelled(String number, String before, String after, String unit) {
    Long said = grammar.number(number);
    boolean counted =
        Lexicon.isNamed(grammar, after)
            || grammar.says("compared", before)
            || grammar.says("counted-behind", after);
    boolean alone = said != null && said < SMALL && !counted && unit.isEmpty();
    return said == null || said == 1 || alone ? null : BigDecimal.valueOf(said);
  }

  private BigDecimal given(String name, String words) {
    return new BigDecimal(Objects.requireNonNull(grammar.given(name, words), words));
  }

  private BigDecimal times(String unit) {
    if (grammar.is("million", unit)) {
      return THOUSAND.multiply(THOUSAND);
    }
    return grammar.is("thousand", unit) ? THOUSAND : BigDecimal.ONE;
  }

  private Unit unit(String unit) {
    if (grammar.is("percent", unit)) {
      return Unit.PERCENT;
    }
    if (grammar.is("points", unit)) {
      return Unit.POINTS;
    }
    if (grammar.is("euros", unit)) {
      return Unit.EUR;
    }
    return grammar.is("hours", unit) ? Unit.HOURS : Unit.NONE;
  }

  private About about(String before, String after) {
    if (grammar.says("nearly", before) || grammar.says("nearly-behind", after)) {
      return About.NEARLY;
    }
    if (grammar.says("more-than", before)) {
      return About.MORE_THAN;
    }
    return grammar.says("less-than", before) ? About.LESS_THAN : About.EXACT;
  }

  /** All numbers of a claim's sentence. */
  List<Claim> together(Claim claim) {
    return inSentence(claim.passage(), claim.earlier(), claim.sentence());
  }
}
