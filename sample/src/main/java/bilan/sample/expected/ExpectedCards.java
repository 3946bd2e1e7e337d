package bilan.sample.expected;

import bilan.sample.expected.Calendar.State;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards at the top of a bilan: figures of its last year, each beside what it was. */
final class ExpectedCards {

  private final BilanYears years;
  private final List<Expected> figures;
  private final Map<String, String> labels;

  ExpectedCards(BilanYears years, List<Expected> figures, Map<String, String> labels) {
    this.years = years;
    this.figures = figures;
    this.labels = labels;
  }

  /** Label, value and what stands beside, one after the other; {@code {note}} for a reason. */
  List<String> of(String ids) {
    List<String> cards = new ArrayList<>();
    for (String id : ids.split(" ", 0)) {
      Expected now = Objects.requireNonNull(find(id, years.last()));
      if (!matters(now)) {
        continue;
      }
      cards.add(labels.get(id) + " " + value(now) + " " + String.join(" ; ", aside(now)));
    }
    return cards;
  }

  /** Nothing, this year and the year before, is no card. */
  private boolean matters(Expected now) {
    Expected before = find(now.id(), years.last() - 1);
    return now.value() != null
        && (now.value().signum() != 0
            || (before != null && before.value() != null && before.value().signum() != 0));
  }

  private @Nullable Expected find(String id, int year) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.year() == year && f.place() == null)
        .findFirst()
        .orElse(null);
  }

  private static String value(Expected figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      return figure.state() == State.NOT_OPEN ? "–" : "n.c.";
    }
    boolean money = figure.id().startsWith("sales_") || figure.id().startsWith("grants_");
    return money
        ? ExpectedWords.euros(value)
        : French.digits(value, figure.id().equals("team_fte") ? 2 : 0);
  }

  private List<String> aside(Expected now) {
    List<String> said = new ArrayList<>();
    if (now.state() == State.PARTIAL) {
      said.add("chiffre partiel");
    }
    Expected before = find(now.id(), years.last() - 1);
    if (now.change() != null) {
      said.add(ExpectedWords.percent(now.change()) + " sur un an");
    } else if (now.difference() != null) {
      String sign = now.difference().signum() > 0 ? "+" : "";
      String unit = now.id().equals("team_fte") ? " ETP" : "";
      int decimals = now.id().equals("team_fte") ? 2 : 0;
      said.add(sign + French.digits(now.difference(), decimals) + unit + " sur un an");
    } else if (before != null && before.value() != null) {
      String partial = before.state() == State.PARTIAL ? " (chiffre partiel)" : "";
      said.add(value(before) + " en " + before.period() + partial);
    }
    return said;
  }
}
