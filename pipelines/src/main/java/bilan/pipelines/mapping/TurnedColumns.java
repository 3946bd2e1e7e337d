package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.profile.ColumnValue;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are named after what their numbers stand for, a month, a year, a place or a means of
 * payment: each gives a row of its own.
 */
public final class TurnedColumns {

  /** Choices that amounts are often spread over, side by side. */
  private static final List<String> CHOICES = List.of("payment_method", "channel");

  private final DatasetTable table;
  private final Map<String, ColumnValue> byProfile;
  private final Set<String> places;
  private final boolean whole;
  private final Map<String, Choices> choices = new HashMap<>();

  /**
   * @param byProfile what a header stands for, as the profile says; {@code places} the known names
   *     of places
   * @param whole whether the profile names all that are turned
   */
  TurnedColumns(
      DatasetTable table, Map<String, ColumnValue> byProfile, Set<String> places, boolean whole) {
    this.whole = whole;
    this.table = table;
    this.byProfile = byProfile;
    this.places = places;
  }

  /** Whether amounts are often spread over the choices of a field. */
  public static boolean isSpread(String field) {
    return CHOICES.contains(field);
  }

  /** A column and what it stands for, as written: a period, a place, a choice. */
  public record Head(ColumnHead head, @Nullable HeaderPeriod period, Map<String, String> given) {

    boolean isDay() {
      return period != null && period.day() > 0;
    }
  }

  /** The field that their numbers fill; null if the table has no such layout. */
  @Nullable Field value() {
    String name = table.turned();
    return name == null ? null : table.fields().get(table.indexOf(name));
  }

  /**
   * @param meaning what a column would mean otherwise
   */
  List<ColumnHead> find(List<ColumnHead> columns, Function<ColumnHead, @Nullable Target> meaning) {
    if (value() == null) {
      return List.of();
    }
    List<ColumnHead> named =
        columns.stream().filter(c -> c.names().stream().anyMatch(byProfile::containsKey)).toList();
    if (!named.isEmpty()) {
      return beside(named, columns, meaning);
    }
    List<ColumnHead> periods = PeriodColumns.find(table, columns, meaning);
    List<ColumnHead> found =
        periods.isEmpty()
            ? new PlaceColumns(table, value(), places).find(columns, meaning)
            : periods;
    return found.isEmpty() ? choices(columns, meaning) : found;
  }

  /** Places that somebody names stand beside those that are known, unless a profile says all. */
  private List<ColumnHead> beside(
      List<ColumnHead> named,
      List<ColumnHead> columns,
      Function<ColumnHead, @Nullable Target> meaning) {
    boolean places = named.stream().allMatch(c -> said(c).field().equals(PlaceColumns.FIELD));
    List<ColumnHead> others =
        places && !whole ? PlaceColumns.known(columns, this.places, meaning) : List.of();
    return columns.stream().filter(c -> named.contains(c) || others.contains(c)).toList();
  }

  /** Amounts by means of payment, where no column says the whole. */
  private List<ColumnHead> choices(
      List<ColumnHead> columns, Function<ColumnHead, @Nullable Target> meaning) {
    for (String name : CHOICES) {
      List<ColumnHead> found =
          columns.stream()
              .filter(c -> meaning.apply(c) == null && choice(name, c) != null)
              .toList();
      boolean otherwise =
          columns.stream()
              .map(meaning)
              .anyMatch(t -> t != null && (t.key().equals(name) || isAmount(t)));
      if (found.size() >= 2 && !otherwise) {
        return found;
      }
    }
    return table.is(Trait.SALES) ? RateColumns.find(columns, meaning) : List.of();
  }

  private static boolean isAmount(Target target) {
    return target.key().equals("amount_incl_tax")
        || target.key().equals("amount_excl_tax")
        || target.key().equals("unit_price_incl_tax");
  }

  /** The choice of a field that a column is named after; null if none. */
  private @Nullable String choice(String field, ColumnHead column) {
    int at = table.indexOf(field);
    return at < 0
        ? null
        : choices
            .computeIfAbsent(field, f -> new Choices(table.fields().get(at), Map.of()))
            .key(column.own());
  }

  public static @Nullable String choice(DatasetTable table, String field, ColumnHead column) {
    int index = table.indexOf(field);
    return index < 0 ? null : new Choices(table.fields().get(index), Map.of()).key(column.own());
  }

  /**
   * What each column stands for.
   *
   * @param filled whether another column fills a field
   */
  List<Head> heads(List<ColumnHead> found, Predicate<String> filled) {
    Set<String> parents = new HashSet<>();
    found.forEach(c -> parents.add(c.parents()));
    boolean groups = parents.size() > 1 && !parents.contains("");
    Field said = groups ? new TitleMeaning(table, Map.of(), filled).of(parents) : null;
    List<Head> heads = new ArrayList<>();
    for (ColumnHead column : found) {
      HeaderPeriod own = column.period();
      HeaderPeriod above = HeaderPeriod.of(column.parents());
      Map<String, String> given = new LinkedHashMap<>();
      if (own == null) {
        ColumnValue meant = said(column);
        given.put(meant.field(), meant.value());
      } else if (said != null && above == null) {
        given.put(said.name(), column.parents());
      }
      heads.add(new Head(column, PeriodColumns.period(own, above), given));
    }
    return heads;
  }

  private ColumnValue said(ColumnHead column) {
    return column.names().stream()
        .map(byProfile::get)
        .filter(p -> p != null)
        .findFirst()
        .or(
            () ->
                CHOICES.stream().map(f -> choiceSaid(f, column)).filter(s -> s != null).findFirst())
        .or(() -> rateSaid(column))
        .orElseGet(() -> new ColumnValue(PlaceColumns.FIELD, column.own()));
  }

  private Optional<ColumnValue> rateSaid(ColumnHead column) {
    String rate = table.is(Trait.SALES) ? RateColumns.rate(column) : null;
    return places.contains(Headers.normalise(column.own()))
        ? Optional.empty()
        : Optional.ofNullable(rate).map(r -> new ColumnValue(RateColumns.FIELD, r));
  }

  private @Nullable ColumnValue choiceSaid(String field, ColumnHead column) {
    String key = choice(field, column);
    return key == null || places.contains(Headers.normalise(column.own()))
        ? null
        : new ColumnValue(field, key);
  }

  /** The fields that these columns fill besides their number. */
  boolean gives(Field field, List<Head> heads) {
    boolean periods = !heads.isEmpty() && heads.stream().allMatch(h -> h.period() != null);
    boolean dated =
        field.name().equals(table.date())
            || field.type() == FieldType.MONTH
            || field.name().equals("fiscal_year");
    return field.equals(value())
        ? !heads.isEmpty()
        : (periods && dated)
            || (!heads.isEmpty()
                && heads.stream().allMatch(h -> h.given().containsKey(field.name())));
  }
}
