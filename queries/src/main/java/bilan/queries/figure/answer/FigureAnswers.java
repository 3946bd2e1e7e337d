package bilan.queries.figure.answer;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Kind;
import bilan.queries.SavedQuery;
import bilan.queries.figure.Change;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.answer.FigureLines.At;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Comparisons;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers of figures side by side, split by years, months, places and the dimensions of their rows.
 */
public final class FigureAnswers {

  private final Facts facts;
  private final FigureRequest request;
  private final FigureWording wording;
  private final Findings findings;
  private final FigureLines.Asked asked;
  private final int least;

  public FigureAnswers(
      Facts facts,
      FigureQuestion question,
      FigureRequest request,
      FigureWording wording,
      int least) {
    this.facts = facts;
    this.request = request;
    this.wording = wording;
    this.least = least;
    this.findings = new Findings(facts, wording);
    List<Figure> figures = new FigureCheck(facts.settings().declared()).figures(question);
    this.asked =
        new FigureLines.Asked(
            question, figures, new Filters(facts, wording).cut(question, figures));
  }

  /** Answer to a saved query that names figures. */
  public Answer answer(SavedQuery query) {
    if (asked.question().constant()) {
      return new ConstantAnswers(facts, asked, request, wording, least > 0).answer(query);
    }
    FigureColumns columns = new FigureColumns(asked, wording);
    List<Column> all = columns.of(query);
    List<String> notes = new ArrayList<>();
    for (Column column : all) {
      if (column.definition() != null) {
        notes.add(wording.definition(column.label(), column.definition()));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (At at : new FigureLines(facts, request, findings, asked).all()) {
      lines.add(Line.body(cells(at)));
    }
    return new Answer(query.name(), columns.title(query), all, lines, notes);
  }

  private Finding find(Figure figure, At at) {
    return findings.find(figure, at.place(), at.period(), asked.cut().of(at.key()));
  }

  private List<@Nullable Object> cells(At at) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (String by : asked.question().by()) {
      cells.add(
          switch (by) {
            case Dimensions.YEAR -> FigureLines.year(at.period());
            case Dimensions.MONTH -> at.period().from();
            case Dimensions.PLACE ->
                at.place() == null ? wording.say("figure.network") : at.place();
            default ->
                Objects.requireNonNullElse(
                    at.key().get(asked.cut().by().indexOf(by)), wording.say("figure.by.blank"));
          });
    }
    for (Figure figure : asked.figures()) {
      Finding finding = findings.counted(figure, at.place(), at.period(), asked.cut().of(at.key()));
      cells.add(
          isOfFew(figure, at)
              ? new Missing(wording.say("figure.mark.nc"), wording.say("trace.masked_share"))
              : cell(figure, finding));
      if (asked.question().changes()) {
        cells.add(change(figure, at, finding));
      }
    }
    return cells;
  }

  /** Whether a figure would tell of a few persons that another one counts. */
  private boolean isOfFew(Figure figure, At at) {
    if (least == 0) {
      return false;
    }
    for (String id : figure.tells()) {
      Figure told = facts.figure(id);
      BigDecimal amount = told.persons().any() ? find(told, at).amount() : null;
      if (amount != null
          && amount.signum() > 0
          && amount.compareTo(BigDecimal.valueOf(least)) < 0) {
        return true;
      }
    }
    return false;
  }

  private Object cell(Figure figure, Finding finding) {
    BigDecimal amount = finding.amount();
    if (amount == null) {
      String mark = finding.state() == State.NOT_OPEN ? "figure.mark.not_open" : "figure.mark.nc";
      return new Missing(
          wording.say(mark), finding.notes().isEmpty() ? null : finding.notes().get(0));
    }
    Object value =
        figure.kind() == Kind.COUNT && Exact.isWhole(amount)
            ? (Object) amount.longValueExact()
            : amount;
    boolean partial = finding.state() == State.PARTIAL || finding.state() == State.MISSING;
    if (partial && !finding.why().isEmpty()) {
      return new Noted(value, wording.say("figure.mark.partial"), wording.reasons(finding.why()));
    }
    return finding.lacks().isEmpty()
        ? value
        : new Noted(value, "", wording.reasons(finding.lacks()));
  }

  private @Nullable Object change(Figure figure, At at, Finding is) {
    int year = request.periods().indexOf(at.period());
    if (year <= 0) {
      return null;
    }
    Period before = request.periods().get(year - 1);
    Finding was = find(figure, new At(before, at.place(), at.key()));
    Change change =
        new Comparisons(facts, findings, wording)
            .change(figure, at.place(), asked.cut().of(at.key()), before, was, at.period(), is);
    if (change.amount() != null) {
      return change.brief() == null
          ? change.amount()
          : new Noted(change.amount(), "", change.brief());
    }
    BigDecimal difference = change.difference();
    return new Missing(
        difference == null
            ? wording.say("figure.mark.nc")
            : wording.difference(difference, figure.kind()),
        change.note());
  }
}
