package bilan.queries.figure.sheet;

import bilan.queries.Marking;
import bilan.queries.TraceId;
import bilan.queries.database.Database;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Given;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.finding.Beside;
import bilan.queries.figure.finding.Comparisons;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import bilan.queries.figure.finding.PerOpenMonth;
import bilan.queries.figure.priority.Priorities;
import bilan.queries.figure.priority.PriorityReader;
import bilan.queries.figure.reckoning.Reckoning;
import bilan.text.Lang;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every key figure of a request: the one place where they get their meaning. What it reads of a
 * database is kept for when the same periods are asked for again, since a reader's database doesn't
 * change.
 */
public final class KeyFigures {

  /** A bilan asks of its years, of the last of them, and of all that there are. */
  private static final int MOST_KEPT = 4;

  private final FigureSettings settings;
  private final Deque<Kept> kept = new ArrayDeque<>();

  private record Kept(Database database, FigureRequest request, Facts facts) {

    boolean answers(Database asked, FigureRequest wanted) {
      return database == asked
          && request.periods().equals(wanted.periods())
          && request.calendar() == wanted.calendar()
          && request.lang() == wanted.lang()
          && request.asOf().equals(wanted.asOf());
    }
  }

  /** Figures under the rules of a workspace; nothing is read before a request. */
  public KeyFigures(FigureSettings settings) {
    this.settings = settings;
  }

  /** What an organisation says of how its figures are reckoned. */
  public FigureSettings settings() {
    return settings;
  }

  /** Reads the warehouse once and makes every figure of the request. */
  public FigureSheet compute(Database database, FigureRequest request) {
    return new Assembly(facts(database, request), request).sheet(settings.declared().keys());
  }

  /** Sheet of one figure alone, which asks for no other. */
  public FigureSheet compute(Database database, FigureRequest request, Figure only) {
    return new Assembly(facts(database, request), request).sheet(List.of(only));
  }

  /** The figures of a request that add up over months, month by month, by the same reading. */
  public List<MonthFigure> byMonth(Database database, FigureSheet years) {
    return new MonthlyFigures(facts(database, years.request()), years).all();
  }

  /** Where the priorities stand, and their money, by the same reading. */
  public Priorities priorities(Database database, FigureRequest request) {
    return new PriorityReader(database, facts(database, request), request).read();
  }

  /** Marks the answers of saved queries by the same rules and the same reading. */
  public Marking marking(Lang lang) {
    return marking(lang, 0);
  }

  /**
   * The same for people outside.
   *
   * @param least the smallest number of persons that a quotient may be made of
   */
  public Marking marking(Lang lang, int least) {
    return new DeclaredAnswers(this, settings, lang, least);
  }

  /** The places that a figure is told of, in order; those of nowhere last. */
  public List<String> places(Facts facts, Figure figure) {
    return new Assembly(facts, facts.request()).places(figure);
  }

  private Facts facts(Database database, FigureRequest request) {
    return facts(database, request, settings.declared()::keys);
  }

  /**
   * What is read for a request.
   *
   * @param wanted the figures that are asked for together
   */
  public Facts facts(Database database, FigureRequest request, Supplier<List<Figure>> wanted) {
    for (Kept known : kept) {
      if (known.answers(database, request)) {
        return known.facts();
      }
    }
    Facts facts = new Facts(database, request, settings, wanted.get());
    kept.addFirst(new Kept(database, request, facts));
    if (kept.size() > MOST_KEPT) {
      kept.removeLast();
    }
    return facts;
  }

  /** Puts figures, their changes and what stands beside them together. */
  private static final class Assembly {

    private final Facts facts;
    private final FigureRequest request;
    private final FigureWording wording;
    private final Findings findings;
    private final Comparisons comparisons;
    private final List<KeyFigure> figures = new ArrayList<>();
    private final List<ConstantPerimeter> constant = new ArrayList<>();
    private final List<PerOpenMonth> perMonth = new ArrayList<>();

    Assembly(Facts facts, FigureRequest request) {
      this.facts = facts;
      this.request = request;
      this.wording = new FigureWording(request.lang());
      this.findings = new Findings(facts, wording);
      this.comparisons = new Comparisons(facts, findings, wording);
    }

    FigureSheet sheet(List<Figure> asked) {
      for (Figure declared : asked) {
        if (request.place() == null) {
          all(declared, null);
        }
        for (String place : places(declared)) {
          if (request.place() == null || request.place().equals(place)) {
            all(declared, place);
          }
        }
      }
      return new FigureSheet(request, facts.settings(), figures, constant, perMonth, notes());
    }

    /** The places that a figure is given for, in order; those of nowhere last. */
    private List<String> places(Figure declared) {
      Set<String> named = named(declared);
      List<String> places = new ArrayList<>(named);
      places.remove(Network.NOWHERE);
      if (named.contains(Network.NOWHERE)) {
        places.add(Network.NOWHERE);
      }
      return places;
    }

    private Set<String> named(Figure declared) {
      if (!declared.isToldByPlace()) {
        return Set.of();
      }
      if (declared.basis().isFollowed()) {
        return everywhere(declared);
      }
      Set<String> ofParts = new TreeSet<>();
      declared.parts().forEach(part -> ofParts.addAll(named(part)));
      return declared.parts().isEmpty() ? having(declared) : ofParts;
    }

    /** The places that have any of it in the periods asked for. */
    private Set<String> having(Figure declared) {
      Given given = Reckoning.given(declared);
      if (given != null) {
        return facts.network().known(given(declared, given));
      }
      Set<String> places = new TreeSet<>(facts.network().places().keySet());
      if (declared.adds() != Figure.Adds.NOT) {
        places.add(Network.NOWHERE);
      }
      places.removeIf(place -> !findings.has(declared, place));
      return places;
    }

    private Set<String> given(Figure declared, Given given) {
      Set<String> places = new TreeSet<>();
      for (Period period : request.periods()) {
        Scope scope = new Scope.Year(period, request.asOf(), null);
        places.addAll(facts.reckoning().places(declared, given, scope));
      }
      return places;
    }

    private Set<String> everywhere(Figure declared) {
      Set<String> places = new TreeSet<>(facts.network().places().keySet());
      places.addAll(facts.unknownPlaces(declared.basis().dataset()));
      if (declared.adds() == Figure.Adds.BOTH && hasUnplaced(declared)) {
        places.add(Network.NOWHERE);
      }
      return places;
    }

    private boolean hasUnplaced(Figure declared) {
      return request.periods().stream().anyMatch(period -> findings.hasUnplaced(declared, period));
    }

    private void all(Figure declared, @Nullable String place) {
      Period before = null;
      Finding was = null;
      for (Period period : request.periods()) {
        Finding is = findings.find(declared, place, period);
        Change change =
            before == null || was == null
                ? Change.FIRST
                : comparisons.change(declared, place, Cut.NONE, before, was, period, is);
        figures.add(figure(declared, place, period, is, change));
        if (isMonthly(declared, place)) {
          if (before != null) {
            constant.add(comparisons.constant(declared, place, before, period));
          }
          perMonth.add(comparisons.perOpenMonth(declared, place, period, is));
        }
        before = period;
        was = is;
      }
    }

    private boolean isMonthly(Figure declared, @Nullable String place) {
      return declared.adds() == Figure.Adds.BOTH
          && declared.basis().isFollowed()
          && (place == null || facts.network().knows(place));
    }

    private KeyFigure figure(
        Figure declared, @Nullable String place, Period period, Finding is, Change change) {
      List<String> beside = new ArrayList<>();
      long rejected = Beside.rejected(declared, place, period, facts, wording, beside);
      Beside.marks(declared, place, period, facts, wording, beside);
      beside.removeAll(is.notes());
      List<String> notes = new ArrayList<>(is.notes());
      notes.addAll(beside);
      List<String> lacks = new ArrayList<>(is.lacks());
      lacks.addAll(beside);
      return new KeyFigure(
          declared.id(),
          declared.label(request.lang()),
          period.label(),
          place,
          is.amount(),
          declared.unit(),
          declared.tax(),
          is.state(),
          notes.isEmpty() ? null : wording.reasons(notes),
          lacks,
          change,
          rejected,
          TraceId.of(declared.id(), period.label(), place),
          declared);
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      Set<String> unknown = facts.unknownPlaces();
      if (!unknown.isEmpty()) {
        notes.add(wording.say("figure.unknown_places", unknown.size(), wording.list(unknown)));
      }
      List<Long> refused = facts.remarks().refused();
      if (!refused.isEmpty()) {
        String numbers = wording.list(refused.stream().map(String::valueOf).toList());
        notes.add(wording.say("figure.refused", refused.size(), numbers));
      }
      if (!request.asOf().equals(request.to())) {
        notes.add(wording.say("figure.as_of", request.asOf()));
      }
      return notes;
    }
  }
}
