package bilan.queries.proof;

import bilan.queries.proof.Known.Fact;
import bilan.queries.report.Printed;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads prose against the figures of a bilan. */
public final class Proofreading {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern TREND =
      Pattern.compile(
          "hausse|augment|baiss|recul|progress|évol|chut|croissance|croît|gagn|diminu",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MOST = 3;

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
    List<String> measures = Lexicon.of(claim);
    List<Fact> fitting = known.of(claim.unit());
    List<Fact> about = about(claim, measures, fitting);
    if (about.stream().anyMatch(n -> claim.agrees(n.value()))) {
      return null;
    }
    // A share may be of anything; only a trend is the figure's own.
    boolean loose = claim.unit() == Claim.Unit.PERCENT && !TREND.matcher(claim.sentence()).find();
    boolean elsewhere =
        fitting.stream()
            .filter(n -> n.measure() == null || about.isEmpty() || loose)
            .anyMatch(n -> claim.agrees(n.value()));
    if (elsewhere) {
      return null;
    }
    boolean disagrees = !about.isEmpty() && !loose;
    return new Doubt(
        claim.where(),
        claim.written(),
        claim.sentence(),
        disagrees,
        disagrees ? nearest(claim, about) : List.of());
  }

  /** The figures that the sentence names, of the years and places that it names. */
  private List<Fact> about(Claim claim, List<String> measures, List<Fact> fitting) {
    List<String> years = new ArrayList<>();
    Matcher year = YEAR.matcher(claim.sentence());
    while (year.find()) {
      years.add(year.group());
    }
    List<String> places = known.placesIn(claim.sentence());
    return fitting.stream()
        .filter(n -> Known.isOf(n, measures))
        .filter(n -> years.isEmpty() || years.stream().anyMatch(y -> holds(n.period(), y)))
        .filter(
            n ->
                places.isEmpty()
                    ? n.place() == null || claim.unit() == Claim.Unit.PERCENT
                    : n.place() != null && places.contains(n.place()))
        .toList();
  }

  private static boolean holds(@Nullable String period, String year) {
    return period != null && period.contains(year);
  }

  private static List<String> nearest(Claim claim, List<Fact> about) {
    return about.stream()
        .sorted(Comparator.comparing(n -> n.value().subtract(claim.value()).abs()))
        .limit(MOST)
        .map(n -> n.words() + "\u00a0: " + said(n))
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
