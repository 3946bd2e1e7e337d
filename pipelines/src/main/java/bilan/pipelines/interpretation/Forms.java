package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.interpretation.Form.Counts;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Added;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.Ages;
import bilan.pipelines.mapping.Target;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All forms that a table may have: each table of the datasets as its declaration and {@code
 * forms.yaml} say, and the forms that are not ours.
 */
final class Forms {

  private static final String FILE = "/bilan/pipelines/lexicon/forms.yaml";

  /** A shorter word is more often another one than a slip. */
  private static final int SPELLED = 7;

  private static final Forms SHIPPED = new Forms(FileLexicon.SHIPPED);
  private static volatile Forms last = SHIPPED;
  private static final double OF_OTHERS = 0.9;
  private static final double LIKE_OTHERS = 0.6;
  private static final double VAGUE = 0.65;

  /** {@code nombre de tickets} is not {@code n° de ticket}, though what tells is the same. */
  private static final double NEARLY = 0.3;

  private final FileLexicon lexicon;
  private final Set<String> stop;

  /** Slots that a word of their headers, or a whole header, may name. */
  private final Map<String, Set<Slot>> byWord = new HashMap<>();

  /** Words of headers. */
  private final Set<String> known = new HashSet<>();

  private final List<Form> all = new ArrayList<>();
  private final Map<String, Map<Slot, Double>> named = new HashMap<>();
  private final Map<String, Double> best = new HashMap<>();

  /** The forms of a lexicon, made once. */
  static Forms of(FileLexicon lexicon) {
    Forms known = last;
    if (known.lexicon != lexicon) {
      known = lexicon == FileLexicon.SHIPPED ? SHIPPED : new Forms(lexicon);
      last = known;
    }
    return known;
  }

  /**
   * @throws Failure {@code USAGE} if the lexicon adds words to what no form has
   */
  Forms(FileLexicon lexicon) {
    this.lexicon = lexicon;
    this.stop = lexicon.words(Theme.STOP);
    YamlFile file = new YamlFile("forms.yaml");
    YamlMap root = file.read(text());
    List<Slot> spare = slots(root.map("spare"), true, name -> null);
    Set<String> declared = new HashSet<>();
    for (YamlMap map : root.maps("forms")) {
      all.add(form(map, spare));
      declared.add(map.required("table"));
    }
    for (Dataset dataset : Datasets.load()) {
      for (DatasetTable table : dataset.tables()) {
        if (!declared.contains(table.name()) && !table.profileOnly()) {
          all.add(usual(dataset, table, spare));
        }
      }
    }
    for (YamlMap map : root.maps("not_ours")) {
      all.add(notOurs(map));
    }
    file.orFail();
    checkAdded();
    all.stream()
        .flatMap(form -> form.slots().stream())
        .flatMap(slot -> slot.headers().stream())
        .forEach(known::addAll);
    for (Form form : all) {
      for (Slot slot : form.slots()) {
        for (List<String> words : slot.headers()) {
          words.forEach(w -> byWord.computeIfAbsent(w, k -> new HashSet<>()).add(slot));
          byWord.computeIfAbsent(String.join("", words), k -> new HashSet<>()).add(slot);
        }
      }
    }
  }

  /** Names under which somebody adds words are those of fields and of forms. */
  private void checkAdded() {
    List<Problem> problems = new ArrayList<>();
    Set<String> slots = new TreeSet<>();
    all.stream().filter(Form::isOurs).forEach(f -> f.slots().forEach(s -> slots.add(s.name())));
    List<String> names = all.stream().map(Form::name).toList();
    lexicon.headers().forEach(a -> check(a, slots, "profile.words_no_field", problems));
    lexicon.forms().forEach(a -> check(a, names, "profile.words_no_form", problems));
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
  }

  private static void check(
      Added added, Collection<String> names, String key, List<Problem> problems) {
    if (!names.contains(added.name())) {
      String near = Nearest.of(added.name(), names);
      Message cure =
          near == null
              ? Message.of("yaml.known_keys", String.join(", ", names))
              : Message.of("yaml.did_you_mean", near);
      Message what = Message.of(key, added.name());
      problems.add(Problem.error("YAML-01", what, added.where(), cure));
    }
  }

  /** Words that somebody adds under a name. */
  private static List<String> added(List<Added> all, String name) {
    return all.stream()
        .filter(added -> added.name().equals(name))
        .flatMap(added -> added.words().stream())
        .toList();
  }

  List<Form> all() {
    return all;
  }

  FileLexicon lexicon() {
    return lexicon;
  }

  private static String text() {
    try (var in = Forms.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Form form(YamlMap map, List<Slot> spare) {
    Dataset dataset = Datasets.get(map.required("dataset"));
    String name = map.required("table");
    DatasetTable table =
        dataset.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    Map<String, Slot> slots = new LinkedHashMap<>();
    List<String> without = map.texts("without");
    YamlMap own = map.map("slots");
    for (Slot slot : declared(dataset, table)) {
      if (!without.contains(slot.name())) {
        slots.put(slot.name(), slot);
      }
    }
    for (Slot slot : slots(own, true, slots::get)) {
      slots.put(slot.name(), slot);
    }
    spare.forEach(slot -> slots.merge(slot.name(), slot, Slot::or));
    String crossed = map.text("crossed");
    return new Form(
        map.text("form", name),
        dataset,
        table,
        List.copyOf(slots.values()),
        map.textLists("needs"),
        map.texts("measure"),
        crossed == null ? null : CellKind.valueOf(crossed.toUpperCase(Locale.ROOT)),
        words(map.text("form", name), map.texts("words"), table),
        map.flag("reference", false),
        true,
        table.stream().contains("place"),
        Counts.valueOf(map.text("counts", "measure").toUpperCase(Locale.ROOT)),
        false);
  }

  /** A table of which nothing is said but its declaration. */
  private Form usual(Dataset dataset, DatasetTable table, List<Slot> spare) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    declared(dataset, table).forEach(slot -> slots.put(slot.name(), slot));
    spare.forEach(slot -> slots.putIfAbsent(slot.name(), slot));
    List<List<String>> needs = new ArrayList<>();
    for (Field field : table.fields()) {
      if (field.required() && !field.context() && !field.derived()) {
        needs.add(List.of(field.name()));
      }
    }
    needs.addAll(table.oneOf());
    String turned = table.turned();
    List<String> measure =
        table.fields().stream()
            .filter(f -> CellKind.of(f.type()).isMeasure())
            .map(Field::name)
            .limit(1)
            .toList();
    return new Form(
        table.name(),
        dataset,
        table,
        List.copyOf(slots.values()),
        needs,
        turned == null ? measure : List.of(turned),
        turned == null ? null : CellKind.MONEY,
        words(table.name(), List.of(), table),
        table.rule() == DatasetTable.Rule.ENTITY && !table.is(Trait.GRANTS),
        false,
        table.stream().contains("place"),
        Counts.MEASURE,
        false);
  }

  private Form notOurs(YamlMap map) {
    Set<String> words = new LinkedHashSet<>();
    map.texts("words").forEach(word -> words.addAll(Folded.stems(word)));
    added(lexicon.forms(), map.required("form")).forEach(word -> words.addAll(Folded.stems(word)));
    return new Form(
        map.required("form"),
        null,
        null,
        slots(map.map("slots"), false, name -> null),
        map.textLists("needs"),
        map.texts("measure"),
        null,
        words,
        false,
        true,
        false,
        Counts.MEASURE,
        map.flag("whose", false));
  }

  private Set<String> words(String form, List<String> said, DatasetTable table) {
    Set<String> words = new LinkedHashSet<>();
    (said.isEmpty() ? table.sheets() : said).forEach(word -> words.addAll(Folded.stems(word)));
    added(lexicon.forms(), form).forEach(word -> words.addAll(Folded.stems(word)));
    words.removeIf(word -> word.length() < 3);
    return words;
  }

  /** Slots of the fields, inputs and classes that a dataset declares. */
  private List<Slot> declared(Dataset dataset, DatasetTable table) {
    List<Slot> slots = new ArrayList<>();
    int index = 0;
    for (Field field : table.fields()) {
      if (!field.derived()) {
        boolean when = field.name().equals(table.date()) && table.rule() == DatasetTable.Rule.FACT;
        CellKind kind =
            field.name().equals("place")
                ? CellKind.PLACE
                : when ? CellKind.WHEN : CellKind.of(field.type());
        slots.add(slot(field, kind, new Target.ToField(index, field)));
      }
      index++;
    }
    if (dataset.tables().get(0).equals(table)) {
      dataset
          .inputs()
          .forEach(f -> slots.add(slot(f, CellKind.of(f.type()), new Target.ToInput(f))));
      for (Dataset.Split split : dataset.splits()) {
        Target target = new Target.ToSplit(split);
        slots.add(
            new Slot(
                target.key(),
                CellKind.COUNT,
                headers(split.synonyms()),
                keys(split.synonyms()),
                Set.of(),
                true,
                target));
      }
    }
    return slots;
  }

  private Slot slot(Field field, CellKind kind, Target target) {
    List<String> names = new ArrayList<>(field.synonyms());
    names.add(field.label());
    names.add(field.labelEn());
    names.addAll(field.otherwise());
    names.add(field.name().replace('_', ' '));
    names.addAll(added(lexicon.headers(), field.name()));
    Set<String> choices = new HashSet<>();
    field
        .choices()
        .forEach(
            (key, writings) -> {
              choices.add(Folded.key(key));
              writings.forEach(writing -> choices.add(Folded.key(writing)));
            });
    return new Slot(field.name(), kind, headers(names), keys(names), choices, false, target);
  }

  /**
   * Slots as {@code forms.yaml} writes them.
   *
   * @param ours whether they are of a form of ours
   * @param of a declared slot that one of the same name adds words to
   */
  private List<Slot> slots(YamlMap map, boolean ours, Function<String, @Nullable Slot> of) {
    List<Slot> slots = new ArrayList<>();
    for (String name : map.keys()) {
      YamlMap each = map.map(name);
      Slot base = of.apply(name);
      List<String> texts = new ArrayList<>(each.texts("headers"));
      texts.addAll(ours ? added(lexicon.headers(), name) : List.of());
      List<List<String>> headers = new ArrayList<>(headers(texts));
      Set<String> written = keys(texts);
      if (base != null) {
        headers.addAll(base.headers());
        written.addAll(base.written());
      }
      String kind = each.text("kind");
      slots.add(
          new Slot(
              name,
              kind == null
                  ? base == null ? CellKind.ANY : base.kind()
                  : CellKind.valueOf(kind.toUpperCase(Locale.ROOT)),
              headers,
              written,
              base == null ? Set.of() : base.choices(),
              each.flag("many", base == null),
              base == null ? null : base.target()));
      each.finish();
    }
    return slots;
  }

  private List<List<String>> headers(List<String> written) {
    Set<List<String>> headers = new LinkedHashSet<>();
    written.forEach(text -> headers.add(Slot.stems(text, stop)));
    headers.removeIf(List::isEmpty);
    return List.copyOf(headers);
  }

  private static Set<String> keys(List<String> written) {
    return written.stream().map(Folded::key).collect(Collectors.toCollection(HashSet::new));
  }

  /** How well a header names the slots of all forms; those that it does not name are left out. */
  Map<Slot, Double> named(String header) {
    return named.computeIfAbsent(header, this::score);
  }

  /** Whether a header says that its numbers are foreseen, or the most that there may be. */
  boolean isPlanned(String header) {
    return Folded.words(header).stream().anyMatch(w -> lexicon.is(Theme.PLANNED, w));
  }

  /** Whether a header says that its numbers wait for an answer: {@code 2025 (demandé)}. */
  boolean isAwaited(String header) {
    return Folded.words(header).stream()
        .anyMatch(word -> lexicon.status(word) == FileLexicon.Status.WAITS);
  }

  /**
   * Whether a header names nothing of a form, and what a form that is not ours must have, of which
   * all that it must have is named.
   *
   * @param headers of the table
   */
  boolean isOfOthers(String header, Form form, List<String> headers) {
    Map<Slot, Double> slots = named(header);
    return form.slots().stream().noneMatch(slots::containsKey)
        && all.stream()
            .filter(other -> !other.isOurs())
            .filter(
                other ->
                    other.slots().stream()
                        .filter(s -> other.needs(s.name()))
                        .anyMatch(s -> slots.getOrDefault(s, 0.0) >= OF_OTHERS))
            .anyMatch(other -> hasAll(other, headers));
  }

  private boolean hasAll(Form form, List<String> headers) {
    return form.needs().stream()
        .allMatch(
            group ->
                headers.stream()
                    .anyMatch(
                        header ->
                            named(header).entrySet().stream()
                                .anyMatch(
                                    named ->
                                        named.getValue() >= LIKE_OTHERS
                                            && form.slots().contains(named.getKey())
                                            && group.contains(named.getKey().name()))));
  }

  /** How well a header names a slot of some form. */
  double named(String header, String slot) {
    return named(header).entrySet().stream()
        .filter(each -> each.getKey().name().equals(slot))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** The label of a field, under which its column is found again. */
  String label(String field) {
    return label(all, field);
  }

  /** The label of a field of one form. */
  String label(String form, String field) {
    return label(all.stream().filter(f -> f.name().equals(form)).toList(), field);
  }

  private static String label(List<Form> forms, String field) {
    return forms.stream()
        .flatMap(form -> form.slots().stream())
        .filter(slot -> slot.name().equals(field) && slot.target() instanceof Target.ToField)
        .map(slot -> Objects.requireNonNull(slot.target()).field().label())
        .findFirst()
        .orElseThrow();
  }

  /** Participants of some ages, of the common class that holds them if one does. */
  Slot ofAges(Ages.Band band) {
    Target target = new Target.ToSplit(new Dataset.Split("age", band.common(), List.of()));
    return new Slot(target.key(), CellKind.COUNT, List.of(), Set.of(), Set.of(), true, target);
  }

  /** A header that says that something is counted, and not what. */
  String vague() {
    return lexicon.words(Theme.VAGUE).iterator().next();
  }

  /**
   * The first word of some texts that names by itself what a row of a form comes to.
   *
   * @param otherwise if no word does, or two do that mean different things
   */
  String measureWord(List<String> texts, String form, String otherwise) {
    Form of = all.stream().filter(f -> f.name().equals(form)).findFirst().orElseThrow();
    String found = null;
    Slot said = null;
    for (String text : texts) {
      for (String word : Folded.words(text)) {
        for (Slot slot : of.slots()) {
          boolean measure = slot.kind() == CellKind.MONEY || slot.kind() == CellKind.COUNT;
          if (measure && named(word).getOrDefault(slot, 0.0) == 1) {
            if (said != null && !said.equals(slot)) {
              return otherwise;
            }
            found = found == null ? word : found;
            said = slot;
          }
        }
      }
    }
    return found == null ? otherwise : found;
  }

  /** How well a header names any slot. */
  double known(String header) {
    return best.computeIfAbsent(
        header, h -> named(h).values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** How well a header names a number that adds up. */
  double measure(String header) {
    return named(header).entrySet().stream()
        .filter(named -> named.getKey().kind().isMeasure())
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** A long word of a header as it is known, where one letter of it was missed or mistaken. */
  private String spelled(String word) {
    if (word.length() < SPELLED || known.contains(word)) {
      return word;
    }
    List<String> near = known.stream().filter(k -> Nearest.isSlip(word, k)).toList();
    return near.size() == 1 ? near.get(0) : word;
  }

  private Map<Slot, Double> score(String header) {
    List<String> stems = Slot.stems(header, stop).stream().map(this::spelled).toList();
    String whole = Folded.key(header);
    Map<Slot, Double> scores = new HashMap<>();
    if (stems.isEmpty() || header.length() > 120) {
      return scores;
    }
    Set<Slot> near = new HashSet<>(byWord.getOrDefault(String.join("", stems), Set.of()));
    stems.forEach(stem -> near.addAll(byWord.getOrDefault(stem, Set.of())));
    for (Slot slot : near) {
      double score = slot.named(stems);
      if (score > 0) {
        scores.put(slot, score);
      }
    }
    if (lexicon.is(Theme.IDENTIFIERS, stems.get(0))) {
      scores.keySet().removeIf(slot -> slot.target() != null && !slot.written().contains(whole));
    }
    for (Form form : whole.isEmpty() ? List.<Form>of() : all) {
      if (form.slots().stream()
          .anyMatch(slot -> scores.containsKey(slot) && slot.written().contains(whole))) {
        form.slots().stream()
            .filter(slot -> !slot.written().contains(whole))
            .forEach(slot -> scores.computeIfPresent(slot, (s, score) -> Math.min(score, NEARLY)));
      }
    }
    if (!whole.isEmpty()
        && Folded.words(header).stream().allMatch(w -> lexicon.is(Theme.VAGUE, w))) {
      scores.replaceAll((slot, score) -> Math.min(score, VAGUE)); // Nb: of what?
    }
    return scores;
  }
}
