package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Asked;
import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.ModelEvidence.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules for facts with dates, over one dataset, while its deliveries arrive in order. */
final class ModelRules {

  /**
   * What a command says beside its file.
   *
   * @param own whether the file is the delivery that is decided; else it made others be decided
   *     again, and answers only what they ask
   */
  record Words(
      boolean replace, List<String> same, List<String> other, List<String> prefer, boolean own) {

    static final Words NONE = new Words(false, List.of(), List.of(), List.of(), false);

    static Words of(Sent sent, boolean own) {
      return new Words(sent.replace(), sent.same(), sent.other(), sent.prefer(), own);
    }
  }

  /** A row of a live delivery. */
  record Fact(int delivery, int index, String source, String place, Row row) {}

  private final String table;
  private final Map<String, String> aliases;
  private final List<Answer> answers;
  private final List<Fact> latest = new ArrayList<>();
  private final List<Span> covered = new ArrayList<>();
  private final Map<Integer, String> sources = new HashMap<>();

  /** The rows of all deliveries that were met, also those that something took the place of. */
  private final List<Fact> all = new ArrayList<>();

  private List<Asked> asked = new ArrayList<>();
  private Words words = Words.NONE;
  private boolean forced;
  private Set<Fact> out = new HashSet<>();

  /** The last delivery that each place was decided for: which answers hold there. */
  private final Map<String, Integer> decidedAt = new HashMap<>();

  ModelRules(String table, Map<String, String> aliases, List<Answer> answers) {
    this.table = table;
    this.aliases = aliases;
    this.answers = answers;
  }

  /**
   * What asks when this delivery arrives, and is answered by these words.
   *
   * @param fresh whether it is sent just now
   */
  List<Asked> meet(int id, Sent sent, Words said, boolean fresh) {
    asked = new ArrayList<>();
    words = said;
    out = new HashSet<>();
    List<Fact> good = facts(id, sent, false);
    List<Fact> bad = facts(id, sent, true);
    List<Span> spans = Span.of(id, sent, table, aliases);
    List<ModelMeeting> meetings = new ArrayList<>();
    for (String source : latest.stream().map(Fact::source).distinct().toList()) {
      meetings.addAll(meetings(source, spans, good, bad));
    }
    Map<Set<Span>, List<ModelMeeting>> registers = new LinkedHashMap<>();
    List<ModelMeeting> others = new ArrayList<>();
    for (ModelMeeting m : meetings) {
      if (!m.keyed() && m.named()) {
        join(registers, m);
      } else if (m.source().equals(sent.source())) {
        ownVersion(m, sent);
      } else {
        others.add(m);
      }
    }
    registers.forEach((streams, same) -> register(streams, same, sent));
    if (fresh && namesOnlySome(good)) {
      ask(Kind.NAME_BOTH, null);
    }
    new ModelPairs(this, answers, id, sent, words).settle(others);
    latest.addAll(good);
    all.addAll(good);
    latest.removeIf(out::contains);
    covered.addAll(spans);
    sources.put(id, sent.source());
    Set<String> places = spans.stream().map(Span::place).collect(Collectors.toSet());
    places.forEach(place -> decidedAt.put(place, id));
    asked.addAll(grains().meet(id, sent, places, words));
    return asked;
  }

  /** Without keys, a blank register beside a named one that it overlaps. */
  private boolean namesOnlySome(List<Fact> good) {
    return table.equals("sales")
        && good.stream()
            .filter(f -> f.row().register() == null)
            .anyMatch(
                blank -> {
                  List<Fact> beside =
                      good.stream()
                          .filter(f -> f.place().equals(blank.place()))
                          .filter(f -> f.row().grain() == blank.row().grain())
                          .filter(f -> Span.touches(f.row().channel(), blank.row().channel()))
                          .toList();
                  return beside.stream().anyMatch(f -> f.row().register() != null)
                      && beside.stream().anyMatch(f -> f.row().key() == null);
                });
  }

  /**
   * A workbook that holds grants: its rows of a grant, or of a voucher, stand for all others, and
   * it replaces what its source said before.
   *
   * @return the entities that count no more
   */
  Set<String> replace(int id, Sent sent) {
    Set<String> before = entities();
    List<Fact> good = facts(id, sent, false);
    Set<String> now = good.stream().map(f -> f.row().entity()).collect(Collectors.toSet());
    latest.removeIf(f -> f.source().equals(sent.source()) || now.contains(f.row().entity()));
    latest.addAll(good);
    all.addAll(good);
    covered.addAll(Span.of(id, sent, table, aliases));
    sources.put(id, sent.source());
    before.removeAll(entities());
    return before;
  }

  private Set<String> entities() {
    return latest.stream()
        .map(f -> f.row().entity())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<Counted> counting() {
    Set<Counted> counted = new TreeSet<>();
    for (Fact fact : grains().counting()) {
      counted.add(new Counted(fact.delivery(), fact.index()));
    }
    return counted;
  }

  private ModelGrains grains() {
    return new ModelGrains(table, latest, answers, decidedAt, this::canonical);
  }

  /** Whether a {@code --replace} that was said of another file was needed; asked once. */
  boolean wasForced() {
    boolean was = forced;
    forced = false;
    return was;
  }

  String table() {
    return table;
  }

  String canonical(String place) {
    return aliases.getOrDefault(place, place);
  }

  private List<Fact> facts(int id, Sent sent, boolean bad) {
    List<Fact> facts = new ArrayList<>();
    int index = 0;
    for (Row row : sent.rows()) {
      index++;
      if (row.bad() == bad && row.table().equals(table)) {
        String place = aliases.getOrDefault(row.place(), row.place());
        facts.add(new Fact(id, index, sent.source(), place, row));
      }
    }
    return facts;
  }

  /** The connected streams of the delivery and of what counts of one source inside its coverage. */
  private List<ModelMeeting> meetings(
      String source, List<Span> spans, List<Fact> good, List<Fact> bad) {
    List<Set<Span>> groups = new ArrayList<>();
    for (Fact old : latest) {
      Set<Span> touched = new LinkedHashSet<>();
      spans.stream()
          .filter(s -> old.source().equals(source) && inside(s, old))
          .forEach(touched::add);
      if (!touched.isEmpty()) {
        List<Set<Span>> joined =
            groups.stream().filter(g -> g.stream().anyMatch(touched::contains)).toList();
        joined.forEach(touched::addAll);
        groups.removeAll(joined);
        groups.add(touched);
      }
    }
    List<ModelMeeting> meetings = new ArrayList<>();
    for (Set<Span> group : groups) {
      List<Fact> older =
          latest.stream()
              .filter(f -> f.source().equals(source))
              .filter(f -> group.stream().anyMatch(s -> inside(s, f)))
              .toList();
      meetings.add(new ModelMeeting(source, group, of(group, good), of(group, bad), older));
    }
    return meetings;
  }

  private static boolean inside(Span span, Fact fact) {
    return stream(span, fact) && span.covers(fact.row().day());
  }

  private static boolean stream(Span span, Fact fact) {
    return span.grain() == fact.row().grain()
        && span.meets(fact.place(), fact.row().register(), fact.row().channel());
  }

  private static List<Fact> of(Set<Span> spans, List<Fact> facts) {
    return facts.stream()
        .filter(
            f ->
                spans.stream()
                    .anyMatch(
                        s ->
                            s.place().equals(f.place())
                                && s.grain() == f.row().grain()
                                && Objects.equals(s.register(), f.row().register())
                                && Objects.equals(s.channel(), f.row().channel())))
        .toList();
  }

  private void ownVersion(ModelMeeting m, Sent sent) {
    version(m, Set.of(m.source()), sent, true);
    if (m.keyed()) {
      replaceUnits(m);
    }
  }

  /** Meetings of streams that hang together are one, whatever the sources. */
  private static void join(Map<Set<Span>, List<ModelMeeting>> registers, ModelMeeting m) {
    Set<Span> streams = new LinkedHashSet<>(m.spans());
    List<ModelMeeting> meetings = new ArrayList<>(List.of(m));
    for (Set<Span> there : List.copyOf(registers.keySet())) {
      if (there.stream().anyMatch(streams::contains)) {
        streams.addAll(there);
        meetings.addAll(0, registers.remove(there));
      }
    }
    registers.put(streams, meetings);
  }

  /** A named register sent without keys: a version of all sources of that register. */
  private void register(Set<Span> streams, List<ModelMeeting> same, Sent sent) {
    List<Fact> older = same.stream().flatMap(m -> m.older().stream()).toList();
    Set<String> names = new LinkedHashSet<>();
    latest.stream()
        .filter(f -> f.row().register() != null && streams.stream().anyMatch(s -> stream(s, f)))
        .forEach(f -> names.add(f.source()));
    ModelMeeting whole =
        new ModelMeeting(same.get(0).source(), streams, good(same), bad(same), older);
    version(whole, names, sent, true);
  }

  private static List<Fact> good(List<ModelMeeting> meetings) {
    return meetings.stream().flatMap(m -> m.newer().stream()).distinct().toList();
  }

  private static List<Fact> bad(List<ModelMeeting> meetings) {
    return meetings.stream().flatMap(m -> m.bad().stream()).distinct().toList();
  }

  /** What was of these sources inside the delivery's coverage counts no more. */
  private void version(ModelMeeting m, Set<String> names, Sent sent, boolean half) {
    if (!sent.replace() && anyCounts(m.older())) {
      List<Kind> guards = guards(m, names, half, sent);
      forced |= words.replace() && !guards.isEmpty();
      guards.stream().filter(g -> !words.replace()).forEach(g -> ask(g, null));
    }
    out.addAll(m.older());
  }

  /** Control totals never ask. */
  private boolean anyCounts(List<Fact> facts) {
    List<Fact> counting = grains().counting();
    return facts.stream().anyMatch(counting::contains);
  }

  /** The last delivery of the source that told of these streams, on whatever dates; 0 if none. */
  private int lastVersion(String source, Set<Span> spans) {
    return covered.stream()
        .filter(c -> source.equals(sources.get(c.delivery())))
        .filter(c -> spans.stream().anyMatch(s -> s.meets(c.place(), c.register(), c.channel())))
        .mapToInt(Span::delivery)
        .max()
        .orElse(0);
  }

  private List<Kind> guards(ModelMeeting m, Set<String> names, boolean half, Sent sent) {
    List<Kind> asks = new ArrayList<>();
    List<Fact> there =
        latest.stream()
            .filter(f -> names.contains(f.source()))
            .filter(f -> m.spans().stream().anyMatch(s -> stream(s, f)))
            .toList();
    int version = lastVersion(sent.source(), m.spans());
    List<LocalDate> days = there.stream().map(f -> f.row().day()).sorted().toList();
    List<LocalDate> notLeftOut =
        there.stream()
            .filter(f -> f.delivery() >= version)
            .map(f -> f.row().day())
            .sorted()
            .toList();
    LocalDate from = m.spans().stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = m.spans().stream().map(Span::to).max(LocalDate::compareTo).orElseThrow();
    if (!notLeftOut.isEmpty()
        && to.isBefore(notLeftOut.get(notLeftOut.size() - 1))
        && !from.isBefore(days.get(0))) {
      asks.add(Kind.ENDS_BEFORE);
    }
    long gone =
        m.keyed() ? goneByKey(m) : ModelEvidence.goneByDay(rows(m.newer()), rows(m.older()));
    if (gone > 3 && gone * 50 > m.older().size()) {
      asks.add(Kind.MANY_GONE);
    }
    if (half && fewKept(m)) {
      asks.add(Kind.FEW_KEPT);
    }
    if (lost(m, false)) {
      asks.add(Kind.LOST);
    }
    return asks;
  }

  private long goneByKey(ModelMeeting m) {
    Set<String> keys = units(m.newer()).keySet();
    return m.older().stream().filter(f -> !keys.contains(key(f))).count();
  }

  private boolean fewKept(ModelMeeting m) {
    if (!m.keyed()) {
      return ModelEvidence.kept(rows(m.newer()), rows(m.older())) * 2 < m.older().size();
    }
    Map<String, List<Fact>> before = units(m.older());
    Map<String, List<Fact>> now = units(m.newer());
    now.keySet().retainAll(before.keySet());
    long kept = now.keySet().stream().filter(k -> value(now, k).equals(value(before, k))).count();
    return kept * 2 < now.size();
  }

  /** Whether a row that counts would go because its new text is rejected. */
  boolean lost(List<Fact> newer, List<Fact> bad, List<Fact> older, boolean keyed, boolean union) {
    if (!keyed) {
      return ModelEvidence.lostByDay(rows(newer), rows(bad), rows(older)) > 0;
    }
    Map<String, List<Fact>> now = units(newer);
    long unknown = bad.stream().filter(f -> !f.row().dated()).count();
    Set<String> known =
        bad.stream().filter(f -> f.row().dated()).map(this::key).collect(Collectors.toSet());
    for (Map.Entry<String, List<Fact>> unit : units(older).entrySet()) {
      List<Fact> there = now.getOrDefault(unit.getKey(), List.of());
      boolean fewer = there.size() < unit.getValue().size() && !(union && there.isEmpty());
      if (fewer && (known.contains(unit.getKey()) || unknown > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean lost(ModelMeeting m, boolean union) {
    return lost(m.newer(), m.bad(), m.older(), m.keyed(), union);
  }

  void ask(Kind kind, @Nullable String source) {
    asked.add(new Asked(kind, source));
  }

  /** What rule 2 or 4 alone would conclude about a source that the delivery meets. */
  Conclusion conclude(ModelMeeting m) {
    return m.keyed()
        ? ModelEvidence.ofUnits(
            table.equals("sales"), values(units(m.newer())), values(units(m.older())))
        : ModelEvidence.ofRows(
            rows(m.newer()), rows(m.older()), day -> bothCover(m.spans(), m.source(), day));
  }

  void version(ModelMeeting m, Sent sent) {
    version(m, Set.of(m.source()), sent, false);
  }

  private boolean bothCover(Set<Span> spans, String source, LocalDate day) {
    return covered.stream()
        .filter(c -> source.equals(sources.get(c.delivery())) && c.covers(day))
        .filter(c -> latest.stream().anyMatch(f -> f.delivery() == c.delivery() && stream(c, f)))
        .anyMatch(
            c ->
                spans.stream()
                    .anyMatch(
                        s ->
                            s.covers(day)
                                && s.grain() == c.grain()
                                && s.meets(c.place(), c.register(), c.channel())));
  }

  /** Units that bring back a value which a later delivery replaced: they don't count. */
  void leaveOutReplaced(ModelMeeting m, Predicate<Fact> apart) {
    Map<String, List<Fact>> before = units(anywhere(m));
    units(m.newer())
        .forEach(
            (key, unit) -> {
              List<Fact> old = before.get(key);
              if (old != null
                  && !value(unit).equals(value(old))
                  && wasReplaced(m, key, value(unit), last(old), apart)) {
                out.addAll(unit);
              }
            });
  }

  /**
   * Whether what a till sent before, and was replaced, has the numbers of a meeting, not the
   * values.
   */
  boolean numbersAlike(ModelMeeting m, ModelTills.Till till) {
    Map<Integer, List<Fact>> sent = new TreeMap<>();
    all.stream()
        .filter(f -> f.source().equals(till.source()) && f.row().key() != null)
        .filter(f -> Objects.equals(f.row().register(), till.register()))
        .filter(f -> !latest.contains(f) && m.spans().stream().anyMatch(s -> stream(s, f)))
        .forEach(f -> sent.computeIfAbsent(f.delivery(), d -> new ArrayList<>()).add(f));
    Map<String, String> now = values(units(anywhere(m)));
    long shared = 0;
    long changed = 0;
    for (List<Fact> delivered : sent.values()) {
      for (Map.Entry<String, String> unit : values(units(delivered)).entrySet()) {
        shared += now.containsKey(unit.getKey()) ? 1 : 0;
        changed +=
            now.containsKey(unit.getKey()) && !unit.getValue().equals(now.get(unit.getKey()))
                ? 1
                : 0;
      }
    }
    return changed > 1 && changed * 10 > shared;
  }

  private static int last(List<Fact> unit) {
    return unit.stream().mapToInt(Fact::delivery).max().orElse(0);
  }

  /** What is latest of the source in these streams, whatever its date. */
  private List<Fact> anywhere(ModelMeeting m) {
    Set<String> registers =
        m.older().stream().map(f -> String.valueOf(f.row().register())).collect(Collectors.toSet());
    return latest.stream()
        .filter(f -> f.source().equals(m.source()))
        .filter(f -> f.row().key() != null && m.spans().stream().anyMatch(s -> stream(s, f)))
        .filter(f -> registers.contains(String.valueOf(f.row().register())))
        .toList();
  }

  /** Ticket by ticket the latest wins. */
  void union(ModelMeeting m, Sent sent) {
    if (!sent.replace() && anyCounts(m.older()) && lost(m, true)) {
      forced |= words.replace();
      if (!words.replace()) {
        ask(Kind.LOST, null);
      }
    }
    replaceUnits(m);
  }

  private void replaceUnits(ModelMeeting m) {
    Set<String> now = units(m.newer().stream().filter(f -> !out.contains(f)).toList()).keySet();
    anywhere(m).stream().filter(f -> now.contains(key(f))).forEach(out::add);
  }

  /** Whether a delivery before that one gave the unit this value, and no longer stands for it. */
  private boolean wasReplaced(
      ModelMeeting m, String key, String value, int before, Predicate<Fact> apart) {
    Map<Integer, List<Fact>> earlier = new TreeMap<>();
    all.stream()
        .filter(f -> f.delivery() < before && f.row().key() != null && key(f).equals(key))
        .filter(f -> !apart.test(f))
        .filter(f -> !latest.contains(f) && m.spans().stream().anyMatch(s -> stream(s, f)))
        .forEach(f -> earlier.computeIfAbsent(f.delivery(), d -> new ArrayList<>()).add(f));
    return earlier.values().stream().anyMatch(unit -> value(unit).equals(value));
  }

  /** Where two registers of a source number alike, each is met by itself. */
  List<ModelMeeting> byRegister(ModelMeeting m) {
    boolean alike =
        units(m.older()).values().stream()
            .anyMatch(
                unit ->
                    unit.stream().map(f -> String.valueOf(f.row().register())).distinct().count()
                        > 1);
    if (!m.keyed() || !alike) {
      return List.of(m);
    }
    Map<String, List<Fact>> registers = new TreeMap<>();
    for (Fact fact : m.older()) {
      registers
          .computeIfAbsent(String.valueOf(fact.row().register()), r -> new ArrayList<>())
          .add(fact);
    }
    return registers.values().stream()
        .map(older -> new ModelMeeting(m.source(), m.spans(), m.newer(), m.bad(), older))
        .toList();
  }

  long sharedUnits(ModelMeeting m) {
    Set<String> shared = new HashSet<>(units(m.newer()).keySet());
    shared.retainAll(units(m.older()).keySet());
    return shared.size();
  }

  long equalUnits(ModelMeeting m) {
    Map<String, String> older = values(units(m.older()));
    return values(units(m.newer())).entrySet().stream()
        .filter(unit -> unit.getValue().equals(older.get(unit.getKey())))
        .count();
  }

  private Map<String, List<Fact>> units(List<Fact> facts) {
    Map<String, List<Fact>> units = new LinkedHashMap<>();
    for (Fact fact : facts) {
      units.computeIfAbsent(key(fact), k -> new ArrayList<>()).add(fact);
    }
    return units;
  }

  private String key(Fact fact) {
    String key = String.valueOf(fact.row().key());
    return table.equals("sales") ? fact.row().on() + " " + key : key;
  }

  private static String value(Map<String, List<Fact>> units, String key) {
    return value(Objects.requireNonNull(units.get(key)));
  }

  private static String value(List<Fact> unit) {
    return unit.stream()
        .map(f -> f.row().day() + " " + f.row().what() + " " + f.row().amount())
        .sorted()
        .collect(Collectors.joining("|"));
  }

  private static Map<String, String> values(Map<String, List<Fact>> units) {
    Map<String, String> values = new HashMap<>();
    units.forEach((key, unit) -> values.put(key, value(unit)));
    return values;
  }

  static List<Row> rows(List<Fact> facts) {
    return facts.stream().map(Fact::row).toList();
  }
}
