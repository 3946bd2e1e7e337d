package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.warehouse.Decided.Judged;
import bilan.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts what asks into questions: what is at stake in rows and euros on both sides, and what to
 * type.
 */
final class Questions {

  private static final String USUAL_CHANNEL = "till";

  List<Question> of(Decided decided) {
    List<Question> questions = new ArrayList<>();
    for (Judged judged : decided.judged()) {
      for (Ask ask : judged.verdict().questions()) {
        questions.add(question(judged.encounter().meeting(), ask));
      }
    }
    decided.grains().forEach(grain -> questions.add(grains(grain)));
    if (!decided.vanishing().isEmpty()) {
      questions.add(
          new Question(
              "DELIV-11",
              "",
              Message.of(
                  "delivery.ask.vanishing",
                  decided.vanishing().size(),
                  String.join(", ", decided.vanishing())),
              List.of(
                  new Choice(
                      "--replace",
                      Message.of("delivery.choice.vanish", decided.vanishing().size())))));
    }
    if (!decided.alike().isEmpty()) {
      questions.add(
          new Question(
              "DELIV-12",
              "",
              Message.of("delivery.ask.alike", String.join(", ", decided.alike())),
              List.of(new Choice("", Message.of("delivery.choice.alike")))));
    }
    return questions;
  }

  private static Question question(Meeting m, Ask ask) {
    String key = "delivery.ask." + ask.name().toLowerCase(Locale.ROOT);
    return new Question(
        "DELIV-%02d".formatted(ask.ordinal() + 1),
        stream(m),
        Message.of(key, arguments(m)),
        choices(m, ask));
  }

  /**
   * In every sentence: 0 the delivery's source, 1 the other, 2–3 its rows and euros, 4–5 the
   * other's, 6–7 what goes, 8–9 what is lost to rejects, 10–11 coinciding or equal of how many,
   * 12–13 its dates, 14 the other's last one, 15–16 days that differ of how many.
   */
  private static Object[] arguments(Meeting m) {
    Comparison c = m.comparison();
    Comparison.Evidence e = c.evidence();
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
      euros(m.newer().euros()),
      m.older().rows(),
      euros(m.older().euros()),
      c.gone(),
      euros(c.goneEuros()),
      c.lost(),
      euros(c.lostEuros() == null ? null : c.lostEuros().negate()),
      alike,
      of,
      m.from(),
      m.to(),
      last == null ? m.to() : last,
      e == null ? 0 : e.differingDays(),
      e == null ? 0 : e.commonDays()
    };
  }

  private static List<Choice> choices(Meeting m, Ask ask) {
    String other = m.others().get(0);
    if (ask.byReplace()) {
      List<Choice> choices = new ArrayList<>();
      choices.add(
          new Choice(
              "--replace",
              Message.of(
                  "delivery.choice.replace",
                  m.newer().rows(),
                  euros(m.newer().euros()),
                  m.from(),
                  m.to(),
                  m.older().counting(),
                  euros(m.older().euros()))));
      if (ask == Ask.FEW_KEPT) {
        choices.add(
            new Choice(
                "--as NOM",
                Message.of(
                    "delivery.choice.as", m.newer().rows() + m.older().rows(), euros(sum(m)))));
      }
      return choices;
    }
    if (ask == Ask.NAME_BOTH) {
      return List.of(new Choice("--register NOM", Message.of("delivery.choice.name")));
    }
    return List.of(
        new Choice(
            "--same-register=" + other,
            Message.of("delivery.choice.same", same(m), euros(sameEuros(m)))),
        new Choice(
            "--other-register=" + other,
            Message.of(
                "delivery.choice.other", m.newer().rows() + m.older().rows(), euros(sum(m)))));
  }

  /**
   * Rows that count if it is the same register: the new ones, and by tickets also those that only
   * the other has.
   */
  private static long same(Meeting m) {
    return m.newer().keyed() ? m.newer().rows() + m.comparison().gone() : m.newer().rows();
  }

  private static @Nullable BigDecimal sameEuros(Meeting m) {
    BigDecimal newer = m.newer().euros();
    BigDecimal only = m.comparison().goneEuros();
    return newer == null || only == null || !m.newer().keyed() ? newer : newer.add(only);
  }

  private static @Nullable BigDecimal sum(Meeting m) {
    BigDecimal one = m.newer().euros();
    BigDecimal other = m.older().euros();
    return one == null || other == null ? null : one.add(other);
  }

  private static Question grains(GrainQuestion g) {
    return new Question(
        "DELIV-10",
        String.valueOf(g.stream().place()),
        Message.of(
            "delivery.ask.grains",
            g.lineSource(),
            g.totalSource(),
            g.days(),
            g.first(),
            euros(g.lines()),
            euros(g.totals())),
        List.of(
            new Choice(
                "--prefer line", Message.of("delivery.choice.line", euros(g.lines()), g.days())),
            new Choice(
                "--prefer total", Message.of("delivery.choice.total", euros(g.totals()), g.days())),
            new Choice(
                "--other-register=" + g.lineSource(),
                Message.of("delivery.choice.both", euros(both(g))))));
  }

  private static @Nullable BigDecimal both(GrainQuestion g) {
    return g.lines() == null || g.totals() == null ? null : g.lines().add(g.totals());
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

  static Message euros(@Nullable BigDecimal amount) {
    return amount == null
        ? Message.of("delivery.no_euros")
        : Message.of("delivery.euros", amount.setScale(2, RoundingMode.HALF_UP));
  }
}
