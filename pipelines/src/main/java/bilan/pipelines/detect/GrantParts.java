package bilan.pipelines.detect;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.mapping.GrantPart.Sense;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of each grant in several parts, or is awaited, as columns beside it: {@code Versement
 * 1, Date versement 1}, {@code Versé 2022, Versé 2023}, {@code Acompte prévu, Solde prévu}.
 */
final class GrantParts {

  private GrantParts() {}

  /**
   * An amount with its day.
   *
   * @param day null where the header says the year, or nothing more is known of what is awaited
   */
  private record Part(GrantPart amount, @Nullable GrantPart day) {

    Sense sense() {
      return day != null && amount.sense() == Sense.UNSAID ? day.sense() : amount.sense();
    }

    boolean isPlanned() {
      return sense() == Sense.PLANNED;
    }
  }

  /** The grants without those columns, then a table a part; else the grants alone. */
  static List<FoundTable> of(FoundTable grants, DatasetJudge judge) {
    Mapping mapping = grants.mapping();
    if (!mapping.table().is(Trait.GRANTS) || !mapping.turned().isEmpty()) {
      return List.of(grants);
    }
    Mapping receipts = judge.mapping(Trait.RECEIPTS, List.of());
    Mapping instalments = judge.mapping(Trait.INSTALMENTS, List.of());
    List<Part> parts = parts(mapping.ignored());
    if (receipts == null || instalments == null || parts.isEmpty()) {
      return List.of(grants);
    }
    List<ColumnHead> used = new ArrayList<>();
    List<FoundTable> all = new ArrayList<>();
    for (Part part : parts) {
      used.add(part.amount().head());
      if (part.day() != null) {
        used.add(part.day().head());
      }
      DatasetTable table = (part.isPlanned() ? instalments : receipts).table();
      all.add(new FoundTable(grants.area(), mapping(table, mapping, part), grants.head(), true));
    }
    all.add(0, new FoundTable(grants.area(), mapping.read(used), grants.head()));
    return all;
  }

  private static Mapping mapping(DatasetTable table, Mapping grants, Part part) {
    List<Bound> bound = new ArrayList<>();
    bound.add(bound(table, part.amount().head(), "amount"));
    if (part.day() != null) {
      bound.add(bound(table, part.day().head(), part.isPlanned() ? "due_on" : "received_on"));
    }
    for (String key : List.of("grant", "reference")) {
      ColumnHead head = grants.columnOf(key);
      if (head != null && table.indexOf(key) >= 0) {
        bound.add(bound(table, head, key));
      }
    }
    return new Mapping(table, bound, List.of(), null, List.of(), List.of(), List.of(), List.of());
  }

  private static Bound bound(DatasetTable table, ColumnHead head, String key) {
    int index = table.indexOf(key);
    return new Bound(head, new Target.ToField(index, table.fields().get(index)));
  }

  /** Amounts of which it is clear what they are; none where two columns would be the same part. */
  private static List<Part> parts(List<ColumnHead> columns) {
    Map<String, GrantPart> amounts = new LinkedHashMap<>();
    Map<String, GrantPart> days = new LinkedHashMap<>();
    for (ColumnHead column : columns) {
      GrantPart part = GrantPart.of(column);
      if (part != null && (part.day() ? days : amounts).put(part.part(), part) != null) {
        return List.of();
      }
    }
    List<Part> dated = new ArrayList<>();
    List<Part> bare = new ArrayList<>();
    amounts.forEach(
        (name, amount) -> {
          GrantPart day = days.get(name);
          (day == null ? bare : dated).add(new Part(amount, day));
        });
    boolean paired = dated.size() == days.size();
    // A balance alone may be what is left to come.
    boolean some =
        dated.size() > 1
            || dated.stream().anyMatch(p -> p.isPlanned() || !p.amount().noun().equals("solde"));
    List<Part> parts = new ArrayList<>(paired && some ? dated : List.of());
    parts.addAll(clear(bare));
    // One of several parts without its day would be lost beside those that have theirs.
    return bare.stream().allMatch(parts::contains) ? parts : List.of();
  }

  /** Those whose header says the year, and what is awaited, each of another kind. */
  private static List<Part> clear(List<Part> bare) {
    Set<String> seen = new HashSet<>();
    // What is awaited in one sum may be what is left to come.
    boolean several = bare.stream().filter(Part::isPlanned).count() > 1;
    return bare.stream()
        .filter(p -> p.sense() != Sense.UNSAID)
        .filter(p -> p.amount().year() > 0 || (p.isPlanned() && several))
        .filter(p -> seen.add(p.isPlanned() ? awaited(p.amount()) : p.amount().part()))
        .toList();
  }

  /** Without a day of its own, an instalment is told from others by its kind and its year. */
  private static String awaited(GrantPart part) {
    return part.year() + " " + part.kind();
  }
}
