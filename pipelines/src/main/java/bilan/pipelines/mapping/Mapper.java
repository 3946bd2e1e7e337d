package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Mapping.Conflict;
import bilan.pipelines.profile.ColumnValue;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps the columns of one table by the usual headers, or by those of a profile. */
public final class Mapper {

  // A header that a profile knows by the letter of its column: montant (c).
  private static final Pattern LETTERED = Pattern.compile(".*\\([a-z]{1,3}\\)");

  private final DatasetTable table;
  private static final String PLACE = "place";

  private final HeaderIndex index;
  private final Map<String, Target> named = new HashMap<>();
  private final boolean lettered;
  private final boolean exclusive;
  private final boolean perPerson;
  private final TurnedColumns turning;

  /** Headers that a profile leaves out by name. */
  private final Set<String> left;

  /** Whether a profile gives all rows their place. */
  private final boolean given;

  /**
   * @param places known names of places, as headers are compared
   * @param said what somebody says of columns, beside the profile
   */
  public Mapper(
      Dataset dataset,
      DatasetTable table,
      Profile profile,
      Set<String> places,
      Map<String, String> said) {
    this.table = table;
    this.index = new HeaderIndex(dataset, table);
    this.exclusive = !profile.isGeneric();
    this.left = profile.ignore().stream().map(Headers::normalise).collect(Collectors.toSet());
    this.given = profile.defaults().containsKey(PLACE);
    this.perPerson = "participant".equals(profile.grain());
    Map<String, ColumnValue> turned = new HashMap<>();
    Map<String, String> columns = new LinkedHashMap<>(profile.columns());
    columns.putAll(said);
    boolean several = profile.tables().size() > 1 || dataset.tables().size() > 1;
    columns.forEach(
        (header, key) -> {
          ColumnValue column = ColumnValue.of(table, key);
          Target target =
              target(
                  dataset,
                  table,
                  key,
                  said.containsKey(header) ? several : profile.tables().size() > 1);
          if (column != null) {
            turned.put(Headers.normalise(header), column);
          } else if (target != null) {
            named.put(Headers.normalise(header), target);
          }
        });
    this.lettered = named.keySet().stream().anyMatch(LETTERED.asMatchPredicate());
    this.turning = new TurnedColumns(table, turned, places, exclusive);
  }

  /** Null if it is a field of another of several tables. */
  private static @Nullable Target target(
      Dataset dataset, DatasetTable table, String keys, boolean several) {
    for (String key : keys.split("\\|", -1)) {
      int field = table.indexOf(key);
      if (field >= 0) {
        return new Target.ToField(field, table.fields().get(field));
      }
    }
    return several ? null : beside(dataset, keys);
  }

  /** What fills no field: an input, else a class of participants. */
  public static Target beside(Dataset dataset, String key) {
    for (Field input : dataset.inputs()) {
      if (input.name().equals(key)) {
        return new Target.ToInput(input);
      }
    }
    int slash = Math.max(0, key.indexOf('/'));
    String audienceClass = key.substring(Math.min(key.length(), slash + 1));
    return new Target.ToSplit(
        new Dataset.Split(
            key.substring(0, slash),
            audienceClass.equals("other") ? null : audienceClass,
            List.of()));
  }

  public DatasetTable table() {
    return table;
  }

  public Mapping map(List<ColumnHead> columns) {
    Map<String, Bound> bound = new LinkedHashMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    List<ColumnHead> ignored = new ArrayList<>();
    List<ColumnHead> periods = turning.find(columns, this::target);
    for (ColumnHead head : columns) {
      if (periods.contains(head)) {
        continue;
      }
      Target target = target(head);
      if (target == null) {
        ignored.add(head);
      } else {
        bind(new Bound(head, target), bound, conflicts);
      }
    }
    if (exclusive) {
      place(ignored, bound);
    }
    List<Conflict> settled =
        exclusive ? List.of() : new SecondMeanings(index, bound).settle(conflicts);
    Field value = periods.isEmpty() ? null : turning.value();
    List<TurnedColumns.Head> turned = turning.heads(periods, bound::containsKey);
    Mapping mapping =
        new Mapping(
            table,
            List.copyOf(bound.values()),
            turned,
            value,
            ignored,
            conflicts,
            settled,
            missing(bound, turned));
    return exclusive ? mapping : MembershipList.withAmount(mapping);
  }

  /** A column of places, which a profile of somebody else's export can't foresee. */
  private void place(List<ColumnHead> ignored, Map<String, Bound> bound) {
    List<ColumnHead> places =
        ignored.stream()
            .filter(h -> h.names().stream().noneMatch(left::contains))
            .filter(h -> index.target(h) instanceof Target.ToField to && to.key().equals(PLACE))
            .toList();
    if (!given && !bound.containsKey(PLACE) && places.size() == 1) {
      ignored.remove(places.get(0));
      bound.put(
          PLACE, new Bound(places.get(0), Objects.requireNonNull(index.target(places.get(0)))));
    }
  }

  public @Nullable Target target(ColumnHead head) {
    if (head.text().length() > Headers.LONGEST) {
      return null;
    }
    Target byLetter = lettered ? named.get(withLetter(head)) : null;
    if (byLetter != null) {
      return byLetter;
    }
    for (String name : head.names()) {
      Target target = named.get(name);
      if (target != null) {
        return target;
      }
    }
    return exclusive ? null : index.target(head);
  }

  private static String withLetter(ColumnHead head) {
    return Headers.normalise(head.text() + " (" + Address.column(head.column()) + ")");
  }

  /**
   * Several columns may count classes that are the same; a field has one column, the more telling
   * one.
   */
  private void bind(Bound each, Map<String, Bound> bound, List<Conflict> conflicts) {
    if (each.target() instanceof Target.ToSplit
        || (each.target() instanceof Target.ToInput to
            && to.field().type() == FieldType.PERSON
            && !isName(to))) {
      bound.put(each.target().key() + "@" + each.head().column(), each);
      return;
    }
    Bound first = bound.get(each.target().key());
    if (first == null) {
      bound.put(each.target().key(), each);
    } else if (index.rank(each.head()) < index.rank(first.head())) {
      bound.put(each.target().key(), each);
      conflicts.removeIf(c -> c.kept().equals(first.head()));
    } else if (index.rank(each.head()) == index.rank(first.head())) {
      conflicts.add(new Conflict(first.head(), each.head(), each.target()));
    }
  }

  private static boolean isName(Target.ToInput to) {
    return to.field().name().endsWith("name") || to.field().name().equals("email");
  }

  private List<Field> missing(Map<String, Bound> bound, List<TurnedColumns.Head> turned) {
    List<Field> missing = new ArrayList<>();
    Field turnedValue = turned.isEmpty() ? null : turning.value();
    String value = turnedValue == null ? null : turnedValue.name();
    for (Field field : table.fields()) {
      if (field.required()
          && !bound.containsKey(field.name())
          && !turning.gives(field, turned)
          && !suppliedOtherwise(field, bound)) {
        missing.add(field);
      }
    }
    for (List<String> group : table.oneOf()) {
      boolean filled = group.stream().anyMatch(f -> bound.containsKey(f) || f.equals(value));
      boolean byPrice =
          group.contains("amount_incl_tax")
              && bound.containsKey("unit_price_incl_tax")
              && bound.containsKey("quantity");
      if (!filled && !byPrice) {
        missing.add(table.fields().get(table.indexOf(group.get(0))));
      }
    }
    return missing;
  }

  /** People, classes or a row for each person give the participants, a moment its day. */
  private boolean suppliedOtherwise(Field field, Map<String, Bound> bound) {
    if (field.name().equals("participants")) {
      boolean people = Mapping.PEOPLE.stream().anyMatch(bound::containsKey);
      boolean genders =
          bound.keySet().stream().anyMatch(k -> k.startsWith("gender/women"))
              && bound.keySet().stream().anyMatch(k -> k.startsWith("gender/men"));
      return people || genders || perPerson;
    }
    return field.derived() || (field.name().equals("sold_on") && bound.containsKey("sold_at"));
  }
}
