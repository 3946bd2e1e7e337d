package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.Plan.StreamPlan;
import bilan.pipelines.Plan.Tally;
import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.Decided.Judged;
import bilan.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts what asks into questions: what is at stake in rows and euros on both sides, and what to
 * type.
 */
final class Questions {

  private static final String USUAL_CHANNEL = "till";

  private final @Nullable Standing standing;
  private final List<StreamPlan> plans;

  /**
   * @param standing what counts today; null where it isn't known
   * @param plans what the delivery would change, table by table
   */
  Questions(@Nullable Standing standing, List<StreamPlan> plans) {
    this.standing = standing;
    this.plans = plans;
  }

  List<Question> of(Decided decided) {
    List<Question> questions = new ArrayList<>();
    for (Judged judged : decided.judged()) {
      for (Ask ask : judged.verdict().questions()) {
        questions.add(question(judged, ask, decided));
      }
    }
    decided.mixed().forEach(mixed -> questions.add(mixed(mixed, decided.delivery().source())));
    decided.grains().forEach(grain -> questions.add(grains(grain, decided)));
    if (!decided.vanishing().isEmpty()) {
      questions.add(vanishing(decided.vanishing()));
    }
    if (!decided.shrinking().isEmpty()) {
      questions.add(shrinking(decided.shrinking()));
    }
    if (!decided.alike().isEmpty()) {
      questions.add(
          new Question(
              "DELIV-12",
              "",
              Message.of("delivery.ask.alike", String.join(", ", decided.alike())),
              List.of(
                  new Choice(Message.of("delivery.choice.alike.same")),
                  new Choice(Message.of("delivery.choice.alike.other")))));
    }
    return questions;
  }

  private Question vanishing(List<String> vanishing) {
    return new Question(
        "DELIV-11",
        "",
        Message.of("delivery.ask.vanishing", vanishing.size(), String.join(", ", vanishing)),
        List.of(
            new Choice(
                Said.replacing(),
                then(Message.of("delivery.choice.vanish", vanishing.size()), StreamPlan::after)),
            new Choice(Message.of("delivery.choice.put_back")),
            new Choice(then(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  private Question shrinking(List<String> shrinking) {
    return new Question(
        "DELIV-16",
        "",
        Message.of("delivery.ask.shrinking", String.join(", ", shrinking)),
        List.of(
            new Choice(
                Said.replacing(), then(Message.of("delivery.choice.shrink"), StreamPlan::after)),
            new Choice(Message.of("delivery.choice.correct")),
            new Choice(then(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  /** What an answer does, then what counts of the tables that lose something. */
  private Message then(Message does, Function<StreamPlan, @Nullable Tally> when) {
    Message said = does;
    for (StreamPlan plan : plans) {
      Tally tally = when.apply(plan);
      if (plan.gone().rows() > 0 && tally != null) {
        Message total =
            Message.of("delivery.table.total", plan.stream(), tally.rows(), euros(tally.euros()));
        said = Message.of("delivery.then", said, total);
      }
    }
    return said;
  }

  private Question question(Judged judged, Ask ask, Decided decided) {
    Meeting m = judged.encounter().meeting();
    String asked = "delivery.ask." + ask.name().toLowerCase(Locale.ROOT);
    if (ask == Ask.CONTRADICTED) {
      asked += judged.verdict().outcome() == Outcome.APART ? ".other" : ".same";
    }
    String key =
        ask == Ask.UNCLEAR || ask == Ask.NUMBERED_ALIKE ? words(m.stream().table(), asked) : asked;
    return new Question(
        "DELIV-%02d".formatted(ask.ordinal() + 1),
        stream(m),
        Message.of(key, arguments(m)),
        choices(new Stake(judged, decided, standing), ask));
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
    LocalDate last = m.older().last();
    long alike = e != null ? e.coincide() : m.newer().keyed() ? c.equalUnits() : c.kept();
    long of =
        e != null
            ? Math.max(e.newer(), e.older())
            : m.newer().keyed() ? c.sharedUnits() : m.older().rows();
    return new Object[] {
      m.source(),
      String.join(", ", m.others()),
      m.newer().rows(),
      amount(table, m.newer().euros()),
      m.older().rows(),
      amount(table, m.older().euros()),
      c.gone(),
      amount(table, c.goneEuros()),
      c.lost(),
      amount(table, c.lostEuros() == null ? null : c.lostEuros().negate()),
      alike,
      of,
      m.from(),
      m.to(),
      last == null ? m.to() : last,
      e == null ? 0 : e.commonDays() - e.differingDays(),
      e == null ? 0 : e.commonDays()
    };
  }

  /** Only sales have tills and tickets; of other tables the same is said in general words. */
  static String words(String table, String key) {
    return table.equals("sales") ? key : key + ".data";
  }

  private static List<Choice> choices(Stake stake, Ask ask) {
    List<Choice> choices = new ArrayList<>();
    Meeting m = stake.meeting();
    String other = m.others().get(0);
    if (ask.byReplace()) {
      choices.add(new Choice(Said.replacing(), stake.replaced()));
      if (ask == Ask.FEW_KEPT) {
        String name = anotherName(m.source());
        choices.add(new Choice(Said.as(name), stake.both("delivery.choice.as", name, m.source())));
      } else {
        choices.add(new Choice(Message.of("delivery.choice.correct")));
      }
    } else {
      Choice same = new Choice(Said.of(Answer.SAME_REGISTER, other), stake.same());
      Choice apart =
          new Choice(
              Said.of(Answer.OTHER_REGISTER, other),
              stake.both(words(m.stream().table(), "delivery.choice.other")));
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

  /** A name for what is another file though it has the same name. */
  private static String anotherName(String source) {
    int dot = source.lastIndexOf('.');
    return dot <= 0 ? source + "-2" : source.substring(0, dot) + "-2" + source.substring(dot);
  }

  private static Question mixed(MixedRegisters.Mixed mixed, String source) {
    return new Question(
        "DELIV-09",
        String.valueOf(mixed.stream().place()),
        Message.of("delivery.ask.name_both", source, mixed.blank(), mixed.named()),
        List.of(
            new Choice(
                Said.naming(mixed.name()),
                Message.of("delivery.choice.name", mixed.blank(), mixed.name())),
            new Choice(Message.of("delivery.choice.name_all"))));
  }

  private Question grains(GrainQuestion g, Decided decided) {
    boolean several =
        decided.grains().stream().map(q -> String.valueOf(q.stream().place())).distinct().count()
            > 1;
    return new Question(
        "DELIV-10",
        String.valueOf(g.stream().place()),
        Message.of("delivery.ask.grains", g.lineSource(), g.totalSource(), g.days(), g.first()),
        new GrainStake(g, several, standing).choices());
  }

  private static String stream(Meeting m) {
    StringBuilder name = new StringBuilder();
    for (String part :
        new @Nullable String[] {m.stream().place(), m.stream().register(), m.stream().channel()}) {
      if (part != null && !part.equals(USUAL_CHANNEL)) {
        name.append(name.isEmpty() ? "" : " · ").append(part);
      }
    }
    return name.toString();
  }

  /** What rows come to: euros, or participations. */
  static Message amount(String table, @Nullable BigDecimal amount) {
    return amount != null && table.equals("attendance")
        ? Message.of("delivery.participations", amount.setScale(0, RoundingMode.HALF_UP))
        : euros(amount);
  }

  static Message euros(@Nullable BigDecimal amount) {
    return amount == null
        ? Message.of("delivery.no_euros")
        : Message.of("delivery.euros", amount.setScale(2, RoundingMode.HALF_UP));
  }
}
