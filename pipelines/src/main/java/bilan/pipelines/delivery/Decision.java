package bilan.pipelines.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept: it holds for a pair of sources and a stream, for a place (which grain
 * counts) or for a source (how it is read), from the delivery that asked on, until it is forgotten.
 *
 * @param id its number; 0 until stored
 * @param source of the delivery that asked; empty for a grain
 * @param otherSource the source it met; empty for a grain; of how a source is read, the beneficiary
 *     or the column
 * @param toDelivery the last delivery that it answers for: the last there was when it was
 *     forgotten, else {@link Integer#MAX_VALUE}
 * @param firm whether it was repeated in face of evidence for the opposite, and so is asked no more
 */
public record Decision(
    int id,
    String table,
    @Nullable String place,
    @Nullable String channel,
    String source,
    String otherSource,
    Answer answer,
    boolean firm,
    int fromDelivery,
    int toDelivery) {

  /** What was answered. */
  public enum Answer {
    SAME_REGISTER("same-register"),
    OTHER_REGISTER("other-register"),
    PREFER_LINE("line"),
    PREFER_TOTAL("total"),
    /** A beneficiary that a published file names is ours. */
    OUR_BENEFICIARY("our-beneficiary"),
    /** A beneficiary that is another body; an empty one: no row of the file is ours. */
    OTHER_BENEFICIARIES("other-beneficiaries"),
    /** A column of the file fills a field, as typed. */
    COLUMN("column"),
    /** A column of the file is done without. */
    WITHOUT("without"),
    /** The place of all rows that name none. */
    PLACE("place"),
    /** The account of all rows that name none. */
    REGISTER("register"),
    /** The profile that the file is read with. */
    PROFILE("profile");

    private final String option;

    Answer(String option) {
      this.option = option;
    }

    /** Whether it says how a source is read, not which rows count. */
    public boolean isAboutReading() {
      return this == OUR_BENEFICIARY || this == OTHER_BENEFICIARIES || isAboutLayout();
    }

    /** Whether it holds for all files of the layout, whatever they are called. */
    public boolean isAboutLayout() {
      return compareTo(COLUMN) >= 0;
    }

    /** As typed, and as stored. */
    public String option() {
      return option;
    }

    public static Answer of(String option) {
      for (Answer answer : values()) {
        if (answer.option.equals(option)) {
          return answer;
        }
      }
      throw new IllegalArgumentException(option);
    }
  }

  /** An answer about two sources of a stream that holds from a delivery on. */
  public static Decision since(
      int delivery, FactStream stream, String source, String other, Answer answer, boolean firm) {
    return new Decision(
        0,
        stream.table(),
        stream.place(),
        stream.channel(),
        source,
        other,
        answer,
        firm,
        delivery,
        Integer.MAX_VALUE);
  }

  /** Whether it answers for this delivery. */
  boolean holdsFor(int delivery) {
    return fromDelivery <= delivery && delivery <= toDelivery;
  }

  boolean registers() {
    return answer == Answer.SAME_REGISTER || answer == Answer.OTHER_REGISTER;
  }

  boolean isAbout(FactStream stream, String one, String other) {
    return isAtPlaceOf(stream)
        && (channel == null || stream.channel() == null || channel.equals(stream.channel()))
        && ((source.equals(one) && otherSource.equals(other))
            || (source.equals(other) && otherSource.equals(one)));
  }

  boolean isAtPlaceOf(FactStream stream) {
    return table.equals(stream.table()) && Objects.equals(place, stream.place());
  }
}
