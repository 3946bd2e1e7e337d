package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what asks into questions: what is at stake in rows and euros on both sides, and what to
 * type.
 */
public final class Questions {

  private static final Set<Ask> OF_TILLS = Set.of(Ask.UNCLEAR, Ask.NUMBERED_ALIKE, Ask.FEW_KEPT);

  /** Of which two versions of one file are asked about by its one name. */
  private static final Set<Ask> OF_VERSIONS = Set.of(Ask.ENDS_BEFORE, Ask.MANY_GONE);

  private final @Nullable StandingRows standing;
  private final List<StreamPlan> plans;
  private final @Nullable UnaryOperator<String> names;

  /**
   * @param standing what counts today; null where it isn't known
   * @param plans what the delivery would change, table by table
   * @param names what a file could be called instead, by its name
   */
  Questions(
      @Nullable StandingRows standing,
      List<StreamPlan> plans,
      @Nullable UnaryOperator<String> names) {
    this.standing = standing;
    this.plans = plans;
    this.names = names;
  }

  /** For what is decided again: what counts isn't told, and no file gets another name. */
  public static Questions again() {
    return new Questions(null, List.of(), null);
  }

  /** What the deliveries ask, all of them at once. */
  public List<Question> of(List<DecidedDelivery> asking) {
    boolean several =
        asking.stream()
                .flatMap(decided -> decided.grains().stream())
                .map(grain -> String.valueOf(grain.stream().place()))
                .distinct()
                .count()
            > 1;
    return asking.stream().flatMap(decided -> of(decided, several).stream()).toList();
  }

  private List<Question> of(DecidedDelivery decided, boolean several) {
    List<Question> questions = new ArrayList<>();
    for (List<Encounter> alike : alike(decided.judged())) {
      for (Ask ask : alike.get(0).verdict().questions()) {
        questions.add(question(alike, ask, decided));
      }
    }
    decided.mixed().stream()
        .collect(
            Collectors.groupingBy(MixedRegisters::name, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(mixed -> questions.add(mixed(mixed, decided.delivery().source())));
    decided.grains().forEach(grain -> questions.add(grains(grain, several)));
    questions.addAll(new EntityQuestions(plans).of(decided));
    return questions;
  }

  /**
   * The meetings that ask, those together that ask alike, whatever their place: the same words
   * answer them all, so that a person is asked once.
   */
  private static Collection<List<Encounter>> alike(List<Encounter> judged) {
    return judged.stream()
        .filter(Encounter::asks)
        .collect(Collectors.groupingBy(Questions::kind, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static List<?> kind(Encounter judged) {
    Verdict verdict = judged.verdict();
    Meeting m = judged.meeting();
    return List.of(
        m.stream().table(),
        verdict.questions(),
        verdict.outcome(),
        m.others(),
        m.keyed(),
        m.comparison().evidence() == null);
  }

  private Question question(List<Encounter> alike, Ask ask, DecidedDelivery decided) {
    Stake stake = new Stake(alike, decided, standing);
    Meeting m = stake.meeting();
    String asked = "delivery.ask." + ask.name().toLowerCase(Locale.ROOT);
    if (ask == Ask.CONTRADICTED) {
      asked += alike.get(0).verdict().outcome() == Outcome.APART ? ".other" : ".same";
    }
    boolean own = OF_VERSIONS.contains(ask) && m.others().equals(List.of(m.source()));
    String key =
        OF_TILLS.contains(ask)
            ? StreamNouns.key(m.stream().table(), asked)
            : own ? asked + ".own" : asked;
    return new Question(
        "DELIV-%02d".formatted(ask.ordinal() + 1),
        alike.stream()
            .map(j -> StreamNouns.stream(j.meeting()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        Message.of(key, arguments(m)),
        choices(stake, ask));
  }

  /**
   * In every sentence: 0 the delivery's source, 1 the other, 2–3 its rows and what they come to,
   * 4–5 the other's, 6–7 what goes, 8–9 what is lost to rejects, 10–11 coinciding or equal of how
   * many, 12–13 its dates, 14 the other's last one, 15–16 days that are equal of how many.
   */
  private static Object[] arguments(Meeting m) {
    Comparison c = m.comparison();
    Comparison.Evidence e = c.evidence();
    String table = m.stream().table();
    LocalDate last = m.last();
    long alike = e != null ? e.coincide() : m.keyed() ? c.equalUnits() : c.kept().rows();
    long of =
        e != null ? Math.max(e.newer(), e.older()) : m.keyed() ? c.sharedUnits() : c.older().rows();
    return new Object[] {
      m.source(),
      String.join(", ", m.others()),
      c.newer().rows(),
      StreamNouns.amount(table, c.newer().euros()),
      c.older().rows(),
      StreamNouns.amount(table, c.older().euros()),
      c.gone().rows(),
      StreamNouns.amount(table, c.gone().euros()),
      c.lost().rows(),
      StreamNouns.amount(table, Tally.NONE.minus(c.lost()).euros()),
      alike,
      of,
      m.from(),
      m.to(),
      last == null ? m.to() : last,
      e == null ? 0 : e.commonDays() - e.differingDays(),
      e == null ? 0 : e.commonDays()
    };
  }

  private List<Choice> choices(Stake stake, Ask ask) {
    List<Choice> choices = new ArrayList<>();
    Meeting m = stake.meeting();
    String other = m.others().get(0);
    if (ask.byReplace()) {
      choices.add(new Choice(Said.replacing(), stake.replaced()));
      if (ask == Ask.FEW_KEPT && names != null) {
        String name = names.apply(m.source());
        String key = StreamNouns.key(m.stream().table(), "delivery.choice.as");
        choices.add(new Choice(Said.as(name), stake.both(key, name, m.source())));
      } else {
        choices.add(new Choice(Message.of("delivery.choice.correct")));
      }
      if (ask == Ask.ENDS_BEFORE) {
        choices.add(new Choice(Message.of("delivery.choice.drop_rest", m.to())));
      }
    } else {
      Choice same = new Choice(Said.of(Answer.SAME_REGISTER, other), stake.same());
      Choice apart =
          new Choice(
              Said.of(Answer.OTHER_REGISTER, other),
              stake.both(StreamNouns.key(m.stream().table(), "delivery.choice.other")));
      choices.addAll(isSameLikelier(m, ask) ? List.of(same, apart) : List.of(apart, same));
    }
    choices.add(new Choice(stake.nothing()));
    return choices;
  }

  /** The likeliest answer is told first. */
  private static boolean isSameLikelier(Meeting m, Ask ask) {
    Comparison c = m.comparison();
    Comparison.Evidence e = c.evidence();
    return switch (ask) {
      case TIE -> true;
      case UNCLEAR, CONTRADICTED ->
          e == null
              ? c.equalUnits() * 2 >= c.sharedUnits()
              : e.coincide() * 2 >= Math.max(e.newer(), e.older())
                  || (e.newer() == e.older() && e.differingDays() == 0);
      default -> c.equalUnits() * 2 >= c.sharedUnits();
    };
  }

  /** Those of which one name for the rows without a register answers all. */
  private static Question mixed(List<MixedRegisters> mixed, String source) {
    long blank = mixed.stream().mapToLong(MixedRegisters::blank).sum();
    long named = mixed.stream().mapToLong(MixedRegisters::named).sum();
    String name = mixed.get(0).name();
    return new Question(
        "DELIV-09",
        mixed.stream().map(each -> String.valueOf(each.stream().place())).distinct().toList(),
        Message.of("delivery.ask.name_both", source, blank, named),
        List.of(
            new Choice(Said.naming(name), Message.of("delivery.choice.name", blank, name)),
            new Choice(Message.of("delivery.choice.name_all"))));
  }

  private Question grains(GrainQuestion g, boolean several) {
    return new Question(
        "DELIV-10",
        String.valueOf(g.stream().place()),
        Message.of("delivery.ask.grains", g.lineSource(), g.totalSource(), g.days(), g.first()),
        choices(g, several));
  }

  /**
   * What the months count when detail or totals are preferred, or both are tills of their own; the
   * likeliest first.
   *
   * @param several whether it is asked at other places too: then the answer names its place
   */
  private List<Choice> choices(GrainQuestion g, boolean several) {
    String place = g.stream().place();
    String table = g.stream().table();
    Choice line =
        new Choice(
            Said.preferring(place, several, "line"),
            Message.of("delivery.choice.line", g.totalSource(), then(g, g.months().lines())));
    Choice total =
        new Choice(
            Said.preferring(place, several, "total"),
            Message.of("delivery.choice.total", g.lineSource(), then(g, g.months().totals())));
    Choice both =
        new Choice(
            Said.of(Answer.OTHER_REGISTER, g.otherSource()),
            Message.of(StreamNouns.key(table, "delivery.choice.both"), then(g, g.months().both())));
    Tally today = standing == null ? null : standing.before(g.table(), g.place());
    Choice nothing = new Choice(Stake.nothing(table, today));
    return g.months().isTotalLikelier()
        ? List.of(total, line, both, nothing)
        : List.of(line, total, both, nothing);
  }

  /** What the months would come to. */
  private static Message then(GrainQuestion g, Tally tally) {
    Message first = StreamNouns.month(g.months().first());
    Message last = StreamNouns.month(g.months().last());
    Message amount = StreamNouns.amount(g.stream().table(), tally.euros());
    return first.equals(last)
        ? Message.of("delivery.then.month", first, tally.rows(), amount)
        : Message.of("delivery.then.months", first, last, tally.rows(), amount);
  }
}
