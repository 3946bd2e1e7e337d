package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sources that are one register because one of them took the other's tickets: what was said of one
 * holds for all.
 *
 * @param answers those that hold for the delivery that is decided, about its place
 */
record ModelKin(List<Join> joins, List<Answer> answers) {

  /** One source in one register. */
  record Till(String source, @Nullable String register) {}

  /** A delivery of the first took tickets of the second for its own. */
  record Join(int delivery, String place, Till one, Till other) {}

  /** A till with all that are of its register; of a source only its last choice holds. */
  Set<Till> family(Till till) {
    Set<Till> family = new HashSet<>(Set.of(till));
    int size = 0;
    while (size < family.size()) {
      size = family.size();
      for (Join join : joins) {
        boolean last =
            joins.stream()
                .noneMatch(j -> j.one().equals(join.one()) && j.delivery() > join.delivery());
        if (last && (family.contains(join.one()) || family.contains(join.other()))) {
          family.add(join.one());
          family.add(join.other());
        }
      }
      for (Till known : Set.copyOf(family)) {
        namesakes(known).forEach(family::add);
      }
    }
    return family;
  }

  /** The same source before it named its register, or since; none if it has named two. */
  private Set<Till> namesakes(Till till) {
    Set<Till> all = new HashSet<>(Set.of(till));
    for (Join join : joins) {
      boolean last =
          joins.stream()
              .noneMatch(j -> j.one().equals(join.one()) && j.delivery() > join.delivery());
      for (Till known : last ? List.of(join.one(), join.other()) : List.<Till>of()) {
        if (known.source().equals(till.source())) {
          all.add(known);
        }
      }
    }
    long named = all.stream().filter(t -> t.register() != null).count();
    return named > 1 ? Set.of(till) : all;
  }

  boolean apart(Till one, Till other) {
    String said = one.source().equals(other.source()) ? null : said(one, other);
    if (said != null) {
      return said.equals("other");
    }
    if (one.register() != null && other.register() != null) {
      return !Objects.equals(one.register(), other.register());
    }
    Set<Till> ones = family(one);
    Set<Till> others = family(other);
    return !ones.contains(other)
        && ones.stream().anyMatch(a -> others.stream().anyMatch(b -> different(a, b)));
  }

  private boolean different(Till a, Till b) {
    String said = a.source().equals(b.source()) ? null : said(a, b);
    return said != null
        ? said.equals("other")
        : a.register() != null
            && b.register() != null
            && !Objects.equals(a.register(), b.register());
  }

  private @Nullable String said(Till one, Till other) {
    String said = null;
    for (Answer answer : answers) {
      if (answer.pairs(one.source(), other.source())) {
        said = answer.word();
      }
    }
    return said;
  }
}
