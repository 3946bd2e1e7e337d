package bilan.queries.proof;

import static bilan.queries.proof.Fact.Role.CHANGE;

import bilan.queries.report.Printed;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads prose against the figures of a bilan. */
public final class Proofreading {

  private static final Pattern TREND =
      Pattern.compile(
          "hausse|augment|baiss|recul|progress|évol|chut|croissance|croît|gagn|diminu",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MOST = 2;
  private static final int PRECISE = 4;

  /** A shorter text may stand anywhere by chance. */
  private static final int LEAST = 12;

  private final Known known;
  private final List<String> own;

  /**
   * @param printed the figures that the prose should agree with
   */
  public Proofreading(Printed printed) {
    this.known = new Known(printed);
    this.own =
        printed.texts().stream()
            .map(Proofreading::plain)
            .filter(text -> text.length() >= LEAST)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
  }

  /**
   * What was read.
   *
   * @param numbers how many were found
   * @param doubts those that figures contradict or that nothing supports, in order
   */
  public record Result(int numbers, List<Doubt> doubts) {
    public Result {
      doubts = List.copyOf(doubts);
    }
  }

  /** Every number of the paragraphs. */
  public Result read(List<Passage> passages) {
    List<Doubt> doubts = new ArrayList<>();
    int numbers = 0;
    for (Passage passage : passages) {
      for (Claim claim : Claims.in(new Passage(passage.where(), written(passage.text())))) {
        numbers++;
        Doubt doubt = doubt(claim);
        if (doubt != null) {
          doubts.add(doubt);
        }
      }
    }
    return new Result(numbers, doubts);
  }

  /** A paragraph without what the bilan itself said: that was not written by hand. */
  private String written(String text) {
    String written = plain(text);
    for (String said : own) {
      written = written.replace(said, "¤");
    }
    return written;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private @Nullable Doubt doubt(Claim claim) {
    Lexicon.Subject subject =
        Lexicon.of(claim, measure -> known.isCountedIn(measure, claim.unit()));
    List<String> measures = subject.measures();
    Set<String> years = Around.years(claim);
    List<Fact> all = known.of(claim.unit());
    List<Fact> timely = all.stream().filter(f -> f.isIn(years)).toList();
    List<String> places = known.placesIn(claim.sentence());
    List<Fact> key = about(claim, measures, places, timely);
    List<Fact> named = timely.stream().filter(f -> isNamed(f, claim, measures)).toList();
    List<Fact> about = key.isEmpty() ? named : key;
    boolean contradicted = about.stream().anyMatch(f -> f.role() != Fact.Role.SHARE || f.isKey());
    Predicate<Fact> may =
        isGuess(subject, key, claim)
            ? f -> f.role() != Fact.Role.SHARE && f.isAt(places)
            : f -> supports(f, claim, measures, contradicted);
    if (agree(claim, key, f -> true)
        || agree(claim, named, f -> true)
        || agree(claim, timely, may)
        || (!contradicted && agree(claim, all, f -> f.role() != Fact.Role.SHARE))) {
      return null;
    }
    return doubt(claim, contradicted ? nearest(claim, about) : List.of());
  }

  private static Doubt doubt(Claim claim, List<Fact> nearest) {
    return new Doubt(
        claim.where(),
        claim.written(),
        claim.sentence(),
        !nearest.isEmpty(),
        nearest.stream().map(f -> f.words() + "\u00a0: " + said(f)).toList(),
        nearest.isEmpty() ? null : said(nearest.get(0)));
  }

  private static boolean agree(Claim claim, List<Fact> facts, Predicate<Fact> may) {
    return facts.stream().filter(may).anyMatch(f -> claim.agrees(f.value()));
  }

  /** Whether no figure is surely meant: then any number of the year and place may be the one. */
  private static boolean isGuess(Lexicon.Subject subject, List<Fact> key, Claim claim) {
    return key.isEmpty() || (!subject.sure() && isPrecise(claim));
  }

  /** The key figures that the sentence names, of the years and places that it is about. */
  private static List<Fact> about(
      Claim claim, List<String> measures, List<String> places, List<Fact> timely) {
    boolean trend = TREND.matcher(claim.sentence()).find();
    return timely.stream()
        .filter(f -> f.isKey() && f.isOf(measures))
        .filter(f -> claim.unit() != Claim.Unit.PERCENT || (f.role() == CHANGE) == trend)
        .filter(f -> places.isEmpty() == (f.place() == null) && f.isAt(places))
        .toList();
  }

  /** A line of a table of which the sentence has a word. */
  private static boolean isNamed(Fact fact, Claim claim, List<String> measures) {
    return !fact.row().isEmpty()
        && Around.names(claim.sentence(), fact.row())
        && (measures.isEmpty()
            || fact.isOf(measures)
            || (fact.measures().isEmpty() && fact.role() == Fact.Role.CELL));
  }

  /** Whether a number that the sentence doesn't name may be the one that it means. */
  private static boolean supports(
      Fact fact, Claim claim, List<String> measures, boolean contradicted) {
    if (fact.role() == Fact.Role.SHARE || (fact.isKey() && fact.role() != CHANGE)) {
      return false; // a part or a figure is what its words say
    }
    boolean neutral = fact.measures().isEmpty() && claim.unit() != Claim.Unit.PERCENT;
    return fact.isOf(measures) || (neutral && (!contradicted || isPrecise(claim)));
  }

  /** With so many digits two numbers are hardly ever the same by chance. */
  private static boolean isPrecise(Claim claim) {
    return claim.value().stripTrailingZeros().precision() >= PRECISE;
  }

  private static List<Fact> nearest(Claim claim, List<Fact> about) {
    return about.stream()
        .sorted(Comparator.comparing(f -> f.value().subtract(claim.value()).abs()))
        .limit(MOST)
        .toList();
  }

  private static String said(Fact number) {
    Typography typography = Typography.of(Lang.FR);
    BigDecimal value = number.value();
    return switch (number.unit()) {
      case EUR -> typography.euros(value);
      case PERCENT -> typography.percent(value, 1);
      case POINTS -> typography.number(value, 1);
      case HOURS -> typography.number(value, 2) + Typography.NARROW + "h";
      case NONE -> typography.number(value, Math.max(0, value.stripTrailingZeros().scale()));
    };
  }
}
