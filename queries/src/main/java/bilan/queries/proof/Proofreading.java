package bilan.queries.proof;

import bilan.queries.report.printed.Printed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads prose against the figures of a bilan. */
public final class Proofreading {

  /** A shorter text may stand anywhere by chance. */
  private static final int LEAST = 12;

  private static final int LONGEST_HEADING = 70;

  private final Judge judge;
  private final Claims claims;
  private final List<String> own;
  private final Set<String> titles;

  /**
   * @param printed the figures that the prose should agree with
   * @param places all places that are known, by each of their names
   */
  public Proofreading(Printed printed, Map<String, String> places) {
    this.claims = new Claims(Grammar.of(printed.lang()));
    this.judge = new Judge(printed, places);
    this.own =
        printed.texts().stream()
            .map(Proofreading::plain)
            .filter(text -> text.length() >= LEAST)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    this.titles = printed.texts().stream().map(Proofreading::plain).collect(Collectors.toSet());
  }

  /**
   * What was read.
   *
   * @param numbers how many were found
   * @param beyond how many of them are of years to come, or what is hoped for
   * @param doubts those that figures contradict or that nothing supports, in order
   */
  public record Result(int numbers, int beyond, List<Doubt> doubts) {
    public Result {
      doubts = List.copyOf(doubts);
    }
  }

  /** Every number of the paragraphs. */
  public Result read(List<Passage> passages) {
    List<Doubt> doubts = new ArrayList<>();
    int numbers = 0;
    int beyond = 0;
    boolean ours = false;
    String heading = "";
    String before = "";
    for (Passage passage : passages) {
      ours = passage.isCell() ? ours : isCaption(plain(passage.text()));
      if (ours && passage.isCell()) {
        continue; // a table of the bilan's own, in a text
      }
      heading = isHeading(passage) ? passage.text() : heading;
      Passage hand = passage.with(written(passage.text()));
      String earlier = heading + " ¶ " + before;
      before = hand.text();
      int place = 0;
      for (Claim claim : claims.in(hand, earlier)) {
        numbers++;
        place = place(claim, passage.text(), place);
        @Nullable Doubt doubt = judge.doubt(claim);
        if (doubt != null && judge.isBeyond(claim)) {
          beyond++;
        } else if (doubt != null) {
          doubts.add(doubt.in(passage.at(place)));
        }
      }
    }
    return new Result(numbers, beyond, doubts);
  }

  /** Where a number stands in its paragraph, behind another: with the words before it, if so. */
  private static int place(Claim claim, String text, int from) {
    String before = claim.before().substring(claim.before().lastIndexOf('¤') + 1);
    int words = text.indexOf(before + claim.written(), from);
    int place = words < 0 ? text.indexOf(claim.written(), from) : words + before.length();
    return Math.max(place, from);
  }

  /** A short line that is no sentence is what the following ones are about. */
  private static boolean isHeading(Passage passage) {
    String text = plain(passage.text());
    return !passage.isCell() && text.length() < LONGEST_HEADING && text.matches(".*[\\p{L}\\d)]");
  }

  /** Whether it is the title of a table that the bilan printed, with or without its number. */
  private boolean isCaption(String text) {
    return titles.contains(text) || titles.contains(text.replaceFirst("^\\p{L}+ \\d+ [–-] ", ""));
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
}
