package bilan.sample.expected;

import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the places that know a figure in a year in which the network does not. */
record KnownSomewhere(
    List<Expected> figures, Map<String, String> labels, BilanYears years, List<String> places) {

  /** Figures that no sum over places gives. */
  private static final Set<String> APART =
      Set.of(
          "people_identified",
          "people_new",
          "average_ticket_incl_tax",
          "cost_per_participation",
          "self_financing_rate",
          "own_resources");

  private static final int FEW = 3;

  List<List<@Nullable Object>> rows(String id, boolean changes) {
    Set<String> knowing = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(places);
    all.add(ExpectedFigures.NOWHERE);
    for (int year : years.all()) {
      knowing.addAll(knowing(id, year, all));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    if (knowing.size() > 1 && !APART.contains(id)) {
      rows.add(together(id, changes, all));
    } else if (knowing.size() <= FEW) {
      all.stream()
          .filter(knowing::contains)
          .forEach(place -> rows.add(ofPlace(id, changes, place)));
    }
    return rows;
  }

  private List<String> knowing(String id, int year, List<String> all) {
    Expected network = find(id, year, null);
    if (network == null || network.state() != State.NC) {
      return List.of();
    }
    return all.stream().filter(place -> value(id, year, place) != null).toList();
  }

  private List<@Nullable Object> together(String id, boolean changes, List<String> all) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(labels.get(id) + ", dans les lieux où c'est connu");
    for (int year : years.all()) {
      List<String> knowing = knowing(id, year, all);
      BigDecimal sum = BigDecimal.ZERO;
      for (String place : knowing) {
        sum = sum.add(Objects.requireNonNull(value(id, year, place)));
      }
      row.add(knowing.isEmpty() ? value(id, year, null) : sum);
      if (changes && year > years.first()) {
        row.add(null);
      }
    }
    return row;
  }

  private List<@Nullable Object> ofPlace(String id, boolean changes, String place) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(labels.get(id) + ", " + place);
    for (int year : years.all()) {
      Expected figure = find(id, year, place);
      row.add(figure == null ? null : figure.value());
      if (changes && year > years.first()) {
        row.add(figure == null ? null : figure.told());
      }
    }
    return row;
  }

  private @Nullable BigDecimal value(String id, int year, @Nullable String place) {
    Expected figure = find(id, year, place);
    return figure == null ? null : figure.value();
  }

  private @Nullable Expected find(String id, int year, @Nullable String place) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.year() == year && Objects.equals(f.place(), place))
        .findFirst()
        .orElse(null);
  }
}
