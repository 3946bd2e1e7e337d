package bilan.pipelines.warehouse;

import bilan.pipelines.warehouse.Encounters.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The dates that deliveries cover, stream by stream, with places by their canonical name. */
final class Coverages {

  private final Sql sql;
  private final BaseTable table;

  Coverages(Sql sql, BaseTable table) {
    this.sql = sql;
    this.table = table;
  }

  /** The streams of one delivery, those of one canonical place taken together. */
  List<CodedStream> of(int delivery) {
    return read("delivery_id = " + delivery);
  }

  private List<CodedStream> read(String where) {
    return sql.list(
        """
        select coalesce(a.place, c.place) as canonical, c.register, c.channel,
          min(c.period_from), max(c.period_to)
        from store.coverage c left join store.place_alias a on a.written = c.place
        where %s and table_name = '%s'
        group by canonical, c.register, c.channel
        order by 1, 2, 3
        """
            .formatted(where, table.declared().name()),
        row ->
            new CodedStream(
                Sql.code(row, 1),
                Sql.code(row, 2),
                Sql.code(row, 3),
                Objects.requireNonNull(Sql.date(row, 4)),
                Objects.requireNonNull(Sql.date(row, 5))));
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
