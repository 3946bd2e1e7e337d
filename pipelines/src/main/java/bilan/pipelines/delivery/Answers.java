package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person has answered: in this command, and before.
 *
 * @param replace whether {@code --replace} was given for the delivery that is decided
 * @param same {@code --same-register}: null if not given, empty without SOURCE; {@code other}
 *     likewise
 * @param prefer {@code line}, {@code total} or null
 * @param decisions those kept from before
 */
public record Answers(
    boolean replace,
    @Nullable String same,
    @Nullable String other,
    @Nullable String prefer,
    List<Decision> decisions) {

  public Answers {
    decisions = List.copyOf(decisions);
  }

  /** The same words with other decisions kept. */
  public Answers with(List<Decision> kept) {
    return new Answers(replace, same, other, prefer, kept);
  }

  /** The decision that holds when {@code delivery} of the stream is decided; the latest wins. */
  public @Nullable Decision about(Stream stream, String source, String otherSource, int delivery) {
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

  /**
   * The sources that were said to be other registers than one of these, when {@code delivery} of
   * the stream is decided.
   */
  public Set<String> apartFrom(Stream stream, Set<String> sources, int delivery) {
    Set<String> apart = new TreeSet<>();
    for (Decision decision : decisions) {
      if (decision.answer() == Answer.OTHER_REGISTER
          && decision.holdsFor(delivery)
          && decision.isAtPlaceOf(stream)) {
        if (sources.contains(decision.source())) {
          apart.add(decision.otherSource());
        }
        if (sources.contains(decision.otherSource())) {
          apart.add(decision.source());
        }
      }
    }
    apart.removeAll(sources);
    return apart;
  }

  /** Pairs of sources that were said to be other registers, when {@code delivery} is decided. */
  public List<Decision> apart(Stream stream, int delivery) {
    return decisions.stream()
        .filter(d -> d.answer() == Answer.OTHER_REGISTER)
        .filter(d -> d.holdsFor(delivery) && d.isAtPlaceOf(stream))
        .toList();
  }

  /**
   * The grain preferred at a place when {@code delivery} is decided: {@code line}, {@code total},
   * or null.
   */
  public @Nullable String preferred(Stream stream, int delivery) {
    String found = null;
    for (Decision decision : decisions) {
      if (!decision.registers() && decision.holdsFor(delivery) && decision.isAtPlaceOf(stream)) {
        found = decision.answer().option();
      }
    }
    return found;
  }
}
