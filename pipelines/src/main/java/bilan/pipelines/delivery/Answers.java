package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has answered, in this command and before.
 *
 * @param said the words of this command
 * @param decisions those kept from before
 */
public record Answers(Said said, List<Decision> decisions) {

  public Answers {
    decisions = List.copyOf(decisions);
  }

  public boolean replace() {
    return said.replace();
  }

  /** These answers with other decisions kept. */
  public Answers with(List<Decision> kept) {
    return new Answers(said, kept);
  }

  /** What is kept, with other words. */
  public Answers with(Said words) {
    return new Answers(words, decisions);
  }

  /** The decision that holds when {@code delivery} of the stream is decided; the latest wins. */
  public @Nullable Decision about(
      FactStream stream, String source, String otherSource, int delivery) {
    Decision found = null;
    for (Decision decision : decisions) {
      if (decision.registers()
          && decision.holdsFor(delivery)
          && decision.isAbout(stream, source, otherSource)) {
        found = decision;
      }
    }
    return found;
  }

  /** Pairs of sources that were said to be other registers, when {@code delivery} is decided. */
  public List<Decision> apart(FactStream stream, int delivery) {
    return decisions.stream()
        .filter(d -> d.answer() == Answer.OTHER_REGISTER)
        .filter(d -> d.holdsFor(delivery) && d.isAtPlaceOf(stream))
        .toList();
  }

  /**
   * The grain preferred at a place when {@code delivery} is decided: {@code line}, {@code total},
   * or null.
   */
  public @Nullable String preferred(FactStream stream, int delivery) {
    String found = null;
    for (Decision decision : decisions) {
      if (!decision.registers() && decision.holdsFor(delivery) && decision.isAtPlaceOf(stream)) {
        found = decision.answer().option();
      }
    }
    return found;
  }
}
