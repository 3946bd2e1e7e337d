package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.request.PriorDelivery;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.deciding.Decisions;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a source is read, as a command says it and as was said of the source before: whose rows are
 * ours, which column is which field. What is said of beneficiaries holds for the register's files
 * of other periods too; what is typed now wins.
 */
public final class SourceWords {

  private final Statements sql;
  private final String dataset;
  private final String source;
  private final Beneficiaries beneficiaries;
  private final ColumnsSaid columns;
  private final List<Decision> kept;

  /**
   * @param beneficiaries with {@code columns}, what is typed now
   */
  public SourceWords(
      WarehouseFile warehouse,
      String dataset,
      String source,
      Beneficiaries beneficiaries,
      ColumnsSaid columns) {
    this.sql = warehouse.sql();
    this.dataset = dataset;
    this.source = source;
    this.beneficiaries = beneficiaries;
    this.columns = columns;
    this.kept =
        new Decisions(sql)
            .all().stream().filter(d -> d.answer().isAboutReading() && holds(d)).toList();
  }

  private boolean holds(Decision decision) {
    boolean whole = decision.answer() == Answer.COLUMN || decision.otherSource().isEmpty();
    return decision.toDelivery() == Integer.MAX_VALUE
        && decision.table().equals(dataset)
        && (decision.source().equals(source)
            || (!whole && PriorDelivery.alike(source, decision.source())));
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
      if (decision.answer() == Answer.COLUMN && !isSaidAnew(decision)) {
        before.put(header(decision.otherSource()), meaning(decision.otherSource()));
      }
    }
    return new ColumnsSaid(columns.without(), columns.named(), before);
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
      default ->
          decision.answer() == Answer.COLUMN && isSaidAnew(decision) && !isRepeated(decision);
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

  private boolean isSaidAnew(Decision decision) {
    String header = header(decision.otherSource());
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
