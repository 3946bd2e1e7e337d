package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.Rejection;
import bilan.pipelines.Rejection.Fault;
import bilan.pipelines.Rejection.RawCell;
import bilan.pipelines.profile.CorrectedLine;
import bilan.pipelines.profile.RowMender;
import bilan.pipelines.profile.RowMender.Kept;
import bilan.pipelines.profile.RowMender.Mended;
import bilan.pipelines.warehouse.MendTargets.Target;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a correction workbook again. */
final class Mending {

  private final RowMender mender;
  private final MendTargets targets;
  private final List<Change> changes = new ArrayList<>();
  private final List<Rejection> stillBad = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private int fixed;
  private int untouched;
  private int lost;

  Mending(Sql sql, RowMender mender) {
    this.mender = mender;
    this.targets = new MendTargets(sql);
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

  void mend(CorrectedLine line) {
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
      boolean same = same(kept.raw(), mended.rejection().raw());
      if (!mended.good()) {
        bad = mended.rejection();
        lost += target.corrected() ? 1 : 0;
      }
      if (same && (target.corrected() || !mended.good())) {
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

  private static boolean same(Rejection.Raw one, Rejection.Raw other) {
    return one.hidden().equals(other.hidden()) && texts(one).equals(texts(other));
  }

  private static List<String> texts(Rejection.Raw raw) {
    return raw.cells().stream()
        .map(RawCell::cell)
        .map(cell -> cell.text() == null ? "" : cell.text().strip())
        .toList();
  }

  /** The same faults, where a person finds them in the workbook. */
  private static Rejection here(Rejection bad, CorrectedLine line) {
    List<Fault> faults =
        bad.faults().stream()
            .map(
                f ->
                    new Fault(
                        f.code(),
                        f.field(),
                        f.column(),
                        line.where(f.column()),
                        f.value(),
                        f.what(),
                        f.cause(),
                        f.cure()))
            .toList();
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

  /** Rows that count by an earlier correction and would be rejected again. */
  List<Question> questions() {
    return lost == 0
        ? List.of()
        : List.of(
            new Question(
                "DELIV-04",
                "",
                Message.of("delivery.fix.lost", lost),
                List.of(new Choice("--replace", Message.of("delivery.fix.lost.choice")))));
  }
}
