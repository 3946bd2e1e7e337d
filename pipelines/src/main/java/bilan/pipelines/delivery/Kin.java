package bilan.pipelines.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delivery took its numbered tickets for those of another source: from there on the two are of
 * one register, as long as the delivery lives.
 *
 * @param register the name of the register in the delivery; null if blank, {@code otherRegister}
 *     likewise
 */
public record Kin(
    int delivery,
    String table,
    @Nullable String place,
    String source,
    @Nullable String register,
    String otherSource,
    @Nullable String otherRegister) {

  /** One source, in one register. */
  public record Node(String source, @Nullable String register) {}

  Node one() {
    return new Node(source, register);
  }

  Node other() {
    return new Node(otherSource, otherRegister);
  }

  boolean isAtPlaceOf(FactStream stream) {
    return table.equals(stream.table()) && Objects.equals(place, stream.place());
  }
}
