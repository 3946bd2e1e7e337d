package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.WordCodes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stream by the codes of its words, with what a delivery covers of it. */
public record CodedStream(
    @Nullable Integer place,
    @Nullable Integer register,
    @Nullable Integer channel,
    LocalDate from,
    LocalDate to)
    implements Comparable<CodedStream> {

  private static final Comparator<@Nullable Integer> CODES =
      Comparator.nullsLast(Comparator.naturalOrder());

  @Override
  public int compareTo(CodedStream other) {
    return Comparator.comparing(CodedStream::place, CODES)
        .thenComparing(CodedStream::register, CODES)
        .thenComparing(CodedStream::channel, CODES)
        .compare(this, other);
  }

  boolean overlaps(CodedStream other) {
    return Objects.equals(place, other.place)
        && touches(register, other.register)
        && touches(channel, other.channel);
  }

  /** What it is, whatever its dates. */
  List<@Nullable Integer> name() {
    return Arrays.asList(place, register, channel);
  }

  /** This stream from the earlier first day of both to the later last one. */
  CodedStream around(CodedStream other) {
    return new CodedStream(
        place,
        register,
        channel,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }

  private static boolean touches(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one.equals(other);
  }

  FactStream named(String table, WordCodes words) {
    return new FactStream(table, words.word(place), words.word(register), words.word(channel));
  }

  /** Rows at any of these places; null is for no place. */
  public static String at(List<@Nullable Integer> places) {
    String codes =
        places.stream()
            .filter(place -> place != null)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    String named = codes.isEmpty() ? "false" : "stream_place in (" + codes + ")";
    return "(" + named + (places.contains(null) ? " or stream_place is null" : "") + ")";
  }

  public static boolean has(BaseTable table, String field) {
    return table.declared().stream().contains(field);
  }
}
