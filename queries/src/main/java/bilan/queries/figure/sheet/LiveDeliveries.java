package bilan.queries.figure.sheet;

import bilan.queries.Basis;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deliveries that count now, and which of those that came or went may have moved a figure. */
public final class LiveDeliveries {

  private static final Set<String> GIFTS =
      Figures.builtIn().find(Figures.OTHER_OWN_RESOURCES).channels();

  private final List<Row> rows = new ArrayList<>();

  private record Row(
      long id,
      String dataset,
      String source,
      boolean live,
      @Nullable String place,
      @Nullable String channel,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    boolean tells(String of, @Nullable String where) {
      boolean other = channel != null && GIFTS.contains(channel);
      return live
          && dataset.equals(of)
          && !other
          && (where == null || place == null || where.equals(place));
    }

    /** A membership or a gift comes when it comes: nothing is late without it. */
    boolean isGift() {
      return channel != null && GIFTS.contains(channel);
    }

    boolean isTill() {
      return Basis.of(dataset).isCounter(channel);
    }
  }

  /**
   * One delivery that came since, or was undone.
   *
   * @param undone it counted then and doesn't any more
   */
  public record Moved(long id, String source, boolean undone) {}

  private LiveDeliveries() {}

  /** Reads the deliveries with what they cover. */
  public static LiveDeliveries read(Database database, FigureRequest request) {
    LiveDeliveries deliveries = new LiveDeliveries();
    for (Line line : Warehouse.of(database, request).ask("live")) {
      deliveries.rows.add(
          new Row(
              line.count("delivery_id"),
              line.word("dataset"),
              line.word("source"),
              line.flag("live"),
              line.text("place"),
              line.text("channel"),
              line.date("period_from"),
              line.date("period_to")));
    }
    return deliveries;
  }

  /** The numbers of those that count. */
  public List<Long> live() {
    return rows.stream().filter(Row::live).map(Row::id).distinct().toList();
  }

  /**
   * The last day that a dataset tells about; null if nothing of it came. Where there is a till, its
   * days alone tell: an invoice of December is no sign of a till that stopped in May. Memberships
   * and donations are no sales, and nobody awaits them.
   *
   * @param place the only one told about; null for the network
   */
  public @Nullable LocalDate until(String dataset, @Nullable String place) {
    boolean tills = rows.stream().anyMatch(row -> row.tells(dataset, place) && row.isTill());
    LocalDate last = null;
    for (Row row : rows) {
      LocalDate to = row.to();
      boolean about = row.tells(dataset, place) && (tills ? row.isTill() : !row.isGift());
      if (about && to != null && (last == null || to.isAfter(last))) {
        last = to;
      }
    }
    return last;
  }

  /**
   * Those that came or were undone since and touch a figure's data, place and period; of data
   * without periods, all of them.
   *
   * @param then the numbers of those that counted
   */
  public List<Moved> since(List<Long> then, KeyFigure figure, Period period) {
    Figure declared = figure.declared();
    String dataset = declared == null ? null : declared.dataset();
    Set<Long> counted = new HashSet<>(then);
    Map<Long, Moved> moved = new LinkedHashMap<>();
    for (Row row : rows) {
      boolean changed = row.live() != counted.contains(row.id());
      boolean about = Basis.of(row.dataset()).touches(dataset);
      if (changed && about && touches(row, figure.place(), period)) {
        moved.putIfAbsent(row.id(), new Moved(row.id(), row.source(), !row.live()));
      }
    }
    return List.copyOf(moved.values());
  }

  /**
   * All that came or were undone since, whatever they tell about.
   *
   * @param then the numbers of those that counted
   */
  public List<Moved> since(List<Long> then) {
    Set<Long> counted = new HashSet<>(then);
    Map<Long, Moved> moved = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.live() != counted.contains(row.id())) {
        moved.putIfAbsent(row.id(), new Moved(row.id(), row.source(), !row.live()));
      }
    }
    return List.copyOf(moved.values());
  }

  private static boolean touches(Row row, @Nullable String place, Period period) {
    LocalDate from = row.from();
    LocalDate to = row.to();
    if (from == null || to == null) {
      return true;
    }
    boolean there = place == null || row.place() == null || place.equals(row.place());
    return there && !from.isAfter(period.to()) && !to.isBefore(period.from());
  }
}
