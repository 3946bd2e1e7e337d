package bilan.pipelines.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates that deliveries cover, stream by stream, with places by their canonical name. */
final class Coverages {

  private final Sql sql;
  private final Words words;
  private final BaseTable table;

  Coverages(Sql sql, Words words, BaseTable table) {
    this.sql = sql;
    this.words = words;
    this.table = table;
  }

  /** The streams of one delivery, those of one canonical place taken together. */
  List<CodedStream> of(int delivery) {
    Map<List<@Nullable Integer>, CodedStream> streams = new LinkedHashMap<>();
    sql
        .list(
            "select place, register, channel, period_from, period_to from store.coverage where delivery_id = %d and table_name = '%s'"
                .formatted(delivery, table.declared().name()),
            this::stream)
        .stream()
        .sorted()
        .forEach(s -> streams.merge(s.name(), s, CodedStream::around));
    return List.copyOf(streams.values());
  }

  private CodedStream stream(ResultSet row) throws SQLException {
    Integer written = Sql.code(row, 1);
    return new CodedStream(
        written == null ? null : (Integer) words.place(written),
        Sql.code(row, 2),
        Sql.code(row, 3),
        Objects.requireNonNull(Sql.date(row, 4)),
        Objects.requireNonNull(Sql.date(row, 5)));
  }

  /**
   * A condition on the dates that the delivery and the party both cover; empty if there are none.
   */
  String both(LiveDelivery delivery, Party party) {
    List<String> ranges = new ArrayList<>();
    List<Integer> theirs =
        party.older().stream().flatMap(g -> g.deliveries().stream()).distinct().toList();
    for (int other : theirs) {
      for (CodedStream older : of(other)) {
        for (CodedStream newer : party.streams()) {
          if (newer.overlaps(older)) {
            range(newer, older, ranges);
          }
        }
      }
    }
    return ranges.isEmpty()
        ? ""
        : ranges.stream().distinct().collect(Collectors.joining(" or ", "(", ")"));
  }

  private static void range(CodedStream one, CodedStream other, List<String> ranges) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
    if (!from.isAfter(to)) {
      ranges.add("period_from between date '" + from + "' and date '" + to + "'");
    }
  }
}
