package bilan.queries.figure.sheet;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of an answer with the marks of their states. */
final class Cells {

  private final Facts facts;
  private final Findings findings;
  private final FigureWording wording;
  private final @Nullable String dataset;

  Cells(Facts facts, FigureWording wording, @Nullable String dataset) {
    this.facts = facts;
    this.findings = new Findings(facts, wording);
    this.wording = wording;
    this.dataset = dataset;
  }

  Set<String> places() {
    return facts.network().places().keySet();
  }

  /** Whether months of a period that were awaited did not come. */
  boolean lacks(@Nullable String place, Period period) {
    return dataset != null
        && !Network.NOWHERE.equals(place)
        && !facts.states().year(dataset, place, period).missing().isEmpty();
  }

  /** The figure that a column says it is; null if it is what SQL says. */
  private @Nullable Figure declared(Column column) {
    String figure = column.figure();
    return figure == null ? null : facts.settings().declared().find(figure);
  }

  private static boolean isSplit(Figure declared) {
    return declared.adds() == Figure.Adds.BOTH && declared.basis().isFollowed();
  }

  /** A figure's cell: the figure that its column declares, else what SQL gave, with its months. */
  @Nullable Object cell(
      Column column, @Nullable Object value, @Nullable String place, Period period, boolean month) {
    Figure named = declared(column);
    // The rows of a month count in it, whatever was open or awaited: the SQL says which these are.
    Figure declared = month && value != null ? null : named;
    if (declared != null) {
      Finding finding = findings.counted(declared, place, period, Cut.NONE);
      return finding.amount() == null
          ? missing(finding)
          : shown(finding, typed(column, finding.amount()));
    }
    if (dataset == null) {
      return value == null ? new Missing(wording.say("figure.mark.nc"), null) : value;
    }
    Finding finding = findings.months(dataset, place, period);
    // Why nothing at all is known of a year says more than that a till was not there yet.
    boolean said = finding.state().hasValue() || !isNotOpen(value);
    if (value instanceof Missing && said) {
      return value;
    }
    if (value instanceof Noted noted && said) {
      return both(noted, finding);
    }
    boolean counts = month && !isNothing(value) && !(value instanceof Missing);
    if (!finding.state().hasValue() && !counts) {
      return missing(finding);
    }
    if (value == null) {
      return column.kind() == Kind.AMOUNT
          ? new Missing(wording.say("figure.mark.nc"), wording.say("figure.no_rate"))
          : null;
    }
    boolean mayCome = !month && isNothing(value) && finding.state() == State.PARTIAL;
    return mayCome && facts.request().asOf().isBefore(period.to())
        ? new Missing(wording.say("figure.mark.nc"), wording.say("figure.none_yet", period.label()))
        : shown(finding, value);
  }

  private boolean isNotOpen(@Nullable Object value) {
    return value instanceof Missing missing
        && missing.mark().equals(wording.say("figure.mark.not_open"));
  }

  /** What has rows counts in its year, whatever was open or awaited in that month. */
  private static boolean isNothing(@Nullable Object value) {
    return value instanceof Number number && new BigDecimal(number.toString()).signum() == 0;
  }

  /** Whether the lines of places leave out what their key figures count elsewhere. */
  boolean hasUnplaced(List<Column> columns, Period period) {
    for (Column column : columns) {
      Figure declared = declared(column);
      if (declared != null && isSplit(declared) && findings.hasUnplaced(declared, period)) {
        return true;
      }
    }
    return false;
  }

  private static Object typed(Column column, BigDecimal amount) {
    return column.kind() == Kind.COUNT && Exact.isWhole(amount)
        ? (Object) amount.longValueExact()
        : amount;
  }

  private Object shown(Finding finding, Object value) {
    boolean partial = finding.state() == State.PARTIAL || finding.state() == State.MISSING;
    return partial && !finding.why().isEmpty()
        ? new Noted(value, wording.say("figure.mark.partial"), wording.reasons(finding.why()))
        : value;
  }

  /** What SQL says that a value lacks, after the months that it lacks. */
  private Noted both(Noted noted, Finding finding) {
    String reason = noted.reason();
    if (finding.state() != State.PARTIAL || reason == null) {
      return noted;
    }
    List<String> reasons = new ArrayList<>(finding.why());
    reasons.add(reason);
    return new Noted(noted.value(), noted.mark(), wording.reasons(reasons));
  }

  private Missing missing(Finding finding) {
    String mark = finding.state() == State.NOT_OPEN ? "figure.mark.not_open" : "figure.mark.nc";
    return new Missing(
        wording.say(mark), finding.notes().isEmpty() ? null : finding.notes().get(0));
  }
}
