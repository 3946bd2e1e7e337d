package bilan.deliveries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days that a delivery covers in one stream of a place. */
record Span(
    int delivery,
    String place,
    @Nullable String register,
    @Nullable String channel,
    Row.Grain grain,
    LocalDate from,
    LocalDate to) {

  private record Stream(
      String place, @Nullable String register, @Nullable String channel, Row.Grain grain) {}

  /** What a delivery covers in one table. */
  static List<Span> of(int id, Sent sent, String table, Map<String, String> aliases) {
    Map<Stream, Span> spans = new LinkedHashMap<>();
    for (Row row : sent.rows(table)) {
      if (row.dated()) {
        String place = aliases.getOrDefault(row.place(), row.place());
        spans.merge(
            new Stream(place, row.register(), row.channel(), row.grain()),
            new Span(
                id,
                place,
                row.register(),
                row.channel(),
                row.grain(),
                sent.from() == null ? row.day() : sent.from(),
                sent.to() == null ? row.lastDay() : sent.to()),
            Span::around);
      }
    }
    return List.copyOf(spans.values());
  }

  private Span around(Span other) {
    return new Span(
        delivery,
        place,
        register,
        channel,
        grain,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** A blank register overlaps all those of its place, a blank channel likewise. */
  boolean meets(String otherPlace, @Nullable String otherRegister, @Nullable String otherChannel) {
    return place.equals(otherPlace)
        && touches(register, otherRegister)
        && touches(channel, otherChannel);
  }

  static boolean touches(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** Streams know no grain: what a source said in another grain is an earlier version too. */
  boolean overlaps(Span other) {
    return meets(other.place, other.register, other.channel)
        && (covers(other.from) || other.covers(from));
  }
}
