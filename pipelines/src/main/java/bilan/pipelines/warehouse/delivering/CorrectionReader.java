package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.correction.CorrectedLine;
import bilan.pipelines.correction.Mender;
import bilan.pipelines.correction.RowMender.Kept;
import bilan.pipelines.correction.RowMender.Mended;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.Rejection.Fault;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.delivering.RejectedRows.Target;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rows of a correction workbook again. */
final class CorrectionReader {

  private final Mender mender;
  private final RejectedRows targets;
  private final List<Change> changes = new ArrayList<>();
  private final List<Rejection> stillBad = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private int fixed;
  private int untouched;
  private int lost;
  private final Map<Integer, Rejection.Raw> taken = new HashMap<>();
  private final Set<String> twice = new TreeSet<>();

  CorrectionReader(Statements sql, Mender mender) {
    this.mender = mender;
    this.targets = new RejectedRows(sql);
  }

  /** What a line makes of a rejected row. */
  record Change(int reject, int delivery, Mended mended) {}

  List<Change> changes() {
    return changes;
  }

  /** Rows of the workbook that count now. */
  int fixed() {
    return fixed;
  }

  /** Rows of the workbook that are still bad, with their cells there. */
  List<Rejection> stillBad() {
    return stillBad;
  }

  /** Rows that wait for another one come behind it. */
  void mend(List<CorrectedLine> lines) {
    List<CorrectedLine> waiting =
        lines.stream().filter(line -> !targets.awaited(line.reject()).isEmpty()).toList();
    lines.stream().filter(line -> !waiting.contains(line)).forEach(this::mend);
    waiting.forEach(this::mend);
  }

  private void mend(CorrectedLine line) {
    List<Target> found = targets.of(line);
    if (found.isEmpty()) {
      unknown.add(
          Problem.warning(
              "FIX-03",
              Message.of("delivery.fix.unknown"),
              line.sheet() + "!" + line.row(),
              Message.of("delivery.fix.unknown.cure")));
      return;
    }
    boolean counts = false;
    boolean changed = false;
    Rejection bad = null;
    for (Target target : found) {
      Kept kept = targets.kept(target);
      Mended mended = mender.mend(kept, line.beside(kept.raw().cells()));
      Rejection.Raw other = taken.putIfAbsent(target.reject(), mended.rejection().raw());
      if (other != null) {
        // A line copied in the workbook must not make its row count twice.
        if (!same(other, mended.rejection().raw())) {
          twice.add(line.sheet() + "!" + line.row());
        }
        continue;
      }
      boolean same = same(kept.raw(), mended.rejection().raw());
      if (!mended.good()) {
        bad = mended.rejection();
        lost += target.corrected() ? 1 : 0;
      }
      if (same && (target.corrected() || !mended.good() || waitsStill(target, kept))) {
        continue;
      }
      changed = true;
      counts |= mended.good();
      changes.add(new Change(target.reject(), kept.delivery(), mended));
    }
    fixed += counts ? 1 : 0;
    untouched += changed ? 0 : 1;
    if (bad != null && !counts) {
      stillBad.add(here(bad, line));
    }
  }

  /** Whether what the row hangs on is neither among the rows nor corrected with it. */
  private boolean waitsStill(Target target, Kept kept) {
    return targets.awaited(target.reject()).stream()
        .filter(parent -> !targets.isThere(kept, parent))
        .anyMatch(
            parent ->
                changes.stream()
                    .map(Change::mended)
                    .noneMatch(
                        other ->
                            other.good()
                                && other.table().key().equals(List.of(parent.field()))
                                && parent
                                    .code()
                                    .equals(other.rejection().fields().get(parent.field()))));
  }

  private static boolean same(Rejection.Raw one, Rejection.Raw other) {
    return one.hidden().equals(other.hidden()) && texts(one).equals(texts(other));
  }

  private static List<String> texts(Rejection.Raw raw) {
    return raw.cells().stream()
        .map(RawCell::cell)
        .map(cell -> cell.text() == null ? "" : cell.text().strip())
        .toList();
  }

  /** A rejected row's faults at the cells of the workbook where a person finds them. */
  private static Rejection here(Rejection bad, CorrectedLine line) {
    List<Fault> faults =
        bad.faults().stream().map(fault -> fault.at(line.where(fault.column()))).toList();
    return new Rejection(
        bad.table(),
        line.sheet(),
        line.row(),
        faults,
        bad.date(),
        bad.fields(),
        bad.rawHash(),
        bad.raw());
  }

  /** What to say beside the rows that are still bad. */
  List<Problem> notes(int lines) {
    List<Problem> notes = new ArrayList<>(unknown);
    if (untouched > 0) {
      notes.add(Problem.note("FIX-02", Message.of("delivery.fix.untouched", untouched, lines)));
    }
    return notes;
  }

  /** Rows that count by an earlier correction and would be rejected again, unless that is meant. */
  List<Question> questions(boolean replace) {
    List<Question> questions = new ArrayList<>();
    if (lost > 0 && !replace) {
      questions.add(
          new Question(
              "DELIV-04",
              "",
              Message.of("delivery.fix.lost", lost),
              List.of(new Choice(Said.replacing(), Message.of("delivery.fix.lost.choice")))));
    }
    if (!twice.isEmpty()) { // which line is right is seen in the workbook only
      questions.add(
          new Question(
              "DELIV-15",
              "",
              Message.of("delivery.fix.twice", String.join(", ", twice)),
              List.of(new Choice(Message.of("delivery.fix.twice.choice")))));
    }
    return questions;
  }
}
