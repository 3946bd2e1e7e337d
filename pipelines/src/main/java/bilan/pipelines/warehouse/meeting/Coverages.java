package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates that deliveries cover, stream by stream, with places by their canonical name. */
public final class Coverages {

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;
  private final Map<Integer, Map<Optional<Integer>, List<CodedStream>>> known = new HashMap<>();

  public Coverages(Statements sql, WordCodes words, BaseTable table) {
    this.sql = sql;
    this.words = words;
    this.table = table;
  }

  /** The streams of one delivery, those of one canonical place taken together. */
  public List<CodedStream> of(int delivery) {
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
    Integer written = Statements.code(row, 1);
    return new CodedStream(
        written == null ? null : (Integer) words.place(written),
        Statements.code(row, 2),
        Statements.code(row, 3),
        Objects.requireNonNull(Statements.date(row, 4)),
        Objects.requireNonNull(Statements.date(row, 5)));
  }

  /** The dates that the delivery and the party both cover. */
  Set<PartyTable.Range> both(int number, Party party) {
    Set<PartyTable.Range> ranges = new LinkedHashSet<>();
    for (int other : Party.deliveries(party.older())) {
      for (CodedStream older : at(other, party.streams().get(0).place())) {
        for (CodedStream newer : party.streams()) {
          LocalDate from = newer.from().isAfter(older.from()) ? newer.from() : older.from();
          LocalDate to = newer.to().isBefore(older.to()) ? newer.to() : older.to();
          if (newer.overlaps(older) && !from.isAfter(to)) {
            ranges.add(new PartyTable.Range(number, from, to));
          }
        }
      }
    }
    return ranges;
  }

  /** The streams of one delivery at one place, looked up once for all places. */
  List<CodedStream> at(int delivery, @Nullable Integer place) {
    return known
        .computeIfAbsent(
            delivery,
            id ->
                of(id).stream().collect(Collectors.groupingBy(s -> Optional.ofNullable(s.place()))))
        .getOrDefault(Optional.ofNullable(place), List.of());
  }
}
