package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.layout.LayoutPrint;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.request.KeptPlace;
import bilan.pipelines.request.LayoutMemory;
import bilan.pipelines.request.PeriodName;
import bilan.pipelines.request.PriorDelivery;
import bilan.pipelines.request.Remembered;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.deciding.Decisions;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a source is read, as a command says it and as was said of the source before: whose rows are
 * ours, which column is which field, of which place it is. What is said of beneficiaries holds for
 * the register's files of other periods too, what is said of a layout for all files of it; what is
 * typed now wins.
 */
public final class SourceWords implements LayoutMemory {

  private final Statements sql;
  private final String dataset;
  private final String source;
  private final Path file;
  private final Beneficiaries beneficiaries;
  private final ColumnsSaid columns;
  private final Map<Answer, String> typed;
  private final List<Decision> all;
  private final List<Decision> kept;

  /**
   * @param beneficiaries with {@code columns}, what is typed now
   * @param typed answers of which a file has one; without those that are not typed
   */
  public SourceWords(
      WarehouseFile warehouse,
      String dataset,
      String source,
      Path file,
      Beneficiaries beneficiaries,
      ColumnsSaid columns,
      Map<Answer, String> typed) {
    this.sql = warehouse.sql();
    this.dataset = dataset;
    this.source = source;
    this.file = file;
    this.beneficiaries = beneficiaries;
    this.columns = columns;
    this.typed = typed;
    this.all =
        new Decisions(sql)
            .all().stream()
                .filter(d -> d.answer().isAboutReading() && d.table().equals(dataset))
                .filter(d -> d.toDelivery() == Integer.MAX_VALUE)
                .toList();
    this.kept = all.stream().filter(this::holds).toList();
  }

  private boolean holds(Decision decision) {
    boolean whole = decision.answer().isAboutLayout() || decision.otherSource().isEmpty();
    return decision.source().equals(source)
        || (!whole && PriorDelivery.alike(source, decision.source()));
  }

  /** With what was said before, unless the words of now are the opposite. */
  public Beneficiaries beneficiaries() {
    Set<String> ours = new LinkedHashSet<>(beneficiaries.ours());
    List<String> theirs = new ArrayList<>();
    for (Decision decision : kept) {
      if (decision.answer() == Answer.OUR_BENEFICIARY && !takesAllForOthers()) {
        ours.add(decision.otherSource());
      } else if (decision.answer() == Answer.OTHER_BENEFICIARIES && !isOurs(decision)) {
        theirs.add(decision.otherSource());
      }
    }
    return new Beneficiaries(ours.stream().sorted().toList(), beneficiaries.others(), theirs);
  }

  /** With the columns that were named before. */
  public ColumnsSaid columns() {
    Map<String, String> before = new LinkedHashMap<>();
    for (Decision decision : kept) {
      if (decision.answer() == Answer.COLUMN && !isSaidAnew(header(decision.otherSource()))) {
        before.put(header(decision.otherSource()), meaning(decision.otherSource()));
      }
    }
    return new ColumnsSaid(columns.without(), columns.named(), before);
  }

  @Override
  public Remembered of(LayoutPrint layout) {
    Map<Integer, String> live = files(layout);
    List<Decision> found =
        all.stream()
            .filter(d -> d.answer().isAboutLayout())
            .filter(d -> isOwn(d) || live.containsKey(d.fromDelivery()))
            .toList();
    if (found.isEmpty()) {
      return Remembered.NOTHING;
    }
    Map<String, String> named = new LinkedHashMap<>();
    Set<String> without = new LinkedHashSet<>();
    Set<Decision> others = new LinkedHashSet<>();
    for (Decision decision : found) {
      String header = column(decision);
      boolean own = isOwn(decision);
      boolean firm = own || found.stream().noneMatch(other -> isAgainst(decision, other));
      if (header != null && firm && !isSaidAnew(header)) {
        String now = layout.header(header);
        boolean anew =
            decision.answer() == Answer.WITHOUT
                ? without.add(now)
                : named.put(now, meaning(decision.otherSource())) == null;
        if (anew && !own) {
          others.add(decision);
        }
      }
    }
    Predicate<Decision> here = d -> isOfThisFolder(d, live);
    Decision place = single(found, Answer.PLACE, here);
    Decision profile = single(found, Answer.PROFILE, d -> true);
    Decision register = single(found, Answer.REGISTER, here);
    Stream.of(profile, register).filter(d -> d != null && !isOwn(d)).forEach(others::add);
    return new Remembered(
        place == null
            ? null
            : new KeptPlace(place.source(), place.otherSource(), isOwn(place) && here.test(place)),
        profile == null ? null : profile.otherSource(),
        register == null ? null : register.otherSource(),
        named,
        List.copyOf(without),
        others.stream().map(Decision::source).reduce((one, other) -> other).orElse(null),
        others.stream().map(SourceWords::option).distinct().toList());
  }

  @Override
  public @Nullable String dataset(LayoutPrint layout) {
    List<String> datasets =
        sql.list(
            "select distinct dataset from store.delivery where layout = ? and state = 'applied'",
            row -> row.getString(1),
            layout.key());
    return datasets.size() == 1 && !layout.key().isEmpty() ? datasets.get(0) : null;
  }

  /** The files of the deliveries that were not taken back: of the layout, and of this source. */
  private Map<Integer, String> files(LayoutPrint layout) {
    Map<Integer, String> files = new LinkedHashMap<>();
    sql.list(
        "select delivery_id, file from store.delivery where dataset = ? and state = 'applied' and (source = ? or (layout = ? and layout <> ''))",
        row -> files.put(row.getInt(1), row.getString(2)),
        dataset,
        source,
        layout.key());
    return files;
  }

  private boolean isOwn(Decision decision) {
    return decision.source().equals(source);
  }

  /** A file of this name elsewhere may be another place's. */
  private boolean isOfThisFolder(Decision decision, Map<Integer, String> files) {
    String its = files.get(decision.fromDelivery());
    return its != null && PeriodName.ofOneFolder(Path.of(its), file);
  }

  /**
   * The last word of the source itself, else the one that all others say; null if there is none.
   *
   * @param here whether an answer of a file of this name is one of this file
   */
  private @Nullable Decision single(List<Decision> found, Answer answer, Predicate<Decision> here) {
    List<Decision> alike = found.stream().filter(d -> d.answer() == answer).toList();
    List<Decision> own = alike.stream().filter(d -> isOwn(d) && here.test(d)).toList();
    List<Decision> telling = own.isEmpty() ? alike : own;
    boolean one = telling.stream().map(d -> plain(d.otherSource())).distinct().count() == 1;
    return typed.containsKey(answer) || (own.isEmpty() && !one)
        ? null
        : telling.get(telling.size() - 1);
  }

  /** Whether another file's answer says something else of the same column. */
  private static boolean isAgainst(Decision decision, Decision other) {
    String header = column(decision);
    String its = column(other);
    return header != null
        && its != null
        && same(header, its)
        && (decision.answer() != other.answer()
            || !same(decision.otherSource(), other.otherSource()));
  }

  /** The column that an answer is about; null if it is about none. */
  private static @Nullable String column(Decision decision) {
    return switch (decision.answer()) {
      case COLUMN -> header(decision.otherSource());
      case WITHOUT -> decision.otherSource();
      default -> null;
    };
  }

  private static String option(Decision decision) {
    return Reply.of("--" + decision.answer().option(), decision.otherSource()).toString();
  }

  /** Words that change rows, whether they are typed or were said before. */
  public String options() {
    Beneficiaries whose = beneficiaries();
    boolean others = whose.others() || !whose.theirs().isEmpty();
    Map<String, String> named = new TreeMap<>(columns().kept());
    named.putAll(columns.named());
    return (whose.ours().isEmpty() && !others ? "" : "|" + whose.ours() + others)
        + (named.isEmpty() ? "" : "|" + named);
  }

  /**
   * Keeps what is typed now.
   *
   * @param theirs beneficiaries that the command said to be others
   * @return what is no longer kept since the words of now are the opposite
   */
  List<Problem> keep(int delivery, List<String> theirs) {
    Decisions decisions = new Decisions(sql);
    List<Problem> notes = new ArrayList<>();
    Set<Decision> ended = new LinkedHashSet<>();
    for (Decision decision : kept) {
      if (isOpposite(decision, theirs)) {
        decisions.end(decision.id(), delivery);
        ended.add(decision);
        notes.add(ended(decision));
      }
    }
    List<Decision> anew = new ArrayList<>();
    beneficiaries.ours().forEach(one -> add(anew, ended, Answer.OUR_BENEFICIARY, one, delivery));
    theirs.forEach(one -> add(anew, ended, Answer.OTHER_BENEFICIARIES, one, delivery));
    columns
        .named()
        .forEach(
            (header, meaning) -> add(anew, ended, Answer.COLUMN, header + "=" + meaning, delivery));
    columns.without().forEach(one -> add(anew, ended, Answer.WITHOUT, one, delivery));
    typed.forEach((answer, word) -> add(anew, ended, answer, word, delivery));
    decisions.keep(anew);
    return notes;
  }

  private void add(
      List<Decision> anew, Set<Decision> ended, Answer answer, String word, int delivery) {
    boolean known =
        kept.stream()
            .anyMatch(
                d -> !ended.contains(d) && d.answer() == answer && same(d.otherSource(), word));
    if (!known) {
      anew.add(
          new Decision(
              0, dataset, null, null, source, word, answer, false, delivery, Integer.MAX_VALUE));
    }
  }

  private boolean isOpposite(Decision decision, List<String> theirs) {
    return switch (decision.answer()) {
      case OUR_BENEFICIARY -> theirs.stream().anyMatch(word -> same(word, decision.otherSource()));
      case OTHER_BENEFICIARIES -> isOurs(decision);
      case COLUMN -> isSaidAnew(header(decision.otherSource())) && !isRepeated(decision);
      case WITHOUT ->
          columns.named().keySet().stream().anyMatch(one -> same(one, decision.otherSource()));
      default -> {
        String word = typed.get(decision.answer());
        yield word != null && !same(word, decision.otherSource());
      }
    };
  }

  /** Whether all that are not named ours are said to be others: what was ours before, too. */
  private boolean takesAllForOthers() {
    return beneficiaries.others() && beneficiaries.ours().isEmpty();
  }

  private boolean isOurs(Decision decision) {
    return decision.otherSource().isEmpty()
        ? !beneficiaries.ours().isEmpty()
        : beneficiaries.ours().stream().anyMatch(one -> same(one, decision.otherSource()));
  }

  private boolean isSaidAnew(String header) {
    return columns.named().keySet().stream().anyMatch(typed -> same(typed, header))
        || columns.without().stream().anyMatch(typed -> same(typed, header));
  }

  private boolean isRepeated(Decision decision) {
    return columns.named().entrySet().stream()
        .anyMatch(typed -> same(typed.getKey() + "=" + typed.getValue(), decision.otherSource()));
  }

  private static Problem ended(Decision decision) {
    String option = "--" + decision.answer().option();
    String word = decision.otherSource();
    return Problem.warning(
        "ANSWER-03",
        Message.of(
            "delivery.answer.ended",
            word.isEmpty() ? option : option + "=" + word,
            decision.source(),
            String.valueOf(decision.id())),
        null,
        null);
  }

  private static String header(String word) {
    return word.substring(0, word.lastIndexOf('='));
  }

  private static String meaning(String word) {
    return word.substring(word.lastIndexOf('=') + 1);
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** A number may be written with spaces or without. */
  private static String plain(String word) {
    return Headers.normalise(word).replaceAll("(?<=\\d) (?=\\d)", "");
  }
}
