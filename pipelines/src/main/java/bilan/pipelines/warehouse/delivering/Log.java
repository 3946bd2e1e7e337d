package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.request.LayoutMemory;
import bilan.pipelines.request.NetworkPlaces;
import bilan.pipelines.request.PeriodName;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.PriorDelivery;
import bilan.pipelines.request.Remembered;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.deciding.Decisions;
import bilan.pipelines.warehouse.deciding.UnaskedAnswers;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Problem;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse remembers of deliveries: to see that a file is the same, and what its columns
 * were.
 */
public final class Log {

  /** What stands as dataset of a delivery of corrections. */
  public static final String CORRECTIONS = "corrections";

  private final Statements sql;

  public Log(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /**
   * A delivery of before.
   *
   * @param appliedOn ISO date
   */
  public record Entry(int id, String state, String profile, int profileVersion, String appliedOn) {}

  /** The latest delivery of these bytes under this source with the same words. */
  public Optional<Entry> latestOfBytes(String dataset, String source, String sha256) {
    return sql
        .list(
            Statements.resource("log/deliveries-of-bytes.sql"),
            row ->
                new Entry(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getObject(5, LocalDateTime.class).toLocalDate().toString()),
            dataset,
            source,
            sha256)
        .stream()
        .max(Comparator.comparing(Entry::id));
  }

  public boolean sameOptions(int delivery, String options) {
    return sql.number(
            "select count(*) from store.delivery where delivery_id = ? and options = ?",
            delivery,
            options)
        > 0;
  }

  /** The place said of a delivery whose file lay in the folder of this one; null if none was. */
  public @Nullable String placeSaid(int delivery, Path file) {
    return sql
        .list(
            "select file, given_place from store.delivery where delivery_id = ? and given_place is not null",
            row -> List.of(row.getString(1), row.getString(2)),
            delivery)
        .stream()
        .filter(said -> PeriodName.ofOneFolder(Path.of(said.get(0)), file))
        .map(said -> said.get(1))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a later live delivery of the same source meets it: of facts, where their streams and
   * dates overlap.
   */
  public boolean metByLater(int delivery) {
    String dataset =
        sql.one(
            "select dataset from store.delivery where delivery_id = ?",
            row -> row.getString(1),
            delivery);
    return sql.number(later("count(*)", dataset, delivery)) > 0;
  }

  /**
   * SQL that answers {@code wanted} of the later live deliveries, as {@code later}, of its source
   * that take the place of something that a delivery said.
   */
  public static String later(String wanted, String dataset, int delivery) {
    String entities =
        dataset.equals(CORRECTIONS)
            ? "{{delivery}}"
            : Datasets.get(dataset).tables().stream()
                .filter(table -> !new BaseTable(table).facts())
                .map(DatasetTable::name)
                .map(
                    "select delivery_id from store.%1$s_row where delivery_id = {{delivery}}"
                        ::formatted)
                .collect(Collectors.joining(" union all "));
    return Statements.resource("decide/met-by-later.sql")
        .replace("{{wanted}}", wanted)
        .replace("{{entities}}", entities.isEmpty() ? "-1" : entities)
        .replace("{{delivery}}", String.valueOf(delivery));
  }

  /**
   * Whether an answer about this source, or about all sources of a place, was forgotten since it
   * was delivered: it is asked again.
   */
  public boolean isForgotten(int delivery, String source) {
    return sql.number(
            Statements.resource("log/later-decisions.sql"),
            delivery,
            delivery,
            Integer.MAX_VALUE,
            source,
            source)
        > 0;
  }

  /** The words of which the opposite is kept, said of a file that brings nothing new. */
  public List<Problem> contradicted(Said said, String source) {
    Answers kept = new Answers(said, new Decisions(sql).read());
    return new UnaskedAnswers(said, kept, source, List.of(), other -> false).contradictions();
  }

  /**
   * What was delivered before a file of this source.
   *
   * @param said of the columns of that file
   */
  public PriorDeliveries before(Dataset dataset, String source, ColumnsSaid said) {
    long last = sql.number("select coalesce(max(delivery_id), 0) from store.delivery");
    return new PriorDeliveries(
        columns(dataset.name(), source),
        earlier(dataset.name(), source),
        (other, field) -> isFilled(dataset, other.isEmpty() ? source : other, last, field),
        said,
        LayoutMemory.NONE,
        Remembered.NOTHING);
  }

  /**
   * Whether the last live delivery of a source had values in a field of any table.
   *
   * @param last the last delivery of before: it is asked while the next one is being stored
   */
  private boolean isFilled(Dataset dataset, String source, long last, String field) {
    List<DatasetTable> tables =
        dataset.tables().stream().filter(t -> t.indexOf(field) >= 0).toList();
    return tables.isEmpty()
        || tables.stream()
            .anyMatch(
                table ->
                    sql.number(
                            new BaseTable(table)
                                .script("log/filled")
                                .replace("{{column}}", BaseTable.quoted(field)),
                            dataset.name(),
                            source,
                            last)
                        > 0);
  }

  /** The sender's columns at the last live delivery of this source; empty if there is none. */
  private List<String> columns(String dataset, String source) {
    return sql
        .list(
            "select array_to_string(columns, chr(31)) from store.delivery where dataset = ? and source = ? and state = 'applied' order by delivery_id desc limit 1",
            row -> List.of(row.getString(1).split("\u001f", -1)),
            dataset,
            source)
        .stream()
        .findFirst()
        .orElse(List.of());
  }

  /** The columns at the last live deliveries of the other sources, the newest first. */
  private List<PriorDelivery> earlier(String dataset, String source) {
    return sql.list(
        Statements.resource("log/columns-elsewhere.sql"),
        row ->
            new PriorDelivery(
                row.getString(1),
                row.getString(2),
                List.of(row.getString(3).split("\u001f", -1)),
                PriorDelivery.alike(source, row.getString(1)),
                PriorDelivery.yearly(source, row.getString(1))),
        dataset,
        source);
  }

  /** Places of the reference. */
  public NetworkPlaces places() {
    Map<String, List<String>> aliases = new TreeMap<>();
    sql.list(
            "select place, coalesce(array_to_string(aliases, '\u001f'), '') from places",
            row -> List.of(row.getString(1), row.getString(2)))
        .forEach(
            place ->
                aliases.put(
                    place.get(0),
                    place.get(1).isEmpty() ? List.of() : List.of(place.get(1).split("\u001f"))));
    return new NetworkPlaces(aliases);
  }

  /** Places that the source's last live delivery before this one had and this one lacks. */
  public Set<String> placesGone(int delivery) {
    return Set.copyOf(
        sql.list(
            Statements.resource("decide/places-gone.sql")
                .replace("{{delivery}}", String.valueOf(delivery)),
            row -> row.getString(1)));
  }
}
