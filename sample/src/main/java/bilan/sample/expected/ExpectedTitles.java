package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.Told;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Activities by their titles, and by the partners with whom they are held. */
final class ExpectedTitles {

  private static final int MOST = 10;
  private static final String NONE = "(sans intitulé)";

  private final List<Activity> known;
  private final BilanYears years;

  ExpectedTitles(SampleData data, BilanYears years) {
    this.known =
        data.network().activities().stream().filter(a -> !a.date().isAfter(years.asOf())).toList();
    this.years = years;
  }

  List<ExpectedTable> all() {
    return List.of(most(), unheard(), partners());
  }

  /** A name without what people type now and then otherwise. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /** Activities of the period under one title or partner; the word is null where none is given. */
  private record Group(@Nullable String word, String name, List<Activity> held) {

    long participations() {
      return held.stream().filter(Activity::counts).mapToLong(Activity::participants).sum();
    }
  }

  private static final Comparator<Group> NAMED_FIRST = Comparator.comparing(g -> g.word() == null);
  private static final Comparator<Group> BY_WORD =
      Comparator.comparing(g -> Objects.requireNonNullElse(g.word(), ""));
  private static final Comparator<Group> BY_HELD = Comparator.comparing(g -> -g.held().size());
  private static final Comparator<Group> BY_CAME = Comparator.comparing(g -> -g.participations());
  private static final Comparator<Group> OFTEN =
      NAMED_FIRST.thenComparing(BY_HELD).thenComparing(BY_CAME).thenComparing(BY_WORD);
  private static final Comparator<Group> CROWDED =
      NAMED_FIRST.thenComparing(BY_CAME).thenComparing(BY_HELD).thenComparing(BY_WORD);

  private List<Group> groups(List<Activity> of, Function<Activity, @Nullable String> name) {
    Map<String, List<Activity>> named = new TreeMap<>();
    List<Activity> nameless = new ArrayList<>();
    for (Activity activity : of) {
      String said = name.apply(activity);
      if (said == null) {
        nameless.add(activity);
      } else {
        named.computeIfAbsent(folded(said), k -> new ArrayList<>()).add(activity);
      }
    }
    List<Group> groups = new ArrayList<>();
    named.forEach((word, held) -> groups.add(new Group(word, usual(word, name), shown(held))));
    groups.add(new Group(null, NONE, shown(nameless)));
    groups.removeIf(group -> group.held().isEmpty());
    return groups;
  }

  private List<Activity> shown(List<Activity> held) {
    return held.stream().filter(a -> years.shows(a.date())).toList();
  }

  /** As it is written most often; the first in the alphabet of those written as often. */
  private String usual(String word, Function<Activity, @Nullable String> name) {
    Map<String, Long> written = new TreeMap<>();
    for (Activity activity : known) {
      String said = name.apply(activity);
      if (said != null && folded(said).equals(word)) {
        written.merge(said, 1L, Long::sum);
      }
    }
    return written.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }

  /** The ten held most often and the ten that most people came to. */
  private ExpectedTable most() {
    List<Group> groups = counted();
    List<Group> often = groups.stream().filter(g -> g.word() != null).sorted(OFTEN).toList();
    List<Group> crowded = groups.stream().filter(g -> g.word() != null).sorted(CROWDED).toList();
    groups.removeIf(
        g -> g.word() != null && often.indexOf(g) >= MOST && crowded.indexOf(g) >= MOST);
    return table(often.isEmpty() ? List.of() : groups);
  }

  /** Those that no activity bore before the last year. */
  private ExpectedTable unheard() {
    String last = years.label(years.last());
    List<Group> groups = counted();
    groups.removeIf(g -> !last.equals(since(g)));
    return table(groups);
  }

  private List<Group> counted() {
    return groups(known.stream().filter(Activity::counts).toList(), Told::title);
  }

  private ExpectedTable table(List<Group> groups) {
    ExpectedTable table =
        ExpectedTable.of("activities-by-title", "activity", "activities_held", "participants");
    groups.stream()
        .sorted(OFTEN)
        .forEach(
            g ->
                table.row(
                    g.name(),
                    BigDecimal.valueOf(g.held().size()),
                    BigDecimal.valueOf(g.participations())));
    return table;
  }

  /** The first year of a title; null if it is the first in which any is given. */
  private @Nullable String since(Group group) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (Activity activity : known) {
      String title = activity.counts() ? Told.title(activity) : null;
      if (title != null) {
        first.merge(folded(title), years.of(activity.date()), Math::min);
      }
    }
    Integer year = group.word() == null ? null : first.get(group.word());
    int earliest = first.values().stream().mapToInt(y -> y).min().orElse(0);
    return year == null || year == earliest || mayBeOlder(group, year) ? null : years.label(year);
  }

  /** Whether an activity without a title, of a kind that bears this one, came before. */
  private boolean mayBeOlder(Group group, int year) {
    Set<String> kinds = new HashSet<>();
    for (Activity activity : known) {
      String title = activity.counts() ? Told.title(activity) : null;
      if (title != null && folded(title).equals(group.word())) {
        kinds.add(activity.kind());
      }
    }
    return known.stream()
        .filter(a -> a.counts() && Told.title(a) == null && kinds.contains(a.kind()))
        .anyMatch(a -> years.of(a.date()) < year);
  }

  /** Partners of any kind of activity, meetings too. */
  private ExpectedTable partners() {
    ExpectedTable table =
        ExpectedTable.of("partners", "partner", "activities_held", "participants");
    groups(known, Told::partner).stream()
        .filter(g -> g.word() != null)
        .sorted(OFTEN)
        .limit(MOST)
        .forEach(
            g ->
                table.row(
                    g.name(),
                    BigDecimal.valueOf(g.held().size()),
                    BigDecimal.valueOf(g.participations())));
    return table;
  }
}
