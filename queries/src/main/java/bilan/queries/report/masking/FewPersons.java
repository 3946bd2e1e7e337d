package bilan.queries.report.masking;

import bilan.queries.Persons;
import bilan.queries.TraceId;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.PersonCounts;
import bilan.queries.report.masking.KnownSums.CellName;
import bilan.queries.report.masking.KnownSums.What;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of persons that people outside may not see, in any bilan.
 *
 * <p>They are decided year by year over all that bilans tell of the year together, whichever of
 * them is made: of the network and of each place, the year, its months, its kinds of activity and
 * who came. So what one document hides follows from no other.
 */
public final class FewPersons {

  /** What is known of one number of a document. */
  enum Verdict {
    SHOWN,
    HIDDEN,
    /** It is none that was decided on. */
    UNKNOWN
  }

  private record Of(int year, boolean counted) {}

  private final FigureSheet sheet;
  private final PersonCounts counts;
  private final int least;
  private final Map<Of, KnownSums> came = new HashMap<>();
  private final Map<Integer, KnownSums> told = new HashMap<>();
  private final Map<Object, Set<CellName>> hidden = new HashMap<>();

  /**
   * @param sheet of the network and every place
   * @param least the smallest count that may be shown
   */
  public FewPersons(FigureSheet sheet, PersonCounts counts, int least) {
    this.sheet = sheet;
    this.counts = counts;
    this.least = least;
    for (Period period : sheet.request().periods()) {
      for (boolean counted : List.of(true, false)) {
        Of of = new Of(period.year(), counted);
        KnownSums sums = came(period, counted);
        came.put(of, sums);
        hidden.put(of, sums.hidden());
      }
      KnownSums answers = told(period);
      told.put(period.year(), answers);
      hidden.put(period.year(), hidden(answers, period.year()));
    }
  }

  /** Ids of the key figures to hide. */
  Set<String> figures() {
    Set<String> ids = new HashSet<>();
    for (Period period : sheet.request().periods()) {
      for (boolean counted : List.of(true, false)) {
        String id = figure(counted);
        for (CellName key : hidden(new Of(period.year(), counted))) {
          if (key.what() == What.TOTAL) {
            ids.add(TraceId.of(id, period.label(), key.place()));
          }
        }
      }
    }
    return ids;
  }

  /** Of a month. */
  Verdict month(@Nullable String place, LocalDate month, boolean counted, BigDecimal persons) {
    for (Period period : sheet.request().periods()) {
      if (!month.isBefore(period.from()) && !month.isAfter(period.to())) {
        return verdict(
            new Of(period.year(), counted), new CellName(What.MONTH, place, month), persons);
      }
    }
    return Verdict.UNKNOWN;
  }

  /** Of a kind of activity in a year. */
  Verdict kind(@Nullable String place, int year, String kind, BigDecimal persons) {
    CellName key = new CellName(What.KIND, place, kind);
    Verdict counted = verdict(new Of(year, true), key, persons);
    return counted == Verdict.UNKNOWN ? verdict(new Of(year, false), key, persons) : counted;
  }

  private Verdict verdict(Of of, CellName key, BigDecimal persons) {
    KnownSums sums = came.get(of);
    if (sums == null || sums.value(key).signum() == 0 || sums.value(key).compareTo(persons) != 0) {
      return Verdict.UNKNOWN;
    }
    return hidden(of).contains(key) ? Verdict.HIDDEN : Verdict.SHOWN;
  }

  /** Of an answer over some years. */
  Verdict answer(
      @Nullable String place, Collection<Integer> years, CellName key, BigDecimal persons) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int year : years) {
      KnownSums sums = told.get(year);
      sum = sums == null ? sum : sum.add(sums.value(key));
    }
    if (sum.compareTo(persons) != 0) {
      return Verdict.UNKNOWN;
    }
    return years.stream().anyMatch(year -> hidden(year).contains(key))
        ? Verdict.HIDDEN
        : Verdict.SHOWN;
  }

  /** Of everybody whose answer to a dimension is known. */
  Verdict known(
      @Nullable String place, Collection<Integer> years, String dimension, BigDecimal persons) {
    return answer(place, years, AnswerTables.known(place, dimension), persons);
  }

  /** Whether shares would tell of how many persons the answers to a dimension are known. */
  boolean hidesShares(@Nullable String place, Collection<Integer> years, String dimension) {
    CellName key = AnswerTables.known(place, dimension);
    return years.stream().anyMatch(year -> hidden(year).contains(key));
  }

  /** Whether a figure on a constant perimeter would tell what is shown nowhere else. */
  boolean hides(ConstantPerimeter one, boolean counted) {
    return hides(one.period(), counted, one.months())
        || hides(
            one.before(),
            counted,
            one.months().stream()
                .map(at -> new PlaceMonth(at.place(), at.month().minusYears(1)))
                .toList());
  }

  private boolean hides(String label, boolean counted, Collection<PlaceMonth> months) {
    List<CellName> keys = new ArrayList<>();
    months.forEach(at -> keys.add(new CellName(What.MONTH, at.place(), at.month().atDay(1))));
    return sheet.request().periods().stream()
        .filter(period -> period.label().equals(label))
        .map(period -> Objects.requireNonNull(came.get(new Of(period.year(), counted))))
        .anyMatch(sums -> isFew(sums, keys) || !sums.tells(keys));
  }

  private boolean isFew(KnownSums sums, List<CellName> keys) {
    BigDecimal sum = keys.stream().map(sums::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() > 0 && sum.compareTo(BigDecimal.valueOf(least)) < 0;
  }

  private Set<CellName> hidden(Object of) {
    return hidden.getOrDefault(of, Set.of());
  }

  /** The key figure of who took part, or of who passed. */
  private String figure(boolean counted) {
    Persons wanted = counted ? Persons.PARTICIPATIONS : Persons.PASSAGES;
    return sheet.declared().keys().stream()
        .filter(figure -> figure.persons() == wanted)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private KnownSums came(Period period, boolean counted) {
    List<PersonCounts.Came> rows =
        counts.came().stream()
            .filter(row -> row.counted() == counted && in(period, row.month()))
            .toList();
    String id = figure(counted);
    List<KeyFigure> figures =
        sheet.figures().stream()
            .filter(f -> f.id().equals(id) && f.period().equals(period.label()))
            .toList();
    return new PersonTables(counts.places(), rows, figures).sums().solved(least);
  }

  private static boolean in(Period period, LocalDate month) {
    return !month.isBefore(period.from()) && !month.isAfter(period.to());
  }

  /** Who came; nothing of it where not even their number may be known. */
  private KnownSums told(Period period) {
    KnownSums sums = new KnownSums();
    Set<@Nullable String> places = new HashSet<>();
    Set<String> dimensions = new TreeSet<>();
    for (PersonCounts.Told row : counts.told()) {
      if (row.year() == period.year()) {
        dimensions.add(row.dimension());
        for (String place : new String[] {row.place(), null}) {
          places.add(place);
          for (CellName key : AnswerTables.cells(place, row)) {
            sums.add(key, row.persons());
            if (hidesAll(period, place)) {
              sums.secret(key);
            }
          }
        }
      }
    }
    AnswerTables.addUp(sums, places, dimensions);
    return sums.solved(least);
  }

  private Set<CellName> hidden(KnownSums answers, int year) {
    Set<CellName> hidden = answers.hidden();
    KnownSums who = Objects.requireNonNull(came.get(new Of(year, true)));
    for (CellName known : answers.keys(What.KNOWN)) {
      BigDecimal all = who.value(new CellName(What.WHOLE, known.place(), ""));
      hidden.addAll(AnswerTables.besideUnknown(answers, known, all, hidden, least));
    }
    return hidden;
  }

  /** Whether not even the number of participations of a place may be known. */
  private boolean hidesAll(Period period, @Nullable String place) {
    Of of = new Of(period.year(), true);
    KnownSums sums = Objects.requireNonNull(came.get(of));
    CellName total = new CellName(What.TOTAL, place, "");
    CellName whole = new CellName(What.WHOLE, place, "");
    return sums.has(total) ? hidden(of).contains(total) : isFew(sums, List.of(whole));
  }
}
