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
    boolean total,
    LocalDate from,
    LocalDate to) {

  private record Stream(String place, @Nullable String register, boolean total) {}

  static List<Span> of(int id, Sent sent, Map<String, String> aliases) {
    Map<Stream, Span> spans = new LinkedHashMap<>();
    for (Row row : sent.rows()) {
      if (row.dated()) {
        String place = aliases.getOrDefault(row.place(), row.place());
        Stream stream = new Stream(place, row.register(), row.grain().total());
        spans.merge(
            stream,
            new Span(
                id,
                place,
                row.register(),
                row.grain().total(),
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
        total,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** A blank register overlaps all those of its place. */
  boolean meets(String otherPlace, @Nullable String otherRegister) {
    return place.equals(otherPlace)
        && (register == null || otherRegister == null || register.equals(otherRegister));
  }

  boolean overlaps(Span other) {
    return total == other.total
        && meets(other.place, other.register)
        && (covers(other.from) || other.covers(from));
  }
}
