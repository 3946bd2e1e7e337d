package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stream by the codes of its words, with what a delivery covers of it.
 *
 * @param place 0 for none
 */
public record CodedStream(
    int place, @Nullable Integer register, @Nullable Integer channel, LocalDate from, LocalDate to)
    implements Comparable<CodedStream> {

  private static final Comparator<@Nullable Integer> CODES =
      Comparator.nullsLast(Comparator.naturalOrder());

  @Override
  public int compareTo(CodedStream other) {
    return Comparator.comparingInt(CodedStream::sorted)
        .thenComparing(CodedStream::register, CODES)
        .thenComparing(CodedStream::channel, CODES)
        .compare(this, other);
  }

  /** What belongs to no place comes last. */
  private int sorted() {
    return place == 0 ? Integer.MAX_VALUE : place;
  }

  boolean overlaps(CodedStream other) {
    return place == other.place
        && touches(register, other.register)
        && touches(channel, other.channel);
  }

  /** What it is, whatever its dates. */
  List<@Nullable Integer> name() {
    return Arrays.asList(place, register, channel);
  }

  /** The streams that a delivery covers, those of one canonical place taken together. */
  public static List<CodedStream> of(Statements sql, BaseTable table, int delivery) {
    return sql.list(
        "from (%s) where delivery_id = %d order by all"
            .formatted(table.script("decide/covered"), delivery),
        row ->
            new CodedStream(
                row.getInt("stream_place"),
                Statements.code(row, 3),
                Statements.code(row, 4),
                Objects.requireNonNull(Statements.date(row, 5)),
                Objects.requireNonNull(Statements.date(row, 6))));
  }

  private static boolean touches(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one.equals(other);
  }

  FactStream named(String table, WordCodes words) {
    return new FactStream(table, words.word(place), words.word(register), words.word(channel));
  }

  /** Rows at any of these places; 0 is for no place. */
  public static String at(Collection<Integer> places) {
    return "(stream_place in %s%s)"
        .formatted(
            Statements.numbers(places), places.contains(0) ? " or stream_place is null" : "");
  }
}
