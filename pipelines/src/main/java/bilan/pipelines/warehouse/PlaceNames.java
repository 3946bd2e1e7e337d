package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.sheet.Headers;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Canonical names of places: raw names are stored, aliases of the reference are resolved when
 * deciding.
 */
public final class PlaceNames {

  private static final Set<String> CANONICAL = Set.of("place", "name", "aliases");

  private final Statements sql;
  private final WordCodes words;
  private final List<BaseTable> tables = new ArrayList<>();

  /** Tables that name places beside facts: closures, the team, grants. */
  private final List<BaseTable> naming = new ArrayList<>();

  public PlaceNames(Statements sql, WordCodes words, List<Dataset> datasets) {
    this.sql = sql;
    this.words = words;
    for (Dataset dataset : datasets) {
      for (DatasetTable table : dataset.tables()) {
        if (followed(table)) {
          tables.add(new BaseTable(table));
        }
        if (named(table)) {
          naming.add(new BaseTable(table));
        }
      }
    }
  }

  /** Whether rows of a table follow each other by place. */
  static boolean followed(DatasetTable table) {
    return table.stream().contains("place");
  }

  /** Whether rows of a table name a place and are no stream of it, nor the list of places. */
  static boolean named(DatasetTable table) {
    return table.indexOf("place") >= 0 && !followed(table) && !table.is(Trait.PLACES);
  }

  /** Resolves every written name anew; the canonical places, old and new, of those that changed. */
  public Set<Integer> refresh() {
    Map<String, String> canonical = known() ? canonical() : Map.of();
    Map<Integer, Integer> before = new HashMap<>();
    sql.list(
            "select written, place from store.place_alias",
            row -> Map.entry(row.getInt(1), row.getInt(2)))
        .forEach(alias -> before.put(alias.getKey(), alias.getValue()));
    Set<Integer> changed = new LinkedHashSet<>();
    if (canonical.isEmpty() && before.isEmpty()) {
      return changed;
    }
    Set<Integer> sent = written();
    Set<Integer> all = new LinkedHashSet<>(sent);
    naming.forEach(table -> all.addAll(named(table)));
    for (int written : all) {
      String name = words.word(written);
      String place = name == null ? null : canonical.get(Headers.normalise(name));
      int now = place == null ? written : words.code(place);
      int was = before.getOrDefault(written, written);
      if (now != was) {
        move(written, now);
        if (sent.contains(written)) {
          changed.add(was);
          changed.add(now);
        }
      }
    }
    words.store();
    return changed;
  }

  private Set<Integer> written() {
    return new HashSet<>(
        sql.list(
            Statements.resource("view/written-places.sql").replace("{{daily}}", daily()),
            row -> row.getInt(1)));
  }

  /** The tables of what happens at places, as literals. */
  public static String daily() {
    return Datasets.load().stream()
        .flatMap(dataset -> dataset.tables().stream())
        .filter(table -> table.is(Trait.DAILY))
        .map(table -> Statements.literal(table.name()))
        .collect(Collectors.joining(", "));
  }

  private List<Integer> named(BaseTable table) {
    return sql.list(
        "select distinct \"place\" from %s where counts and \"place\" is not null"
            .formatted(table.name()),
        row -> row.getInt(1));
  }

  private void move(int written, int place) {
    sql.run("delete from store.place_alias where written = ?", written);
    sql.run("insert into store.place_alias values (?, ?)", written, place);
    words.resolve(written, place);
    for (BaseTable table : tables) {
      sql.run(
          "update %s set stream_place = %d where \"place\" = %d"
              .formatted(table.name(), place, written));
    }
  }

  private Map<String, String> canonical() {
    Map<String, String> names = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    BaseTable table = new BaseTable(Datasets.table(Trait.PLACES));
    sql.list(
        Views.rows(table, CANONICAL::contains, "counts") + " order by delivery_id, source_row",
        row -> {
          String place = row.getString("place");
          places.put(Headers.normalise(place), place);
          if (row.getString("name") != null) {
            names.putIfAbsent(Headers.normalise(row.getString("name")), place);
          }
          Array aliases = row.getArray("aliases");
          if (aliases != null) {
            for (Object alias : (Object[]) aliases.getArray()) {
              names.putIfAbsent(Headers.normalise(String.valueOf(alias).strip()), place);
            }
          }
          return place;
        });
    names.putAll(places);
    return names;
  }

  /** Settles all sales without a rate by what their place says of VAT. */
  public void settleTax() {
    List<Dataset> sales =
        Datasets.load().stream().filter(dataset -> dataset.has(Trait.SALES)).toList();
    new RowDigests(sql)
        .following(
            sales, Statements.resource("decide/untaxed.sql").strip(), () -> settleTax("true"));
  }

  /** Settles the tax of what was just appended; does nothing while no place is known. */
  public void settleTax(Set<Integer> deliveries) {
    if (known()) {
      settleTax(RowDigests.deliveries(deliveries));
    }
  }

  /** Whether the reference names any place. */
  private boolean known() {
    return sql.number("select count(*) from store.places_row where counts") > 0;
  }

  private void settleTax(String where) {
    sql.run(Statements.resource("decide/sales-tax.sql").replace("{{where}}", where));
  }
}
