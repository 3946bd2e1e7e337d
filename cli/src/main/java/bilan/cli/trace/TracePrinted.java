package bilan.cli.trace;

import bilan.cli.output.FigureText;
import bilan.cli.session.Session;
import bilan.queries.report.printed.Printed;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What bilans said of a figure: what a reader has on paper may not be what the data say today. */
final class TracePrinted {

  private static final String UNDONE = "trace.revised.undone";
  private static final String DELIVERY = "trace.revised.delivery";

  private final Session session;

  TracePrinted(Session session) {
    this.session = session;
  }

  /**
   * Sentences by the key of what they tell: the last bilan's value, and the one that it revised;
   * none of a figure that stands in no document.
   */
  Map<String, String> of(String trace, @Nullable Printed printed) {
    Map<String, String> said = new LinkedHashMap<>();
    Printed.Figure figure = printed == null ? null : printed.figures().get(trace);
    if (printed == null || figure == null || !printed.shows(trace)) {
      return said;
    }
    if (figure.value() != null) {
      String value = value(figure.value(), figure);
      said.put("printed", say("cli.trace.printed_in", value, printed.bilan()));
    }
    for (Printed.Change change : printed.revised()) {
      if (change.id().equals(figure.id()) && change.was() != null) {
        String was = value(change.was(), figure);
        String words = say("cli.trace.printed_before_in", was, printed.bilan(), by(change));
        said.put("printed_before", words);
      }
    }
    return said;
  }

  private String value(String number, Printed.Figure figure) {
    return FigureText.of(new BigDecimal(number), figure.unit(), session);
  }

  private String by(Printed.Change change) {
    return change.by().isEmpty()
        ? say("trace.revised.unknown")
        : change.by().stream()
            .map(one -> say(one.undone() ? UNDONE : DELIVERY, one.id(), one.source()))
            .collect(Collectors.joining(Typography.of(session.lang()).semicolon()));
  }

  private String say(String key, Object... with) {
    return session.catalogue().say(key, with);
  }
}
