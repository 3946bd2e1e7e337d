package bilan.queries.proof;

import bilan.queries.report.printed.Printed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads prose against the figures of a bilan. */
public final class Proofreading {

  /** A shorter text may stand anywhere by chance. */
  private static final int LEAST = 12;

  private static final int LONGEST_HEADING = 70;

  private final Grammar grammar;
  private final Judge judge;
  private final Set<String> texts;
  private final List<String> own;

  /**
   * @param printed the figures that the prose should agree with
   * @param places all places that are known, by each of their names
   */
  public Proofreading(Printed printed, Map<String, String> places) {
    this.grammar = Grammar.of(printed.lang());
    this.judge = new Judge(printed, places);
    this.texts = printed.texts().stream().map(Passage::plain).collect(Collectors.toSet());
    this.own =
        texts.stream()
            .filter(text -> text.length() >= LEAST)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
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

  /** Reads every number of the paragraphs. */
  public Result read(List<Passage> passages) {
    List<Doubt> doubts = new ArrayList<>();
    int numbers = 0;
    int beyond = 0;
    boolean ours = false;
    String heading = "";
    String before = "";
    for (Passage passage : passages) {
      ours = passage.isCell() ? ours : isCaption(passage.text());
      if (ours && passage.isCell()) {
        continue; // a table of the bilan's own, in a text
      }
      heading = isHeading(passage) ? passage.text() : heading;
      String written = written(passage.text());
      for (ProseSentence sentence : ProseSentence.of(grammar, written, heading + " ¶ " + before)) {
        for (Claim claim : sentence.claims()) {
          numbers++;
          List<Fact> otherwise = judge.otherwise(claim);
          if (otherwise != null && judge.isBeyond(claim)) {
            beyond++;
          } else if (otherwise != null) {
            doubts.add(doubt(passage, sentence, claim, otherwise));
          }
        }
      }
      before = written;
    }
    return new Result(numbers, beyond, doubts);
  }

  private static Doubt doubt(
      Passage passage, ProseSentence sentence, Claim claim, List<Fact> otherwise) {
    int from = sentence.place();
    String shown = passage.text().substring(from, from + sentence.text().length());
    return Doubt.of(passage.at(from + claim.from()), claim, shown, otherwise);
  }

  /** A short line that is no sentence is what the following ones are about. */
  private static boolean isHeading(Passage passage) {
    String text = passage.text();
    return !passage.isCell() && text.length() < LONGEST_HEADING && text.matches(".*[\\p{L}\\d)]");
  }

  /** Whether it is the title of a table that the bilan printed, with or without its number. */
  private boolean isCaption(String text) {
    return texts.contains(text) || texts.contains(text.replaceFirst("^\\p{L}+ \\d+ [–-] ", ""));
  }

  /** A paragraph, as long as it was, with signs for what the bilan itself said. */
  private String written(String text) {
    String written = text;
    for (String said : own) {
      written = written.replace(said, "¤".repeat(said.length()));
    }
    return written;
  }
}
