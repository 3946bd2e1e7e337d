package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Ending;
import bilan.deliveries.Door.Ended;
import bilan.deliveries.ModelFixes.Line;
import bilan.pipelines.delivery.Said;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One random history, played on both sides. */
final class History {

  private static final int STEPS = 5;
  private static final int ATTEMPTS = 3;

  private final long seed;
  private final Door door;
  private final Chance chance;
  private final Person person;
  private final Sequence sequence;
  private final List<String> tables;
  private final DeliveryModel model = new DeliveryModel();
  private final List<String> told = new ArrayList<>();
  private final List<List<Counted>> workbooks = new ArrayList<>();
  private Set<Counted> before = Set.of();
  private boolean undoRestores;

  History(long seed, Door door) {
    this.seed = seed;
    this.door = door;
    this.chance = Chance.of(seed);
    this.person = new Person(chance);
    this.sequence = chance.in100(78) ? new TillSequence(chance) : new AccountSequence(chance);
    this.tables = new ArrayList<>(sequence.tables());
    tables.add("places");
  }

  /** What differs, with all that led there; empty if nothing does. */
  Optional<String> play() throws SQLException {
    for (int step = 0; step < STEPS; step++) {
      if (!step()) {
        return Optional.of("seed " + seed + "\n" + String.join("\n", told));
      }
    }
    return Optional.empty();
  }

  private boolean step() throws SQLException {
    if (undoRestores && chance.in100(15)) {
      Set<Counted> restored = before;
      return undo(model.lastNumber(), false)
          && equal("undoing the last restores", restored, door.counting(tables));
    }
    if (chance.in100(12)) {
      int id = person.undoable(model);
      return id == 0 || undo(id, chance.in100(50));
    }
    List<Answer> answers = model.answers();
    if (!answers.isEmpty() && chance.in100(20)) {
      return forget(chance.one(answers)) && step();
    }
    List<Counted> rejected = model.rejected();
    if (!rejected.isEmpty() && chance.in100(45)) {
      return correct(rejected);
    }
    if (chance.in100(8)) {
      return deliver(sequence.reference());
    }
    Sent again = chance.in100(8) ? person.again(model) : null;
    return deliver(again == null ? sequence.next() : again);
  }

  private boolean forget(Answer answer) throws SQLException {
    model.forget(answer);
    door.forget(answer);
    return same("forget " + answer, Ending.DONE, new Ended(0));
  }

  /** Also a workbook of before, corrected anew. */
  private boolean correct(List<Counted> rejected) throws SQLException {
    List<Counted> rows =
        !workbooks.isEmpty() && chance.in100(25) ? chance.one(workbooks) : rejected;
    workbooks.add(rows);
    List<Line> lines = person.corrections(rows, model);
    Said said = chance.in100(15) ? Said.replacing() : Said.NOTHING;
    boolean printed = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      before = model.counting();
      int last = model.lastNumber();
      Ending expected = model.correct(lines, said);
      undoRestores = model.lastNumber() > last && !said.replace();
      Ended ended = door.correct(lines, said, workbooks.size());
      if (!same("correct " + lines + " " + said.options(), expected, ended)
          || isDeadEnd(printed, ended)) {
        return false;
      }
      if (ended.exit() != 6 || ended.lines().isEmpty() || chance.in100(25)) {
        return true;
      }
      said = chance.one(ended.lines());
      printed = true;
    }
    return true;
  }

  private boolean undo(int id, boolean cascade) throws SQLException {
    undoRestores = false;
    Said said = Said.NOTHING;
    for (int attempt = 0; attempt < 2; attempt++) {
      Ending expected = model.undo(id, cascade, said);
      Ended ended = door.undo(id, cascade, said);
      String typed = "undo " + id + (cascade ? " --cascade " : " ") + said.options();
      if (!same(typed, expected, ended) || isDeadEnd(attempt > 0, ended)) {
        return false;
      }
      if (ended.lines().isEmpty()) {
        return true;
      }
      said = chance.one(ended.lines());
    }
    return true;
  }

  /** A printed line that is not taken, or a question without any. */
  private boolean isDeadEnd(boolean printed, Ended ended) {
    boolean dead = ended.isDeadEnd() || (printed && ended.exit() == 6);
    if (dead) {
      told.add("dead end: " + ended);
    }
    return dead;
  }

  private boolean deliver(Sent first) throws SQLException {
    Sent sent = first;
    boolean printed = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      before = model.counting();
      int last = model.lastNumber();
      boolean dryRun = chance.in100(10);
      Ending expected = model.deliver(sent, dryRun);
      undoRestores = model.lastNumber() > last && expected.exit() == 0;
      Ended ended = door.deliver(sent, dryRun);
      if (!same(told(sent, dryRun), expected, ended) || isDeadEnd(printed, ended)) {
        return false;
      }
      if (expected.exit() != 6 || chance.in100(15)) {
        return true;
      }
      printed = !ended.lines().isEmpty() && chance.in100(65);
      sent =
          printed
              ? sent.with(chance.one(ended.lines()))
              : person.answering(sent, expected.questions());
    }
    return true;
  }

  private boolean same(String what, Ending expected, Ended ended) throws SQLException {
    told.add(what + " -> " + expected.exit() + " " + expected.questions() + ", warehouse " + ended);
    return expected.exit() == ended.exit()
        && equal("rows that count", model.counting(), door.counting(tables));
  }

  private boolean equal(String what, Set<Counted> expected, Set<Counted> found) {
    if (expected.equals(found)) {
      return true;
    }
    told.add(what + ": expected " + lines(expected) + "\n  found " + lines(found));
    return false;
  }

  private static String lines(Set<Counted> counted) {
    return counted.stream()
        .collect(
            Collectors.groupingBy(
                Counted::delivery,
                TreeMap::new,
                Collectors.mapping(Counted::row, Collectors.toList())))
        .toString();
  }

  private static String told(Sent sent, boolean dryRun) {
    StringBuilder text = new StringBuilder(sent.dataset() + " " + sent.source());
    text.append(sent.replace() ? " --replace" : "").append(dryRun ? " --dry-run" : "");
    sent.same().forEach(source -> text.append(" --same-register=").append(source));
    sent.other().forEach(source -> text.append(" --other-register=").append(source));
    sent.prefer().forEach(word -> text.append(" --prefer ").append(word));
    text.append(sent.from() == null ? "" : " --period " + sent.from() + ".." + sent.to());
    int number = 0;
    for (Row row : sent.rows()) {
      text.append(
          "\n      %d: %s %s %s %s %s #%s %s %s%s%s"
              .formatted(
                  ++number,
                  row.table(),
                  row.on(),
                  row.place(),
                  row.register(),
                  row.channel(),
                  row.key(),
                  row.what(),
                  row.amount(),
                  row.grain() == Row.Grain.DETAIL ? "" : " " + row.grain(),
                  row.bad() ? " BAD" : ""));
    }
    return text.append("\n   ").toString();
  }
}
